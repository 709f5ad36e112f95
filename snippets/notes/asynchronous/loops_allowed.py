import asyncio

async def name(text):
    await asyncio.sleep(0)
    return text

# One after the other: each run makes a new loop and closes it.
print(asyncio.run(name("first")), asyncio.run(name("second")))

# Several open loops, run by turns.
a, b = asyncio.new_event_loop(), asyncio.new_event_loop()
print(a.run_until_complete(name("a")))
print(b.run_until_complete(name("b")))
print(a.run_until_complete(name("a again")))
a.close()
b.close()
