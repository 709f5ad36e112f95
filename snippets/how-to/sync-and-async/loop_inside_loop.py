import asyncio

async def main():
    inside = asyncio.sleep(0)
    this = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    for run in (
        asyncio.run,
        other.run_until_complete,
        this.run_until_complete,
    ):
        try:
            run(inside)
        except RuntimeError as error:
            print(error)
    other.close()
    inside.close()

asyncio.run(main())
