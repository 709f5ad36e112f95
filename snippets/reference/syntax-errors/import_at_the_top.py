from asyncio import *


async def main():
    await sleep(0)
    print(current_task().get_name())


run(main())
