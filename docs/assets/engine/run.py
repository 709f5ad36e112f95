"""Start a program on virtual time: in a process of its own, or in this interpreter."""

from __future__ import annotations

import atexit
import builtins
import gc
import io
import json
import math
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any, NoReturn

from . import SETTINGS, standins
from .clock import SECOND, clock
from .internals import real

HALTED = 124  # the exit status; timeout(1) has the same


def begin() -> None:
    """Do what `command` asked for, before the program starts."""
    settings = json.loads(os.environ.pop(SETTINGS))
    del os.environ["PYTHONPATH"]
    if settings["path"] is not None:
        os.environ["PYTHONPATH"] = settings["path"]
    if settings["virtual"]:
        standins.install()
    if settings["trace"]:
        from .tracer import start

        recorder = start()
    from .deadlock import report  # only now: asyncio imports logging, which notes the time

    def finish() -> None:
        if settings["trace"]:
            collects = gc.isenabled()
            gc.disable()  # what a collection prints may name the line where it happens: not one of ours
            Path(settings["trace"]).write_text(json.dumps(recorder.trace()), encoding="utf-8")
            if collects:
                gc.enable()

    def deadlock() -> NoReturn:
        sys.stdout.flush()
        if settings["trace"]:
            recorder.enter(recorder.lanes[0])  # the script says it, whoever noticed
        print(report(clock), file=sys.stderr, flush=True)
        finish()
        os._exit(HALTED)

    atexit.register(finish)
    clock.on_deadlock = deadlock
    for name in [name for name in sys.modules if name.partition(".")[0] == __package__]:
        del sys.modules[name]  # the program may have a module of that name
    gc.collect()  # from here on it comes at the same moments, whatever was imported above


class Halted(BaseException):
    """The program is not to go on."""


class Sink(io.BufferedIOBase):
    """What is under a standard stream: it keeps what is written, and tells `echo` of each piece."""

    def __init__(self, name: str, echo: Callable[[str, str], object]) -> None:
        self.name, self.echo, self.written = f"<{name}>", partial(echo, name), bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.written += data
        self.echo(bytes(data).decode(errors="replace"))
        return len(data)

    def stream(self, errors: str) -> io.TextIOWrapper:
        """Return the stream, as Python makes it."""
        stream = io.TextIOWrapper(self, "utf-8", errors, write_through=True)
        vars(stream)["mode"] = "w"
        return stream

    def text(self) -> str:
        return self.written.decode(errors="replace")


def run_source(
    source: str,
    filename: str,
    echo: Callable[[str, str], object] = lambda stream, text: None,
    limit: float = math.inf,
) -> dict[str, Any]:
    """Run a program on virtual time in this interpreter, which is good for one.

    Return `{"stdout": str, "stderr": str, "status": int, "stopped": str, "trace": ...}`; `status` is the exit status.
    Meanwhile `echo` is called with `"stdout"` or `"stderr"` and each text that is written. A program that still waits
    after `limit` seconds of real time is `stopped`, which is then `"time"`.
    """
    began = real.perf_counter_ns()
    clock.set_date()  # this interpreter may have been started long ago, from a snapshot
    standins.install()
    from asyncio import runners

    from .deadlock import report
    from .tracer import start

    stdout, stderr = Sink("stdout", echo), Sink("stderr", echo)
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__ = stdout.stream("strict"), stderr.stream("backslashreplace")
    halted: list[dict[str, Any]] = []

    def texts() -> dict[str, Any]:
        return {"stdout": stdout.text(), "stderr": stderr.text()}

    def result(status: int, stopped: str = "") -> dict[str, Any]:
        return texts() | {"status": status, "stopped": stopped, "trace": recorder.trace()}

    def halt(status: int = HALTED, said: str = "", stopped: str = "") -> NoReturn:
        if not halted:  # what happens from here on does not happen in a process
            stderr.write(said.encode())
            halted.append(result(status, stopped))
            runners._cancel_all_tasks = lambda loop: None  # type: ignore[attr-defined]
        raise Halted

    def check() -> None:
        if halted or real.perf_counter_ns() - began > limit * SECOND:
            halt(stopped="time")

    clock.on_deadlock = lambda: halt(said=f"{report(clock)}\n")
    clock.on_wait = check
    vars(os)["_exit"] = halt
    sys.argv[:] = [filename]
    Path(filename).write_text(source, encoding="utf-8")  # for the lines that a traceback shows
    recorder = start()
    status = run_main(source, filename)
    if halted:
        return halted[0]
    atexit._run_exitfuncs()
    with suppress(Exception):  # it may be closed, or none
        sys.stdout.flush()
    ended = result(status)
    finalize()
    return ended | texts()


def run_main(source: str, filename: str) -> int:
    """Run the source as Python runs a program. Return the exit status."""
    main = sys.modules["__main__"] = ModuleType("__main__")
    vars(main).update(__file__=filename, __builtins__=builtins)
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), vars(main))
    except Halted:
        return HALTED
    except BaseException as error:
        frames = error.__traceback__
        while frames and frames.tb_frame.f_code.co_filename != filename:
            frames = frames.tb_next
        error.__traceback__ = frames  # a task may keep the error, and tell of it later
        if not isinstance(error, SystemExit):
            sys.last_value = error
            tell(error, frames)
            return 130 if isinstance(error, KeyboardInterrupt) else 1
        if error.code is None or isinstance(error.code, int):
            return error.code or 0
        print(error.code, file=sys.stderr)
        return 1
    finally:
        del sys.modules["__main__"]
    return 0


def tell(error: BaseException, frames: TracebackType | None) -> None:
    """Tell of an uncaught exception as Python does, which asks the program's own hook."""
    try:
        sys.excepthook(type(error), error, frames)
    except Exception as wrong:
        with suppress(Exception):  # stderr may be closed
            print("Error in sys.excepthook:", file=sys.stderr)
            trace = wrong.__traceback__ and wrong.__traceback__.tb_next
            sys.__excepthook__(type(wrong), wrong.with_traceback(trace), trace)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(type(error), error, frames)


def finalize() -> None:
    """Free what the program leaves, as Python does at its end: in no place, and without a module warnings."""
    modules: dict[str, Any] = sys.modules
    warnings = modules["warnings"]
    modules["warnings"] = sys.last_value = None
    exec(compile("collect()", "<sys>", "exec").replace(co_firstlineno=0), {"collect": gc.collect})
    modules["warnings"] = warnings
