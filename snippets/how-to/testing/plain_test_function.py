import asyncio
import functools

def in_event_loop(test):
    @functools.wraps(test)
    def run(*args, **kwargs):
        asyncio.run(test(*args, **kwargs))
    return run

async def fetch(page):
    await asyncio.sleep(1)
    return f"the {page} page"

@in_event_loop
async def test_fetch():
    assert await fetch("home") == "the home page"

@in_event_loop
async def test_fetch_wrong():
    assert await fetch("home") == "the news page"

for test in test_fetch, test_fetch_wrong:
    try:
        test()
        print(test.__name__, "passes")
    except AssertionError:
        print(test.__name__, "fails")
