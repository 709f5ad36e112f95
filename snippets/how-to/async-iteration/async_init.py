import asyncio

class Database:
    async def __init__(self):
        await asyncio.sleep(0.5)  # connect

async def main():
    try:
        database = Database()
    except TypeError as error:
        print(error)

asyncio.run(main())
