import asyncio

class Client:
    async def close(self):
        print("closed")

async def main():
    loop = asyncio.get_running_loop()
    return Client(), loop

client, loop = asyncio.run(main())
closing = client.close()
try:
    loop.run_until_complete(closing)
except RuntimeError as error:
    print(error)
closing.close()
