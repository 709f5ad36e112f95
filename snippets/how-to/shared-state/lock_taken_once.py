import asyncio

lock = asyncio.Lock()

async def save(row):
    async with lock:
        await save_locked(row)

async def save_all(rows):
    async with lock:
        for row in rows:
            await save_locked(row)

async def save_locked(row):
    print("saved", row)

async def main():
    await save_all(["a", "b"])
    await save("c")

asyncio.run(main())
