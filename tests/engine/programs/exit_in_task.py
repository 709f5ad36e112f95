"""The exit of a task goes through the loop; what the task keeps is told of at the end."""

import asyncio
import sys


async def leave():
    sys.exit(3)


async def main():
    asyncio.create_task(leave())
    await asyncio.sleep(1)


asyncio.run(main())
