async def countdown(start):
    for number in range(start, 0, -1):
        yield number
    return "lift-off"
