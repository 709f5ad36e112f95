import asyncio

class Pager:
    async def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration

async def main():
    try:
        async for page in Pager():
            print(page)
    except TypeError as error:
        print(error)

asyncio.run(main())
