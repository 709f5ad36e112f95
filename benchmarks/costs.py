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
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import engine
from blocks.interpreters import ROOT, choose
from blocks.page import Block
from blocks.run import WARM, Clock, run
from engine import timeline

TABLE = ROOT / "snippets/about/testing/costs.md"
NASTY = sorted((ROOT / "tests/engine/programs").glob("*.py"))
SLOW = [program for program in NASTY if "# takes real time: " in program.read_text(encoding="utf-8")]
FAST = [program for program in NASTY if program not in SLOW]
NOTES = sorted((ROOT / "snippets/notes").rglob("*.py"))
PYTHON = choose([])[0]
TIMES = 7  # of which the median is taken
TRACED = sorted((ROOT / "tests/engine/traced").glob("*.py"))
#: What a step of a task does: the table's words, the function below, how many tasks, and how many steps of each.
STEPS = [
    ("that does nothing, of the only task", "nothing", 1, 5000),
    ("that does nothing, of 50 tasks", "nothing", 50, 100),
    ("that puts into a queue or takes from it", "queues", 1, 5000),
    ("that prints a line and sleeps", "prints", 1, 3000),
    ("that writes and reads 50 objects as JSON, and sleeps", "computes", 10, 100),
]
PROGRAM = """
import asyncio, json, sys, time

async def nothing(steps):
    for _ in range(steps):
        await asyncio.sleep(0)

async def queues(steps):
    queue = asyncio.Queue(1)
    async def put():
        for number in range(steps // 2):
            await queue.put(number)
    async def get():
        for number in range(steps // 2):
            await queue.get()
    await asyncio.gather(put(), get())

async def prints(steps):
    for number in range(steps):
        print(f"{time.perf_counter():.2f} s: step {number}")
        await asyncio.sleep(0.5)

async def computes(steps):
    for number in range(steps):
        json.loads(json.dumps([{"number": number, "text": "some text"} for _ in range(50)]))
        await asyncio.sleep(0.5)

async def main():
    begin = time.process_time()
    await asyncio.gather(*(globals()[sys.argv[1]](int(sys.argv[3])) for _ in range(int(sys.argv[2]))))
    print((time.process_time() - begin) / int(sys.argv[2]) / int(sys.argv[3]), file=sys.stderr)

asyncio.run(main())
"""


def seconds(program: Path, clock: Clock) -> float:
    """Run a program as the tests run a block; give the seconds of real time that it took, its figure included."""
    code = program.read_text(encoding="utf-8")
    block = Block(program, 1, "python", {"title": program.name}, [], code, prefix="", start=0, end=0)
    began = time.perf_counter()
    run(block, PYTHON, clock, limit=120)
    return time.perf_counter() - began


def execute(trace: str, *arguments: str) -> str:
    """Run a program on the virtual clock, with a trace or (an empty name) without; give what it wrote to stderr."""
    command, added = engine.command(*arguments, trace=trace)
    return subprocess.run(command, env=os.environ | added, capture_output=True, text=True, check=False).stderr


def step(program: Path, arguments: list[object], trace: str) -> float:
    """Give the seconds of CPU time that one step of a task takes."""
    return float(execute(trace, str(program), *map(str, arguments)))


def whole(trace: str) -> float:
    """Give the seconds of real time that the small programs take that the tests trace, each from start to end."""
    began = time.perf_counter()
    for program in TRACED:
        execute(trace, str(program))
    return time.perf_counter() - began


def compare(measure: Callable[[str], float], trace: str) -> float:
    """Give how much more is measured with a trace than without: runs take turns, and this is the median."""
    return statistics.median(measure(trace) / measure("") for _ in range(TIMES))


def figures(trace: dict[str, object]) -> float:
    """Give how many figures are drawn in a second."""
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < 1:
        timeline.render(trace)
        count += 1
    return count / (time.perf_counter() - began)


def main() -> None:
    """Measure, print and write the table."""
    seconds(NOTES[0], "virtual")  # starts the Python that forks for every program
    times = {
        path: (statistics.median(seconds(path, "virtual") for _ in range(3)), seconds(path, "real"))
        for path in NOTES + NASTY
    }
    for warm in WARM.values():
        warm.stop()
    with TemporaryDirectory() as folder:
        program, trace = Path(folder, "steps.py"), str(Path(folder, "trace.json"))
        program.write_text(PROGRAM, encoding="utf-8")
        steps = {words: compare(partial(step, program, arguments), trace) for words, *arguments in STEPS}
        wholes = compare(whole, trace)
        gather = ROOT / "snippets/notes/asynchronous/gather.py"
        execute(trace, str(gather))
        rate = figures(json.loads(Path(trace).read_text(encoding="utf-8")))
    rows = []
    for words, chosen in (
        (f"{len(NOTES)} programs of the notes and the {len(FAST)} nasty ones that only wait", NOTES + FAST),
        (f"{len(SLOW)} nasty ones that compute, or deal with what is outside", SLOW),
    ):
        virtual, real = (sum(column) for column in zip(*(times[path] for path in chosen), strict=True))
        rows.append((f"the {words}: virtual clock against real", f"{virtual / real:.1%} of the time"))
    rows += [
        *((f"a step {words}: traced against not", f"{ratio:.2f} × the CPU time") for words, ratio in steps.items()),
        (f"{len(TRACED)} small programs, from start to end: traced against not", f"{wholes:.2f} × the time"),
        ("figures drawn in a second, of the notes' `gather` example", f"{rate:.0f}"),
    ]
    text = "| measured on Python {}.{} | result |\n| --- | --- |\n".format(*sys.version_info[:2])
    text += "".join(f"| {what} | {result} |\n" for what, result in rows)
    print(text)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
