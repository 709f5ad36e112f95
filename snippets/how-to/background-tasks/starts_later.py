import asyncio

async def log(text):
    print("log:", text)

async def main():
    task = asyncio.create_task(log("begin"))
    print("first line after create_task()")
    await asyncio.sleep(0)
    print("first line after await")

asyncio.run(main())
