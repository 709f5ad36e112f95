"""Every kind of lock, and who wakes whom."""

import asyncio


class Door:
    def __init__(self):
        self.lock, self.opened = asyncio.Lock(), asyncio.Event()
        self.changed, self.all_here = asyncio.Condition(), asyncio.Barrier(2)

    async def hold(self, seconds):
        async with self.lock:
            await asyncio.sleep(seconds)
        self.opened.set()
        async with self.changed:
            self.changed.notify_all()
        await self.all_here.wait()

    async def enter(self):
        async with self.lock:
            pass
        await self.opened.wait()

    async def pass_by(self, *, number=0):
        async with self.changed:
            await self.changed.wait()
        await self.all_here.wait()


async def main():
    door = Door()
    await asyncio.gather(door.hold(1), door.enter(), door.pass_by(number=1), door.opened.wait())


asyncio.run(main())
