import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")

async def log_in():
    await asyncio.sleep(0.5)
    user.set("Ada")

async def main():
    await asyncio.wait_for(log_in(), 60)
    print(user.get())

asyncio.run(main())
