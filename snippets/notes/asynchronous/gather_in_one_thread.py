import asyncio
import threading

async def where(name):
    await asyncio.sleep(1)
    print(name, "runs in", threading.current_thread().name)

async def main():
    await asyncio.gather(where("a"), where("b"))

asyncio.run(main())
