import asyncio
from contextvars import ContextVar

user = ContextVar("user")

async def handle(name, seconds):
    user.set(name)
    await asyncio.sleep(seconds)
    print("saved the file of", name, "as", user.get())

async def main():
    await asyncio.gather(
        handle("Ada", 1), handle("Bob", 0.5)
    )

asyncio.run(main())
