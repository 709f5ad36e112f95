import asyncio

class CountedTask(asyncio.Task):
    total = at_once = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        CountedTask.total += 1
        CountedTask.at_once += self.done()

async def load(page, cache):
    if page not in cache:
        await asyncio.sleep(1)
        cache.add(page)

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(
        asyncio.create_eager_task_factory(CountedTask)
    )
    cache = {"home", "news"}
    async with asyncio.TaskGroup() as group:
        for page in "home", "news", "blog":
            group.create_task(load(page, cache))
    print(CountedTask.at_once, "of", CountedTask.total)

asyncio.run(main())
