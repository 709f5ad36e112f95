import asyncio
from itertools import count

async def main():
    number = count()
    queue = asyncio.PriorityQueue()
    await queue.put((2, next(number), {"to": "all"}))
    await queue.put((1, next(number), {"to": "Ada"}))
    await queue.put((1, next(number), {"to": "Grace"}))
    while not queue.empty():
        priority, _, mail = await queue.get()
        print(priority, mail)

asyncio.run(main())
