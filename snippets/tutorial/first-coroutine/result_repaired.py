import asyncio

async def fetch(name):
    return f"the {name} page"

async def shout(name):
    page = await fetch(name)
    return page.upper()

async def main():
    try:
        print(await shout("news"))
    except AttributeError as error:
        print("AttributeError:", error)

asyncio.run(main())
