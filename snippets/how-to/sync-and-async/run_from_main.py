import asyncio

async def fetch(page):
    await asyncio.sleep(1)
    return f"the {page} page"

def main():
    text = asyncio.run(fetch("home"))
    print(text)

main()
