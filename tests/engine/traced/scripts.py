"""What happens outside tasks: before, between and after loops, and in callbacks."""

import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


def later(loop):
    print("from a callback")
    loop.create_task(work(0.25))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, print, "from a timer")
    loop.call_soon(later, loop)
    await asyncio.sleep(1)


print("before")
asyncio.run(main())
print("between")
loop = asyncio.new_event_loop()
first, second = loop.create_task(work(1)), loop.create_task(work(2))
print(loop.run_until_complete(asyncio.gather(first, second)))
loop.call_later(1, loop.stop)
loop.run_forever()
print("stopped")
loop.close()
with asyncio.Runner() as runner:
    print(runner.run(work(1)))
    print(runner.run(work(2)))
print("after", end="")
