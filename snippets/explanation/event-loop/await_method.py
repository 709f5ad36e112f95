import asyncio

class Download:
    def __init__(self, page):
        self.page = page

    def __await__(self):
        return self.fetch().__await__()

    async def fetch(self):
        await asyncio.sleep(1)
        return f"<{self.page}>"

async def main():
    print(await Download("home"))

asyncio.run(main())
