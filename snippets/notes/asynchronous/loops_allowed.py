import asyncio
import threading

async def name(text):
    await asyncio.sleep(0)
    return text

# One after the other: each run makes a new loop and closes it.
print(asyncio.run(name("first")), asyncio.run(name("second")))

# Several open loops, run by turns.
a, b = asyncio.new_event_loop(), asyncio.new_event_loop()
print(a.run_until_complete(name("a")), b.run_until_complete(name("b")), a.run_until_complete(name("a again")))
a.close()
b.close()

# One loop in each thread, both running at once: neither passes the barrier alone.
both = threading.Barrier(2)

async def meet():
    both.wait()

threads = [threading.Thread(target=asyncio.run, args=[meet()]) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("two loops were running at once")
