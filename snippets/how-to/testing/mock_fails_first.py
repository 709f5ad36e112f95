import asyncio
from unittest.mock import AsyncMock

async def fetch_with_retry(fetch):
    for attempt in 1, 2, 3:
        try:
            return await fetch()
        except OSError as error:
            print("attempt", attempt, repr(error))

async def test():
    fetch = AsyncMock(
        side_effect=[OSError("no network"), "the page"])
    assert await fetch_with_retry(fetch) == "the page"
    print("awaited:", fetch.await_count)

asyncio.run(test())
