"""Threads that take turns: one runs until it waits, then the one that was woken first.

A thread that keeps its turn for `GRACE` and neither waits nor looks at the clock is busy: it computes, or is
blocked in what we do not know. It loses its turn, and the others go on beside it. Before it waits again, it
queues for a turn. A machine that has no time for the thread does not make it busy.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from operator import call
from typing import Any

from .internals import real

GRACE = 0.05  # real seconds


class Waiter:
    """A thread that waits until it is woken or, if there is a `ready`, until that is true."""

    def __init__(self, ready: Callable[[], Any] | None = None, files: bool = False, loop: Any = None) -> None:
        self.thread, self.process = threading.get_ident(), os.getpid()
        self.ready = ready
        self.files = files  # whether `ready` may become true from outside
        self.loop = loop  # the event loop that waits
        self.woken = False
        self.gate = real.allocate_lock()
        self.gate.acquire()


class Steps(partial[Any]):
    """Calls what a thread calls, in C: no frame of ours is on its stack. Python names it where it ignores an error."""

    name: str

    def __repr__(self) -> str:
        return self.name


class Turns:
    """Whose turn it is, and who is next."""

    def __init__(self) -> None:
        self.main = threading.get_ident()
        self.threads = {self.main}  # all that we know, those that ended too
        self.natives: dict[int, int] = {}  # what the system calls those that we started
        self.others = 0  # how many run beside the main thread
        self.turn = self.main
        self.seeking = False  # who has the turn waits, and looks for the next one
        self.mutex = real.RLock()  # for the turn
        self.woken: deque[Waiter] = deque()
        self.watching: list[Waiter] = []  # those with a `ready`
        self.timers: list[tuple[int, int, Waiter]] = []  # a heap: deadline, order, who
        self.busy: set[int] = set()  # those that lost their turn
        self.looks = 0  # a sign of life of whoever has the turn
        self.guarded = False
        self.interrupted = Waiter()  # how the main thread waits; in a handler of a signal, one wait interrupts another
        self.interrupted.woken = True  # it does not
        self.forked = False
        self.counted = 0

    def advance(self) -> None:
        """Do something, as all wait. `counted` is the real time, in ns, from which on they wait."""
        raise NotImplementedError

    def wait(self, waiter: Waiter) -> None:
        """Give way until woken, or until there is a turn again to see whether to wait: look once more after it."""
        if not self.give_up():  # it was lost after it was found that there is nothing but to wait
            return self.queue(waiter)
        if waiter.ready:
            self.watching.append(waiter)
        is_main, outer = waiter.thread == self.main, self.interrupted
        if is_main:
            self.interrupted = waiter
        try:
            following = self.hand_over(waiter)
            while following is not waiter and not waiter.gate.acquire(True, GRACE if is_main else -1):
                with self.mutex:
                    left = waiter.gate.locked() and self.give_up()
                if left:  # a handler of a signal got a turn, and left it here
                    following = self.hand_over(waiter)
        except BaseException:  # a signal from outside
            if self.turn != waiter.thread:
                self.queue(waiter)
            self.seeking = False
            if waiter in self.woken:
                self.woken.remove(waiter)
            raise
        finally:
            waiter.woken = True
            if is_main:
                self.interrupted = outer
            if waiter in self.watching:
                self.watching.remove(waiter)
            waiter.ready = waiter.loop = None  # keep nothing of the program's
            self.busy.discard(waiter.thread)  # who is in a handler can be
        return None

    def wake(self, waiter: Waiter) -> bool:
        """Let it run when its turn comes. Return whether it was waiting, and in this process."""
        with self.mutex:
            waits = not waiter.woken and waiter.process == os.getpid()
            if waits:
                waiter.woken = True
                self.woken.append(waiter)
        return waits

    def wake_first(self, waiters: deque[Waiter]) -> None:
        """Wake the first one that still waits. Only who has the turn can tell who does."""
        if self.turn != threading.get_ident():
            self.queue()
        while waiters and not self.wake(waiters.popleft()):
            pass

    def give_up(self) -> bool:
        """Give up the turn. Return whether this thread had it."""
        with self.mutex:
            if mine := self.turn == threading.get_ident():
                self.seeking = True
                self.looks += 1
        return mine

    def queue(self, waiter: Waiter | None = None) -> None:
        """Wait for a turn. This thread was busy, or we do not know it."""
        waiter, outer = waiter or Waiter(), self.interrupted
        if is_main := waiter.thread == self.main:
            self.interrupted = waiter
        self.wake(waiter)
        waiter.gate.acquire()
        if is_main:
            self.interrupted = outer
        waiter.ready = waiter.loop = None
        self.busy.discard(waiter.thread)

    def hand_over(self, waiter: Waiter | None = None) -> Waiter:
        """Give the turn to the next one, which is returned. That may be `waiter`, who calls this."""
        self.counted = real.perf_counter_ns()
        while (following := self.following()) is None:
            self.seeking = True  # a handler of a signal, which comes in between, may have had a turn
            if not any(each.ready and each.ready() and self.wake(each) for each in [*self.watching]):
                self.advance()
        with self.mutex:
            self.woken.remove(following)
            self.turn, self.seeking = following.thread, False
            if following is not waiter:
                following.gate.release()
        return following

    def following(self) -> Waiter | None:
        """Return who is next: not the main thread where a handler of a signal, which waits too, interrupts it."""
        return next((each for each in [*self.woken] if each.thread != self.main or each is self.interrupted), None)

    def start(self, function: Callable[..., Any], args: Any, keywords: Any, end: Callable[[], Any]) -> int:
        """Start a thread that calls `function` when its turn comes, and then `end`. Return its identifier."""

        def steps() -> Iterator[Callable[[], Any]]:
            waiter.gate.acquire()
            self.natives[waiter.thread] = threading.get_native_id()
            try:
                yield partial(function, *args, **keywords)
            finally:
                end()
                with self.mutex:
                    self.others -= 1
                    self.busy.discard(waiter.thread)  # another thread may get its identifier
                if self.give_up():
                    self.hand_over()

        waiter = Waiter()
        begin = Steps(deque, map(call, steps()), 0)
        begin.name = repr(function)
        waiter.thread = real.start_new_thread(begin, ())
        self.threads.add(waiter.thread)
        self.natives.pop(waiter.thread, None)  # it may have the identifier of one that ended
        self.wake(waiter)
        with self.mutex:
            self.others += 1
            if not self.guarded:
                self.guarded = True
                real.start_new_thread(self.guard, ())
        return waiter.thread

    def guard(self) -> None:
        """Take the turn from a thread that keeps it too long, as long as there are threads."""
        self.threads.add(threading.get_ident())
        looks, spent = self.looks, 0.0
        while True:
            real.sleep(GRACE)
            with self.mutex:
                self.guarded = self.others > 0
                if not self.guarded:
                    return
                runs, cpu = self.state(self.turn)
                waiting = self.woken or self.watching or self.timers
                if self.seeking or looks != self.looks or not waiting:
                    looks, spent = self.looks, cpu
                    continue
                if runs and cpu - spent < GRACE / 2:
                    continue
                self.busy.add(self.turn)
                self.turn, self.seeking = threading.get_ident(), True
            self.hand_over()

    def state(self, thread: int) -> tuple[bool, float]:
        """Return whether a thread runs, or would if the machine had time, and its seconds of CPU time."""
        native = os.getpid() if thread == self.main else self.natives.get(thread)
        if native is None and thread in self.threads:
            return True, 0.0  # the machine has had no time to begin it
        try:
            with open(f"/proc/self/task/{native}/stat", encoding="utf-8") as file:
                state, *fields = file.read().rpartition(")")[2].split()
            return state == "R", sum(map(int, fields[10:12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            return False, 0.0

    def fork(self) -> None:
        """Go on in a new process, where only this thread is left."""
        for waiting in (self.woken, self.watching, self.timers, self.busy):
            waiting.clear()
        self.main = self.turn = threading.get_ident()
        self.seeking = False
        self.threads, self.others, self.mutex = {self.main}, 0, real.RLock()
        self.guarded, self.forked = False, True
