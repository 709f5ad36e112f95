import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")

async def log_in():
    await asyncio.sleep(0.5)
    user.set("Ada")

async def main():
    async with asyncio.timeout(60):
        await log_in()
    print(user.get())

asyncio.run(main())
