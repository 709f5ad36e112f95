import asyncio

async def main():
    loop = asyncio.get_running_loop()
    with open(__file__) as file:
        try:
            loop.add_reader(file, print, "ready")
        except PermissionError as error:
            print(error)

asyncio.run(main())
