import asyncio

lock = asyncio.Lock()

async def save(row):
    async with lock:
        print("saved", row)

async def save_all(rows):
    async with lock:
        for row in rows:
            await save(row)

async def main():
    try:
        async with asyncio.timeout(1):
            await save_all(["a", "b"])
    except TimeoutError:
        print("save() waits for save_all()")

asyncio.run(main())
