"""What a program leaves in reference cycles at its end is found after the trace was written, not while it is."""

import asyncio


class Node:
    def __init__(self):
        self.itself, self.coroutine = self, work()

    def __del__(self):
        print("freed")


async def work():
    pass


async def main():
    for _ in range(500):
        await asyncio.sleep(1)


asyncio.run(main())
Node()
print("end")
