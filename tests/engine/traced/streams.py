"""Everything that a program can do with its output, and ask of it."""

import asyncio
import contextlib
import io
import logging
import sys
import traceback
import warnings

print(type(sys.stdout), isinstance(sys.stdout, io.TextIOWrapper), sys.stdout is sys.__stdout__, sys.stdout.mode)
print(sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.errors, sys.stdout.newlines, sys.stdout.name)
print(sys.stdout.line_buffering, sys.stdout.write_through, sys.stderr.line_buffering, sys.stderr.fileno())
print(repr(sys.stdout), repr(sys.stderr))
print("a", "b", 3, sep="-", end="|")
print("after an end")
print(sys.stdout.write("returns a count\n"), sys.stdout.writelines(["one\n", "two", " three\n"]))
print("several\nlines\n\nat once", flush=True)
print("to stderr", file=sys.stderr)
print("é ✓ \N{PILE OF POO}")
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()


def show(*args):
    try:
        sys.stdout.write(*args)
    except Exception:
        traceback.print_exc()


show("\ud800")
show(b"bytes")
show(5)
show()
show("a", "b")
try:
    print("half", "\ud800")
except UnicodeEncodeError as error:
    print(error, error.__context__, len(traceback.extract_tb(error.__traceback__)))

with contextlib.redirect_stdout(io.StringIO()) as text:
    print("redirected")
print(repr(text.getvalue()))
with contextlib.redirect_stderr(sys.stdout):
    print("to stdout after all", file=sys.stderr)
with contextlib.redirect_stdout(None):
    print("nowhere")
print("given", file=sys.__stderr__)
warnings.warn("be careful", stacklevel=1)
logging.basicConfig(format="%(levelname)s:%(message)s")
logging.warning("logged")
logging.getLogger().handlers[0].setStream(sys.stdout)
logging.error("logged to stdout")
sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
print("\ud800", sys.stdout.line_buffering)


async def main():
    sys.stdout.write("a part, ")
    await asyncio.sleep(1)
    print("and the rest")
    raise LookupError("at the end")


asyncio.get_event_loop_policy().new_event_loop().close()
sys.stderr.write("no newline; ")
print("last", end="")
asyncio.run(main())
