import asyncio

async def loop():
    return asyncio.get_running_loop()

with asyncio.Runner() as a, asyncio.Runner() as b:
    first = a.run(loop())
    second = b.run(loop())
    again = a.run(loop())

print("two loops:", first is not second)
print("the first once more:", again is first)
