import asyncio

async def z(x):
    return 2 * x

async def f(x):
    y = await z(x)
    return y

print(asyncio.run(f(21)))
