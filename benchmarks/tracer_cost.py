"""Print how much more CPU time a step takes with the tracer, for the interpreters that are named.

A step is one resumption of a task. Each run is a process of its own, on the virtual clock, as the tracer is
used; runs with and without it take turns, so that both see the same machine. The ratio is that of the
medians. The last lines compare whole processes: start, run and end of the small programs that the tests
trace.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "docs" / "assets"))

from engine import command  # noqa: E402

RUNS = 11
CASES = (  # what a step does, tasks, steps of each
    ("yields", 1, 5000),
    ("yields", 50, 100),
    ("queues", 1, 5000),
    ("sleeps", 1, 3000),
    ("sleeps", 50, 60),
    ("prints", 1, 3000),
    ("computes", 10, 100),
)
PROGRAM = """
import asyncio, json, sys, time

async def yields(steps):
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

async def sleeps(steps):
    for _ in range(steps):
        await asyncio.sleep(0.5)

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
    print((time.process_time() - begin) / int(sys.argv[2]) / int(sys.argv[3]) * 1e6, file=sys.stderr)

asyncio.run(main())
"""


def run(python: str, *arguments: str, trace: str = "") -> str:
    """Run a program, and return what it writes to stderr."""
    line, environment = command(*arguments, trace=trace)
    line[0] = python
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=False).stderr


def medians(plain: list[float], traced: list[float]) -> str:
    first, second = statistics.median(plain), statistics.median(traced)
    return f"{first:9.2f} {second:9.2f} {second / first:6.2f}"


def main() -> None:
    programs = sorted((ROOT / "tests" / "engine" / "traced").glob("*.py"))
    print("python   a step ...  tasks  plain µs traced µs  ratio")
    with TemporaryDirectory() as folder:
        trace, program = str(Path(folder, "trace")), Path(folder, "program.py")
        program.write_text(PROGRAM)
        for python in sys.argv[1:] or [sys.executable]:
            version = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout.split()[1]
            for step, tasks, steps in CASES:
                arguments = str(program), step, str(tasks), str(steps)
                runs = [[float(run(python, *arguments, trace=file)) for file in ("", trace)] for _ in range(RUNS)]
                print(f"{version:8} {step:10} {tasks:6} {medians(*map(list, zip(*runs, strict=True)))}")
            times: list[list[float]] = [[], []]
            for each in programs:
                for file, found in zip(("", trace), times, strict=True):
                    begin = time.perf_counter()
                    run(python, str(each), trace=file)
                    found.append((time.perf_counter() - begin) * 1e6)
            print(f"{version:8} whole programs    {medians(*times)}")


if __name__ == "__main__":
    main()
