import asyncio
from contextlib import aclosing

class Client:
    async def aclose(self):
        print("closed")

async def main():
    async with aclosing(Client()):
        print("working")

asyncio.run(main())
