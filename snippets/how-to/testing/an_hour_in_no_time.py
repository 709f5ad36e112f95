import asyncio
import selectors
import time

class Clock(selectors.SelectSelector):
    now = 0.0

    def select(self, timeout=None):
        if timeout:
            self.now += timeout
        return super().select(0)

def loop_with_clock():
    clock = Clock()
    loop = asyncio.SelectorEventLoop(clock)
    loop.time = lambda: clock.now
    return loop

async def test():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(3600)
    print(f"{loop.time() - start:.0f} s on the loop")

begin = time.perf_counter()
with asyncio.Runner(loop_factory=loop_with_clock) as runner:
    runner.run(test())
print("under 1 s:", time.perf_counter() - begin < 1)
