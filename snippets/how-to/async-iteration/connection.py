import asyncio

class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.5)
        print("opened")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.5)
        print("closed after", repr(error))

    async def query(self):
        raise ValueError("no such table")

async def main():
    try:
        async with Connection() as connection:
            await connection.query()
    except ValueError as error:
        print("failed:", error)

asyncio.run(main())
