"""A program that is none."""

import asyncio


async def main():
    print("unreached"
    await asyncio.sleep(1)


def f():
    await asyncio.sleep(1)
