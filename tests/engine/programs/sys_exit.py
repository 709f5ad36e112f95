"""sys.exit in a coroutine, in a task, in a callback, with a message."""

import asyncio
import gc
import sys


async def leave(code):
    await asyncio.sleep(0.05)
    try:
        sys.exit(code)
    finally:
        print("leaving", code)


async def main():
    task = asyncio.create_task(leave(3))
    try:
        await asyncio.sleep(1)
    finally:
        print("main is left", task.done())


for run in (lambda: asyncio.run(leave(None)), lambda: asyncio.run(main())):
    try:
        run()
    except SystemExit as error:
        print("exit", error.code)
gc.collect()
asyncio.run(leave("with a message"))
