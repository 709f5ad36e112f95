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

#: Where the engine is: on the machine of the tests, and in a browser.
OURS = r'[^"\n]*/(?:assets|site)/engine'

#: Tracebacks that belong together: what they say stands indented; the error is last.
TRACEBACKS = re.compile(
    r"(^(Traceback \(.*\n( .*\n)*\S.*\n|  \+ Exception Group Traceback \(.*\n(  .*\n)*)"
    r"(\n(During handling of|The above exception) .*\n\n)?)+",
    re.MULTILINE,
)


def show(result: dict[str, Any], folder: str, library: str) -> dict[str, Any]:
    """Return `stdout` and `stderr` without what differs from machine to machine, `figure` as HTML, and `slept` in ns.

    That is where the program and the standard library are. A run of frames inside the standard library becomes one
    line, since their number and their line numbers change with every patch release of Python. Frames of the engine,
    which a stack of a waiting thread has on the virtual clock, are left out.

    The figure does not number the lines of tracebacks on stderr: they are what Python prints, not the program.

    Args:
        result: `stdout`, `stderr` and `trace` (or None) of a run, as `run.run_source` returns them.
        folder: where the program was run.
        library: where the standard library is.

    """
    frames = re.compile(f"(?:{FRAME.format('edge', re.escape(library), 'package')})+", re.MULTILINE)
    ours = re.compile(f"(?:{FRAME.format('edge', OURS, 'module')})+", re.MULTILINE)
    elsewhere = re.compile(rf"{re.escape(library)}/(?P<package>[\w-]+)[^\s\":>]*\.py(:\d+)?")

    def tidy(text: str) -> str:
        text = ours.sub("", text.replace(f"{folder}{os.sep}", ""))
        text = frames.sub(lambda match: f"{match['edge']}  … in the standard library ({match['package']})\n", text)
        return elsewhere.sub(r"… in the standard library (\g<package>)", text)

    shown = {"stdout": tidy(result["stdout"]), "stderr": tidy(result["stderr"]), "figure": "", "slept": 0}
    if not (trace := result["trace"]):
        return shown
    for stream in ("stdout", "stderr"):
        printed = [event for event in trace["events"] if event["kind"] == "print" and event["stream"] == stream]
        text = "".join(event["text"] + "\n" for event in printed)
        lines = [(match.span(), 1) for match in frames.finditer(text)]  # the first stands for all of them
        lines += [(match.span(), 0) for match in ours.finditer(text)]
        if stream == "stderr":
            spans = [match.span() for match in TRACEBACKS.finditer(text)]
            if spans and trace["events"][-1].get("how") == "raised":  # what follows belongs to the message
                spans[-1] = spans[-1][0], len(text)
            lines += [(span, 0) for span in spans]
        for (start, end), kept in lines:
            first, last = text.count("\n", 0, start), text.count("\n", 0, end)
            printed[first]["text"] = text[start : end - 1]
            for event in printed[first + kept : last]:
                event["kind"] = "hidden"
        for event in printed:
            event["text"] = tidy(event["text"] + "\n").removesuffix("\n")
    trace["events"] = [event for event in trace["events"] if event["kind"] != "hidden"]
    return shown | {
        "figure": timeline.render(trace) if timeline.wanted(trace) else "",
        "slept": max((event["t"] for event in trace["events"]), default=0),
    }


def run_and_show(source: str, filename: str, echo: Callable[[str, str], object], limit: float) -> dict[str, Any]:
    """Run a program in this interpreter, which is good for one, and return what a reader is shown.

    That is `stdout`, `stderr`, `figure`, `slept` (ns of the program's own time), and `status` and `stopped` of
    `run.run_source`, which says too what `echo` and `limit` are.
    """
    result = run.run_source(source, filename, echo, limit)
    shown = show(result, os.getcwd(), os.path.dirname(os.path.dirname(asyncio.__file__)))
    return shown | {"status": result["status"], "stopped": result["stopped"]}
