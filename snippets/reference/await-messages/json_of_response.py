import asyncio

class Response:
    def json(self):
        return {"id": 7}

async def get_user():
    await asyncio.sleep(0.1)
    return Response()

async def main():
    response = await get_user()
    print(response.json())

asyncio.run(main())
