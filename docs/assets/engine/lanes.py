"""The lanes of a trace, and in words what they wait for."""

from __future__ import annotations

import asyncio
import re
import sys
import traceback
import types
import weakref
from asyncio import locks
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from .words import LINKS, OPAQUE, short, show, variables, within

ASYNCIO = str(Path(asyncio.__file__).parent)
GATHER = asyncio.tasks._GatheringFuture  # type: ignore[attr-defined]
RUN = asyncio.BaseEventLoop.run_until_complete.__code__
SLEEP = asyncio.sleep.__code__
FUTURE = getattr(asyncio.Future.__await__, "__code__", "written in C")
PASSED = {"wait_for", "_wrap_awaitable"}  # coroutines of asyncio that wait for what says more
AUTOMATIC = re.compile(r"Task-\d+|None")  # names that no program gave; None is from 3.13.0's eager factory


class Lane:
    """One lane. `id` is None for what the trace leaves out, such as the tasks that `asyncio.run` makes."""

    __slots__ = ("by_loop", "ended", "id", "kind", "label", "name", "parent", "shown")

    def __init__(self, number: int | None, kind: str, label: str, parent: int | None) -> None:
        self.id, self.kind, self.label, self.parent = number, kind, label, parent
        self.name = ""
        self.shown: Callable[[], Any] = type(None)  # a weak reference to the task or the work item's future
        self.ended = False
        self.by_loop = False  # its task is one that the event loop made, to close an asynchronous generator

    def rename(self, task: Any = None) -> None:
        """Read the name of the task, which the program may give or change at any time."""
        task = task or self.shown()
        if self.kind == "task" and task is not None:
            self.name = task.get_name()
            if not AUTOMATIC.fullmatch(self.name):
                self.label = self.name


class Lanes(list[Lane]):
    """The lanes in order of creation, and those that can still be found by what they show."""

    def __init__(self) -> None:
        super().__init__()
        self.unseen = Lane(None, "task", "", None)
        self.known: dict[int, Lane] = {}  # by id of a task or a future

    def show(self, lane: Lane, what: Any, tells: bool) -> None:
        """Find `lane` by `what` it shows, until that is freed; some of it `tells` when that happens."""
        key = id(what)
        self.known[key] = lane
        lane.shown = weakref.ref(what, None if tells else lambda _: self.known.pop(key, None))

    def behind(self, future: Any) -> Lane | None:
        """Return the lane that a future shows, or that it is chained to by a callback."""
        if lane := self.known.get(id(future)):
            return lane
        for callback, _ in getattr(future, "_callbacks", None) or ():
            for cell in getattr(callback, "__closure__", None) or ():
                if lane := self.known.get(id(cell.cell_contents)):
                    return lane
        return None

    def ids(self, futures: Iterable[Any]) -> tuple[int, ...]:
        lanes = (self.behind(each) or self.unseen for each in futures)
        return tuple(sorted({lane.id for lane in lanes if lane.id is not None}))

    # What they wait for: a text, and the ids of lanes

    def task_wait(self, task: Any) -> tuple[str, tuple[int, ...]]:
        """Return what a task waits for: the outermost wait of asyncio's that its coroutine is in."""
        future, awaited = task._fut_waiter, task.get_coro()
        if future is None:
            return "sleep(0)", ()
        while True:
            if (link := LINKS.get(type(awaited))) is None:
                if type(awaited).__name__ not in OPAQUE:
                    return self.future_wait(future)
                awaited = within(awaited)
                continue
            code, inner = link[0](awaited)
            if code is SLEEP or (
                code.co_filename.startswith(ASYNCIO) and (code.co_name not in PASSED or not suspended(inner))
            ):
                return self.library_wait(code, variables(link[1](awaited)), future)
            awaited = inner

    def library_wait(self, code: types.CodeType, names: Any, future: Any) -> tuple[str, tuple[int, ...]]:
        """Name a wait in a coroutine of asyncio that has these local variables."""
        if code is SLEEP:
            delay = names["delay"]
            return f"sleep({delay if type(delay) is float else show(delay, 'delay')})", ()
        if code is FUTURE:
            return self.future_wait(future)
        name, owner = code.co_name, names.get("self")
        if name == "to_thread":
            return f"to_thread({show(names['func'], 'func')})", self.future_wait(future)[1]
        if name == "_wait_for_one" or type(owner).__name__ == "_AsCompletedIterator":
            return "as_completed", ()
        if owner is None:
            if name == "wait":
                return "wait", self.ids(names["fs"])
            if "fut" in names or name in PASSED:  # 3.11's wait_for awaits a future in the place of `fut`
                return self.future_wait(names.get("fut", future))
            return name, ()
        kind = type(owner).__name__
        if kind == "TaskGroup":
            return f"TaskGroup of {counted(owner._tasks)}", self.ids(owner._tasks)
        if code.co_filename == locks.__file__:
            return "semaphore" if isinstance(owner, locks.Semaphore) else kind, ()
        return f"{'loop' if isinstance(owner, asyncio.AbstractEventLoop) else kind}.{name}", ()

    def future_wait(self, future: Any) -> tuple[str, tuple[int, ...]]:
        """Name what stands behind a future: a task, several, a thread."""
        if isinstance(future, GATHER):
            return f"gather of {counted(future._children)}", self.ids(future._children)
        lane = self.behind(future)
        if lane is None or lane.id is None:
            return "future", ()
        lane.rename()
        form = "thread {}" if lane.kind == "thread" else "task {}" if lane.shown() is future else "shield({})"
        return form.format(lane.label), (lane.id,)

    def loop_wait(self) -> tuple[str, tuple[int, ...]]:
        """Return what a thread waits for whose loop begins to run: the outermost call into asyncio."""
        name, on = "", tuple[int, ...]()
        for frame, _ in traceback.walk_stack(sys._getframe()):
            if frame.f_code is RUN:
                on = self.future_wait(variables(frame)["future"])[1]
            if frame.f_code.co_filename.startswith(ASYNCIO):
                name = frame.f_code.co_qualname
        return f"{'asyncio.run' if name == 'run' else short(name)}()", on


def counted(futures: Any) -> str:
    kind = "task" if all(isinstance(each, asyncio.Task) for each in futures) else "future"
    return f"{len(futures)} {kind}{'s' * (len(futures) != 1)}"


def suspended(awaited: Any) -> bool:
    """Return whether it is more than a future that is awaited."""
    if type(awaited) in LINKS:
        return LINKS[type(awaited)][0](awaited)[0] is not FUTURE
    return type(awaited).__name__ in OPAQUE
