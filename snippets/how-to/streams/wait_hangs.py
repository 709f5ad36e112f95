import asyncio
from asyncio.subprocess import PIPE

async def main():
    child = await asyncio.create_subprocess_shell(
        "seq 100000", stdout=PIPE)
    try:
        async with asyncio.timeout(1):
            await child.wait()
    except TimeoutError:
        print("still running")
    output, _ = await child.communicate()
    print(len(output.splitlines()), "lines")

asyncio.run(main())
