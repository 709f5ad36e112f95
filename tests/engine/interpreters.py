"""The interpreters that the engine is tested on."""

import os
import re
from functools import cache
from pathlib import Path
from shutil import which
from subprocess import run

from blocks.interpreters import choose

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "docs" / "assets" / "engine"


@cache
def pythons() -> list[str]:
    """Return the interpreter that runs the tests; all of this machine when it is CI, or when PYTHONS=all."""
    every = "CI" in os.environ or os.environ.get("PYTHONS") == "all"
    return [each.executable for each in choose(["all"] * every) if not each.in_browser]


@cache
def version(python: str) -> tuple[int, ...]:
    """Return the version of an interpreter, such as `(3, 13, 0)`."""
    answer = run([python, "-V"], capture_output=True, text=True, check=True).stdout
    return tuple(map(int, re.findall(r"\d+", answer)))[:3]


def has_pyodide() -> bool:
    """Return whether Pyodide is installed, and Node.js to run it."""
    return which("node") is not None and (ROOT / "node_modules" / "pyodide").is_dir()
