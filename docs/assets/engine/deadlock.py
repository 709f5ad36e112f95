"""Say who waits for what."""

from __future__ import annotations

import asyncio
import linecache
import sys
import threading
import traceback
from types import FrameType
from typing import Any

from .clock import Clock
from .words import LIBRARY, LINKS


def report(clock: Clock) -> str:
    """Return a text that lists all pending tasks and all threads, with the line where each waits."""
    lines = ["Deadlock: nothing can wake this program."]
    loops = {waiter.thread: waiter.loop for waiter in clock.watching if waiter.loop}
    frames = sys._current_frames()
    for thread in threading.enumerate():
        if thread.ident in loops:
            tasks = [(task.get_name(), task.get_coro()) for task in asyncio.all_tasks(loops[thread.ident])]
            for name, coroutine in sorted(tasks, key=lambda task: (len(task[0]), task[0])):
                lines.append(f"  {name} {place(suspended(coroutine))}")
        elif thread.ident in frames:
            stack = [frame for frame, _ in traceback.walk_stack(frames[thread.ident])]
            lines.append(f"  {thread.name} {place(stack[::-1])}")
    return "\n".join(lines)


def suspended(awaited: Any) -> list[FrameType]:
    """Return the frames of a coroutine and of what it awaits, the innermost last."""
    frames = []
    while link := LINKS.get(type(awaited)):
        frames.append(link[1](awaited))
        awaited = link[0](awaited)[1]
    return frames


def place(frames: list[FrameType]) -> str:
    """Return the innermost place that is the program's and not a library's."""
    for frame in reversed(frames):
        if frame and not frame.f_code.co_filename.startswith(LIBRARY):
            code, line = frame.f_code, frame.f_lineno
            text = linecache.getline(code.co_filename, line).strip()
            return f'waits at "{code.co_filename}", line {line}, in {code.co_name}: {text}'
    return "waits"
