"""What a browser lacks: TCP inside one program stands in for the network, a clear sentence for the rest."""

from __future__ import annotations

import _thread
import asyncio
import builtins
import errno
import os
import selectors
import socket
import subprocess
import sys
import threading
import time
from collections import deque
from itertools import count
from types import SimpleNamespace
from typing import Any, NoReturn
from weakref import WeakValueDictionary

from .builtin import as_builtin
from .internals import real

HOSTS = {None, "", "localhost", "127.0.0.1", "0.0.0.0"}
OPTIONS = {"SO_REUSEADDR": 2, "SO_REUSEPORT": 15, "SO_KEEPALIVE": 9, "SO_ERROR": 4, "TCP_NODELAY": 1}  # as on Linux
ROOM = 65_536  # bytes that one end may send before the other end reads
listening: dict[int, Socket] = {}  # by port
sockets: WeakValueDictionary[int, Socket] = WeakValueDictionary()  # by the number of the file
files = count(1000)  # no real file has such a number
ports = count(49152)  # the first one that nobody else uses


def lacks(what: str, error: type[Exception] = RuntimeError) -> Any:
    """Return a function that says that a browser's Python has not got `what`."""

    def say(*args: Any, **kwargs: Any) -> NoReturn:
        raise error(f"a browser's Python has no {what}; run this program on your machine")

    return as_builtin(say, "browser", what)


def ask(*prompt: Any) -> Any:
    """Read what a program put in the place of `sys.stdin`, as `input()` does: a browser's Python has no other."""
    return (lacks("input") if sys.stdin is sys.__stdin__ else real.input)(*prompt)


def reach(host: Any) -> None:
    if host not in HOSTS:
        lacks("network, only this program's own servers on localhost", OSError)()


class Socket:
    """A TCP socket whose other end is in the same program, as far as asyncio uses one. It never blocks."""

    def __init__(self, family: int = socket.AF_INET, type: int = socket.SOCK_STREAM, proto: int = 0) -> None:
        self.family, self.type, self.proto = socket.AF_INET, socket.SOCK_STREAM, 0
        self.file = next(files)
        sockets[self.file] = self
        self.name, self.peername = ("0.0.0.0", 0), ("0.0.0.0", 0)
        self.peer: Socket | None = None
        self.received = bytearray()
        self.waiting: deque[Socket] = deque()  # connections to be accepted
        self.ended = False  # the other end sends no more
        self.error = 0
        self.broken = False  # it was written to after the other end had closed

    # What a selector asks

    def readable(self) -> bool:
        return bool(self.received or self.waiting or self.ended)

    def writable(self) -> bool:
        return self.peer is None or len(self.peer.received) < ROOM

    # What asyncio calls

    def fileno(self) -> int:
        return self.file

    def bind(self, address: tuple[str, int]) -> None:
        if address[1] in listening:
            raise OSError(errno.EADDRINUSE, "Address already in use")
        self.name = ("127.0.0.1", address[1] or next(ports))

    def listen(self, backlog: int = 0) -> None:
        listening[self.name[1]] = self

    def accept(self) -> tuple[Socket, tuple[str, int]]:
        if not self.waiting:
            raise BlockingIOError
        accepted = self.waiting.popleft()
        return accepted, accepted.peername

    def connect(self, address: tuple[str, int]) -> NoReturn:
        reach(address[0])
        self.peername, self.name = address, ("127.0.0.1", next(ports))
        if server := listening.get(address[1]):
            self.join(other := Socket())
            server.waiting.append(other)
        else:
            self.error = errno.ECONNREFUSED
        raise BlockingIOError  # as a real one: whether it worked is asked later

    def join(self, other: Socket) -> None:
        self.peer, other.peer = other, self
        other.name, other.peername = self.peername, self.name

    def getsockopt(self, level: int, option: int) -> int:
        return self.error if option == socket.SO_ERROR else 0

    def recv(self, size: int) -> bytes:
        if not self.readable():
            raise BlockingIOError
        taken = bytes(self.received[:size])
        del self.received[:size]
        return taken

    def recv_into(self, buffer: memoryview) -> int:
        taken = self.recv(len(buffer))
        buffer[: len(taken)] = taken
        return len(taken)

    def send(self, data: Any) -> int:
        if self.peer is None or self.broken:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")
        if self.peer.file < 0:  # a real one learns that from the answer to this write
            self.broken = True
            return len(data)
        taken = bytes(data)[: ROOM - len(self.peer.received)]
        if not taken:
            raise BlockingIOError
        self.peer.received += taken
        return len(taken)

    def sendmsg(self, parts: Any) -> int:
        return self.send(b"".join(parts))

    def shutdown(self, how: int) -> None:
        if self.peer:
            self.peer.ended = True

    def close(self) -> None:
        self.shutdown(socket.SHUT_RDWR)
        if listening.get(self.name[1]) is self:
            del listening[self.name[1]]
        self.file = -1

    def getsockname(self) -> tuple[str, int]:
        return self.name

    def getpeername(self) -> tuple[str, int]:
        return self.peername

    def gettimeout(self) -> float:
        return 0.0

    def setblocking(self, flag: bool) -> None:
        pass

    def setsockopt(self, *option: Any) -> None:
        pass


def socketpair(*kind: int) -> tuple[Socket, Socket]:
    one, other = Socket(), Socket()
    one.join(other)
    return one, other


def select(reads: set[int], writes: set[int], errors: Any, wait: float) -> tuple[list[int], list[int], list[int]]:
    """Return which of such sockets can be read and written now."""
    return (
        [file for file in reads if sockets[file].readable()],
        [file for file in writes if sockets[file].writable()],
        [],
    )


def get_clock_info(name: str) -> SimpleNamespace:
    """Return what is true of the virtual clock; a browser's own clock is coarse, and asyncio wakes early by that."""
    return SimpleNamespace(**vars(real.get_clock_info(name)) | {"resolution": 1e-9})


async def getaddrinfo(loop: Any, host: Any, port: Any, **kind: Any) -> list[Any]:
    reach(host)
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", int(port or 0)))]


def install() -> None:
    """Put all of this in its place, and asyncio's own event loop in the place of Pyodide's."""
    vars(socket).update(OPTIONS | vars(socket), socket=Socket, socketpair=socketpair)
    real.select = select
    vars(selectors)["DefaultSelector"] = selectors.SelectSelector
    start = lacks("threads")
    vars(threading)["_start_joinable_thread"] = start
    for owner, name, function in (
        (time, "get_clock_info", get_clock_info),
        (_thread, "start_new_thread", start),
        (builtins, "input", as_builtin(ask, "browser", "input")),
        (subprocess, "Popen", lacks("other processes")),
        (os, "system", lacks("other processes")),
        (os, "fork", lacks("other processes")),
        (asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo),
        (asyncio.BaseEventLoop, "subprocess_exec", lacks("other processes")),
        (asyncio.BaseEventLoop, "subprocess_shell", lacks("other processes")),
        (asyncio.SelectorEventLoop, "add_signal_handler", lacks("signals")),
    ):
        setattr(owner, name, function)
    asyncio._set_running_loop(None)
    asyncio.events._event_loop_policy = None  # type: ignore[attr-defined]
    vars(asyncio)["run"] = asyncio.runners.run
