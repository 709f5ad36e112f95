"""Measure what the engine costs and saves, and write the table that the page about testing shows.

Run by hand, on an idle machine: ``uv run python benchmarks/costs.py``. All figures are ratios of runs that took turns,
so that both sides saw the same machine.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import engine
from blocks.interpreters import ROOT, choose
from blocks.page import Block
from blocks.run import WARM, Clock, run
from engine import timeline

TABLE = ROOT / "snippets/about/testing/costs.md"
PROGRAMS = sorted((ROOT / "tests/engine/programs").glob("*.py"))
NOTES = sorted((ROOT / "snippets/notes").rglob("*.py"))
PYTHON = choose([])[0]

STEPS = """
import asyncio, sys, time
async def main():
    begin = time.process_time()
    for _ in range(20_000):
        await asyncio.sleep(0)
    print((time.process_time() - begin) / 20_000, file=sys.stderr)
asyncio.run(main())
"""


def seconds(program: Path, clock: Clock) -> float:
    """Run a program as the tests run a block; give the seconds of real time that it took, its figure included."""
    code = program.read_text(encoding="utf-8")
    block = Block(program, 1, "python", {"title": program.name}, [], code, prefix="", start=0, end=0)
    began = time.perf_counter()
    run(block, PYTHON, clock, limit=120)
    return time.perf_counter() - began


def step(program: Path, trace: str) -> float:
    """Give the seconds of CPU time that one step of a task takes, with a trace or (an empty name) without."""
    command, added = engine.command(str(program), trace=trace)
    return float(subprocess.run(command, env=os.environ | added, capture_output=True, text=True, check=True).stderr)


def figures(trace: dict[str, object]) -> float:
    """Give how many figures are drawn in a second."""
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < 1:
        timeline.render(trace)
        count += 1
    return count / (time.perf_counter() - began)


def main() -> None:
    """Measure, print and write the table."""
    programs = NOTES + PROGRAMS
    seconds(programs[0], "virtual")  # starts the Python that forks for every program
    pairs = [(seconds(path, "virtual"), seconds(path, "real")) for path in programs]
    for warm in WARM.values():
        warm.stop()
    virtual, real = (sum(column) for column in zip(*pairs, strict=True))
    with TemporaryDirectory() as folder:
        program, trace = Path(folder, "steps.py"), str(Path(folder, "trace.json"))
        program.write_text(STEPS, encoding="utf-8")
        cost = statistics.median(step(program, trace) / step(program, "") for _ in range(9))
        gather = ROOT / "snippets/notes/asynchronous/gather.py"
        command, added = engine.command(str(gather), trace=trace)
        subprocess.run(command, env=os.environ | added, capture_output=True, check=True)
        rate = figures(json.loads(Path(trace).read_text(encoding="utf-8")))
    rows = [
        (
            f"{len(programs)} programs, one after the other: virtual clock against real",
            f"{virtual / real:.0%} of the time",
        ),
        ("a step of a task: traced against not traced", f"{cost:.2f} × the CPU time"),
        ("figures drawn in a second, of the notes' `gather` example", f"{rate:.0f}"),
    ]
    text = "| measured on Python {}.{} | result |\n| --- | --- |\n".format(*sys.version_info[:2])
    text += "".join(f"| {what} | {result} |\n" for what, result in rows)
    print(text)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
