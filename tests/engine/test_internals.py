"""Every private name of CPython that the engine uses is listed in internals.py, and every interpreter has it.

A failure says which name a Python has moved, and what it is for. Find out what the new Python has in its
place, change the engine where the name is used, then the entry.
"""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest
from engine.internals import NAMES
from interpreters import pythons
from private_names import ENGINE, has

SCRIPT = Path(__file__).with_name("private_names.py")
PRIVATE = re.compile("_[^_]")
DOCUMENTED = {"_current_frames", "_exit", "_getframe"}  # in spite of their names


def used() -> set[tuple[str, str]]:
    """Return the private attributes that the engine's modules read, and where: `(name, file:line)`."""
    found = set()
    for file in sorted(ENGINE.glob("*.py")):
        tree = ast.parse(file.read_text())
        defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)} | {
            node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and of_self(node)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and PRIVATE.match(node.attr) and node.attr not in defined:
                found.add((node.attr, f"{file.name}:{node.lineno}"))
    return found


def of_self(node: ast.Attribute) -> bool:
    return isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "self"


@pytest.mark.parametrize("python", pythons())
def test_this_python_has_every_listed_name(python: str) -> None:
    script = subprocess.run([python, SCRIPT], capture_output=True, text=True, check=False)
    assert script.stdout + script.stderr == ""


def test_every_private_name_is_listed() -> None:
    listed = {part for name in NAMES for part in re.findall(r"\w+", name.path)}
    assert {(name, where) for name, where in used() if name not in listed | DOCUMENTED} == set()


def test_a_name_that_is_gone_is_told() -> None:
    assert has("asyncio.tasks:Task._fut_waiter") and not has("asyncio.tasks:Task._gone")
    assert has("asyncio.tasks:sleep(delay)") and not has("asyncio.tasks:sleep(gone)")
    assert has("threading:Thread()._target") and not has("threading:Thread()._gone")
    assert not has("asyncio.tasks:gone(delay)") and not has("asyncio.tasks:Gone()._name")
