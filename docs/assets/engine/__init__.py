"""Run a program as it is: on virtual time, and with a trace of what it does.

Python itself runs the program, and nothing of ours stands between the two: `command` makes Python import
`hook/sitecustomize.py` when it starts, and that calls `run.begin`. A browser has no processes: there,
`run.run_source` does what Python would.

What shows all the same:

- SIGALRM reaches its handler with a frame of ours. A loop that computes and never reads the clock gets none.
- `select.select`, `select.poll` and `select.epoll` are replaced inside `selectors` only.
- Profilers see calls of ours.
- Locks of `_thread.allocate_lock` are real: who waits for one is busy (see `turns`).
- Cyclic garbage may be collected at another moment, so what its `__del__` prints may stand elsewhere.
- What differs by less than about a millisecond has one order; on a real clock it varies.

It runs on Linux and in Pyodide. On macOS it is not tested; Windows lacks what it needs.
"""

from __future__ import annotations

import json
import os
import sys

HOOK = os.path.join(os.path.dirname(__file__), "hook")
SETTINGS = "ENGINE_SETTINGS"  # the environment variable that `command` leaves for `run.begin`


def command(*arguments: str, virtual: bool = True, trace: str = "") -> tuple[list[str], dict[str, str]]:
    """Return the command that runs `python *arguments` on virtual time, and what it adds to the environment.

    A trace, which is of virtual time, is written to the file `trace`, as JSON, when the program ends.
    """
    path = os.environ.get("PYTHONPATH")
    settings = json.dumps({"virtual": virtual, "trace": trace, "path": path})
    added = {SETTINGS: settings, "PYTHONPATH": os.pathsep.join(filter(None, [HOOK, path]))}
    return [sys.executable, *arguments], added
