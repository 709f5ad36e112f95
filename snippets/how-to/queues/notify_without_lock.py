import asyncio

async def main():
    changed = asyncio.Condition()
    try:
        changed.notify_all()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
