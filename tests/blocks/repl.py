"""Plays a recorded interpreter session again, as ``python -m asyncio`` would: with ``await`` at the top level.

Runs inside the interpreter under test: ``python repl.py < session`` prints the session as it really goes.
"""

import ast
import asyncio
import code
import contextlib
import doctest
import inspect
import io
import sys
import traceback
import types


class Console(code.InteractiveConsole):
    """A console whose statements may await."""

    def __init__(self, runner: asyncio.Runner) -> None:
        """Take the runner whose event loop all statements share."""
        super().__init__({"__name__": "__main__", "asyncio": asyncio})
        self.compile.compiler.flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        self.runner = runner

    def runcode(self, code: types.CodeType) -> None:
        """Run one statement while the event loop runs; a traceback goes where the statement's output goes."""

        async def statement() -> None:
            result = types.FunctionType(code, self.locals)()
            if inspect.iscoroutine(result):
                await result

        try:
            self.runner.run(statement())
        except SystemExit:
            raise
        except BaseException as error:
            frames = error.__traceback__
            while frames and frames.tb_frame.f_code is not code:
                frames = frames.tb_next
            traceback.print_exception(error.with_traceback(frames))


def play(session: str) -> None:
    """Print the session's statements with the outputs and tracebacks that they give now."""
    with asyncio.Runner() as runner:
        console = Console(runner)
        for example in doctest.DocTestParser().get_examples(session):
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                console.runsource(example.source, "<stdin>", "single")
            lines = example.source.rstrip("\n").split("\n")
            if len(lines) > 1 and console.compile("\n".join(lines), "<stdin>", "single") is None:
                lines.append("")  # the empty line that ends a compound statement
            for number, line in enumerate(lines):
                print(f"{'...' if number else '>>>'} {line}".rstrip())
            print(printed.getvalue(), end="")


if __name__ == "__main__":
    play(sys.stdin.read())
