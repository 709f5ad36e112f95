"""The virtual clock shows what the real one shows.

Every program in `programs/` runs on both, by every interpreter. What it writes and its exit status are
compared byte for byte. A comment `# since: 3.12` names the first Python that can run a program, and
`# needs: threads` what a browser has not. `# browser: ...` says why it writes other things to stderr there.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from interpreters import ENGINE, has_pyodide, pythons, version

HERE = Path(__file__).parent
PROGRAMS, DEADLOCKS = (sorted((HERE / name).glob("*.py")) for name in ("programs", "deadlocks"))
TRIES = 3  # on the real clock, which the rest of the machine disturbs


class Outcome(NamedTuple):
    stdout: str
    stderr: str
    status: int


def run(*command: str | Path, **environment: str) -> Outcome:
    """Run a command where the programs are. What Python writes as an address is made equal."""
    process = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=HERE / "programs",
        env=os.environ | environment,
        check=False,
        timeout=120,
    )
    stdout, stderr = (re.sub("0x[0-9a-f]+", "0x", text) for text in (process.stdout, process.stderr))
    return Outcome(stdout, stderr, process.returncode)


def note(program: Path, name: str) -> str:
    """Return what the comment `# name: ...` of a program says."""
    found = re.search(f"^# {name}: (.*)", program.read_text(), re.MULTILINE)
    return found[1] if found else ""


def without_library(text: str) -> str:
    """Leave out what is in tracebacks and not of the program: each Python has other lines there."""
    text = re.sub(r'^([ |]*)  File "[^"]*(/lib/python|[.]zip/).*\n(\1    .*\n)*', "", text, flags=re.MULTILINE)
    return text.replace(f"{HERE / 'programs'}/", "")


def on_both_clocks(python: str, program: Path) -> tuple[Outcome, Outcome, Outcome]:
    """Run a program on virtual time twice, and on the real clock until it agrees."""
    first, second = (run(python, ENGINE, program.name) for _ in range(2))
    for _ in range(TRIES):
        real = run(python, program.name)
        if real == first:
            break
    return first, second, real


def in_a_browser(python: str, program: Path) -> tuple[Outcome, Outcome]:
    """Run a program in Pyodide, and on the real clock until it agrees."""
    answer = run("node", HERE / "pyodide.mjs", program)
    assert answer.status == 0, answer.stderr
    found = json.loads(answer.stdout)
    browser = Outcome(found["stdout"], without_library(found["stderr"]), found["status"])
    for _ in range(TRIES):
        stdout, stderr, status = run(python, program.name)
        real = Outcome(stdout.replace(f"{HERE / 'programs'}/", ""), without_library(stderr), status)
        if real == browser:
            break
    return browser, real


def cases(interpreters: list[str], programs: list[Path]) -> pytest.MarkDecorator:
    """Return the marker for tests of all that these interpreters can run."""
    return pytest.mark.parametrize(
        ("python", "program"),
        [
            pytest.param(python, program, id=f"{program.stem}-{'.'.join(map(str, version(python)))}")
            for program in programs
            for python in interpreters
            if version(python) >= tuple(map(int, re.findall(r"\d+", note(program, "since"))))
        ],
    )


@pytest.fixture(scope="module")
def results(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[Any]]]:
    """What the chosen tests compare, by test. All that is run side by side: mostly it sleeps."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {
            item.nodeid: pool.submit(RUNS[item.originalname], **item.callspec.params)
            for item in request.session.items
            if isinstance(item, pytest.Function) and item.originalname in RUNS
        }


@cases(pythons(), PROGRAMS)
def test_the_clocks_agree(
    python: str, program: Path, request: pytest.FixtureRequest, results: dict[str, Future[Any]]
) -> None:
    first, second, real = results[request.node.nodeid].result()
    assert first == real
    assert first == second, "virtual time differs from run to run"


@pytest.mark.skipif(not has_pyodide(), reason="Pyodide or Node.js is not installed")
@cases([max(pythons(), key=version)], [program for program in PROGRAMS if not note(program, "needs")])
def test_a_browser_agrees(
    python: str, program: Path, request: pytest.FixtureRequest, results: dict[str, Future[Any]]
) -> None:
    browser, real = results[request.node.nodeid].result()
    if note(program, "browser"):
        browser, real = browser._replace(stderr=""), real._replace(stderr="")
    assert browser == real


RUNS: dict[str, Callable[..., Any]] = {
    "test_the_clocks_agree": on_both_clocks,
    "test_a_browser_agrees": in_a_browser,
}


@pytest.mark.parametrize("python", pythons())
class TestVirtualTime:
    def execute(self, python: str, text: str, directory: Path, **environment: str) -> Outcome:
        program = directory / "program.py"
        program.write_text(text)
        return run(python, ENGINE, program, **environment)

    def test_costs_nothing(self, python: str, tmp_path: Path) -> None:
        """The program would take 60 days. `run` would stop it."""
        program = """
import asyncio, atexit, queue, selectors, signal, threading, time
day = 86400
def hold(lock):
    with lock:
        time.sleep(10 * day)
async def main():
    await asyncio.gather(asyncio.sleep(day), asyncio.to_thread(time.sleep, 10 * day))
asyncio.run(main())
asyncio.SelectorEventLoop(selectors.SelectSelector()).run_until_complete(asyncio.sleep(10 * day))
threading.Event().wait(10 * day)
for make in threading.Lock, threading.RLock:
    lock = make()
    threading.Thread(target=hold, args=[lock]).start()
    time.sleep(day)
    with lock:
        print(type(lock).__name__)
items = queue.SimpleQueue()
threading.Timer(day, items.put, ["item"]).start()
print(items.get())
signal.signal(signal.SIGALRM, lambda *_: print("alarm"))
signal.alarm(day)
signal.pause()
threading.Thread(target=time.sleep, args=[8 * day]).start()
atexit.register(lambda: print(round(time.monotonic() / day)))
"""
        assert self.execute(python, program, tmp_path) == ("Lock\nRLock\nitem\nalarm\n60\n", "", 0)

    def test_gives_turns_in_order(self, python: str, tmp_path: Path) -> None:
        program = """
import threading, time
event = threading.Event()
def work(number):
    for _ in range(2):
        event.wait()
        print(number, end=" ")
        time.sleep(0)
for number in range(5):
    threading.Thread(target=work, args=[number]).start()
event.set()
"""
        assert self.execute(python, program, tmp_path) == ("0 1 2 3 4 0 1 2 3 4 ", "", 0)

    def test_is_exact(self, python: str, tmp_path: Path) -> None:
        program = """
import asyncio, time
async def main():
    for _ in range(100):
        await asyncio.gather(*(asyncio.sleep(0.0123) for _ in range(10)))
start = time.perf_counter()
asyncio.run(main())
print(f"{time.perf_counter() - start:.4f}")
"""
        assert self.execute(python, program, tmp_path) == ("1.2300\n", "", 0)

    def test_begins_at_the_source_date(self, python: str, tmp_path: Path) -> None:
        program = """
import datetime, time
time.sleep(3600)
moment = datetime.datetime
print(time.strftime("%X"), time.ctime(), time.asctime(), time.localtime()[:6], time.gmtime()[:6])
print(moment.now(), moment.now(datetime.UTC), moment.today(), moment.utcnow(), datetime.date.today())
print(time.time(), time.time_ns() // 10**9, moment.now().timestamp())
"""
        outcome = self.execute(python, program, tmp_path, SOURCE_DATE_EPOCH="1700000000", TZ="XYZ5")
        west, utc = "Nov 14 18:13:20 2023", "(2023, 11, 14, 23, 13, 20)"
        assert outcome.stdout.splitlines() == [
            f"18:13:20 Tue {west} Tue {west} (2023, 11, 14, 18, 13, 20) {utc}",
            "2023-11-14 18:13:20 2023-11-14 23:13:20+00:00 2023-11-14 18:13:20 2023-11-14 23:13:20 2023-11-14",
            "1700003600.0 1700003600 1700003600.0",
        ]


class TestTheCommandLine:
    def test_the_program_and_its_arguments(self, tmp_path: Path) -> None:
        """Python's own options are kept. A module of the program may be called like ours."""
        (tmp_path / "engine.py").write_text("name = 'mine'")
        program = tmp_path / "program.py"
        program.write_text("import engine, sys; print(engine.name, sys.argv[1:], sys.flags.dev_mode)")
        outcome = run(sys.executable, "-X", "dev", ENGINE, "--clock", "virtual", program, "--clock", "-x")
        assert outcome == ("mine ['--clock', '-x'] True\n", "", 0)

    def test_the_real_clock(self, tmp_path: Path) -> None:
        program = tmp_path / "program.py"
        program.write_text("import threading, time; print(type(time.sleep), threading.Lock)")
        real, virtual = run(sys.executable, program), run(sys.executable, ENGINE, program)
        assert real != virtual
        assert run(sys.executable, ENGINE, "--clock", "real", program) == real

    def test_no_program(self) -> None:
        assert run(sys.executable, ENGINE, "missing.py") == run(sys.executable, "missing.py")

    @pytest.mark.parametrize("path", ["", "somewhere"])
    def test_the_environment(self, path: str, tmp_path: Path) -> None:
        program = tmp_path / "program.py"
        program.write_text("import os, sys; print(sorted(os.environ.items()), sys.path, sys.orig_argv)")
        real = run(sys.executable, program, PYTHONPATH=path)
        assert run(sys.executable, ENGINE, program, PYTHONPATH=path) == real


def reported(program: Path) -> str:
    """Return the report that stands in the last comment of a program."""
    lines = program.read_text().rpartition("\n\n")[2].splitlines()
    return "".join(f"{line.removeprefix('# ')}\n" for line in lines)


@pytest.mark.parametrize("python", pythons())
@pytest.mark.parametrize("program", DEADLOCKS, ids=lambda program: program.stem)
def test_a_deadlock_is_reported(python: str, program: Path) -> None:
    stdout, stderr, status = run(python, ENGINE, program)
    assert (stderr.replace(f"{program.parent}/", ""), status) == (reported(program), 124)
    assert "unreached" not in stdout


@pytest.mark.skipif(not has_pyodide(), reason="Pyodide or Node.js is not installed")
@pytest.mark.parametrize(
    "program", [program for program in DEADLOCKS if not note(program, "needs")], ids=lambda p: p.stem
)
def test_a_browser_reports_a_deadlock(program: Path) -> None:
    found = json.loads(run("node", HERE / "pyodide.mjs", program).stdout)
    assert (found["stderr"], found["status"]) == (reported(program), 124)
    assert "unreached" not in found["stdout"]


@pytest.mark.parametrize("python", pythons())
def test_private_names_are_there(python: str) -> None:
    """When this fails, a new Python has moved a name. See internals.py for what the name was good for."""
    check = """
import sys
sys.path.insert(0, sys.argv[1])
from engine import internals
for name in internals.CLOCK:
    if name.here:
        internals.find(name.path)
"""
    assert run(python, "-c", check, ENGINE.parent) == ("", "", 0)


@pytest.mark.parametrize(
    "module",
    [
        "__init__",
        "__main__",
        "builtin",
        "clock",
        "deadlock",
        "run",
        "standins",
        "threads",
        "turns",
        "hook/sitecustomize",
    ],
)
def test_private_names_are_listed(module: str) -> None:
    listed = set(re.findall(r"(?<=[:.])_\w+(?=\")", (ENGINE / "internals.py").read_text()))
    listed |= {"_exit", "_current_frames"}  # these are documented
    attributes = {
        node.attr
        for node in ast.walk(ast.parse((ENGINE / f"{module}.py").read_text()))
        if isinstance(node, ast.Attribute)
    }
    assert {name for name in attributes if re.match("_(?!_)", name)} <= listed
