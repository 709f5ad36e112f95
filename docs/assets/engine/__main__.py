"""`python path/to/engine program.py` runs a program on virtual time."""

import argparse
import os
import sys
from pathlib import Path

if not __package__:
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from engine import command

parser = argparse.ArgumentParser(prog="engine", description=__doc__)
parser.add_argument("--clock", choices=("virtual", "real"), default="virtual")
parser.add_argument("--trace", metavar="FILE", default="", help="write a trace to FILE, as JSON")
parser.add_argument("program")
parser.add_argument("arguments", nargs=argparse.REMAINDER)
options = parser.parse_args()
if sys.flags.ignore_environment or sys.flags.no_site:
    parser.error("Python must look at PYTHONPATH and for sitecustomize: no -E, -I or -S")
flags = sys.orig_argv[1 : -len(sys.argv)]  # those of Python itself
if options.trace and options.clock == "real":
    parser.error("a trace is of virtual time: no --trace with --clock real")
trace = options.trace and os.path.abspath(options.trace)
arguments, added = command(*flags, options.program, *options.arguments, virtual=options.clock == "virtual", trace=trace)
sys.stdout.flush()
os.execve(arguments[0], arguments, os.environ | added)
