"""What a program does with its standard streams."""

import io
import sys
import traceback

print(repr(sys.stdout), sys.stdout is sys.__stdout__, sys.stdout.isatty(), sys.stdout.writable())
print(sys.stdout.encoding, sys.stderr.encoding, sys.stderr.errors)
sys.stdout.flush()
print(sys.stdout.buffer.write("bytes: é\n".encode()))
sys.stdout.buffer.flush()
print("for", "stderr", "\ud800", file=sys.__stderr__)
print("\0 \x1b[31mred\x1b[0m")
for wrong in ("\ud800", b"bytes", 5):
    try:
        sys.stdout.write(wrong)
    except (UnicodeEncodeError, TypeError):
        traceback.print_exc()
sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
print("\ud800")
sys.stdout.flush()
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="ascii", errors="replace")
print("é in ASCII")
sys.stdout.close()
print("nobody hears this", file=sys.stderr)
sys.stderr.close()
