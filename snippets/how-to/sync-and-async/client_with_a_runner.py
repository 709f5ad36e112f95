import asyncio

class AsyncClient:
    async def query(self, text):
        await asyncio.sleep(1)
        return text.upper()

class Client:
    def __enter__(self):
        self._runner = asyncio.Runner()
        self._client = AsyncClient()
        return self

    def __exit__(self, *error):
        self._runner.close()

    def query(self, text):
        return self._runner.run(self._client.query(text))

with Client() as client:
    print(client.query("one"))
    print(client.query("two"))
