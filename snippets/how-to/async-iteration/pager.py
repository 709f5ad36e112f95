import asyncio

class Pager:
    def __init__(self, pages):
        self.pages = iter(pages)

    def __aiter__(self):  # no async
        return self

    async def __anext__(self):
        await asyncio.sleep(0.5)
        page = next(self.pages, None)
        if page is None:
            raise StopAsyncIteration
        return page

async def main():
    async for page in Pager(["home", "news"]):
        print(page)

asyncio.run(main())
