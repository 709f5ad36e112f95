"""The tracer writes what TRACE.md describes, and it is not seen.

What a program in `traced/` writes and its exit status are compared byte for byte with and without a trace, by every
interpreter. The trace of one that has a text beside it is compared with that, line by line.
`python tests/engine/test_tracer.py` writes these texts anew: read the difference.

`name.3.11.txt` is for the Python that truly does something else.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from engine import timeline
from engine.tracer import MOST
from interpreters import NO_PYODIDE, pythons, skip_if, version
from runs import HERE, TRACED, Outcome, cases, forked, in_a_browser, note, read_trace, since, virtual

# Python imports this when it starts: asyncio without its part in C, then what the engine has there.
WITHOUT_C = """
import sys
sys.modules["_asyncio"] = None
sys.path.remove(__file__.rpartition("/")[0])
del sys.modules["sitecustomize"]
import sitecustomize
"""
NEWEST = max(pythons(), key=version)
Trace = dict[str, Any]


def traced(python: str, program: Path, file: Path, seed: str = "0", site: str = "") -> tuple[Outcome, Trace]:
    """Run a program with a trace."""
    return virtual(python, program, file, site, seed), read_trace(file)


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


TOLD = [program for program in TRACED if program.with_suffix(".txt").exists()]
NAMES = {
    "gather.py": ["", "Task-1", "Task-2", "Task-3", "Task-4"],
    "queues.py": ["", "Task-1", "consumer A", "consumer B"],
    "thread_loops.py": ["", "Task-1", "Thread-1 (other)", "Task-2", "Task-5"],
}


def three_times(python: str, program: Path) -> tuple[Outcome, tuple[Outcome, Trace], tuple[Outcome, Trace]]:
    """Run a program without a trace, with one, and again with another order of sets."""
    with TemporaryDirectory() as name:
        file = Path(name, "trace")
        one, two = ((forked(python, program, file, seed), read_trace(file)) for seed in "12")
        return virtual(python, program), one, two


def without_c(python: str, program: Path) -> tuple[Outcome, tuple[Outcome, Trace]]:
    """Run a program without a trace and with one, on asyncio without its part in C."""
    with TemporaryDirectory() as folder:
        Path(folder, "sitecustomize.py").write_text(WITHOUT_C, encoding="utf-8")
        return virtual(python, program, site=folder), traced(python, program, Path(folder, "trace"), site=folder)


RUNS = {"test_the_trace": three_times, "test_tasks_in_pure_python": without_c}
BROWSER_RUNS = {"test_in_a_browser": in_a_browser}


@cases(TRACED)
def test_the_trace(
    python: str, program: Path, found: tuple[Outcome, tuple[Outcome, Trace], tuple[Outcome, Trace]]
) -> None:
    plain, (outcome, trace), (_, again) = found
    assert outcome == plain, "the tracer is seen"
    if program in TOLD:
        for event in trace["events"] + again["events"]:
            event.pop("real", None)
        assert trace == again, "the trace differs from run to run"
        assert story(trace) == expected(program, python).read_text(encoding="utf-8")


@cases(TRACED, [NEWEST])
def test_tasks_in_pure_python(python: str, program: Path, found: tuple[Outcome, tuple[Outcome, Trace]]) -> None:
    plain, (outcome, trace) = found
    assert "sitecustomize" not in outcome.stderr
    assert outcome == plain
    if program in TOLD:
        assert story(trace) == expected(program, python).read_text(encoding="utf-8")


@pytest.mark.parametrize("python", pythons())
def test_lanes_have_the_names_of_tasks_and_threads(python: str, tmp_path: Path) -> None:
    lanes = [traced(python, HERE / "traced" / program, tmp_path / "trace")[1]["lanes"] for program in NAMES]
    assert [[lane["name"] for lane in each] for each in lanes] == list(NAMES.values())


@pytest.mark.parametrize("python", pythons())
def test_what_never_ends_has_no_end(python: str, tmp_path: Path) -> None:
    events = traced(python, HERE / "traced" / "deadlock.py", tmp_path / "trace")[1]["events"]
    assert {event["lane"] for event in events} == {0, 1}
    assert not [event for event in events if event["kind"] == "end"]


MANY_STEPS = f"""
import asyncio

async def step(name, times):
    for _ in range(times):
        await asyncio.sleep(0)
    print(name)

async def main():
    early = asyncio.create_task(step("early", {MOST // 10}))
    await step("main", {MOST // 3})
    await early
    await asyncio.create_task(step("late", 2))

asyncio.run(main())
"""


def test_after_many_events_only_what_is_printed_and_what_ends_is_recorded(tmp_path: Path) -> None:
    program = tmp_path / "steps.py"
    program.write_text(MANY_STEPS, encoding="utf-8")
    outcome, trace = traced(NEWEST, program, tmp_path / "trace")
    assert outcome == Outcome("early\nmain\nlate\n", "", 0)
    kinds = [event["kind"] for event in trace["events"]]
    where = kinds.index("cut")
    assert MOST <= where < MOST + 10
    assert kinds[where + 1 :] == ["print", "print", "end", "end", "end"]
    figure = timeline.render(trace)
    assert "The picture has only the first" in figure
    assert "<code>late</code><span>step(&#x27;late&#x27;, 2) · " in figure


@skip_if(NO_PYODIDE)
@pytest.mark.parametrize("program", [pytest.param(each, id=each.stem) for each in TOLD if not note(each, "needs")])
def test_in_a_browser(program: Path, found: tuple[Outcome, Trace]) -> None:
    _, trace = found
    told = program.with_suffix(".txt").read_text(encoding="utf-8")
    assert story(trace) == re.sub("^.* busy\n", "", told, flags=re.MULTILINE)  # it has no clock of CPU time


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for path in TOLD:
            for interpreter in sorted(pythons(), key=version, reverse=True):
                if version(interpreter) >= since(path):
                    text = story(traced(interpreter, path, Path(folder, "trace"))[1])
                    expected(path, interpreter).write_text(text)
