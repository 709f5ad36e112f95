"""Python imports this when it starts, as `blocks.warm` sees to. It waits here for programs, and forks for each.

The fork goes on from here as if Python had just been started with that program: it returns, and Python runs the program
that its configuration names. There is no frame of ours on the stack, and nothing of the program has run before.
"""

import json
import os
import select
import socket
import sys
from contextlib import suppress
from types import ModuleType
from typing import Any

try:
    import _testinternalcapi as internals  # type: ignore[import-not-found] # only it names the program this late
except ImportError:  # not every Python has it
    print("cold", flush=True)
    os._exit(0)

import asyncio  # noqa: F401
import gc
import logging
import time

here = sys.path.index(__file__.rpartition("/")[0])
if home := os.environ.pop("WARM_ENGINE"):
    sys.path[here] = home
    from engine import deadlock, run, standins, tracer  # noqa: F401

    standins.places()  # it goes through all modules, and remembers

del sys.path[here]


def tell(connection: socket.socket, number: int) -> None:
    with suppress(OSError):  # nobody waits for it any more
        connection.sendall(b"%d\n" % number)


def serve() -> dict[str, Any]:
    """Wait for requests until stdin ends. Return in the fork that is to be the program."""
    server = socket.socket(fileno=int(os.environ.pop("WARM_SOCKET")))
    running: dict[int, tuple[int, socket.socket]] = {}  # by the file that can be read when the program has ended
    print("ready", flush=True)
    while True:
        ready = select.select([server, sys.stdin, *running], [], [])[0]
        if sys.stdin in ready:
            os._exit(0)
        for file in running.keys() & ready:
            program, connection = running.pop(file)
            os.close(file)
            with connection:
                tell(connection, os.waitstatus_to_exitcode(os.waitpid(program, 0)[1]))
        if server in ready:
            connection, _ = server.accept()
            with connection.makefile() as stream:
                request: dict[str, Any] = json.loads(stream.readline())
            if not (program := os.fork()):
                break
            running[os.pidfd_open(program)] = program, connection
            tell(connection, program)
    for each in server, connection, *[other for _, other in running.values()]:
        each.close()
    for file in running:
        os.close(file)
    os.setsid()
    os.chdir(request["folder"])
    for number, name in enumerate(["/dev/null", *request["files"]]):
        file = os.open(name, os.O_RDWR | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    return request


# A collection in the fork leaves alone what is here now, and with it the memory that the two share. But a program's own
# module ends with the program, not after everything else.
gc.collect()
gc.freeze()
vars(main := ModuleType("__main__")).update(vars(sys.modules["__main__"]))
sys.modules["__main__"] = main
del main
asked, path = serve(), sys.path[:]
os.environ |= asked["environment"]
name = asked["name"]
own = {"run_filename": f"{asked['folder']}/{name}", "argv": [name], "orig_argv": [sys.executable, name]}
# 3.13 would take the name for that of Python, and leave it out.
internals.set_config(internals.get_config() | own | {"parse_argv": 0})
sys.path[:] = path
del sys.modules[internals.__name__]
if home:
    run.begin()
else:  # the real clock: nothing of ours
    del os.environ["PYTHONPATH"]
    gc.collect()  # as the engine does when it begins
# From this moment on logging counts; 3.13 does it in whole nanoseconds.
logging._startTime = time.time_ns() if isinstance(logging._startTime, int) else time.time()  # type: ignore[attr-defined]
