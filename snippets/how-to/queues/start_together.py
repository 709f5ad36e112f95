import asyncio

async def load_test(name, seconds, barrier):
    await asyncio.sleep(seconds)  # connect
    print(name, "is ready")
    async with barrier:
        print(name, "starts")

async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(
        load_test("A", 1, barrier),
        load_test("B", 2, barrier),
    )

asyncio.run(main())
