"""The interpreters that the engine is tested on."""

import os
import re
from functools import cache
from pathlib import Path
from subprocess import run

import pytest
from blocks.interpreters import choose, staged
from blocks.plugin import CI

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "docs" / "assets" / "engine"


@cache
def pythons() -> list[str]:
    """Return the interpreter that runs the tests; all of this machine when it is CI, or when PYTHONS=all."""
    every = CI or os.environ.get("PYTHONS") == "all"
    return [each.executable for each in choose(["all"] * every) if not each.in_browser]


@cache
def version(python: str) -> tuple[int, ...]:
    """Return the version of an interpreter, such as `(3, 13, 0)`."""
    answer = run([python, "-V"], capture_output=True, text=True, check=True).stdout
    return tuple(map(int, re.findall(r"\d+", answer)))[:3]


#: Why no program can run in Pyodide, or nothing.
NO_PYODIDE = "" if staged() else "Pyodide or Node.js is not installed: npm ci --ignore-scripts"
#: Why what Pyodide's Python 3.14 writes to stderr cannot be compared, or nothing.
NO_COMPARISON = NO_PYODIDE or (
    ""
    if any(version(python) >= (3, 13) for python in pythons())
    else "tracebacks are compared with those of Python 3.13 or newer: run it on one, or with PYTHONS=all"
)


def skip_if(reason: str) -> pytest.MarkDecorator:
    """Return the marker that skips a test if there is a reason to; under CI it runs, and fails with the reason."""
    return pytest.mark.skipif(bool(reason) and not CI, reason=reason)
