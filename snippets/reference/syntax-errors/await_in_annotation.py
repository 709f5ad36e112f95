from __future__ import annotations


async def fetch():
    return 42


async def main():
    answer: (await fetch()) = 1
