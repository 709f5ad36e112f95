import asyncio

async def read_pages():
    for page in [1, 2]:
        await asyncio.sleep(0.1)
        yield page

async def main():
    pages = read_pages()
    both = anext(pages), anext(pages)
    print(await asyncio.gather(*both))

asyncio.run(main())
