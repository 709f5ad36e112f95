async def first():
    yield from numbers()


def second():
    await answer()
