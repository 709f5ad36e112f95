import asyncio

class Response:
    def json(self):
        return {"id": 7}

async def get_user():
    await asyncio.sleep(0.1)
    return Response()

async def main():
    print(get_user().json())

asyncio.run(main())
