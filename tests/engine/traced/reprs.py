"""What tasks look like, and what their mistakes say."""

import asyncio
import inspect
import sys
import traceback
import weakref
from asyncio import Task


class MyTask(asyncio.Task):
    """A class of the program's own."""


async def work(seconds=1):
    await asyncio.sleep(seconds)


async def fail():
    raise ValueError("failed")


def attempt(function):
    try:
        print(function())
    except Exception as error:
        traceback.print_exc(file=sys.stdout)
        print(type(error), error)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work())
    print(task, type(task), type(task).__name__, type(task).__qualname__, type(task).__module__)
    print(type(task) is Task, isinstance(task, asyncio.Future), Task.__name__, repr(Task), Task[int])
    print(asyncio.isfuture(task), inspect.isawaitable(task), issubclass(MyTask, Task), hash(task) == object.__hash__(task))
    print(sorted(name for name in dir(task) if not name.startswith("_")), sys.getsizeof(task))
    print(Task.__doc__, Task.cancel.__doc__ == task.cancel.__doc__, task.cancel.__name__, task.cancel.__qualname__)
    print(type(task.cancel), type(Task.cancel), repr(task.cancel).split(" at ")[0], callable(Task.cancel))
    mine = MyTask(work(), loop=loop, name="mine")
    print(mine, type(mine), MyTask.__name__, MyTask.__doc__, MyTask.__mro__[0], type(mine) is MyTask)
    await asyncio.sleep(0)
    print(task, mine, task.get_stack(), asyncio.all_tasks() == {task, mine, asyncio.current_task()}, sep="\n")
    task.print_stack()
    task.add_done_callback(print)
    waiting = asyncio.create_task(asyncio.wait([task]))
    await asyncio.sleep(0)
    print(task, waiting, sep="\n")
    for function in (
        lambda: task + 1,
        lambda: task[0],
        lambda: task(),
        lambda: len(task),
        lambda: [*task],
        lambda: task.nothing,
        lambda: setattr(task, "cancel", 1) or vars(task),
        lambda: delattr(task, "cancel") or vars(task),
        lambda: Task.cancel(mine, "through the class"),
        lambda: task.cancel(1, 2, 3),
        lambda: task.cancel(other=1),
        lambda: Task(work),
        lambda: asyncio.create_task(3),
        lambda: asyncio.create_task(work),
        lambda: MyTask(1, loop=loop),
        lambda: task.result(),
        lambda: task.exception(),
        lambda: task.set_result(1),
        lambda: pow(task, 2),
        lambda: task < mine,
        lambda: weakref.ref(task)() is task,
    ):
        attempt(function)
    failing = asyncio.create_task(fail())
    print(task.cancel(), task.cancelling(), task.uncancel(), task, task.cancel("why"))
    await asyncio.wait([task, mine, failing])
    print(task, mine, failing, task.cancel(), waiting, sep="\n")
    try:
        await failing
    except ValueError:
        traceback.print_exc()
    attempt(failing.result)
    print(await waiting == ({task}, set()))


asyncio.run(main())
