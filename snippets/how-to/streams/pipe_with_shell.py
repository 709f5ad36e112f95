import asyncio
from asyncio.subprocess import PIPE

async def main():
    child = await asyncio.create_subprocess_shell(
        "seq 9 | sort -r | head -n 3", stdout=PIPE)
    print(await child.communicate())

asyncio.run(main())
