import asyncio
import signal

async def tick():
    while True:
        await asyncio.sleep(1)
        print("tick")

async def main():
    # As Ctrl-C does, after 2.5 s:
    asyncio.get_running_loop().call_later(
        2.5, signal.raise_signal, signal.SIGINT)
    async with asyncio.TaskGroup() as group:
        group.create_task(tick())

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped by Ctrl-C")
