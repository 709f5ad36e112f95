"""Record what an asyncio program does, without being seen by it.

`start` returns a `Recorder`; its `trace()` is the trace, in the form that tests/engine/TRACE.md describes. How it
sees:

- `loop._ready` is a deque of ours. What is scheduled passes `append`, what is run passes `popleft`, and its
  truth is asked once before the loop looks at timers and I/O. A step has ended where the next of these
  begins.
- `asyncio.Task` is a subclass that looks the same. `cancel` and `__del__` are still the original methods,
  found through a descriptor that takes note of the look-up: nothing of ours is on the stack while they run.
- What a task waits for is read from its coroutine (`cr_await`) and `_fut_waiter` when the step has ended.
- `sys.stdout` and `sys.stderr` stay the objects they were, and get an attribute `write`.
- Threads are seen by such descriptors too, on `threading.Thread` and on the work items of thread pools.

Tasks are known by id until their `__del__`, and by weak reference. Exceptions and results are never kept.
Events are kept in a flat list of plain values, for which the garbage collector hardly comes sooner. (When it
comes by itself, what it prints may stand elsewhere: as between any two Pythons.)

The same program gives the same trace on every run on the virtual clock, but for `real` of a `busy` event,
and on 3.11 to 3.14, but for the nanoseconds by which that clock moves whenever it is read. Where Python
truly differs:

- `wait_for` of a coroutine: 3.11 runs it in a task of its own, so there is one lane more.
- Names: before 3.13, a task that is given a name uses up a number. 3.13.0 names eager tasks `None`.
- Eager tasks: 3.12 and later.

What it cannot see: output that bypasses `sys.stdout` and `sys.stderr` as they were at the start, what other
processes do, what a thread waits for, and loops that do not extend `asyncio.BaseEventLoop`.
"""

from __future__ import annotations

import asyncio
import re
import sys
import threading
import time
import traceback
import types
from asyncio import base_events, coroutines, events, tasks
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import thread as pools
from functools import wraps
from typing import Any, TextIO

from .clock import BEGIN, clock
from .internals import real
from .lanes import ASYNCIO, GATHER, Lane, Lanes
from .words import LIBRARY, OPAQUE, WIDE, ending, show, task_call, thread_call, variables

BUSY = 50_000_000  # ns of CPU time from which a step is called busy
MOST = 100_000  # events after which only what is printed, and what ends, is recorded
MARK = 1_000_000  # ns of real time for which a reading of the CPU time is good: it costs a system call

KEYS = {  # of an event, after its time, its kind and its lane
    "create": ("by",),
    "ready": ("by", "asleep"),
    "run": (),
    "wait": ("what", "on"),
    "block": ("until",),
    "busy": ("real",),
    "cancel": ("by", "where"),
    "print": ("stream", "text"),
    "end": ("how", "text"),
    "cut": (),
}
LOUD = {"block", "busy", "print"}  # events for which a lane that the loop made is shown
STEP, METHOD, OTHER = 1, 2, 3  # types of callbacks
STEPS = {"task_wakeup", "__step", "__wakeup"}  # the methods that continue a task, in C and in Python
# Coroutines of asyncio of which it makes tasks by itself: those of asyncio.run, and what is private.
INTERNAL = re.compile(r".*\.shutdown_(asyncgens|default_executor)|(.*\.)?_(?!wrap_awaitable)\w+|staggered_race\..*")
INTERNAL_THREAD = re.compile(r"(asyncio|concurrent|multiprocessing)\..*\._.*")
RUN = events.Handle._run.__code__
CONTROL_C = asyncio.Runner._on_sigint.__code__  # type: ignore[attr-defined]
WAIT_FOR = asyncio.wait_for.__code__
run_ends = base_events._run_until_complete_cb  # type: ignore[attr-defined]
running_loop = asyncio._get_running_loop
push, pop = deque.append, deque.popleft
# A browser has no clock of CPU time, and what it calls so is real time: no step is busy there.
cpu_ns: Callable[[], int] = getattr(time, "thread_time_ns", lambda: 0)


class Line:
    """What a thread does: `base` is its own lane, `current` the lane whose step runs, None in a callback."""

    __slots__ = ("base", "called", "cause", "cpu", "current", "marked", "outer", "start", "waits", "woken")

    def __init__(self, base: Lane) -> None:
        self.base = base
        self.current: Lane | None = base
        self.cause: int | None = None  # the lane that scheduled the callback that runs; None for a timer
        self.outer: list[Lane | None] = []  # whose steps are interrupted by the first step of an eager task
        self.waits: tuple[str, Any] = ("", ())  # what `base` waits for while the loop runs
        self.woken = False  # `base` is recorded as ready
        self.called = False  # the callback that runs did something that shows
        self.start = self.marked = real.perf_counter_ns()  # when the step began; when `cpu` was read
        self.cpu = cpu_ns()

    def spent(self, now: int) -> int:
        """Return the CPU time of the step that ends now, and read it anew for the next."""
        cpu, self.marked, self.cpu = self.cpu, now, cpu_ns()
        return int(min(now - self.start, self.cpu - cpu))


class Here(threading.local):
    """What this thread does. One that Python did not start has no lane."""

    def __init__(self, unseen: Lane) -> None:
        self.line = Line(unseen)


class Observed:
    """A method that tells `seen` whenever it is looked up on an object, and is otherwise the original."""

    def __init__(self, owner: type, name: str, seen: Callable[[Any], None]) -> None:
        self.original, self.seen = getattr(owner, name), seen

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is not None:
            self.seen(instance)
        return self.original.__get__(instance, owner)


class Ready(deque[Any]):
    """The callbacks that a loop runs next, each with the lane that caused it and the lane whose step it is.

    These methods are called for every step: they are written to be fast.
    """

    __slots__ = ("line", "recorder")

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self.recorder, self.line = recorder, recorder.here.line

    def append(self, handle: Any) -> None:
        recorder, callback, lane = self.recorder, handle._callback, None
        line = recorder.here.line
        kind = recorder.kinds.get(type(callback)) or recorder.learn(type(callback))
        if kind is STEP or (kind is METHOD and callback.__name__ in STEPS):
            task = callback.__self__
            lane = recorder.known.get(id(task)) or recorder.created(task, task.get_coro())
        if recorder.asked:
            recorder.check()
        current = line.current
        if (current is None or line.outer) and lane is not recorder.unseen:
            current = recorder.running(line)
        cause = line.cause if current is None else current.id
        if lane:
            # A step ends here when its task yields, or has ended and wakes the task that waits for it.
            if current and (
                lane is current
                or (kind is METHOD and handle._args and recorder.known.get(id(handle._args[0])) is current)
            ):
                recorder.settle(line)
            recorder.events.extend((clock.now, "ready", lane.id, cause, line is not self.line or None))
        push(self, (handle, cause, lane))

    def popleft(self) -> Any:
        handle, cause, lane = pop(self)
        line, recorder = self.line, self.recorder
        if recorder.asked:
            recorder.check()
        while line.current or line.called:  # with the first step of an eager task, that of its creator has ended
            recorder.settle(line)
        line.current, line.cause = lane, cause
        if lane:
            recorder.events.extend((clock.now, "run", lane.id, None, None))
            if not line.start:
                now = line.start = real.perf_counter_ns()
                if now - line.marked > MARK:
                    line.spent(now)
        else:
            line.start = 0
            recorder.calls(line, handle._callback)
        return handle

    def __bool__(self) -> bool:
        self.line = line = self.recorder.here.line
        while line.current or line.called:
            self.recorder.settle(line)
        line.cause, line.start = None, 0
        if len(self.recorder.events) > 5 * MOST:
            self.recorder.cut()
        return len(self) > 0


class Rest(list[Any]):
    """The events of a program that has had `MOST` of them."""

    def extend(self, event: Iterable[Any]) -> None:
        _, kind, *_ = event
        if kind in ("print", "end"):
            super().extend(event)


class Recorder:
    """The lanes and events of one program."""

    def __init__(self) -> None:
        self.lanes = Lanes()
        self.events: list[Any] = []  # flat: five for each
        self.known, self.unseen = self.lanes.known, self.lanes.unseen
        self.asked: list[tuple[Lane, int, int | None, str]] = []  # `cancel` was looked up; called?
        self.partial = {"stdout": "", "stderr": ""}
        self.stopped = self.full = False
        self.kinds: dict[type, int] = {types.BuiltinMethodType: METHOD, types.MethodType: METHOD}
        self.starting: dict[int, int] = {}  # by id of a thread: who starts it
        self.here = Here(self.unseen)
        self.enter(self.lane("script", "script", None))

    def trace(self) -> dict[str, list[dict[str, Any]]]:
        """Return the trace, and record nothing more.

        The script ends here, unless code of it is on the stack; `sys.last_value` is what it has raised.
        """
        for stream, text in self.partial.items():
            if text:
                self.printed(stream, "\n")
        program = getattr(sys.modules.get("__main__"), "__dict__", None)
        stack = traceback.walk_stack(sys._getframe())
        if self.here.line.base is self.lanes[0] and all(frame.f_globals is not program for frame, _ in stack):
            error = getattr(sys, "last_value", None)
            self.emit("end", self.visible(), *ending(None if isinstance(error, SystemExit) else error))
        for each in self.lanes:
            each.rename()
        self.known.clear()
        self.stopped = True
        loud = {lane for kind, lane in zip(self.events[1::5], self.events[2::5], strict=True) if kind in LOUD}
        lanes = [lane for lane in self.lanes if not lane.by_loop or lane.id in loud]
        shown, events = {lane.id for lane in lanes}, []
        for t, kind, lane, *values in zip(*[iter(self.events)] * 5, strict=True):
            if lane in shown:
                event = {"t": t - BEGIN, "kind": kind, "lane": lane} | dict(zip(KEYS[kind], values, strict=False))
                if kind == "wait":
                    event["on"] = [each for each in event["on"] if each in shown]
                elif "by" in event and event["by"] not in shown:
                    event["by"] = None
                if not event.get("asleep", True):
                    del event["asleep"]
                events.append(event)
        keys = ("id", "kind", "label", "name", "parent")
        return {"lanes": [{key: getattr(lane, key) for key in keys} for lane in lanes], "events": events}

    def cut(self) -> None:
        """Record little from here on."""
        if not self.full:
            self.emit("cut", self.lanes[0])
            self.full, self.events = True, Rest(self.events)

    def emit(self, kind: str, lane: Lane, a: Any = None, b: Any = None) -> None:
        """Record an event. `a` and `b` are its further values, as in `KEYS`."""
        self.events.extend((clock.now, kind, lane.id, a, b))

    def lane(self, kind: str, label: str, parent: int | None) -> Lane:
        """Add a lane that the lane `parent` creates."""
        self.lanes.append(lane := Lane(len(self.lanes), kind, label, parent))
        if parent is not None:
            self.emit("create", lane, parent)
        if kind == "thread":
            self.emit("ready", lane, parent)
        return lane

    # Which lane runs

    def enter(self, lane: Lane) -> None:
        """From here on this thread runs `lane`."""
        self.here.line = Line(lane)
        self.emit("run", lane)

    def running(self, line: Line) -> Lane | None:
        """Return the lane whose step runs, None in a callback. Find what has ended meanwhile."""
        if line.current is not line.base and running_loop() is None:  # the loop has stopped
            while line.current or line.called:
                self.settle(line)
            self.resume(line)
            line.current = line.base
        while line.outer and line.current and tasks.current_task() is not line.current.shown():
            self.settle(line)
        return line.current

    def cause(self) -> int | None:
        """Return the lane that does what happens now."""
        lane = self.running(line := self.here.line)
        return line.cause if lane is None else lane.id

    def creator(self) -> int:
        by = self.cause()
        return by if by is not None else self.here.line.base.id or 0

    def wake(self, line: Line) -> None:
        if not line.woken:
            self.emit("ready", line.base, line.cause)
        line.woken = True

    def resume(self, line: Line) -> None:
        self.wake(line)
        line.woken = False
        self.emit("run", line.base)

    def visible(self) -> Lane:
        """Return the lane on which what happens now shows: for a callback, that of its thread."""
        if self.asked:
            self.check()
        lane = self.running(line := self.here.line)
        if lane is None:
            if not line.called:
                self.resume(line)
                line.called = True
            lane = line.base
        return self.lanes[0] if lane.id is None else lane

    def settle(self, line: Line, task: Any = None) -> None:
        """Record how the step that runs has ended."""
        if self.asked:
            self.check()
        lane, line.current = line.current, line.outer.pop() if line.outer else None
        if lane is None or lane is line.base:
            if lane:
                line.waits = self.lanes.loop_wait()
            line.called = False
            return self.emit("wait", line.base, *line.waits)
        line.cause, now = lane.id, real.perf_counter_ns()
        if now - line.marked > MARK and (spent := line.spent(now)) > BUSY:
            self.emit("busy", lane, spent)
        line.start = now
        if (task := task or lane.shown()) is None:
            pass  # its `__del__` has told
        elif task.done():
            self.end(lane, task)
        elif not self.full:
            self.events.extend((clock.now, "wait", lane.id, *self.lanes.task_wait(task)))
        if line.current:
            self.emit("run", line.current)

    def end(self, lane: Lane, future: Any) -> None:
        """Record how a task or a work item ended, from attributes that leave `__log_traceback` alone."""
        lane.ended, cancelled = True, future.cancelled()
        error, result = (None, None) if cancelled else (future._exception, future._result)
        self.emit("end", lane, *ending(error, result, cancelled))

    # What the deque, the observed methods and the streams tell

    def learn(self, kind: type) -> int:
        """Find out whether this type of callback is the one that begins a task. No module has it by name."""
        self.kinds[kind] = STEP if kind.__name__ == "TaskStepMethWrapper" else OTHER
        return self.kinds[kind]

    def calls(self, line: Line, callback: Any) -> None:
        """A callback runs that is not a step."""
        if callback is run_ends:
            if line.cause is not None:
                self.wake(line)
        elif self.kinds.get(type(callback)) is METHOD and callback.__name__ == "cancel":
            self.ask(callback.__self__, line.cause, "")

    def created(self, task: Any, coro: Any) -> Lane:
        code = getattr(coro, "cr_code", None)
        if code and code.co_filename.startswith(ASYNCIO) and INTERNAL.fullmatch(code.co_qualname):
            self.known[id(task)] = self.unseen
        else:
            lane = self.lane("task", task_call(coro), self.creator())
            lane.by_loop = type(coro).__name__ in OPAQUE and self.here.line.current in (None, self.unseen)
            self.lanes.show(lane, task, tells=isinstance(task, tasks.Task))
        return self.known[id(task)]

    def starts(self, task: Any, coro: Any) -> None:
        """The first step of an eager task begins, inside the step of its creator."""
        lane, line = self.created(task, coro), self.here.line
        line.outer.append(line.current)
        line.current = lane
        self.emit("run", lane)

    def deleted(self, task: Any) -> None:
        """A task is about to be freed: the last moment to see how it ended."""
        lane = self.known.pop(id(task), self.unseen)
        if lane.id is None:
            return
        lane.rename(task)
        line = self.here.line
        if lane is line.current:
            self.settle(line, task)
        elif task.done() and not lane.ended:
            self.end(lane, task)

    def cancels(self, task: Any) -> None:
        """`task.cancel` was looked up, probably to call it: note by whom, and where."""
        if id(task) not in self.known:
            return
        by, where = self.cause(), ""
        for frame, _ in traceback.walk_stack(sys._getframe(2)):
            code = frame.f_code
            if code is RUN:
                break
            if code is CONTROL_C:
                return self.ask(task, None, "Ctrl+C")
            if code is WAIT_FOR and "waiter" in code.co_varnames:  # 3.11's: a timer wakes it, and then it cancels
                waiter = variables(frame).get("waiter")
                if waiter is None or not waiter.cancelled():
                    return self.ask(task, None, "timeout")
            if not code.co_filename.startswith(LIBRARY):
                return self.ask(task, by, f"line {frame.f_lineno}")
            if code.co_filename.startswith(ASYNCIO):
                where = code.co_qualname.partition(".")[0]
        where = {"Timeout": "timeout", GATHER.__name__: "gather"}.get(where, where)
        self.ask(task, None if where == "timeout" else by, where)

    def ask(self, task: Any, by: int | None, where: str) -> None:
        self.check()
        lane = self.known.get(id(task))
        if lane and not task.done():
            self.asked.append((lane, task.cancelling(), by, where))

    def check(self) -> None:
        """Record the cancellations that were requested since `cancel` was looked up."""
        asked, self.asked = self.asked, []
        for lane, before, by, where in asked:
            task = lane.shown()
            if task is not None and task.cancelling() > before:
                self.emit("cancel", lane, by, where)

    def block(self, until: int) -> None:
        """Record that this thread begins to sleep, until then."""
        if self.here.line.base is not self.unseen:
            self.emit("block", self.visible(), until - BEGIN)

    def printed(self, stream: str, text: str) -> None:
        if self.stopped:
            return
        *lines, self.partial[stream] = (self.partial[stream] + text).split("\n")
        for line in lines:
            self.emit("print", self.visible(), stream, line)

    def listen(self, stream: TextIO, name: str) -> None:
        """Give `stream` a `write` of ours."""
        write = stream.write

        def tell(*args: Any) -> int:
            try:
                count = write(*args)
            except BaseException as error:  # leave no entry of ours in its traceback; a bare raise adds none
                error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
                raise
            self.printed(name, args[0])
            return count

        stream.write = tell  # type: ignore[method-assign]

    def submitted(self, future: Any, function: Any, args: Iterable[Any], keywords: dict[str, Any]) -> None:
        """Add the lane of a work item."""
        lane = self.lane("thread", thread_call(function, args, keywords), self.creator())
        self.lanes.show(lane, future, tells=False)
        future.add_done_callback(self.worked)  # the first one, so called before those that wake a loop

    def works(self, item: Any) -> None:
        lane = self.known.get(id(item.future))
        if lane and not item.future.cancelled():
            self.enter(lane)

    def worked(self, future: Any) -> None:
        lane, line = self.known[id(future)], self.here.line
        self.running(line)
        if line.base is lane and (spent := cpu_ns() - line.cpu) > BUSY:
            self.emit("busy", lane, spent)
        self.end(lane, future)

    def begins(self, thread: Any) -> None:
        """`thread.start` was looked up: note by whom."""
        self.starting[id(thread)] = self.creator()

    def boots(self, thread: Any) -> None:
        """A thread begins. Those of asyncio and of thread pools are left out: work items have lanes."""
        by, lane = self.starting.pop(id(thread), 0), self.unseen
        runs = thread._target or type(thread).run
        if not INTERNAL_THREAD.fullmatch(f"{runs.__module__}.{show(runs, width=WIDE)}"):
            call = thread_call(runs, thread._args, thread._kwargs) if thread._target else f"{show(runs)}()"
            lane = self.lane("thread", call, by)
            lane.name = thread.name
        self.enter(lane)

    def exits(self, thread: Any) -> None:
        lane = self.running(self.here.line)
        if lane and not lane.ended:
            self.emit("end", lane, *ending(None))


class Named(type):
    """The class of `Task`: `__name__` is `Task`, and yet errors call it `_asyncio.Task`, as the one in C."""

    @property
    def __name__(cls) -> str:  # type: ignore[override]
        return str(vars(type)["__name__"].__get__(cls)).rpartition(".")[2]


def start() -> Recorder:
    """Record what this process does from here on. Call it once, before the program is run."""
    recorder = Recorder()
    clock.on_sleep = recorder.block
    for stream, name in ((sys.stdout, "stdout"), (sys.stderr, "stderr")):
        if stream is not None:
            recorder.listen(stream, name)
    see_tasks(recorder)
    see_threads(recorder)
    init = asyncio.BaseEventLoop.__init__

    @wraps(init)
    def with_ready(self: Any) -> None:
        init(self)
        self._ready = Ready(recorder)

    asyncio.BaseEventLoop.__init__ = with_ready  # type: ignore[method-assign]
    return recorder


def see_tasks(recorder: Recorder) -> None:
    """Put a class of ours in the place of `asyncio.Task`."""
    base: Any = asyncio.Task

    def new(cls: type, *args: Any, **kwargs: Any) -> Any:
        """Note that an eager task begins: in `__init__`, which follows, it already runs."""
        task = base.__new__(cls)
        loop = kwargs.get("loop") or running_loop()
        if kwargs.get("eager_start") and args and coroutines.iscoroutine(args[0]) and loop and loop.is_running():
            recorder.starts(task, args[0])
        return task

    body = {
        "__slots__": (),
        "__doc__": base.__doc__,
        "__module__": base.__module__,
        "__qualname__": "Task",
        "__new__": new,
        "__del__": Observed(base, "__del__", recorder.deleted),
        "cancel": Observed(base, "cancel", recorder.cancels),
        "uncancel": Observed(base, "uncancel", lambda task: recorder.check()),
    }
    names: dict[str, Any] = {"Task": Named("_asyncio.Task" if base.__module__ == "_asyncio" else "Task", (base,), body)}
    if make := getattr(tasks, "create_eager_task_factory", None):
        names["eager_task_factory"] = make(names["Task"])
    for module in (asyncio, tasks):
        vars(module).update(names)


def see_threads(recorder: Recorder) -> None:
    """Take note of threads, and of what thread pools do."""
    item: Any = pools._WorkItem

    class _WorkItem(item):  # type: ignore[misc]
        run = Observed(item, "run", recorder.works)

        def __init__(self, future: Any, *work: Any) -> None:
            super().__init__(future, *work)
            recorder.submitted(future, *(work if len(work) == 3 else work[0]))  # one tuple from 3.14 on

    vars(pools)["_WorkItem"] = _WorkItem
    for name, seen in (
        ("start", recorder.begins),
        ("_bootstrap_inner", recorder.boots),
        ("_delete", recorder.exits),
    ):
        setattr(threading.Thread, name, Observed(threading.Thread, name, seen))
