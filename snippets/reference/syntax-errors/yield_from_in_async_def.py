async def numbers():
    yield 1
    yield 2


async def more_numbers():
    yield 0
    yield from numbers()
