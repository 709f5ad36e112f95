import asyncio

async def work():
    raise ValueError("not a number")

async def test_work():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    assert task.done()

asyncio.run(test_work())
print("passed")
