"""What stands in for locks, queues and threads: the same behaviour, and who waits gives way on the clock."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable
from types import GenericAlias
from typing import Any

from .builtin import method
from .clock import SECOND, clock
from .internals import real
from .turns import Waiter


def after(seconds: float) -> int:
    """Return the deadline that is so far ahead."""
    return clock.look() + round(seconds * SECOND)


class Lock:
    """threading.Lock. A real one keeps the state and raises the errors."""

    make: Callable[[], Any] = real.allocate_lock

    def __init__(self) -> None:
        self.real = self.make()
        self.waiters: deque[Waiter] = deque()

    def __repr__(self) -> str:
        return repr(self.real)

    def acquire_(self, blocking: bool = True, timeout: float = -1) -> Any:
        if not blocking or (timeout != -1 and not 0 <= timeout <= threading.TIMEOUT_MAX):
            return self.real.acquire(blocking, timeout)
        deadline = None if timeout == -1 else after(timeout)
        return clock.until(lambda: self.real.acquire(False), deadline, self.waiters)

    def release_(self, *exception: object) -> None:
        self.real.release()
        clock.wake_first(self.waiters)

    acquire = __enter__ = method(acquire_)
    release = __exit__ = method(release_)
    __getattr__ = method(lambda self, name: getattr(self.real, name))
    __reduce_ex__ = method(lambda self, protocol: self.real.__reduce_ex__(protocol))


class RLock(Lock):
    """threading.RLock, with what Condition asks of it."""

    make = real.RLock

    def release_(self, *exception: object) -> None:
        self.real.release()
        if not self.real._is_owned():
            clock.wake_first(self.waiters)

    def _release_save(self) -> Any:
        state = self.real._release_save()
        clock.wake_first(self.waiters)
        return state

    def _acquire_restore(self, state: Any) -> None:
        self.acquire()
        self.real._release_save()
        self.real._acquire_restore(state)

    release = __exit__ = method(release_)


class SimpleQueue:
    """queue.SimpleQueue."""

    __class_getitem__ = classmethod(GenericAlias)  # type: ignore[var-annotated]

    def __init__(self) -> None:
        self.items: deque[Any] = deque()
        self.waiters: deque[Waiter] = deque()

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        self.items.append(item)
        clock.wake_first(self.waiters)

    def get_(self, block: bool = True, timeout: float | None = None) -> Any:
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        deadline = None if block and timeout is None else after(timeout or 0 if block else 0)
        if not clock.until(lambda: self.items, deadline, self.waiters):
            raise queue.Empty
        return self.items.popleft()

    get = method(get_)
    get_nowait = method(lambda self: self.get_(False))
    put_nowait = put

    def empty(self) -> bool:
        return not self.items

    def qsize(self) -> int:
        return len(self.items)


class Handle:
    """How threading joins a thread from Python 3.13 on."""

    def __init__(self) -> None:
        self.ident: int | None = None
        self.running: Any = Lock()

    def is_done(self) -> bool:
        return self.ident is not None and not self.running.locked()

    def join(self, timeout: float | None = None) -> None:
        if self.running.acquire(timeout=-1 if timeout is None else timeout):
            self.running.release()

    def _set_done(self) -> None:
        if self.running.locked():
            self.running.release()


left: list[Handle] = []  # those to be joined when the program ends


def start_joinable_thread(function: Callable[[], Any], handle: Handle, daemon: bool) -> Handle:
    handle.running.acquire()
    handle.ident = clock.start(function, (), {}, handle._set_done)
    if not daemon:
        left[:] = [other for other in left if not other.is_done()] + [handle]
    return handle


def shutdown() -> None:
    while left:
        left.pop().join()


sentinels: dict[int, Any] = {}  # the locks by which threading joins a thread up to Python 3.12


def set_sentinel() -> Any:
    return sentinels.setdefault(threading.get_ident(), Lock())


def start_new_thread(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any] | None = None) -> int:
    def end() -> None:
        sentinel = sentinels.pop(threading.get_ident(), None)
        if sentinel and sentinel.locked():
            sentinel.release()

    return clock.start(function, args, kwargs or {}, end)
