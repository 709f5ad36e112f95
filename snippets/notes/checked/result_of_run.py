import asyncio

async def main():
    print("hello")

async def total():
    return 42

print(asyncio.run(main()))
print(asyncio.run(total()))
