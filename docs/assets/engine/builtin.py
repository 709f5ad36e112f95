"""Functions in Python that behave like those in C: no frame of them shows in a traceback."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from operator import methodcaller
from pathlib import Path
from typing import Any

OURS = str(Path(__file__).parent)

ended: Any = (_ for _ in "")  # throw() of a generator that has ended raises, and adds no frame
list(ended)
fail = property(methodcaller("fail"))  # only one: Pyodide 314.0.7 crashes when it frees a methodcaller


class builtin(type):
    """The type of such functions. They are classes.

    `__new__` calls the function and returns its result. What the function raises is kept in an instance. For
    that, Python calls `__init__`, which raises it again: all of it in C, and when no frame of ours is left.
    """

    def __repr__(cls) -> str:
        return f"<built-in function {cls.__name__}>"


def as_builtin(function: Callable[..., Any], module: str, name: str = "") -> builtin:
    """Return `function` as a built-in one of that module, by that name if not its own."""

    def new(cls: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            trace = error.__traceback__
            while trace and trace.tb_frame.f_code.co_filename.startswith(OURS):
                trace = trace.tb_next
            failed = object.__new__(cls)
            failed.fail = partial(ended.throw, error.with_traceback(trace))
            return failed

    return builtin(name or function.__name__, (), {"__new__": new, "__init__": fail, "__module__": module})


def method(function: Callable[..., Any]) -> Any:
    """Return `function` as a built-in method."""
    return property(partial(partial, as_builtin(function, "builtins")))
