"""Python imports this when it starts, as `blocks.warm` sees to. It waits here for programs, and forks for each.

The fork goes on from here as if Python had just been started with that program: it returns, and Python runs the program
that its configuration names. There is no frame of ours on the stack, and nothing of the program has run before.
"""

import json
import os
import select
import signal
import socket
import sys
from typing import Any

try:
    import _testinternalcapi as internals  # type: ignore[import-not-found] # only it names the program this late
except ImportError:  # not every Python has it
    print("cold", flush=True)
    os._exit(0)

import asyncio  # noqa: F401
import gc

here = sys.path.index(__file__.rpartition("/")[0])
if home := os.environ.pop("WARM_ENGINE"):
    sys.path[here] = home
    from engine import deadlock, run, tracer  # noqa: F401

del sys.path[here]


def serve() -> dict[str, Any]:
    """Wait for requests until stdin ends. Return in the fork that is to be the program."""
    server = socket.socket(fileno=int(os.environ.pop("WARM_SOCKET")))
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    while server in select.select([server, sys.stdin.fileno()], [], [])[0]:
        connection, _ = server.accept()
        if os.fork():
            connection.close()
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        server.close()
        with connection, connection.makefile("rw") as stream:
            request: dict[str, Any] = json.loads(stream.readline())
            program = os.fork()
            if not program:
                break
            try:
                print(program, file=stream, flush=True)
                print(os.waitstatus_to_exitcode(os.waitpid(program, 0)[1]), file=stream, flush=True)
            finally:  # also when nobody waits for it any more
                os._exit(0)
    else:
        os._exit(0)
    os.setsid()
    os.chdir(request["folder"])
    for number, name in enumerate(["/dev/null", *request["files"]]):
        file = os.open(name, os.O_RDWR | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    return request


asked, path = serve(), sys.path[:]
os.environ |= asked["environment"]
name = asked["name"]
own = {"run_filename": f"{asked['folder']}/{name}", "argv": [name], "orig_argv": [sys.executable, name]}
internals.set_config(internals.get_config() | own)
sys.path[:] = path
del sys.modules[internals.__name__]
if home:
    run.begin()
else:  # the real clock: nothing of ours
    del os.environ["PYTHONPATH"]
    gc.collect()  # as the engine does when it begins
