import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")

async def log_in():
    user.set("Ada")

async def main():
    await asyncio.create_task(log_in())
    print("after a task:", user.get())
    await log_in()
    print("after a plain await:", user.get())

asyncio.run(main())
