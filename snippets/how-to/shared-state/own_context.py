import asyncio
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="nobody")

async def log_in():
    user.set("Ada")

async def query():
    print("query as", user.get())

async def main():
    session = copy_context()
    await asyncio.create_task(log_in(), context=session)
    await asyncio.create_task(query(), context=session)
    print("here:", user.get())

asyncio.run(main())
