import asyncio

locks = {"Ada": asyncio.Lock(), "Bob": asyncio.Lock()}

async def transfer(giver, taker, seconds):
    first, second = sorted([giver, taker])
    async with locks[first]:
        await asyncio.sleep(seconds)
        async with locks[second]:
            print(giver, "to", taker, "done")

async def main():
    await asyncio.gather(
        transfer("Ada", "Bob", 0.5),
        transfer("Bob", "Ada", 0.4),
    )

asyncio.run(main())
