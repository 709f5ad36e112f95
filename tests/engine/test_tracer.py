"""The tracer tells what a program did, and cannot be seen by it.

Every program in `programs/` and `traced/` runs with the tracer and without it, by every interpreter: what
it writes and its exit status are compared byte for byte. The trace of a program in `traced/` that has a
text beside it is compared with that, line by line. `python tests/engine/test_tracer.py` writes these texts
anew: read the difference.

`name.3.11.txt` is for the Python that truly does something else.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import engine
import pytest
from interpreters import has_pyodide, pythons, version

HERE = Path(__file__).parent
TRACED = sorted((HERE / "traced").glob("*.py"))
PROGRAMS = [*TRACED, *sorted((HERE / "programs").glob("*.py"))]

# Python imports this when it starts: asyncio without its part in C, then what the engine has there.
WITHOUT_C = """
import sys
sys.modules["_asyncio"] = None
sys.path.remove(__file__.rpartition("/")[0])
del sys.modules["sitecustomize"]
import sitecustomize
"""


def run(python: str, program: Path, trace: Path | str = "", site: str = "", seed: str = "0") -> tuple[str, str, int]:
    """Run a program on virtual time. What Python writes as an address is made equal."""
    command, environment = engine.command(program.name, trace=str(trace))
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [site, environment["PYTHONPATH"]]))
    process = subprocess.run(
        [python, *command[1:]],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=program.parent,
        env=environment | {"PYTHONHASHSEED": seed},
        timeout=120,
        check=False,
    )
    stdout, stderr = (re.sub("0x[0-9a-f]+", "0x", text) for text in (process.stdout, process.stderr))
    return stdout, stderr, process.returncode


def traced(python: str, program: Path, file: Path, seed: str = "0") -> dict[str, Any]:
    """Return the trace of a program."""
    run(python, program, file, seed=seed)
    return read(file)


def read(file: Path) -> dict[str, Any]:
    """Return a trace, without the names of folders in what programs wrote."""
    trace: dict[str, Any] = json.loads(re.sub(r"/[^ ]*/(\w+[.]py)", r"\1", file.read_text()))
    return trace


def story(trace: dict[str, Any]) -> str:
    """Return a trace as lines to read and to compare.

    Times are in seconds, rounded: a clock moves by some nanoseconds whenever a program or a library reads it.
    """
    lines = []
    for lane in trace["lanes"]:
        lines.append(f"{lane['id']} = {lane['kind']} {lane['label']}")
    for event in trace["events"]:
        t, kind, lane = event.pop("t") / 1e9, event.pop("kind"), event.pop("lane")
        event.pop("real", None)
        if "until" in event:
            event["until"] = f"{event['until'] / 1e9:.3f}"
        more = ", ".join(f"{key} {value}" for key, value in event.items() if value not in ("", []))
        lines.append(f"{t:.3f} {lane} {kind} {more}".rstrip())
    return "\n".join(lines) + "\n"


def expected(program: Path, python: str) -> Path:
    """Return the file with the story of a program: an interpreter's own, or that of all."""
    own = program.with_suffix(f".{'.'.join(map(str, version(python)[:2]))}.txt")
    return own if own.exists() else program.with_suffix(".txt")


def cases(programs: list[Path]) -> pytest.MarkDecorator:
    """Return the marker for tests of these programs by all interpreters that can run them."""
    return pytest.mark.parametrize(
        ("python", "program"),
        [
            pytest.param(python, program, id=f"{program.stem}-{'.'.join(map(str, version(python)))}")
            for program in programs
            for python in pythons()
            if version(python) >= since(program)
        ],
    )


def note(program: Path, name: str) -> str:
    """Return what the comment `# name: ...` of a program says."""
    found = re.search(f"^# {name}: (.*)", program.read_text(), re.MULTILINE)
    return found[1] if found else ""


def since(program: Path) -> tuple[int, ...]:
    """Return the first Python that can run a program."""
    return tuple(map(int, re.findall(r"\d+", note(program, "since"))))


TOLD = [program for program in TRACED if program.with_suffix(".txt").exists()]
NAMES = {
    "gather.py": ["", "Task-1", "Task-2", "Task-3", "Task-4"],
    "queues.py": ["", "Task-1", "consumer A", "consumer B"],
    "thread_loops.py": ["", "Task-1", "Thread-1 (other)", "Task-2", "Task-5"],
}


@cases(PROGRAMS)
def test_the_tracer_is_not_seen(python: str, program: Path, tmp_path: Path) -> None:
    assert run(python, program, tmp_path / "trace") == run(python, program)


@cases(TOLD)
def test_the_trace(python: str, program: Path, tmp_path: Path) -> None:
    assert story(traced(python, program, tmp_path / "trace")) == expected(program, python).read_text()


@cases(TOLD)
def test_a_trace_is_the_same_on_every_run(python: str, program: Path, tmp_path: Path) -> None:
    first, second = (traced(python, program, tmp_path / seed, seed) for seed in "12")
    for event in first["events"] + second["events"]:
        event.pop("real", None)
    assert first == second


@pytest.mark.parametrize("python", pythons())
def test_lanes_have_the_names_of_tasks_and_threads(python: str, tmp_path: Path) -> None:
    lanes = [traced(python, HERE / "traced" / program, tmp_path / "trace")["lanes"] for program in NAMES]
    assert [[lane["name"] for lane in each] for each in lanes] == list(NAMES.values())


@pytest.mark.parametrize("python", pythons())
def test_what_never_ends_has_no_end(python: str, tmp_path: Path) -> None:
    events = traced(python, HERE / "traced" / "deadlock.py", tmp_path / "trace")["events"]
    assert {event["lane"] for event in events} == {0, 1}
    assert not [event for event in events if event["kind"] == "end"]


@cases(TRACED)
def test_tasks_in_pure_python(python: str, program: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_C)
    trace, site = tmp_path / "trace", str(tmp_path)
    with_trace = run(python, program, trace, site)
    assert "sitecustomize" not in with_trace[1]
    assert with_trace == run(python, program, "", site)
    if program in TOLD:
        assert story(read(trace)) == expected(program, python).read_text()


def in_a_browser(program: Path, *options: str) -> dict[str, Any]:
    """Return what `engine.run.run_source` returns in Pyodide."""
    command: list[str | Path] = ["node", HERE / "pyodide.mjs", program, *options]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found: dict[str, Any] = json.loads(re.sub("0x[0-9a-f]+", "0x", answer.stdout))
    return found


@pytest.mark.skipif(not has_pyodide(), reason="Pyodide or Node.js is not installed")
@pytest.mark.parametrize(
    "program", [pytest.param(each, id=each.stem) for each in TRACED if note(each, "needs") != "threads"]
)
def test_in_a_browser(program: Path) -> None:
    with_trace, without = in_a_browser(program, "--trace"), in_a_browser(program)
    if program in TOLD:
        events = with_trace["trace"]["events"]
        if program.stem != "busy":  # no CPU time there, only real time: any step may be called busy
            events[:] = [event for event in events if event["kind"] != "busy"]
        assert story(with_trace["trace"]) == program.with_suffix(".txt").read_text()
    assert with_trace | {"trace": None} == without


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for path in TOLD:
            for interpreter in sorted(pythons(), key=version, reverse=True):
                if version(interpreter) >= since(path):
                    text = story(traced(interpreter, path, Path(folder, "trace")))
                    expected(path, interpreter).write_text(text)
