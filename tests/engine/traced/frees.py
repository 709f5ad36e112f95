"""What a program has let go is freed at once: arguments, results, exceptions, tasks."""

# needs: threads

import asyncio
import weakref


class Thing:
    """Something to be freed."""


def watch(name):
    thing = Thing()
    weakref.finalize(thing, print, name, "is freed")
    return thing


async def drops(argument):
    held = argument
    del argument
    await asyncio.sleep(1)
    del held
    print("dropped its argument")
    await asyncio.sleep(1)
    print("ends")


async def returns():
    await asyncio.sleep(0)
    return watch("the result")


class Failure(Exception):
    def __init__(self):
        self.thing = watch("the error's thing")


async def raises():
    raise Failure


async def waits(thing, event):
    await event.wait()


async def main():
    dropping = asyncio.create_task(drops(watch("the argument")))
    await asyncio.sleep(1.5)
    print("after a second")
    await dropping
    await asyncio.create_task(returns())
    print("returned")
    task = asyncio.create_task(returns())
    weakref.finalize(task, print, "the task is freed")
    await task
    print("still has it")
    del task
    print("dropped the task")
    try:
        await asyncio.create_task(raises())
    except Failure:
        print("caught")
    print("let go")
    event = asyncio.Event()
    waiting = asyncio.create_task(waits(watch("what waits"), event))
    await asyncio.sleep(1)
    event.set()
    await waiting
    print("waited")
    print(await asyncio.to_thread(watch, "the thread's result") is None)
    await asyncio.to_thread(lambda thing: None, watch("the thread's argument"))
    print("done")


asyncio.run(main())
