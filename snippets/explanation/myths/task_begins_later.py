import asyncio

async def upload():
    print("upload() begins")

async def main():
    task = asyncio.create_task(upload())
    print("main() goes on")
    await task

asyncio.run(main())
