import asyncio

async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    for name in ["first", "second"]:
        answer.set_result(name)
    print(await answer)

asyncio.run(main())
