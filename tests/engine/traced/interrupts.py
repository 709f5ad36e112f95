"""Ctrl+C: asyncio.run cancels the main task, then the tasks that are left."""

import asyncio
import signal


async def beside():
    try:
        await asyncio.sleep(5)
    finally:
        print("beside was left")


async def main():
    asyncio.create_task(beside())
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(3)


signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what it runs beside itself ignore it
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
