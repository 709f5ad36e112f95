import asyncio

waiting = {}

async def ask(number):
    loop = asyncio.get_running_loop()
    waiting[number] = loop.create_future()
    try:
        return await waiting[number]
    finally:
        del waiting[number]

async def receive():
    await asyncio.sleep(1)
    for number, text in (2, "two"), (1, "one"), (9, "?"):
        reply = waiting.get(number)
        if reply and not reply.done():
            reply.set_result(text)

async def main():
    one, two, _ = await asyncio.gather(
        ask(1), ask(2), receive()
    )
    print(one, two)

asyncio.run(main())
