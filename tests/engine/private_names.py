"""Write a line for every name in internals.py that the interpreter which runs this should have, and has not."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

ENGINE = Path(__file__).parents[2] / "docs" / "assets" / "engine"


def names_in(code: CodeType) -> set[str]:
    return {*code.co_varnames, *code.co_names, *code.co_cellvars, *code.co_freevars}


def has(path: str) -> bool:
    """Return whether this Python has a name, in the notation of internals.py."""
    module, _, rest = path.partition(":")
    value: Any = import_module(module)
    *parts, last = rest.split(".")
    name, _, variable = last.rstrip(")").partition("(")
    for part in parts:
        value = getattr(value, part.removesuffix("()"), None)
    if parts and parts[-1].endswith("()"):  # one of its methods sets it
        methods = [method for base in getattr(value, "__mro__", ()) for method in vars(base).values()]
        return any(name in names_in(method.__code__) for method in methods if hasattr(method, "__code__"))
    if variable:
        code = getattr(getattr(value, name, None), "__code__", None)
        return code is not None and variable in names_in(code)
    return hasattr(value, name)


def missing() -> str:
    """Return a line for every listed name that this Python should have, and has not."""
    from engine.internals import NAMES  # noqa: PLC0415

    version = ".".join(map(str, sys.version_info[:3]))
    lost = [name for name in NAMES if name.here and not has(name.path)]
    return "".join(f"Python {version} has no {name.path}: {name.why}\n" for name in lost)


if __name__ == "__main__":
    sys.path.insert(0, str(ENGINE.parent))
    print(missing(), end="")
