import asyncio

locks = {"Ada": asyncio.Lock(), "Bob": asyncio.Lock()}

async def transfer(giver, taker, seconds):
    async with locks[giver]:
        await asyncio.sleep(seconds)
        async with locks[taker]:
            print(giver, "to", taker, "done")

async def main():
    try:
        async with asyncio.timeout(2):
            await asyncio.gather(
                transfer("Ada", "Bob", 0.5),
                transfer("Bob", "Ada", 0.4),
            )
    except TimeoutError:
        print("each waits for the other")

asyncio.run(main())
