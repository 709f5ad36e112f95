"""Compiles programs and gives what Python says; runs inside the interpreter under test, one process for all of them."""

import ast
import contextlib
import io
import linecache
import sys
import warnings
from pathlib import Path


def results_of(programs: list[str]) -> list[tuple[str, str]]:
    """Give for each program who refuses it ("parser", "compiler" or "") and what is printed, as for a file."""
    warnings.simplefilter("always")  # the same line of the same file may be warned about again
    return [_compile(program) for program in programs]


def _compile(program: str) -> tuple[str, str]:
    # The compiler knows no source: it reads the line that an error shows from the file.
    Path("example.py").write_text(program, encoding="utf-8")
    linecache.clearcache()
    with contextlib.redirect_stderr(io.StringIO()) as printed:
        try:
            compile(program, "example.py", "exec", dont_inherit=True)
        except SyntaxError as error:
            sys.__excepthook__(type(error), error.with_traceback(None), None)
            return "compiler" if _parses(program) else "parser", printed.getvalue()
    return "", printed.getvalue()


def _parses(program: str) -> bool:
    with warnings.catch_warnings(action="ignore"):
        try:
            ast.parse(program)
        except SyntaxError:
            return False
    return True
