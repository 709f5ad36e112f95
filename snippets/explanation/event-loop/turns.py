import asyncio
import selectors

class Watched(selectors.DefaultSelector):
    def select(self, timeout=None):
        if timeout:
            print(f"-- nothing is ready for {timeout:.0f} s")
        return super().select(timeout)

async def count(i):
    print("One", i)
    await asyncio.sleep(i)
    print("Two", i)

async def main():
    await asyncio.gather(count(3), count(1))

loop = asyncio.SelectorEventLoop(Watched())
loop.run_until_complete(main())
loop.close()
