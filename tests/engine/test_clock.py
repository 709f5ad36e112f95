"""The virtual clock shows what the real one shows, and the tracer is not seen.

Every program in `programs/` runs on virtual time, without and with a trace, by every interpreter. With `--clock both`
it runs on the real clock too, which takes an idle machine. What it writes and its exit status are compared byte for
byte. A comment `# since: 3.12` names the first Python that can run a program, and `# needs: threads` what a browser
has not. `# browser: ...` says why it writes other things to stderr there, `# takes real time: ...` why it waits on
either clock, which is for the benchmark of costs.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from blocks import run as blocks
from interpreters import ENGINE, NO_COMPARISON, NO_PYODIDE, pythons, skip_if, version
from runs import DEADLOCKS, PROGRAMS, Outcome, cases, execute, forked, in_a_browser, note, real, virtual

TRIES = 3  # on the real clock, which the rest of the machine disturbs
NEWEST = max(pythons(), key=version)
FOLDER = f"{Path(__file__).with_name('programs')}/"


def run(*command: str | Path, **environment: str) -> Outcome:
    """Run a command where the programs are."""
    return execute(command, Path(FOLDER), blocks.environment() | environment)


def with_and_without_a_trace(python: str, program: Path) -> tuple[Outcome, Outcome]:
    """Run a program on virtual time, without and with a trace."""
    with TemporaryDirectory() as folder:
        return virtual(python, program), forked(python, program, Path(folder, "trace"), "1")


def in_both(python: str, program: Path) -> tuple[Outcome, Outcome]:
    """Run a program in Pyodide and on virtual time."""
    assert not NO_COMPARISON, NO_COMPARISON
    return in_a_browser(program)[0], virtual(python, program)


def by_command(python: str, program: Path) -> Outcome:
    """Run a program as one does by hand."""
    return run(python, ENGINE, program)


RUNS = {"test_virtual_time": with_and_without_a_trace, "test_a_deadlock_is_reported": by_command}
BROWSER_RUNS = {
    "test_a_browser_agrees": in_both,
    "test_a_browser_reports_a_deadlock": lambda program: in_a_browser(program)[0],
}


@cases(PROGRAMS)
def test_virtual_time(
    python: str, program: Path, found: tuple[Outcome, Outcome], request: pytest.FixtureRequest
) -> None:
    plain, traced = found
    assert "AssertionError" not in plain.stderr, "what the program asserts of its time does not hold"
    assert plain == traced, "the tracer is seen, or virtual time differs from run to run"
    if request.config.getoption("clock") == "both":
        for _ in range(TRIES):
            if (outcome := real(python, program)) == plain:
                break
        assert plain == outcome


def without_library(text: str) -> str:
    """Leave out what is in tracebacks and not of the program: each Python has other lines there."""
    text = re.sub(r'^([ |]*)  File "[^"]*(/lib/python|[.]zip/).*\n(\1    .*\n)*', "", text, flags=re.MULTILINE)
    return text.replace(FOLDER, "")


@skip_if(NO_COMPARISON)
@cases([program for program in PROGRAMS if not note(program, "needs")], [NEWEST])
def test_a_browser_agrees(python: str, program: Path, found: tuple[Outcome, Outcome]) -> None:
    (stdout, stderr, status), expected = found
    assert (stdout, status) == (expected.stdout.replace(FOLDER, ""), expected.status)
    if not note(program, "browser"):
        assert without_library(stderr) == without_library(expected.stderr)


@pytest.mark.parametrize("python", pythons())
class TestVirtualTime:
    def execute(self, python: str, text: str, directory: Path, **environment: str) -> Outcome:
        program = directory / "program.py"
        program.write_text(text)
        return run(python, ENGINE, program, **environment)

    def test_costs_nothing(self, python: str, tmp_path: Path) -> None:
        """The program would take 62 days. `run` would stop it."""
        program = """
import asyncio, atexit, os, queue, selectors, signal, threading, time
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
signal.signal(signal.SIGUSR1, lambda *_: time.sleep(0))
def interrupt():
    time.sleep(day)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(day)
thread = threading.Thread(target=interrupt)
thread.start()
thread.join()
threading.Thread(target=time.sleep, args=[8 * day]).start()
atexit.register(lambda: print(round(time.monotonic() / day)))
"""
        assert self.execute(python, program, tmp_path) == ("Lock\nRLock\nitem\nalarm\n62\n", "", 0)

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
def test_a_deadlock_is_reported(python: str, program: Path, found: Outcome) -> None:
    stdout, stderr, status = found
    assert (stderr.replace(f"{program.parent}/", ""), status) == (reported(program), 124)
    assert "unreached" not in stdout


@skip_if(NO_PYODIDE)
@pytest.mark.parametrize(
    "program", [program for program in DEADLOCKS if not note(program, "needs")], ids=lambda p: p.stem
)
def test_a_browser_reports_a_deadlock(program: Path, found: Outcome) -> None:
    stdout, stderr, status = found
    assert (stderr, status) == (reported(program), 124)
    assert "unreached" not in stdout
