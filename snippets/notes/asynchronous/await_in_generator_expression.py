import asyncio

async def double(n):
    return 2 * n

def doubled(numbers):  # a plain def, and no error
    return (await double(n) for n in numbers)

async def main():
    print(doubled([]).__class__.__name__)
    print([n async for n in doubled([0, 1, 2])])

asyncio.run(main())
