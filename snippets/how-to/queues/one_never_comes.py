import asyncio

async def load_test(name, seconds, barrier):
    try:
        await asyncio.sleep(seconds)  # connect
        if name == "B":
            raise OSError("cannot connect")
        async with barrier:
            print(name, "starts")
    except OSError as error:
        print(name, error)
        await barrier.abort()
    except asyncio.BrokenBarrierError:
        print(name, "does not start")

async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(
        load_test("A", 1, barrier),
        load_test("B", 2, barrier),
    )

asyncio.run(main())
