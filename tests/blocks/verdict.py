"""Says what is wrong with a block, in words that tell its author what to do."""

import difflib
import re
from dataclasses import replace

import fences
from engine.run import HALTED

from blocks.page import Block
from blocks.run import Output

#: The line of a traceback that names the error; it is the first one that stands at the traceback's left edge.
ERROR = r"^{edge}(?P<type>[A-Za-z_][\w.]*)(?P<message>: .*)?$"
#: A recorded timeline: one line of HTML, and in it its description in words.
FIGURE = re.compile(r"<figure class=\"timeline\">.*?<desc[^>]*>(.*?)</desc>.*</figure>")
GUARD = re.compile(r"^if\s+__name__\s*==\s*(?P<value>.*?)\s*:", re.MULTILINE)


def broken_promise(block: Block, output: Output) -> str | None:
    """Check what a block promises whatever is recorded: to succeed, or to fail with the error it names."""
    guard = GUARD.search(block.code) if block.language in fences.PYTHON else None
    if guard and guard["value"].strip("\"'") != "__main__":
        return (
            f"its guard compares __name__ with {guard['value']}, so what stands under it never runs; "
            'write if __name__ == "__main__":'
        )
    if output.status == HALTED:
        return "all of it waits, and nothing can wake it: a real clock would let it hang"
    raises = block.words.get("raises")
    error = uncaught(output)
    if raises is None and error == "ModuleNotFoundError" and "needs" not in block.words:
        return 'it ends with ModuleNotFoundError; where a `bash` block above installs that, write needs="packages"'
    if raises is None and output.status:
        return f"it ends with exit status {output.status}" + (
            f'; where {error} is what the page wants to show, write raises="{error}" on the fence'
            if error
            else "; a program on a page must end with 0"
        )
    if raises is not None and output.status == 0:
        return f"it should fail with {raises} but ends without an error; take raises away, or show what fails"
    if raises is not None and error != raises:
        return f"it should fail with {raises} but fails with {error or f'exit status {output.status}'}"
    return None


def uncaught(output: Output) -> str | None:
    """Give the type of the error that ended a program, without the module, or None."""
    error = _error(output.stderr) if output.status == 1 else None
    return error["type"].rpartition(".")[2] if error else None


def _error(stderr: str) -> re.Match[str] | None:
    """Find the line that names the last error; a SyntaxError has no "Traceback" line above it."""
    group = stderr.rfind("+ Exception Group Traceback (most recent call last):")
    single = stderr.rfind("\nTraceback (most recent call last):")
    edge, start = (r"  \| ", group) if group > single else ("", max(single + 1, 0))
    lines = re.compile(ERROR.format(edge=edge), re.MULTILINE).finditer(stderr, start)
    return next((line for line in lines if not line[0].startswith("Traceback")), None)


def difference(expected: Output, output: Output) -> str:
    """Say in what the new output differs from the recorded one, the most telling thing first."""
    if expected == output:
        return "the record is not written as `pytest --update` writes it"
    if expected == replace(output, figure=expected.figure):
        return "its timeline is another one than the page shows"
    if expected.stderr != output.stderr:
        if not expected.stderr:
            return "it writes to stderr (a warning?), and the page does not show it"
        if not output.stderr:
            return "the page shows error output, but it writes nothing to stderr"
        old, new = uncaught(expected), uncaught(output)
        if old == new is not None:
            if _message(expected.stderr) != _message(output.stderr):
                return f"it raises {new} as expected, but with another message"
            return f"it raises {new} as expected, but at another place (line, source or carets)"
        return "it writes something else to stderr than the page shows"
    if expected.status != output.status:
        return f"its exit status is {output.status}, and the page shows {expected.status}"
    if not expected.stdout:
        return "it prints something, and the page shows no output"
    if not output.stdout:
        return "the page shows output, but it prints nothing"
    if output.stdout.startswith(expected.stdout):
        return "it prints more than the page shows"
    if expected.stdout.startswith(output.stdout):
        return "it prints less than the page shows"
    return "it prints something else than the page shows"


def diff(expected: str, found: str) -> str:
    """Give a line diff between what the page shows and what came out; of a timeline, what it says in words."""
    old, new = (FIGURE.sub(r"a timeline. \1", text).splitlines() for text in (expected, found))
    lines = difflib.unified_diff(old, new, "the page", "the run", lineterm="", n=3)
    return "\n".join(lines) or "the timeline is drawn in another way"


def _message(stderr: str) -> str | None:
    error = _error(stderr)
    return error and error["message"]
