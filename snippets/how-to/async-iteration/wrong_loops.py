import asyncio

async def pages():
    yield "home"

async def main():
    try:
        for page in pages():
            print(page)
    except TypeError as error:
        print(error)
    try:
        async for page in ["home", "news"]:
            print(page)
    except TypeError as error:
        print(error)

asyncio.run(main())
