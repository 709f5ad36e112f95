import asyncio

for base in asyncio.CancelledError.__mro__:
    print(base.__name__)
