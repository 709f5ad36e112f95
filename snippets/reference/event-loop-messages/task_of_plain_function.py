import asyncio

def log(text):
    print("log:", text)

async def main():
    task = asyncio.create_task(log("started"))
    await task

asyncio.run(main())
