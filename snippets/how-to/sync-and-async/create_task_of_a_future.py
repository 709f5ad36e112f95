import asyncio

async def main():
    loop = asyncio.get_running_loop()
    reply = loop.create_future()
    try:
        asyncio.create_task(reply)
    except TypeError as error:
        print(error)

asyncio.run(main())
