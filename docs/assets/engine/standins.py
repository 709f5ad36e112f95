"""What stands in for the functions that read the time or wait: the same behaviour, on the virtual clock."""

from __future__ import annotations

import _thread
import datetime
import gc
import math
import os
import queue
import selectors
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from functools import cache, partial
from operator import index
from types import SimpleNamespace
from typing import Any

from . import internals, threads
from .builtin import as_builtin, method
from .clock import SECOND, clock
from .internals import real
from .threads import after

# time, datetime


def sleep(seconds: float) -> None:
    if not (isinstance(seconds, (int, float)) and 0 <= seconds < 2**33):
        real.sleep(seconds)  # raises the right error
        return
    deadline = after(seconds) + 1  # so that sleep(0) gives way too
    clock.on_sleep(deadline)
    clock.until(lambda: False, deadline)


def date_ns() -> int:
    """Return time.time_ns()."""
    return clock.look() + clock.date


def date(seconds: float | None = None) -> float:
    """Return time.time(), or the other time that is asked for."""
    return date_ns() / SECOND if seconds is None else seconds


def gettime_ns(which: int) -> int:
    """Return time.clock_gettime_ns(). The other clocks count CPU time."""
    if which == time.CLOCK_REALTIME:
        return date_ns()
    return clock.look() if which in STEADY else int(real.clock_gettime_ns(which))


STEADY = [
    getattr(time, name) for name in ("CLOCK_MONOTONIC", "CLOCK_MONOTONIC_RAW", "CLOCK_BOOTTIME") if hasattr(time, name)
]
TIME: dict[str, Callable[..., Any]] = {
    "sleep": sleep,
    "monotonic": lambda: clock.look() / SECOND,
    "monotonic_ns": clock.look,
    "perf_counter": lambda: clock.look() / SECOND,
    "perf_counter_ns": clock.look,
    "time": lambda: date_ns() / SECOND,
    "time_ns": date_ns,
    "clock_gettime": lambda which: gettime_ns(which) / SECOND,
    "clock_gettime_ns": gettime_ns,
    "localtime": lambda seconds=None: real.localtime(date(seconds)),
    "gmtime": lambda seconds=None: real.gmtime(date(seconds)),
    "ctime": lambda seconds=None: real.ctime(date(seconds)),
    "asctime": lambda *parts: real.asctime(*parts or [real.localtime(date())]),
    "strftime": lambda form, *parts: real.strftime(form, *parts or [real.localtime(date())]),
}


def now(cls: type[datetime.datetime], tz: datetime.tzinfo | None = None) -> datetime.datetime:
    seconds, ns = divmod(date_ns(), SECOND)
    return cls.fromtimestamp(seconds, tz).replace(microsecond=ns // 1000)


def utcnow(cls: type[datetime.datetime]) -> datetime.datetime:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        real.utcnow()
    for warning in caught:  # that it is deprecated
        warnings.warn(warning.message, stacklevel=3)
    return now(cls, datetime.UTC).replace(tzinfo=None)


# selectors, select


def watch(look: Callable[[], Any], files: set[int], wait: float | None) -> Any:
    """Return what `look()` finds as soon as that is true, or what it is after `wait` ns. None is forever."""
    began = clock.look()
    if wait == 0:
        return look()
    events = sys.modules.get("asyncio.events")
    loop = events._get_running_loop() if events else None
    outside = sys.platform != "emscripten" and bool(files - {internals.self_pipe(loop)})
    return clock.until(look, None if wait is None or wait < 0 else began + round(wait), files=outside, loop=loop)


class Poll:
    """What select.poll() or select.epoll() returns. The unit of time of its `poll` is `unit` ns."""

    def __init__(self, make: Callable[[], Any], unit: int) -> None:
        self.real, self.unit = make(), unit
        self.files: set[int] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def register_(self, file: int, events: int) -> None:
        self.real.register(file, events)
        self.files.add(file)

    def unregister_(self, file: int) -> None:
        self.files.discard(file)
        self.real.unregister(file)

    def poll_(self, wait: float | None = None, *most: int) -> Any:
        return watch(lambda: self.real.poll(0, *most), self.files, wait and wait * self.unit) or []

    register, unregister, poll = method(register_), method(unregister_), method(poll_)


def select(reads: set[int], writes: set[int], errors: Any, wait: float | None = None) -> Any:
    def look() -> Any:
        found = real.select(reads, writes, errors, 0)
        return any(found) and found

    return watch(look, {*reads, *writes}, wait and wait * SECOND) or ([], [], [])


# signal


def setitimer(which: int, seconds: float, interval: float = 0.0) -> Any:
    if which != signal.ITIMER_REAL or seconds < 0 or interval < 0:
        return real.setitimer(which, seconds, interval)
    before = getitimer(which)
    clock.set_alarm(round(seconds * SECOND), round(interval * SECOND))
    return before


def getitimer(which: int) -> Any:
    if which != signal.ITIMER_REAL:
        return real.getitimer(which)
    now = clock.look()
    return max(clock.alarm_at - now, 0) / SECOND, clock.alarm_every / SECOND


def alarm(seconds: int) -> int:
    before: float = setitimer(signal.ITIMER_REAL, index(seconds))[0]
    return math.ceil(before)


def pause() -> None:
    if not clock.alarm_at:
        real.pause()
        return
    alarm = clock.alarm
    clock.until(lambda: clock.alarm is not alarm, None)


def kill(to: int, number: int, send: Callable[[int, int], None] = real.kill) -> None:
    """Send a signal. The main thread hears at once of what another thread sends: before time goes on."""
    here = to in (os.getpid(), clock.main) and threading.get_ident() != clock.main
    if here and number in signal.valid_signals() and callable(real.getsignal(number)):
        clock.send(number)
    else:
        send(to, number)


FUNCTIONS: dict[tuple[Any, str], Callable[..., Any]] = {(time, name): function for name, function in TIME.items()}
if real.setitimer:
    FUNCTIONS |= {(signal, function.__name__): function for function in (setitimer, getitimer, alarm, pause)}
    FUNCTIONS |= {(os, "kill"): kill, (signal, "pthread_kill"): partial(kill, send=real.pthread_kill)}


@cache
def places() -> list[tuple[str, str, int]]:
    """Return where the functions that are replaced stand: a module's name, the name there, and the function's id.

    All of them: some modules have said `from time import monotonic`.
    """
    ids = {id(queue.SimpleQueue), *(id(getattr(module, name)) for module, name in FUNCTIONS)}
    return [
        (path, name, id(value))
        for path, module in [*sys.modules.items()]
        for name, value in [*getattr(module, "__dict__", {}).items()]
        if id(value) in ids
    ]


def install() -> None:
    """Put all of this in its place, for what is imported and what will be."""
    new: dict[int, Any] = {id(queue.SimpleQueue): threads.SimpleQueue}
    for (module, name), function in FUNCTIONS.items():
        new[id(getattr(module, name))] = as_builtin(function, module.__name__, name)
    for path, name, old in places():
        setattr(sys.modules[path], name, new[old])

    methods = gc.get_referents(vars(datetime.datetime))[0]  # setattr refuses to change a built-in class
    for function in (now, utcnow):
        methods[function.__name__] = classmethod(as_builtin(function, "datetime"))

    start = as_builtin(threads.start_new_thread, "_thread")
    vars(_thread)["start_new_thread"] = start
    thread: Any = threading
    thread.Lock = thread._allocate_lock = threads.Lock
    thread._CRLock = threads.RLock
    if sys.version_info >= (3, 13):
        thread._start_joinable_thread = as_builtin(threads.start_joinable_thread, "_thread")
        thread._ThreadHandle = threads.Handle
        thread._thread_shutdown = as_builtin(threads.shutdown, "_thread", "_shutdown")
    else:
        thread._start_new_thread, thread._set_sentinel = start, threads.set_sentinel
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=clock.fork)

    python: Any = selectors
    python.math = SimpleNamespace(ceil=lambda number: number)
    python.SelectSelector._select = as_builtin(select, "select")
    python.PollSelector._selector_cls = staticmethod(partial(Poll, real.poll, 10**6))
    if real.epoll:
        python.EpollSelector._selector_cls = staticmethod(partial(Poll, real.epoll, SECOND))
    else:
        python.DefaultSelector = python.PollSelector

    if sys.platform == "emscripten":
        from . import browser

        browser.install()
