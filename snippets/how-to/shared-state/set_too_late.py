import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="nobody")

async def query():
    print("query as", user.get())

async def main():
    task = asyncio.create_task(query())
    user.set("Ada")
    await task
    await asyncio.create_task(query())

asyncio.run(main())
