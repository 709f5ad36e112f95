import asyncio

async def fetch():
    print("the body runs")
    return "the page"

async def main():
    coroutine = fetch()
    print("called: a", type(coroutine).__name__)
    page = await coroutine
    print("awaited:", page)

print("defined: a", type(fetch).__name__)
asyncio.run(main())
