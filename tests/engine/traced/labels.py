"""What lanes are called, and how they end. No repr or str of the program is called."""

import asyncio
import functools


class Loud:
    def __repr__(self):
        print("repr was called")
        return "Loud"

    __str__ = __repr__


class Custom(Exception):
    def __str__(self):
        print("str was called")
        return "custom"


class Bank:
    async def pay(self, name, amount=10, /, *, fee=0):
        return Loud()

    @classmethod
    async def open(cls, *names, **details):
        return [1, "two", Loud()]


async def takes(value, other=None):
    if other:
        raise other


async def connect(host, port):
    pass


async def main():
    async def inside(*values):
        asyncio.current_task().set_name("renamed")
        return {"values": values}

    bank = Bank()
    await asyncio.gather(
        bank.pay("Ada"),
        bank.pay("Ada", 12, fee=1),
        Bank.open("a", "b", kind=Loud()),
        takes(Loud()),
        takes("a text that is much too long for a lane"),
        takes([1, None, ("a",), Loud()]),
        takes(takes, ValueError("bad", 3)),
        takes(functools.partial(print, 1), KeyError("name")),
        takes(10**5000, Custom()),
        takes({"a": 1}, ExceptionGroup("both", [Custom()])),
        takes(..., OSError("No such file")),
        inside(1, 2.5),
        connect("localhost", 43_210),
        connect("localhost", 8888),
        return_exceptions=True,
    )


asyncio.run(main())
