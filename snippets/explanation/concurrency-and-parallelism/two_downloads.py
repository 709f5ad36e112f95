import asyncio

async def download(file, seconds):
    print(file, "begins")
    await asyncio.sleep(seconds)  # waits for the network
    print(file, "has come")

async def main():
    await asyncio.gather(
        download("music", 2),
        download("photo", 1),
    )

asyncio.run(main())
