async def main():
    page = yield from fetch()
