import asyncio

def read_sensor(on_value):
    """A library with callbacks: it calls on_value(…) later."""
    loop = asyncio.get_running_loop()
    loop.call_later(1, on_value, 21.5)

async def temperature():
    future = asyncio.get_running_loop().create_future()
    read_sensor(future.set_result)
    return await future

async def main():
    print(await temperature(), "degrees")

asyncio.run(main())
