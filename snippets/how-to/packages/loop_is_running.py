import asyncio

async def report():
    return "done"

async def cell():
    loop = asyncio.get_event_loop()
    coroutine = report()
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    print(await coroutine)

asyncio.run(cell())
