import asyncio

user = None

async def handle(name, seconds):
    global user
    user = name
    await asyncio.sleep(seconds)
    print("saved the file of", name, "as", user)

async def main():
    await asyncio.gather(
        handle("Ada", 1), handle("Bob", 0.5)
    )

asyncio.run(main())
