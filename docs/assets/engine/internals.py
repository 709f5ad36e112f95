"""Every private name of CPython that the engine touches, and why: there is no other place.

When a Python has moved one, the tests say which, and what it is for. `real` holds the functions that the clock
replaces; the engine uses those.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]
import _thread
import builtins
import datetime
import os
import select
import signal
import sys
import time
from types import SimpleNamespace
from typing import Any, NamedTuple

CHECKED = ((3, 11), (3, 12), (3, 13), (3, 14))  # the versions that the tests ran on; 3.14 is Pyodide's


class Name(NamedTuple):
    """A private name as `module:attribute.attribute`, what it is for, and the versions that have it."""

    path: str
    why: str
    since: tuple[int, int] = CHECKED[0]
    until: tuple[int, int] = (3, 99)

    @property
    def here(self) -> bool:
        """Whether this Python should have the name."""
        return self.since <= sys.version_info[:2] <= self.until


NAMES = (
    # The clock's.
    Name("selectors:math", "its `ceil` rounds a wait up to milliseconds; virtual time is finer"),
    Name("selectors:PollSelector._selector_cls", "makes the object whose `poll` waits"),
    Name("selectors:EpollSelector._selector_cls", "makes the object whose `poll` waits; Linux only"),
    Name("selectors:SelectSelector._select", "waits"),
    Name("threading:_allocate_lock", "makes the locks inside Condition, Event, Semaphore and Barrier"),
    Name("threading:_CRLock", "makes re-entrant locks"),
    Name("_thread:RLock._is_owned", "what Condition asks of a lock"),
    Name("_thread:RLock._release_save", "what Condition asks of a lock"),
    Name("_thread:RLock._acquire_restore", "what Condition asks of a lock"),
    Name("threading:_start_new_thread", "starts a thread", until=(3, 12)),
    Name("threading:_set_sentinel", "makes the lock that `Thread.join` waits for", until=(3, 12)),
    Name("threading:_start_joinable_thread", "starts a thread", since=(3, 13)),
    Name("threading:_ThreadHandle", "what `Thread.join` waits for", since=(3, 13)),
    Name("threading:_ThreadHandle._set_done", "what the end of a thread does to it", since=(3, 13)),
    Name("threading:_thread_shutdown", "joins the threads that are left at the end", since=(3, 13)),
    Name("asyncio.events:_get_running_loop", "tells a loop that waits from another user of a selector"),
    Name("asyncio.selector_events:BaseSelectorEventLoop()._ssock", "hears of signals and threads"),
    Name("asyncio.selector_events:BaseSelectorEventLoop()._csock", "makes a loop hear of threads"),
    Name("asyncio.events:_set_running_loop", "Pyodide marks its own loop as running"),
    Name("asyncio.events:_event_loop_policy", "Pyodide sets its own; None stands for Python's"),
    Name("asyncio.runners:_cancel_all_tasks", "is not called after a deadlock"),
    Name("atexit:_run_exitfuncs", "a program in a browser ends, and Python does not"),
    # The tracer's. `Class()._name` is set by a method, `function(name)` is a variable or a name in its code.
    Name("asyncio.base_events:BaseEventLoop()._ready", "what is scheduled is appended, what is run is popped"),
    Name("asyncio.base_events:BaseEventLoop._run_once(_ready)", "asks once whether it is empty, before it waits"),
    Name("asyncio.base_events:_run_until_complete_cb", "the callback by which the main task wakes the script"),
    Name("asyncio.base_events:BaseEventLoop.run_until_complete(future)", "what the script waits for"),
    Name("asyncio.base_events:BaseEventLoop.shutdown_asyncgens", "asyncio.run makes a task of it, left out"),
    Name("asyncio.base_events:BaseEventLoop.shutdown_default_executor", "asyncio.run makes a task of it, left out"),
    Name("asyncio.events:Handle._callback", "whose step it is"),
    Name("asyncio.events:Handle._args", "what woke the task"),
    Name("asyncio.events:Handle._run", "below it on the stack is asyncio's loop, not who cancels"),
    Name("asyncio.runners:Runner._on_sigint", "cancels the main task when Ctrl+C comes"),
    Name("asyncio.tasks:Task.__del__", "a task is freed; it is the base class's"),
    Name("asyncio.tasks:Task._fut_waiter", "the future that a task waits for"),
    Name("asyncio.futures:Future._exception", "how a task ended, and its traceback is still to be logged"),
    Name("asyncio.futures:Future._result", "how a task ended"),
    Name("asyncio.futures:Future._callbacks", "the thread or the shielded task behind a future"),
    Name("asyncio.futures:_chain_future(source)", "the callback of a future has the thread's in its closure"),
    Name("asyncio.tasks:shield(inner)", "the callback of a future has the shielded task in its closure"),
    Name("asyncio.tasks:_GatheringFuture", "what gather returns"),
    Name("asyncio.tasks:_GatheringFuture.__init__(_children)", "what gather waits for"),
    Name("asyncio.taskgroups:TaskGroup()._tasks", "what a TaskGroup waits for"),
    Name("asyncio.tasks:sleep(delay)", "how long"),
    Name("asyncio.tasks:wait(fs)", "what it waits for"),
    Name("asyncio.tasks:wait_for(fut)", "what it waits for, in 3.11"),
    Name("asyncio.tasks:wait_for(waiter)", "cancelled when wait_for is, done when it is late", until=(3, 11)),
    Name("asyncio.tasks:_cancel_and_wait(fut)", "what wait_for waits for when it is late, in 3.11"),
    Name("asyncio.tasks:as_completed(_wait_for_one)", "the coroutine of each result", until=(3, 12)),
    Name("asyncio.tasks:_AsCompletedIterator._wait_for_one", "the coroutine of each result", since=(3, 13)),
    Name("asyncio.tasks:_wrap_awaitable", "the coroutine of a task for another awaitable", until=(3, 11)),
    Name("asyncio.tasks:ensure_future(_wrap_awaitable)", "the same", since=(3, 12)),
    Name("asyncio.threads:to_thread(func)", "what runs in the thread"),
    Name("concurrent.futures.thread:_WorkItem", "a call that a thread pool makes"),
    Name("concurrent.futures.thread:_WorkItem.run", "it begins"),
    Name("concurrent.futures.thread:_WorkItem.__init__(future)", "it ends when that is done"),
    Name("concurrent.futures:Future()._exception", "how a work item ended"),
    Name("concurrent.futures:Future()._result", "how a work item ended"),
    Name("threading:Thread()._target", "what a thread runs"),
    Name("threading:Thread()._args", "what a thread runs"),
    Name("threading:Thread()._kwargs", "what a thread runs"),
    Name("threading:Thread._bootstrap_inner", "the first thing that a thread does"),
    Name("threading:Thread._delete", "the last thing that a thread does"),
)

# The functions as they were before the clock took their places.
real: Any = SimpleNamespace(
    **{
        name: getattr(module, name, None)
        for module, names in (
            (_thread, "allocate_lock RLock start_new_thread"),
            (time, "perf_counter_ns clock_gettime_ns time localtime gmtime ctime asctime strftime get_clock_info"),
            (select, "poll epoll select"),
            (signal, "setitimer getitimer pause pthread_kill"),
            (os, "kill"),
            (builtins, "input"),
            (_signal, "getsignal"),  # the other one makes members of enumerations, which takes a while
        )
        for name in names.split()
    },
    sleep=getattr(time.sleep, "__wrapped__", time.sleep),  # Pyodide has wrapped it
    utcnow=vars(datetime.datetime)["utcnow"].__get__(None, datetime.datetime),  # a look-up would cache it
)


def self_pipe(loop: Any) -> int:
    """Return the file by which a running event loop hears of signals and of other threads; -1 for none."""
    end = getattr(loop, "_ssock", None)
    return end.fileno() if end else -1
