"""Two tasks wait for each other."""

import asyncio


async def wait_for(name):
    await tasks[name]


async def main():
    tasks.update(a=asyncio.create_task(wait_for("b"), name="a"), b=asyncio.create_task(wait_for("a"), name="b"))
    async with asyncio.timeout(None):
        await tasks["a"]


tasks = {}
asyncio.run(main())

# Deadlock: nothing can wake this program.
#   a waits at "each_other.py", line 7, in wait_for: await tasks[name]
#   b waits at "each_other.py", line 7, in wait_for: await tasks[name]
#   Task-1 waits at "each_other.py", line 13, in main: await tasks["a"]
