import asyncio

async def main():
    queue = asyncio.PriorityQueue()
    await queue.put((1, {"mail to": "Ada"}))
    try:
        await queue.put((1, {"mail to": "Grace"}))
    except TypeError as error:
        print(error)

asyncio.run(main())
