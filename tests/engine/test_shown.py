"""What a reader is shown of a run: what differs from machine to machine is left out, and tracebacks have no numbers."""

from __future__ import annotations

import re
from typing import Any

from engine.shown import show

GROUP = """  + Exception Group Traceback (most recent call last):
  |   File "group.py", line 9, in <module>
  |     asyncio.run(main())
  | ExceptionGroup: two (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "group.py", line 3, in fail
    | ValueError: v
    +------------------------------------
"""
PLAIN = """Traceback (most recent call last):
  File "plain.py", line 3, in fail
    raise ValueError("late")
  File "/lib/python3.13/asyncio/tasks.py", line 3, in wait_for
    await fut
ValueError: late
"""
CHAIN = f"{PLAIN}\nDuring handling of the above exception, another exception occurred:\n\n{PLAIN}"


def shown(stdout: str, stderr: str, how: str = "returned") -> tuple[list[str], dict[str, Any]]:
    """Return the lines that the figure numbers, and all that is shown, of a program that sleeps and then prints."""
    events: list[dict[str, Any]] = [{"t": 0, "kind": "block", "lane": 0, "until": 1}]
    for stream, text in (("stdout", stdout), ("stderr", stderr)):
        events += [{"t": 1, "kind": "print", "lane": 0, "stream": stream, "text": line} for line in text.splitlines()]
    events.append({"t": 1, "kind": "end", "lane": 0, "how": how, "text": ""})
    lanes = [{"id": 0, "kind": "script", "label": "script", "name": "", "parent": None}]
    result = show(
        {"stdout": stdout, "stderr": stderr, "trace": {"lanes": lanes, "events": events}}, "/home", "/lib/python3.13"
    )
    return re.findall("<code>(.*?)</code>", result["figure"]), result


def test_tracebacks_are_not_numbered() -> None:
    for traceback in (PLAIN, GROUP, CHAIN, GROUP + "\nThe above exception was the direct cause of x:\n\n" + PLAIN):
        assert shown("one\n", traceback)[0] == ["one"]
        lines, result = shown("", f"Task exception was never retrieved\n{traceback}WARNING: more\n")
        assert lines == ["Task exception was never retrieved", "WARNING: more"]
        assert "in the standard library" in result["stderr"] or traceback is GROUP


def test_notes_and_long_messages_of_what_ends_the_program_are_not_numbered() -> None:
    assert shown("one\n", f"warning\n{PLAIN}a note\n", "raised")[0] == ["one", "warning"]


def test_a_traceback_on_stdout_is_output() -> None:
    lines, result = shown(PLAIN, "")
    assert lines == [line.replace('"', "&quot;") for line in result["stdout"].splitlines()]
    assert "  … in the standard library (asyncio)" in lines


def test_the_engine_is_not_in_a_stack() -> None:
    engine = '  File "/home/me/docs/assets/engine/clock.py", line 83, in until\n    self.pause(waiter, deadline)\n'
    lines, result = shown(f'  File "/home/watch.py", line 3, in save\n    time.sleep(2)\n{engine}{engine}end\n', "")
    assert result["stdout"] == '  File "watch.py", line 3, in save\n    time.sleep(2)\nend\n'
    assert len(lines) == 3


def test_no_path_of_the_machine_is_shown() -> None:
    warning = "/lib/python3.13/asyncio/events.py:89: RuntimeWarning: coroutine 'f' was never awaited\n"
    task = "<Task pending name='Task-2' created at /lib/python3.13/asyncio/tasks.py:384>\n"
    result = shown("", warning + task)[1]
    assert result["stderr"] == (
        "… in the standard library (asyncio): RuntimeWarning: coroutine 'f' was never awaited\n"
        "<Task pending name='Task-2' created at … in the standard library (asyncio)>\n"
    )
