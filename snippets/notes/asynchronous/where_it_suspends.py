import asyncio

async def step(n):
    print("step", n)  # suspends nowhere

async def other():
    print("other")

async def main():
    task = asyncio.create_task(other())  # ready to run from here on
    await step(1)
    await step(2)
    print("two awaits later, other still waits")
    await asyncio.sleep(0)  # suspends: the event loop gets a turn
    print("now other has run")

asyncio.run(main())
