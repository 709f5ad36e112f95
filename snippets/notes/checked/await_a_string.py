import asyncio

def fetch():  # async was forgotten
    return "the page"

async def main():
    print("main starts")
    try:
        await fetch()
    except TypeError as error:
        print(error)

asyncio.run(main())
