"""One Runner used twice, tasks that outlive a run, wrong uses."""

import asyncio


async def tick(name):
    for number in range(3):
        print(name, number)
        await asyncio.sleep(0.05)


async def begin():
    global left
    left = asyncio.create_task(tick("left"))
    await asyncio.sleep(0.07)
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    loop = runner.run(begin())
    print("between", left)
    print(runner.run(tick("second")), left.done(), loop is runner.get_loop())
print(loop)
try:
    runner.run(begin())
except RuntimeError as error:
    print(error)


async def nested():
    coroutine = tick("nested")
    try:
        asyncio.run(coroutine)
    finally:
        coroutine.close()


try:
    asyncio.run(nested())
except RuntimeError as error:
    print(error)
