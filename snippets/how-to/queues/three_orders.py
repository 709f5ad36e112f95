import asyncio

async def ship(orders, changed):
    async with changed:
        await changed.wait_for(lambda: len(orders) >= 3)
        print("ship", orders)

async def main():
    orders = []
    changed = asyncio.Condition()
    task = asyncio.create_task(ship(orders, changed))
    for order in "A17", "A18", "A19":
        await asyncio.sleep(0.5)
        async with changed:
            orders.append(order)
            changed.notify_all()
    await task

asyncio.run(main())
