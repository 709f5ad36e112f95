"""Runs the engine's test programs: each on every Python, with and without the engine, all side by side.

A program is started anew once, as a reader does; its traced runs are forks of a warm Python, and must show the same.
A comment `# anew: ...` says why those of a program cannot be.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import engine
import pytest
from blocks.run import PYODIDE, environment, warm_python
from interpreters import NO_PYODIDE, pythons, version

HERE = Path(__file__).parent
PROGRAMS, TRACED, DEADLOCKS = (sorted((HERE / name).glob("*.py")) for name in ("programs", "traced", "deadlocks"))


class Outcome(NamedTuple):
    """What a program leaves; what Python writes as an address is made equal."""

    stdout: str
    stderr: str
    status: int

    @classmethod
    def of(cls, stdout: str, stderr: str, status: int) -> Outcome:
        """Give the outcome of what was written."""
        return cls(re.sub("0x[0-9a-f]+", "0x", stdout), re.sub("0x[0-9a-f]+", "0x", stderr), status)


def execute(command: Sequence[str | Path], folder: Path, environment: dict[str, str]) -> Outcome:
    """Run a command."""
    process = subprocess.run(
        command,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        check=False,
        timeout=120,
    )
    return Outcome.of(process.stdout, process.stderr, process.returncode)


def virtual(python: str, program: Path, trace: Path | str = "", site: str = "", seed: str = "0") -> Outcome:
    """Run a program on virtual time, with a trace if that has a file."""
    command, added = engine.command(program.name, trace=str(trace))
    added["PYTHONPATH"] = os.pathsep.join(filter(None, [site, added["PYTHONPATH"]]))
    return execute([python, *command[1:]], program.parent, environment() | added | {"PYTHONHASHSEED": seed})


def forked(python: str, program: Path, trace: Path, seed: str) -> Outcome:
    """Run a program with a trace by a fork of a Python that has the engine already, as the pages' blocks are."""
    warm = warm_python(python, "virtual", environment() | {"PYTHONHASHSEED": seed})
    if warm.is_cold or note(program, "anew"):
        return virtual(python, program, trace, seed=seed)
    settings = engine.command(trace=str(trace))[1]
    with TemporaryDirectory() as folder:  # what it writes goes through files
        return Outcome.of(*warm.run(program.parent, program.name, settings, 120, Path(folder)))


def real(python: str, program: Path) -> Outcome:
    """Run a program without the engine."""
    return execute([python, program.name], program.parent, environment())


def in_a_browser(program: Path) -> tuple[Outcome, dict[str, Any]]:
    """Run a program in Pyodide; give the trace too."""
    assert not NO_PYODIDE, NO_PYODIDE
    found = PYODIDE.run(program.read_text(encoding="utf-8"), program.name, 120)
    return Outcome.of(found["stdout"], found["stderr"], found["status"]), found["trace"]


def read_trace(file: Path) -> dict[str, Any]:
    """Return a trace, without the names of folders in what programs wrote."""
    trace: dict[str, Any] = json.loads(re.sub(r"/[^ ]*/(\w+[.]py)", r"\1", file.read_text(encoding="utf-8")))
    return trace


def note(program: Path, name: str) -> str:
    """Return what the comment `# name: ...` of a program says."""
    found = re.search(f"^# {name}: (.*)", program.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def since(program: Path) -> tuple[int, ...]:
    """Return the first Python that can run a program."""
    return tuple(map(int, re.findall(r"\d+", note(program, "since"))))


def cases(programs: list[Path], interpreters: list[str] | None = None) -> pytest.MarkDecorator:
    """Return the marker for tests of these programs by all interpreters that can run them."""
    return pytest.mark.parametrize(
        ("python", "program"),
        [
            pytest.param(python, program, id=f"{program.stem}-{'.'.join(map(str, version(python)))}")
            for program in programs
            for python in interpreters or pythons()
            if version(python) >= since(program)
        ],
    )
