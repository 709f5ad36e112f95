import asyncio

async def main():
    loop = asyncio.get_running_loop()
    reply = loop.create_future()
    reply.set_result("yes")
    try:
        reply.set_result("no")
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    print(await reply)

asyncio.run(main())
