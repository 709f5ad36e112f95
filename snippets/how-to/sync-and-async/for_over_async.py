import asyncio

async def lines():
    for n in 1, 2:
        await asyncio.sleep(1)
        yield f"line {n}"

for line in lines():
    print(line)
