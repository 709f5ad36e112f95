"""What a reader is shown of a run: on a page, recorded, and in the browser, live."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from typing import Any

from . import run, timeline

#: A frame's lines in a traceback, also inside the frame of an exception group.
FRAME = r'(?P<{0}>[ |]*)  File "{1}/(?P<{2}>[\w-]+)[^"]*", line \d+, in [^\n]*\n(?:(?P={0})    [^\n]*\n)*'


def show(result: dict[str, Any], folder: str, library: str) -> dict[str, Any]:
    """Return `stdout` and `stderr` without what differs from machine to machine, `figure` as HTML, and `slept` in ns.

    That is where the program and the standard library are. A run of frames inside the standard library becomes one
    line, since their number and their line numbers change with every patch release of Python.

    Args:
        result: `stdout`, `stderr` and `trace` (or None) of a run, as `run.run_source` returns them.
        folder: where the program was run.
        library: where the standard library is.

    """
    frames = re.compile(f"(?:{FRAME.format('edge', re.escape(library), 'package')})+", re.MULTILINE)

    def tidy(text: str) -> str:
        text = text.replace(f"{folder}{os.sep}", "")
        return frames.sub(lambda match: f"{match['edge']}  … in the standard library ({match['package']})\n", text)

    trace = result["trace"]
    if not trace:
        return {"stdout": tidy(result["stdout"]), "stderr": tidy(result["stderr"]), "figure": "", "slept": 0}
    for stream in ("stdout", "stderr"):
        printed = [event for event in trace["events"] if event["kind"] == "print" and event["stream"] == stream]
        text = "".join(event["text"] + "\n" for event in printed)
        for match in frames.finditer(text):  # the first of these lines stands for all of them
            first, count = text.count("\n", 0, match.start()), match[0].count("\n")
            printed[first]["text"] = tidy(match[0]).rstrip("\n")
            for event in printed[first + 1 : first + count]:
                event["kind"] = "hidden"
        for event in printed:
            event["text"] = tidy(event["text"])
    trace["events"] = [event for event in trace["events"] if event["kind"] != "hidden"]
    return {
        "stdout": tidy(result["stdout"]),
        "stderr": tidy(result["stderr"]),
        "figure": timeline.render(trace) if timeline.wanted(trace) else "",
        "slept": max((event["t"] for event in trace["events"]), default=0),
    }


def run_and_show(source: str, filename: str, echo: Callable[[str, str], object]) -> dict[str, Any]:
    """Run a program in this interpreter, which is good for one, and return what a reader is shown.

    That is `stdout`, `stderr`, `figure`, `slept` (ns of the program's own time) and `status`. Meanwhile `echo` is
    called with `"stdout"` or `"stderr"` and each text that is written.
    """
    result = run.run_source(source, filename, trace=True, echo=echo)
    return show(result, os.getcwd(), os.path.dirname(os.path.dirname(asyncio.__file__))) | {"status": result["status"]}
