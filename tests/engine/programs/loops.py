"""Loops of one's own: one after another, alternately, one in each thread, with other selectors."""
# needs: threads

import asyncio
import selectors
import threading
import time

start = time.perf_counter()


def say(*words):
    print(int(10 * (time.perf_counter() - start) + 0.2) / 10, *words)


async def tick(name, count=2, delay=0.1):
    for number in range(count):
        await asyncio.sleep(delay)
        say(name, number)
    return name


one, two = asyncio.new_event_loop(), asyncio.SelectorEventLoop()
first, second = one.create_task(tick("one", 4)), two.create_task(tick("two", 4))
for loop in (one, two, one, two):
    loop.run_until_complete(asyncio.sleep(0.15))
    say(type(loop).__name__, first.done(), second.done())
one.run_until_complete(first), two.run_until_complete(second)
one.close(), two.close()
for selector in (selectors.SelectSelector(), selectors.PollSelector()):
    loop = asyncio.SelectorEventLoop(selector)
    say(loop.run_until_complete(tick(type(selector).__name__)))
    loop.close()

threads = [threading.Thread(target=asyncio.run, args=(tick(f"thread {n}", 2, 0.13 + 0.07 * n),)) for n in range(3)]
for thread in threads:
    thread.start()
asyncio.run(tick("main", 2, 0.18))
for thread in threads:
    thread.join()
loop = asyncio.new_event_loop()
loop.call_later(0.1, loop.stop)
loop.run_forever()
say(loop)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
