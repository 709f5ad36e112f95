"""A virtual clock: time jumps to the next timer when nothing is ready, so `sleep(3600)` costs nothing.

Time is an integer of nanoseconds. It moves in four ways:

- A jump. When no thread can run, it is the earliest deadline, and `LATE` more. A real clock wakes nobody in
  time either: four `sleep(0.25)` in a row end after one `sleep(1)`.
- A look. To read the clock takes 1 ns, so deadlines differ as they do on a real clock, and equal delays end
  first in, first out. (asyncio keeps timers in a heap, which does not keep the order of equal deadlines.)
- A spin. Who looks `SPINS` times while time stands still waits in a loop. From then on a look takes `SPIN`.
- Real waiting. While a selector watches a file, a child process lives or a thread is busy, time is no faster
  than real time: what happens outside comes at its own time. Waits still end exactly at their deadlines.

Computing takes no time, except that of a busy thread (see `turns`). When all wait and nothing can wake them,
`on_deadlock` is called. It must not return.
"""

from __future__ import annotations

import heapq
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any

from .internals import real
from .turns import Turns, Waiter

SECOND = 10**9  # ns
BEGIN = 1000 * SECOND  # the first time.monotonic_ns()
END = BEGIN + 100 * 365 * 86400 * SECOND  # who waits that long waits for ever
LATE = 100  # ns
SPINS, SPIN = 10_000, 10_000  # looks; ns
PACE = 0.001  # real seconds between two looks at what is outside
FOREIGN = signal.valid_signals() - {signal.SIGINT, getattr(signal, "SIGALRM", None)}  # may come from outside


class Clock(Turns):
    """The time of this process."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGIN  # time.monotonic_ns(), time.perf_counter_ns()
        self.set_date()
        self.spins, self.alone = 0, False  # looks since the last jump; whether only this thread goes on
        self.order = count()
        self.alarm, self.alarm_at, self.alarm_every = Waiter(), 0, 0  # signal.ITIMER_REAL; 0 is never
        self.signals = deque[int]()  # to be sent by the main thread to itself
        self.on_sleep: Callable[[int], object] = lambda until: None  # this thread calls time.sleep
        self.on_wait: Callable[[], object] = lambda: None  # all wait, or the only thread spins
        self.on_deadlock: Callable[[], object] = lambda: os._exit(1)

    def set_date(self) -> None:
        """Let the program begin at the real date, in whole seconds."""
        began = int(os.environ.get("SOURCE_DATE_EPOCH") or real.time()) * SECOND
        self.date = began - BEGIN  # time.time_ns() - now

    def look(self) -> int:
        """Return the time. Who spins gives way first."""
        self.looks += 1
        self.spins += 1
        if self.turn != threading.get_ident():
            self.queue()
        if self.spins > SPINS:
            self.spin()
        self.now += 1
        return self.now

    def spin(self) -> None:
        """Let time go on while this thread looks at it in a loop. Who is alone need not give way to know that."""
        if (self.spins - SPINS) % 64 == 1:  # to know costs as much as ten looks
            self.on_wait()
            self.alone = not (self.others or self.watching or self.outside())
        if self.alone and not self.woken and not (self.timers and self.timers[0][0] <= self.now + SPIN):
            self.now += SPIN
        else:
            self.pause(Waiter(), self.now + SPIN)

    def until(
        self,
        ready: Callable[[], Any],
        deadline: int | None,
        waiters: deque[Waiter] | None = None,
        **watch: Any,
    ) -> Any:
        """Return `ready()` as soon as that is true, or what it is at `deadline`.

        It is asked when this thread is woken as one of `waiters`; with a `watch`, whenever all wait.
        """
        while not (value := ready()) and (deadline is None or self.now < deadline):
            waiter = Waiter(ready, **watch) if watch else Waiter()
            if waiters is not None:
                waiters.append(waiter)
            self.pause(waiter, deadline)
            if waiters:
                with suppress(ValueError):
                    waiters.remove(waiter)
        return value

    def pause(self, waiter: Waiter, deadline: int | None) -> None:
        """Give way until woken, or until `deadline`, or until a signal was sent."""
        if deadline is not None:
            heapq.heappush(self.timers, (deadline, next(self.order), waiter))
        self.wait(waiter)
        while self.signals and waiter.thread == self.main:
            signal.raise_signal(self.signals.popleft())

    def advance(self) -> None:
        """Move the time: to the next deadline, or a bit, in step with real time."""
        self.on_wait()
        while self.timers and self.timers[0][2].woken:
            heapq.heappop(self.timers)
        deadline = self.timers[0][0] if self.timers else END
        if self.now + SPIN < deadline and self.outside():  # a spin is slower than real time as it is
            left = deadline - self.now
            real.sleep(min(PACE, left / SECOND))
            began, self.counted = self.counted, real.perf_counter_ns()
            self.now += min(self.counted - began, left)
        elif deadline >= END:
            self.on_deadlock()
        else:
            if self.now + SPIN < deadline:
                self.spins = 0
            self.now = max(self.now, deadline + LATE)
            waiter = heapq.heappop(self.timers)[2]
            if waiter is self.alarm:
                self.set_alarm(self.alarm_every, self.alarm_every)
                self.send(signal.SIGALRM)
            else:
                self.wake(waiter)

    def outside(self) -> bool:
        """Return whether something may come from outside."""
        threads = {*sys._current_frames()}  # it has our frame: kept, that keeps itself and all above it
        self.busy &= threads
        if self.forked or self.busy or threads - self.threads or any(each.files for each in self.watching):
            return True
        if not self.timers and any(callable(real.getsignal(each)) for each in FOREIGN):
            return True
        try:  # Is there a child? It stays as it is.
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except (AttributeError, OSError):
            return False
        return True

    def set_alarm(self, delay: int, interval: int) -> None:
        """Send SIGALRM after `delay` ns, and then every `interval` ns. 0 is never."""
        self.alarm.woken = True
        self.alarm, self.alarm_at, self.alarm_every = Waiter(), 0, interval
        if delay:
            self.alarm_at = self.now + delay
            heapq.heappush(self.timers, (self.alarm_at, next(self.order), self.alarm))

    def send(self, number: int) -> None:
        """Send a signal to the main thread. That does so itself, when its turn comes, if it is not busy."""
        if self.main in self.busy:
            signal.pthread_kill(self.main, number)
        else:
            self.signals.append(number)
            self.wake(self.interrupted)


clock = Clock()
