import asyncio
import threading
import time

def read_sensor(on_value):
    """A library that calls on_value(…) in a thread of its own."""
    def work():
        time.sleep(1)
        on_value(21.5)
    threading.Thread(target=work).start()

async def temperature():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    read_sensor(
        lambda value: loop.call_soon_threadsafe(future.set_result, value)
    )
    return await future

async def main():
    print(await temperature(), "degrees")

asyncio.run(main())
