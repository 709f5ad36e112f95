"""Words for the lanes of a trace: the call that a task or a thread is, and how it ended.

Nothing here runs code of the program, as a repr is taken of plain built-in values only. Nothing is kept.
"""

from __future__ import annotations

import functools
import gc
import inspect
import re
import types
from collections.abc import Callable, Iterable, Mapping
from contextvars import Context
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any

from .builtin import OURS, builtin

WIDTH, WIDE = 20, 60  # characters: of an argument; of a result or an error
EPHEMERAL = 32_768  # the first port that the system chooses by itself, another one in each run
LIBRARY = (str(Path(inspect.__file__).parent), OURS, "<frozen ")  # where what is not the program's is
PLAIN = {int, float, complex, bool, str, bytes, type(None), range}
# What can be suspended: how to read its code and what it awaits, and its frame (apart, as reading makes one).
LINKS: dict[type, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    types.CoroutineType: (attrgetter("cr_code", "cr_await"), attrgetter("cr_frame")),
    types.GeneratorType: (attrgetter("gi_code", "gi_yieldfrom"), attrgetter("gi_frame")),
    types.AsyncGeneratorType: (attrgetter("ag_code", "ag_await"), attrgetter("ag_frame")),
}
# What awaits without telling what: `aclose()`, `anext()` without and with a default, `coroutine.__await__()`.
OPAQUE = {"async_generator_athrow", "async_generator_asend", "anext_awaitable", "coroutine_wrapper"}


def variables(frame: types.FrameType) -> Mapping[str, Any]:
    """Return the local variables of a frame."""
    names = frame.f_locals
    if not isinstance(names, dict) or names is frame.f_globals:
        return names
    copy = dict(names)
    names.clear()  # up to 3.12 the frame keeps it, and with it what the program has deleted
    return copy


def within(awaitable: Any) -> Any:
    """Return what is suspended inside an awaitable that does not tell, such as `anext()` or `aclose()`."""
    while type(awaitable).__name__ in OPAQUE:
        awaitable = gc.get_referents(awaitable)[0]
    return awaitable if type(awaitable) in LINKS else None


def short(name: str) -> str:
    """Return a qualified name as a program would have it: without the function around, `loop` for its class."""
    return re.sub(r"^\w*EventLoop\.", "loop.", name.rpartition("<locals>.")[2])


def cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def plain(value: Any) -> str:
    """Return the repr of a plain value, or else the name of its type."""
    kind = type(value)
    if kind not in PLAIN or (kind is int and value.bit_length() > 64):
        return kind.__name__
    return repr(value[:WIDE]) if kind in (str, bytes) else repr(value)


def show(value: Any, other: str = "", width: int = WIDTH) -> str:
    """Return a short repr of plain values, the name of a function, or else `other` or the type's name."""
    kind = type(value)
    if kind is functools.partial:
        return show(value.func, other)
    if kind is types.MethodType:
        return show(value.__func__, other)
    if kind is int and other == "port" and value >= EPHEMERAL:
        text = other
    elif kind in (types.FunctionType, types.BuiltinFunctionType, type, builtin):
        text = short(value.__qualname__)
    elif kind is dict:
        text = ", ".join(f"{plain(key)}: {plain(each)}" for key, each in value.items()).join("{}")
    elif kind in (list, tuple):
        text = ", ".join(map(plain, value)) + "," * (kind is tuple and len(value) == 1)
        text = text.join("[]" if kind is list else "()")
    else:
        text = plain(value) if kind in PLAIN else other or kind.__name__
    return cut(text, width)


def call(name: str, args: Iterable[str], keywords: Iterable[tuple[str, str]]) -> str:
    return f"{name}({', '.join([*args, *map('='.join, keywords)])})"


def thread_call(function: Any, args: Iterable[Any], keywords: dict[str, Any]) -> str:
    """Return the call that a thread makes."""
    while type(function) is functools.partial:
        args, keywords = (*function.args, *args), {**function.keywords, **keywords}
        function = function.func
    if type(function) is types.BuiltinMethodType and type(function.__self__) is Context:  # asyncio.to_thread
        function, *args = args
        return thread_call(function, args, keywords)
    code = getattr(function, "__code__", None) if type(function) is types.FunctionType else None
    names = iter(code.co_varnames[: code.co_argcount] if code else ())
    shown = [show(each, next(names, "")) for each in args]
    return call(show(function), shown, [(name, show(each)) for name, each in keywords.items()])


def task_call(coroutine: Any) -> str:
    """Return the call that made a coroutine, as it was most probably written.

    `self` is left out, and what is the default at the end. What has no plain repr gives the argument's name.
    """
    if type(coroutine) not in LINKS:
        kind, generator = type(coroutine).__name__, within(coroutine)
        form = "{}()" if generator is None else "{}.aclose()" if kind == "async_generator_athrow" else "anext({})"
        return form.format(short(getattr(generator, "__qualname__", kind)))
    read, read_frame = LINKS[type(coroutine)]
    code, frame = read(coroutine)[0], read_frame(coroutine)
    values: Mapping[str, Any] = variables(frame) if frame else {}
    if code.co_name == "_wrap_awaitable":
        return task_call(values["awaitable"])

    names = iter(code.co_varnames)
    args = [name for name in islice(names, code.co_argcount) if name in values]
    options = [name for name in islice(names, code.co_kwonlyargcount) if name in values]
    star = values.get(next(names), ()) if code.co_flags & inspect.CO_VARARGS else ()
    more = values.get(next(names), {}) if code.co_flags & inspect.CO_VARKEYWORDS else {}
    defaults = {}
    for function in gc.get_referents(coroutine):
        if type(function) is types.FunctionType and function.__code__ is code:
            defaults = dict(zip(reversed(args), reversed(function.__defaults__ or ()), strict=False))
            defaults |= function.__kwdefaults__ or {}
    while args and not star and values[args[-1]] is defaults.get(args[-1], values):
        args.pop()
    options = [name for name in options if values[name] is not defaults.get(name, values)]
    shown = {name: show(values[name], name) for name in args + options}
    return call(
        short(coroutine.__qualname__),
        [shown[name] for name in args[args[:1] in (["self"], ["cls"]) :]] + [*map(show, star)],
        [(name, shown[name]) for name in options] + [(name, show(value)) for name, value in more.items()],
    )


def ending(error: BaseException | None, result: Any = None, cancelled: bool = False) -> tuple[str, str]:
    """Return `how` and `text` of an `end` event."""
    if cancelled:
        return "cancelled", ""
    if error is None:
        return "returned", "" if result is None else show(result, width=WIDE)
    text = type(error).__name__
    # Only a `__str__` written in C, and only of plain arguments: no code of the program runs.
    if isinstance(type(error).__str__, types.WrapperDescriptorType) and (
        isinstance(error, BaseExceptionGroup) or all(type(each) in PLAIN for each in error.args)
    ):
        text += f": {error}" if error.args else ""
    return "raised", cut(text, WIDE)
