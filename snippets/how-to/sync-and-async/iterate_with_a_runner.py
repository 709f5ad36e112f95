import asyncio

async def lines():
    for n in 1, 2:
        await asyncio.sleep(1)
        yield f"line {n}"

def in_sync(source):
    end = object()

    async def step():
        return await anext(source, end)

    with asyncio.Runner() as runner:
        while (line := runner.run(step())) is not end:
            yield line

for line in in_sync(lines()):
    print(line)
