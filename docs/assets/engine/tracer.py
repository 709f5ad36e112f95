"""Record what an asyncio program does, without being seen by it.

`start(now)` returns a `Recorder`; its `trace()` is the trace, in the form that TRACE.md describes. How it sees:

- `loop._ready` is a deque of ours. What is scheduled passes `append`, what is run passes `popleft`, and its truth
  is asked once before the loop looks at timers and I/O. A step has ended where the next of these begins.
- `asyncio.Task` is a subclass that looks the same. `cancel` and `__del__` are still the original methods, but found
  through a descriptor that takes note of the look-up: nothing of ours is on the stack while they run.
- What a task waits for is read from its coroutine (`cr_await`) and its `_fut_waiter` when the step has ended.
- `sys.stdout` and `sys.stderr` stay the objects they were and get an attribute `write`.
- Threads are seen by such descriptors too, on `threading.Thread` and on the work items of thread pools.

Tasks are known by id until their `__del__`, and by weak reference. Exceptions and results are never kept, and what is
recorded adds no work to the garbage collector: it would come at other moments, and so would what it prints.

Where Python versions truly differ, so do their traces. All else is equal on 3.11, 3.12 and 3.13, but for the few
nanoseconds by which a virtual clock moves whenever it is read:

- `wait_for` of a coroutine: 3.11 runs it in a task of its own, so there is one lane more.
- Eager tasks: 3.12 and later.

`real` of a `busy` event is CPU time, so it differs from run to run.
"""

from __future__ import annotations

import asyncio
import concurrent.futures.thread as pool
import functools
import gc
import re
import sys
import threading
import time
import types
import weakref
from asyncio import base_events, coroutines, events, locks, runners, tasks
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

from .clock import BEGIN, clock
from .internals import real
from .words import LINKS, PLAIN, ending, show, task_call, thread_call, variables, within

BUSY = 20_000_000  # ns of CPU time from which a step is called busy
MARK = 1_000_000  # ns of real time for which a reading of the CPU time is good: it costs a system call

KEYS = {  # of an event, after its time, its kind and its lane
    "create": ("by",),
    "ready": ("by",),
    "run": (),
    "wait": ("what", "on"),
    "block": ("until",),
    "busy": ("real",),
    "cancel": ("by", "where"),
    "print": ("stream", "text"),
    "end": ("how", "text"),
}
ENGINE = str(Path(__file__).parent)
ASYNCIO = str(Path(asyncio.__file__).parent)
LIBRARY = (str(Path(ASYNCIO).parent), ENGINE, "<frozen ")
STEP, METHOD, OTHER = 1, 2, 3  # types of callbacks
STEPS = {"task_wakeup", "__step", "__wakeup"}  # methods that continue a task
INTERNAL = {"BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor"}  # coroutines of asyncio.run
OPAQUE = {"async_generator_asend", "async_generator_athrow", "anext_awaitable", "coroutine_wrapper"}
PASSED = {"wait_for", "_wrap_awaitable"}  # the wait inside says more
FUTURE = getattr(asyncio.Future.__await__, "__code__", "written in C")
cpu_ns = getattr(time, "thread_time_ns", time.process_time_ns)  # a browser has only the second
push, pop, real_ns = deque.append, deque.popleft, real.perf_counter_ns


class Lane:
    """One lane of the trace. `id` is None for what is left out of it, such as the tasks that `asyncio.run` makes."""

    __slots__ = ("ended", "id", "kind", "label", "name", "parent", "what")

    def __init__(self, number: int | None, kind: str, label: str, parent: int | None) -> None:
        self.id, self.kind, self.label, self.parent, self.name = number, kind, label, parent, ""
        self.what: Callable[[], Any] = type(None)  # a weak reference to the task
        self.ended = False


class Line:
    """What one thread does: `base` is its own lane, `current` the lane whose step runs, None in a callback."""

    __slots__ = ("base", "called", "cause", "cpu", "current", "marked", "outer", "start", "waits", "woken")

    def __init__(self, base: Lane) -> None:
        self.base = base
        self.current: Lane | None = base
        self.cause: int | None = None  # the lane that scheduled the callback that runs; None for a timer
        self.outer: list[Lane | None] = []  # whose steps are interrupted by the first step of an eager task
        self.waits: tuple[str, Any] = ("", None)  # what `base` waits for while the loop runs
        self.woken = False  # `base` is recorded as ready
        self.called = False  # the callback that runs did something that shows
        self.start = self.marked = real_ns()  # when the step began; when `cpu` was read
        self.cpu = cpu_ns()

    def spent(self, now: int) -> int:
        """Return the CPU time of the step that ends now, and read it anew for the next."""
        cpu, self.marked, self.cpu = self.cpu, now, cpu_ns()
        return min(now - self.start, self.cpu - cpu)


class Here(threading.local):
    """What this thread does, when that is known."""

    line: Line | None = None


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
        self.recorder, self.line = recorder, recorder.line()

    def append(self, handle: Any) -> None:
        recorder, callback, lane = self.recorder, handle._callback, None
        line = recorder.here.line or recorder.line()
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
            if current and (lane is current or (kind is METHOD and recorder.ends(current, handle._args))):
                recorder.settle(line)
            recorder.events.extend((recorder.now(), "ready", lane.id, cause, None))
        push(self, (handle, cause, lane))

    def popleft(self) -> Any:
        handle, cause, lane = pop(self)
        line, recorder = self.line, self.recorder
        if line.current or line.called:
            recorder.settle(line)
        elif not line.start:
            line.start = real_ns()
        line.current, line.cause = lane, cause
        if lane:
            recorder.events.extend((recorder.now(), "run", lane.id, None, None))
        else:
            line.start = 0
            recorder.calls(line, handle._callback)
        return handle

    def __bool__(self) -> bool:
        recorder = self.recorder
        self.line = line = recorder.here.line or recorder.line()
        if line.current or line.called:
            recorder.settle(line)
        line.cause, line.start = None, 0
        return len(self) > 0


class Recorder:
    """The lanes and events of one program. `now()` is its time in nanoseconds since it began."""

    def __init__(self, now: Callable[[], int]) -> None:
        self.now = now
        self.lanes: list[Lane] = []
        self.events: list[Any] = []  # flat: five for each
        self.known: dict[int, Lane] = {}  # by id of the task or the work item's future
        self.asked: list[tuple[Lane, int, int | None, str]] = []  # whose `cancel` was looked up: is it called?
        self.partial = {"stdout": "", "stderr": ""}
        self.kinds = {types.BuiltinMethodType: METHOD, types.MethodType: METHOD}
        self.starting: dict[int, int] = {}  # by id of a thread: who starts it
        self.files: dict[str, bool] = {}  # is it one of asyncio's?
        self.unseen = Lane(None, "task", "", None)
        self.here = Here()
        self.here.line = Line(self.lane("script", "script", None))
        self.emit("run", self.lanes[0])

    def trace(self) -> dict[str, list[dict[str, Any]]]:
        """Return the trace. Call it last, in the program's main thread: here the script ends."""
        lane = self.visible()
        for stream, text in self.partial.items():
            if text:
                self.printed(stream, "\n")
        error = sys.exception() or getattr(sys, "last_value", None)
        self.emit("end", lane, *ending(None if isinstance(error, SystemExit) else error))
        collects = gc.isenabled()
        gc.disable()  # what it prints may name the line in which it runs: not one of ours
        for each in self.lanes:
            self.rename(each)
        keys = ("id", "kind", "label", "name", "parent")
        trace = {
            "lanes": [{key: getattr(each, key) for key in keys} for each in self.lanes],
            "events": [
                {"t": t, "kind": kind, "lane": lane} | dict(zip(KEYS[kind], values, strict=False))
                for t, kind, lane, *values in zip(*[iter(self.events)] * 5, strict=True)
                if lane is not None
            ],
        }
        if collects:
            gc.enable()
        return trace

    def emit(self, kind: str, lane: Lane, a: Any = None, b: Any = None) -> None:
        """Record an event. `a` and `b` are its further values, as in `KEYS`."""
        self.events.extend((self.now(), kind, lane.id, a, b))

    def lane(self, kind: str, label: str, parent: int | None) -> Lane:
        """Add a lane that the lane `parent` creates."""
        self.lanes.append(lane := Lane(len(self.lanes), kind, label, parent))
        if parent is not None:
            self.emit("create", lane, parent)
        return lane

    def rename(self, lane: Lane, task: Any = None) -> None:
        """Read the name of a task: the program may give or change it at any time."""
        task = task or lane.what()
        if lane.kind == "task" and task is not None:
            lane.name = task.get_name()
            if not re.fullmatch(r"Task-\d+|None", lane.name):  # 3.13.0 and its eager factory: None
                lane.label = lane.name

    # Which lane runs

    def line(self) -> Line:
        """Return what this thread does. One that Python did not start has no lane."""
        self.here.line = self.here.line or Line(self.unseen)
        return self.here.line

    def running(self, line: Line) -> Lane | None:
        """Return the lane whose step runs, None in a callback. Find what has ended meanwhile."""
        if line.current is not line.base and events._get_running_loop() is None:  # the loop has stopped
            line.outer.clear()
            if line.current or line.called:
                self.settle(line)
            self.resume(line)
            line.current = line.base
        while line.outer and line.current and tasks.current_task() is not line.current.what():
            self.settle(line)
        return line.current

    def creator(self) -> int:
        line = self.line()
        lane = self.running(line)
        by = line.cause if lane is None else lane.id
        return by if by is not None else line.base.id or 0

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
        line = self.line()
        lane = self.running(line)
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
                line.waits = self.loop_wait()
            line.called = False
            return self.emit("wait", line.base, *line.waits)
        line.cause, now = lane.id, real_ns()
        if now - line.marked > MARK and (spent := line.spent(now)) > BUSY:
            self.emit("busy", lane, spent)
        line.start = now
        if (task := task or lane.what()) is None:
            pass  # its `__del__` has told
        elif task.done():
            self.end(lane, task)
        elif task._fut_waiter is None:
            self.events.extend((self.now(), "wait", lane.id, "sleep(0)", ()))
        else:
            self.events.extend((self.now(), "wait", lane.id, *self.task_wait(task)))
        if line.current:
            self.emit("run", line.current)

    def end(self, lane: Lane, future: Any) -> None:
        """Record how a task or a work item ended, from attributes that leave `__log_traceback` alone."""
        lane.ended, cancelled = True, future.cancelled()
        error, result = (None, None) if cancelled else (future._exception, future._result)
        self.emit("end", lane, *ending(error, result, cancelled))

    # What the deque, the observed methods and the streams tell

    def learn(self, kind: type) -> int:
        """Is this the type of the callback that begins a task? No module has it by name."""
        self.kinds[kind] = STEP if kind.__name__ == "TaskStepMethWrapper" else OTHER
        return self.kinds[kind]

    def ends(self, lane: Lane, args: tuple[Any, ...]) -> bool:
        """Does this call of `task_wakeup` tell that the task of `lane` has ended?"""
        return bool(args) and self.known.get(id(args[0])) is lane

    def calls(self, line: Line, callback: Any) -> None:
        """A callback runs that is not a step."""
        if callback is base_events._run_until_complete_cb:
            if line.cause is not None:
                self.wake(line)
        elif self.kinds.get(type(callback)) is METHOD and callback.__name__ == "cancel":
            self.ask(callback.__self__, line.cause, "")

    def created(self, task: Any, coro: Any) -> Lane:
        if type(coro) is types.CoroutineType and coro.__qualname__ in INTERNAL:
            lane = self.unseen
        else:
            lane = self.lane("task", task_call(coro), self.creator())
            self.know(lane, task, tells=isinstance(task, tasks.Task))
        self.known[id(task)] = lane
        return lane

    def know(self, lane: Lane, what: Any, tells: bool = False) -> None:
        """Find `lane` by what it shows until that is freed. A task of our class tells when."""
        self.known[id(what)] = lane
        forget = None if tells else lambda _, key=id(what): self.known.pop(key, None)
        lane.what = weakref.ref(what, forget)

    def starts(self, task: Any, coro: Any) -> None:
        """The first step of an eager task begins, inside the step of its creator."""
        lane, line = self.created(task, coro), self.line()
        line.outer.append(line.current)
        line.current = lane
        self.emit("run", lane)

    def deleted(self, task: Any) -> None:
        """A task is about to be freed: the last moment to see how it ended."""
        lane = self.known.pop(id(task), self.unseen)
        if lane.id is None:
            return
        self.rename(lane, task)
        line = self.line()
        if lane is line.current:
            self.settle(line, task)
        elif task.done() and not lane.ended:
            self.end(lane, task)

    def cancels(self, task: Any) -> None:
        """`task.cancel` was looked up, probably to call it: note by whom, and where."""
        line = self.line()
        lane = self.running(line)
        by, where, frame = line.cause if lane is None else lane.id, "", sys._getframe(2)
        while frame and (code := frame.f_code) is not events.Handle._run.__code__:
            if code is runners.Runner._on_sigint.__code__:
                return self.ask(task, None, "Ctrl+C")
            if not code.co_filename.startswith(LIBRARY):
                return self.ask(task, by, f"line {frame.f_lineno}")
            if code.co_filename.startswith(ASYNCIO):
                where = code.co_qualname.partition(".")[0].replace("Timeout", "timeout")
            frame = frame.f_back
        self.ask(task, by, where)

    def ask(self, task: Any, by: int | None, where: str) -> None:
        self.check()
        lane = self.known.get(id(task))
        if lane and not task.done():
            self.asked.append((lane, task.cancelling(), by, where))

    def check(self) -> None:
        """Record the cancellations that were requested since `cancel` was looked up."""
        asked, self.asked = self.asked, []
        for lane, before, by, where in asked:
            task = lane.what()
            if task is not None and task.cancelling() > before:
                self.emit("cancel", lane, by, where)

    def block(self, until: int) -> None:
        """This thread begins to sleep, until then."""
        self.emit("block", self.visible(), until)

    def printed(self, stream: str, text: str) -> None:
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
        by = self.creator()
        lane = self.lane("thread", thread_call(function, args, keywords), by)
        self.know(lane, future)
        self.emit("ready", lane, by)
        future.add_done_callback(self.worked)  # the first one, so called before those that wake a loop

    def works(self, item: Any) -> None:
        lane = self.known.get(id(item.future))
        if lane and not item.future.cancelled():
            self.here.line = Line(lane)
            self.emit("run", lane)

    def worked(self, future: Any) -> None:
        lane, line = self.known[id(future)], self.line()
        if line.base is lane and (spent := cpu_ns() - line.cpu) > BUSY:
            self.emit("busy", lane, spent)
        self.end(lane, future)

    def boots(self, thread: Any) -> None:
        """A thread begins. Those of asyncio and of thread pools are left out: work items have lanes."""
        by = self.starting.pop(id(thread), 0)
        target, lane = thread._target, self.unseen
        if not getattr(target, "__module__", "").startswith(("asyncio.", "concurrent.")):
            lane = self.lane("thread", thread_call(target, thread._args, thread._kwargs), by)
            lane.name = thread.name
            self.emit("ready", lane, by)
        self.here.line = Line(lane)
        self.emit("run", lane)

    def exits(self, thread: Any) -> None:
        lane = self.running(self.line())
        if lane and not lane.ended:
            self.emit("end", lane, *ending(None))

    # What a lane waits for

    def task_wait(self, task: Any) -> tuple[str, Any]:
        """Return what the task waits for, in words, and the lanes it waits for."""
        awaited = task.get_coro()
        while True:
            if type(awaited).__name__ in OPAQUE:
                awaited = within(awaited)
            if (link := LINKS.get(type(awaited))) is None:
                return self.future_wait(task._fut_waiter)
            code, inner = link[0](awaited)
            if code is FUTURE:
                return self.future_wait(task._fut_waiter)
            if (library := self.files.get(code.co_filename)) is None:
                library = self.files[code.co_filename] = code.co_filename.startswith(ASYNCIO)
            if library and not (code.co_name in PASSED and suspended(inner)):
                names = link[1](awaited).f_locals
                wait = self.library_wait(code, names, task._fut_waiter)
                if type(names) is dict:  # see `variables`
                    names.clear()
                return wait
            awaited = inner

    def library_wait(self, code: types.CodeType, names: Any, future: Any) -> tuple[str, Any]:
        """Name a wait in a coroutine of asyncio, which has these local variables."""
        name, owner = code.co_name, names.get("self")
        kind = type(owner).__name__
        if name == "sleep":
            return f"sleep({show(names['delay'], 'delay')})", ()
        if name == "to_thread":
            return f"to_thread({show(names['func'], 'func')})", self.future_wait(future)[1]
        if name == "_wait_for_one":
            return "as_completed", ()
        if owner is None:
            if name == "wait":
                return "wait", self.ids(names["fs"])
            if "fut" in names or name in PASSED:  # up to 3.11 wait_for waits for a future that stands for `fut`
                return self.future_wait(names.get("fut", future))
            return name, ()
        if kind == "TaskGroup":
            return f"TaskGroup of {counted(owner._tasks)}", self.ids(owner._tasks)
        if code.co_filename == locks.__file__:
            return "semaphore" if isinstance(owner, locks.Semaphore) else kind, ()
        return f"{'loop' if isinstance(owner, events.AbstractEventLoop) else kind}.{name}", ()

    def future_wait(self, future: Any) -> tuple[str, Any]:
        """Name what stands behind a future: a task, several, a thread."""
        if isinstance(future, tasks._GatheringFuture):
            return f"gather of {counted(future._children)}", self.ids(future._children)
        lane = self.behind(future)
        if lane is None or lane.id is None:
            return "future", ()
        self.rename(lane)
        form = "thread {}" if lane.kind == "thread" else "task {}" if lane.what() is future else "shield({})"
        return form.format(lane.label), (lane.id,)

    def behind(self, future: Any) -> Lane | None:
        """Return the lane of a task, or the one that a future is chained to by its callback."""
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

    def loop_wait(self) -> tuple[str, Any]:
        """Return what the thread waits for whose loop begins to run: the outermost call into asyncio."""
        name, on, frame = "", (), sys._getframe(1)
        while frame.f_back and (frame := frame.f_back).f_code.co_filename.startswith((ASYNCIO, ENGINE)):
            if frame.f_code is base_events.BaseEventLoop.run_until_complete.__code__:
                on = self.future_wait(variables(frame)["future"])[1]
            if frame.f_code.co_filename.startswith(ASYNCIO):
                name = frame.f_code.co_qualname
        return f"{'asyncio.run' if name == 'run' else name.replace('BaseEventLoop', 'loop')}()", on


def counted(futures: Any) -> str:
    kind = "task" if all(isinstance(each, tasks.Task) for each in futures) else "future"
    return f"{len(futures)} {kind}{'s' * (len(futures) != 1)}"


def suspended(awaited: Any) -> bool:
    """Can more be said of what is awaited than of a future?"""
    return type(awaited).__name__ in OPAQUE or (type(awaited) in LINKS and getattr(awaited, "gi_code", None) is not FUTURE)


class Named(type):
    """The class of a class that is called `Task` in a repr and `_asyncio.Task` in an error, as the one in C is."""

    __name__ = property(lambda cls: type.__dict__["__name__"].__get__(cls).rpartition(".")[2])  # type: ignore


def start(now: Callable[[], int]) -> Recorder:
    """Record what this process does from here on. Call it once, before the program is run."""
    recorder = Recorder(now)
    for stream, name in ((sys.stdout, "stdout"), (sys.stderr, "stderr")):
        if stream is not None:
            recorder.listen(stream, name)

    clock.on_sleep = lambda until: recorder.block(until - BEGIN)
    base: Any = tasks.Task

    def new(cls: type, *args: Any, **kwargs: Any) -> Any:
        """`__init__` follows; an eager task is already running there."""
        task = base.__new__(cls)
        if kwargs.get("eager_start") and coroutines.iscoroutine(args[0]) and kwargs["loop"].is_running():
            recorder.starts(task, args[0])
        return task

    asyncio.Task = tasks.Task = Named(  # type: ignore[misc]
        "_asyncio.Task" if base.__module__ == "_asyncio" else "Task",
        (base,),
        {
            "__slots__": (),
            "__doc__": base.__doc__,
            "__module__": base.__module__,
            "__qualname__": "Task",
            "__new__": new,
            "__del__": Observed(base, "__del__", recorder.deleted),
            "cancel": Observed(base, "cancel", recorder.cancels),
        },
    )
    if hasattr(tasks, "eager_task_factory"):
        asyncio.eager_task_factory = tasks.eager_task_factory = tasks.create_eager_task_factory(tasks.Task)

    init = base_events.BaseEventLoop.__init__

    @functools.wraps(init)
    def with_ready(self: Any) -> None:
        init(self)
        self._ready = Ready(recorder)

    base_events.BaseEventLoop.__init__ = with_ready  # type: ignore[method-assign]

    class _WorkItem(pool._WorkItem):
        run = Observed(pool._WorkItem, "run", recorder.works)

        def __init__(self, future: Any, *work: Any) -> None:
            super().__init__(future, *work)
            recorder.submitted(future, *(work if len(work) == 3 else work[0]))  # one tuple from 3.14 on

    pool._WorkItem = _WorkItem
    thread: Any = threading.Thread
    thread.start = Observed(thread, "start", lambda new: recorder.starting.update({id(new): recorder.creator()}))
    thread._bootstrap_inner = Observed(thread, "_bootstrap_inner", recorder.boots)
    thread._delete = Observed(thread, "_delete", recorder.exits)
    return recorder
