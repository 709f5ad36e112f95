"""Runs one block on one interpreter, as a reader would, and gives what it printed."""

import json
import os
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, Literal

import engine
import fences
from engine import shown

from blocks.interpreters import Interpreter
from blocks.page import Block
from blocks.pyodide import Pyodide
from blocks.warm import Warm

Clock = Literal["virtual", "real"]

ENGINE = Path(engine.__file__).parent
WARM: dict[tuple[str, Clock, str], Warm] = {}  # those that were started, by executable, clock and hash seed
LOCK = Lock()


@dataclass(frozen=True)
class Output:
    """What a program left behind: both streams, whole, its exit status (negative for a signal), and its timeline."""

    stdout: str
    stderr: str
    status: int
    figure: str = ""  #: HTML, where there is something to draw and the virtual clock was there to draw it
    slept: int = field(default=0, compare=False)  #: nanoseconds of the program's own time


@dataclass(frozen=True)
class Environment:
    """A virtual environment in which the commands of a block were run."""

    folder: Path
    output: Output  #: of the commands

    @property
    def path(self) -> Path:
        """Give the folder of its executables."""
        return self.folder / ".venv" / ("Scripts" if sys.platform == "win32" else "bin")


class CannotRun(Exception):
    """The block was not run, for a reason outside of it; the text says which."""


class Hang(Exception):
    """The block did not end within its limit of seconds."""


def run(block: Block, python: Interpreter, clock: Clock, limit: float, seed: str = "random") -> Output:
    """Run a block in a new folder and a process of its own.

    Args:
        block: the block to run.
        python: the interpreter to run it with.
        clock: which clock a Python program runs on; sessions and commands run on the real one.
        limit: seconds of real time after which it counts as hanging; shell commands have five times as long.
        seed: ``PYTHONHASHSEED``, the order of sets of strings.

    Raises:
        Hang: when the limit is over; the process and its children are killed.
        CannotRun: when a shell block, or the one that installs the block's packages, needs a package index that
            cannot be reached.
    """
    if block.language in fences.SHELL:
        made = ENVIRONMENTS.made_by(block, python, limit, seed)
        return _shown(made.output, None, made.folder, python)
    command, path = [python.executable], None
    if block.installer:
        made = ENVIRONMENTS.made_by(block.installer, python, limit, seed)
        if made.output.status:
            raise CannotRun(f"the block that installs its packages, {block.installer.name}, fails")
        command, path = [str(made.path / "python")], made.path
    # A process that the program left behind may still write there.
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve() / "run"
        folder.mkdir()
        start = partial(_start, folder=folder, limit=limit, seed=seed, path=path)
        trace: dict[str, Any] | None = None
        if block.language in fences.SESSION:
            repl = Path(__file__).with_name("repl.py")
            output = start([*command, "-I", str(repl)], stdin=block.code)
        elif python.in_browser:
            output, trace = _run_in_browser(block, limit)
        else:
            (folder / block.filename).write_text(block.code, encoding="utf-8")
            file = folder.parent / "trace.json"
            # No timeline of a package's own tasks, which are others in each of its releases, nor of another process's
            # doings, which have their own time.
            traced = not block.installer and block.words.get("needs") != "subprocesses"
            settings = engine.command(trace=str(file) if traced else "")[1] if clock == "virtual" else {}
            # On the real clock the Python under pytest starts every program anew: one that forgets an import fails.
            anew = clock == "real" and python.executable == sys.executable
            warm = None
            if not (anew or seed != "random" or block.installer):
                warm = warm_python(python.executable, clock, _environment(seed))
            if warm and not warm.is_cold:
                output = _run_warm(warm, block, folder, settings, limit)
            else:
                output = start([*command, block.filename], settings=settings)
            trace = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
        return _shown(output, trace, folder, python)


def _run_in_browser(block: Block, limit: float) -> tuple[Output, dict[str, Any]]:
    try:
        result = PYODIDE.run(block.code, block.filename, limit)
    except TimeoutError:
        raise Hang(f"it still ran after {limit:g} s and was stopped") from None
    return Output(result["stdout"], result["stderr"], result["status"]), result["trace"]


def warm_python(executable: str, clock: Clock, environment: Mapping[str, str]) -> Warm:
    """Give the warm Python with this environment's hash seed; whoever asks first starts it, in that environment."""
    with LOCK:
        key = executable, clock, environment["PYTHONHASHSEED"]
        if key not in WARM:
            WARM[key] = Warm(executable, ENGINE if clock == "virtual" else None, environment)
        return WARM[key]


def _run_warm(warm: Warm, block: Block, folder: Path, settings: Mapping[str, str], limit: float) -> Output:
    try:
        return Output(*warm.run(folder, block.filename, settings, limit, folder.parent))
    except TimeoutError:
        raise Hang(f"it still ran after {limit:g} s and was stopped") from None


def environment() -> dict[str, str]:
    """Return this process's own. Threads ask for it while pytest writes the name of each test there."""
    return {name: value for name in [*os.environ] if (value := os.environ.get(name)) is not None}


def _environment(seed: str) -> dict[str, str]:
    # Nothing of the author's own settings: the same locale, width and time zone everywhere.
    kept = {
        name: value for name, value in environment().items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "UV_"))
    }
    kept |= {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80"}
    return kept | {"NO_COLOR": "1", "TERM": "dumb", "PIP_QUIET": "2", "PIP_ROOT_USER_ACTION": "ignore"}


def _start(
    command: list[str],
    *,
    folder: Path,
    limit: float,
    seed: str,
    stdin: str = "",
    path: Path | None = None,
    settings: Mapping[str, str] | None = None,
) -> Output:
    env = _environment(seed) | dict(settings or {})
    if path is not None:
        env["PATH"] = f"{path}{os.pathsep}{env.get('PATH', os.defpath)}"
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="backslashreplace",
        start_new_session=True,
    )
    try:
        stdout, stderr = process.communicate(stdin, timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        raise Hang(f"it still ran after {limit:g} s and was stopped") from None
    return Output(stdout, stderr, process.returncode)


def _run_shell(block: Block, python: Interpreter, folder: Path, limit: float, seed: str) -> Environment:
    """Run commands in a new virtual environment, then import everything that they installed there."""
    start = partial(_start, folder=folder, limit=limit, seed=seed)
    # virtualenv makes what `python -m venv` makes, in a third of the time.
    made = start([sys.executable, "-m", "virtualenv", "--quiet", "--python", python.executable, ".venv"], limit=300)
    if made.status:
        raise CannotRun(f"no virtual environment could be made: {made.stderr.strip() or made.stdout.strip()}")
    path = Environment(folder, made).path
    start = partial(start, limit=5 * limit)  # what it installs comes over a network, and is compiled on first import
    output = start(["bash", "-c", _script(block)], path=path)
    if output.status:
        log = folder.parent / "pip.log"  # pip is quiet: why it fails stands only there
        start(["bash", "-c", f"export PIP_LOG={shlex.quote(str(log))}\n{_script(block)}"], path=path)
        if log.exists() and UNREACHABLE.search(log.read_text(encoding="utf-8")):
            raise CannotRun("it installs packages and no package index can be reached from here")
    if output.status == 0:
        imports = start([str(path / "python"), "-c", IMPORT_ALL], path=path)
        if imports.status:
            output = replace(output, stderr=output.stderr + imports.stderr, status=imports.status)
    return Environment(folder, output)


class Environments:
    """The virtual environments that the shell blocks of a session made, one for each block and Python."""

    def __init__(self) -> None:
        """Begin with none."""
        self.lock = threading.Lock()
        self.folders: list[TemporaryDirectory[str]] = []
        self.made: dict[tuple[int, Interpreter], Future[Environment]] = {}

    def made_by(self, block: Block, python: Interpreter, limit: float, seed: str) -> Environment:
        """Give the environment that a shell block made; whoever asks first runs the block, the others wait for it.

        Raises:
            Hang, CannotRun: as the block did.
        """
        with self.lock:
            first = (id(block), python) not in self.made
            future = self.made.setdefault((id(block), python), Future())
            if first:
                self.folders.append(TemporaryDirectory(ignore_cleanup_errors=True))
                folder = Path(self.folders[-1].name).resolve() / "run"
                folder.mkdir()
        if first:
            try:
                future.set_result(_run_shell(block, python, folder, limit, seed))
            except BaseException as error:
                future.set_exception(error)
        return future.result()

    def remove(self) -> None:
        """Remove them from the disk."""
        self.made.clear()
        while self.folders:
            self.folders.pop().cleanup()


PYODIDE = Pyodide()
ENVIRONMENTS = Environments()


#: How pip says so in its log.
UNREACHABLE = re.compile(r"connection error:|NameResolutionError|NewConnectionError|ProxyError|ConnectTimeoutError")

IMPORT_ALL = """
import importlib, importlib.metadata
for name, owners in sorted(importlib.metadata.packages_distributions().items()):
    if name.isidentifier() and not name.startswith("_") and not {"pip", "setuptools"} & set(owners):
        importlib.import_module(name)
"""


def _script(block: Block) -> str:
    """Give the script of a shell block; a console block's commands stand behind ``$``, and are shown again."""
    if block.language != "console":
        return "set -e\n" + block.code
    commands = [line[2:] for line in block.code.splitlines() if line.startswith("$ ")]
    return "set -e\nexec 2>&1\n" + "".join(f"cat <<'_'\n$ {command}\n_\n{command}\n" for command in commands)


def _shown(output: Output, trace: dict[str, Any] | None, folder: Path, python: Interpreter) -> Output:
    """Give what a reader is shown of it."""
    result = {"stdout": output.stdout, "stderr": output.stderr, "trace": trace}
    return Output(status=output.status, **shown.show(result, str(folder), python.stdlib))
