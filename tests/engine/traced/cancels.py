"""Who cancels whom, and where."""

import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if name == "stubborn":
            await asyncio.sleep(1)
            return "went on"
        raise


async def wait_for_others(tasks):
    return await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    names = ("early", "direct", "stubborn", "by timer", "shielded")
    tasks = [asyncio.create_task(work(name)) for name in names]
    tasks[0].cancel()
    await asyncio.sleep(1)
    tasks[1].cancel("enough")
    tasks[2].cancel()
    asyncio.get_running_loop().call_later(1, tasks[3].cancel)
    outer = asyncio.create_task(wait_for_others([asyncio.shield(tasks[4])]))
    await asyncio.sleep(2)
    outer.cancel()
    print(tasks[0].cancelled(), tasks[2].result(), await asyncio.gather(outer, return_exceptions=True))
    waiting = asyncio.create_task(wait_for_others([asyncio.create_task(work("left"))]))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    tasks[1].cancel()

    asyncio.current_task().cancel()
    asyncio.current_task().uncancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        pass  # Python 3.13 and later take it back
    both = asyncio.gather(work("one"), work("other"))
    asyncio.get_running_loop().call_later(1, both.cancel)
    await asyncio.gather(both, return_exceptions=True)


asyncio.run(main())
