import asyncio

class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exception):
        print("closed")

async def main():
    try:
        with Connection() as connection:
            print(connection)
    except TypeError as error:
        print(error)

asyncio.run(main())
