import asyncio

async def save(table, seconds):
    await asyncio.sleep(seconds)
    raise OSError(f"{table} not saved")

async def save_all():
    results = await asyncio.gather(
        save("users", 1),
        save("orders", 2),
        return_exceptions=True,
    )
    errors = [r for r in results
              if isinstance(r, BaseException)]
    if errors:
        raise BaseExceptionGroup("not saved", errors)

async def main():
    try:
        await save_all()
    except* OSError as group:
        for error in group.exceptions:
            print(error)

asyncio.run(main())
