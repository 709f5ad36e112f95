async def lines():
    yield "one"
    yield "two"


def show():
    async for line in lines():
        print(line)


show()
