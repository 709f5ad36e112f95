"""Runs programs and gives what each prints; runs inside the interpreter under test, one process for all of them."""

import ast
import asyncio
import builtins
import contextlib
import gc
import inspect
import io
import logging
import re
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator
from typing import Any

NO_THREADS = "a browser's Python has no threads"
#: What differs from run to run, or from machine to machine.
VARIES = {
    r"0x[0-9a-f]+": "0x…",
    r"[^\s'\"(\[]*/(asyncio/\w+\.py):\d+": r"\1",
    r"took \d+\.\d+ seconds": "took 0.… seconds",
}


class Printed(io.StringIO):
    """What a program prints, and whether a part of it is a warning."""

    warned = False


class Log(logging.Handler):
    """Prints what asyncio logs, of a traceback the last line only."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print a record."""
        _warn("\n".join([record.getMessage(), *named(record.exc_info[1] if record.exc_info else None)]))


def _warn(text: str) -> None:
    if isinstance(sys.stderr, Printed):
        sys.stderr.warned = True
    print(text, file=sys.stderr)


def results_of(programs: list[str]) -> list[tuple[str, str]]:
    """Give for each program whether it "raises", "warns", "cannot" run here, or none of these, and what is printed."""
    warnings.simplefilter("always")
    warnings.simplefilter("ignore", ResourceWarning)  # as it is from the start
    warnings.showwarning = lambda warning, kind, *_: _warn(f"{kind.__name__}: {warning}")
    sys.unraisablehook = lambda hook: _warn("\n".join(["Exception ignored", *named(hook.exc_value)]))
    threading.excepthook = lambda hook: _warn("\n".join(["Exception in a thread", *named(hook.exc_value)]))
    logging.getLogger().addHandler(Log(logging.WARNING))
    return [_run(program) for program in programs]


def named(error: BaseException | None, edge: str = "") -> Iterator[str]:
    """Give the lines that name an error, and those that a group holds."""
    if error is None:
        return
    yield edge + "".join(traceback.format_exception_only(type(error), error)).strip()
    for inner in getattr(error, "exceptions", ()):
        yield from named(inner, edge + "  ")


def _run(program: str) -> tuple[str, str]:
    first = _tasks_so_far()
    how = ""
    waits = compile(program, "", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).co_flags & inspect.CO_COROUTINE
    names: dict[str, Any] = {"__name__": "__main__", "__builtins__": builtins, "asyncio": asyncio}
    with contextlib.redirect_stdout(Printed()) as printed, contextlib.redirect_stderr(printed):
        try:
            if waits:
                exec(compile(_main(program), "example.py", "exec", dont_inherit=True), names)
                asyncio.run(names["main"]())
            else:
                exec(compile(program, "example.py", "exec", dont_inherit=True), names)
        except BaseException as error:
            how = "cannot" if str(error).startswith(NO_THREADS) else "raises"
            print(*named(error), sep="\n")
        names.clear()
        gc.collect()
        if sys.platform != "emscripten":
            _forget_the_loop()
    text = printed.getvalue()
    for what, instead in VARIES.items():
        text = re.sub(what, instead, text)
    text = re.sub(r"Task-(\d+)", lambda number: f"Task-{int(number[1]) - first}", text)
    return ("cannot", "") if how == "cannot" else (how or "warns" * printed.warned, text)


def _main(program: str) -> ast.Module:
    """Put a program that awaits into main(). Its names stay global, so that messages call them as they are."""
    tree = ast.parse(program)
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    names = {node.name for node in tree.body if isinstance(node, kinds)}
    names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    names |= {alias.asname or alias.name for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)
              for alias in node.names}  # fmt: skip
    main: Any = ast.parse("async def main(): pass").body[0]
    main.body = [ast.Global(sorted(names))] * bool(names) + tree.body
    tree.body = [main]
    return ast.fix_missing_locations(tree)


def _tasks_so_far() -> int:
    """Give how many tasks there were in this process: the number is in a task's name."""
    loop = asyncio.new_event_loop()
    task = loop.create_task(asyncio.sleep(0))
    loop.run_until_complete(task)
    loop.close()
    return int(task.get_name().removeprefix("Task-"))


def _forget_the_loop() -> None:
    """Make the main thread one that never had an event loop."""
    with warnings.catch_warnings(action="ignore"):
        asyncio.set_event_loop_policy(None)
