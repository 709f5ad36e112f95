"""The Pythons that run the blocks: the one under pytest, and every other that ``--python`` asks for."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import findpython

OLDEST = 11  #: the oldest Python 3 that the site speaks of, as in pyproject.toml's requires-python

ROOT = Path(__file__).parents[2]

#: Stands where another interpreter has its executable: the Python of the browser, run by Node.js.
PYODIDE = "pyodide"

PROBE = "import json,platform,sysconfig;print(json.dumps([platform.python_version(),sysconfig.get_path('stdlib')]))"


@dataclass(frozen=True)
class Interpreter:
    """One Python on this machine."""

    minor: int  #: the 12 of Python 3.12
    version: str
    executable: str
    stdlib: str  #: the folder of its standard library, to know its frames in a traceback

    @property
    def in_browser(self) -> bool:
        """Whether it is the browser's Python: no processes, threads or sockets."""
        return self.executable == PYODIDE

    def __str__(self) -> str:
        """Give what a reader calls it."""
        return f"Python {self.version}" + " (Pyodide)" * self.in_browser


def probe(executable: str) -> Interpreter:
    """Ask a Python for its version and its standard library.

    Raises:
        ValueError: when it does not start or is older than the site's oldest Python.

    """
    if executable == PYODIDE:
        lock = json.loads((ROOT / "node_modules/pyodide/pyodide-lock.json").read_text(encoding="utf-8"))
        version = lock["info"]["python"]
        minor = int(version.split(".")[1])
        return Interpreter(minor, version, PYODIDE, f"/lib/python3{minor}.zip")
    try:
        answer = subprocess.run([executable, "-c", PROBE], capture_output=True, text=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        raise ValueError(f"--python {executable}: it does not start ({error})") from None
    version, stdlib = json.loads(answer.stdout)
    minor = int(version.split(".")[1])
    if minor < OLDEST:
        raise ValueError(f"--python {executable}: that is Python {version}; this site starts at 3.{OLDEST}")
    return Interpreter(minor, version, executable, stdlib)


def choose(wanted: list[str]) -> list[Interpreter]:
    """Find the interpreters that ``--python`` names, oldest first.

    Args:
        wanted: versions (``3.12``), paths, ``pyodide``, or ``all`` for every CPython of this machine from 3.11 up,
            one a version, Pyodide's included; the Python that runs pytest when it is empty.

    Raises:
        ValueError: when one is not to be found.

    """
    if not wanted:
        return [probe(sys.executable)]
    found: dict[int, str] = {}
    for name in wanted:
        if name == "all":
            for python in findpython.find_all(allow_prereleases=True, implementation="cpython", freethreaded=False):
                if python.version.release >= (3, OLDEST):
                    found.setdefault(python.version.minor, str(python.executable))
            found[sys.version_info.minor] = sys.executable
            if staged():
                found.setdefault(probe(PYODIDE).minor, PYODIDE)
        elif name == PYODIDE:
            if not staged():
                raise ValueError("--python pyodide: it needs Node.js, and `npm ci --ignore-scripts` once")
            found[probe(PYODIDE).minor] = PYODIDE
        elif Path(name).is_file():
            found[probe(name).minor] = name
        elif name == f"3.{sys.version_info.minor}":
            found[sys.version_info.minor] = sys.executable
        else:
            match = findpython.find(name, allow_prereleases=True)
            if match is None:
                raise ValueError(f"--python {name}: no such Python on this machine; install it or leave it out")
            found[match.version.minor] = str(match.executable)
    return [probe(found[minor]) for minor in sorted(found)]


def staged() -> bool:
    """Whether this machine can run the browser's Python."""
    return shutil.which("node") is not None and (ROOT / "node_modules/pyodide").is_dir()
