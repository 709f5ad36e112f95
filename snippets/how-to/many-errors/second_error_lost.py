import asyncio

async def save(table, seconds):
    await asyncio.sleep(seconds)
    raise OSError(f"{table} not saved")

async def main():
    try:
        await asyncio.gather(
            save("users", 1), save("orders", 2)
        )
    except OSError as error:
        print(error)
    await asyncio.sleep(2)
    print("the program ends")

asyncio.run(main())
