import asyncio

async def main():
    this = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    for run in (
        asyncio.run,
        other.run_until_complete,
        this.run_until_complete,
    ):
        inner = asyncio.sleep(0)
        try:
            run(inner)
        except RuntimeError as error:
            print(error)
        inner.close()
    other.close()

asyncio.run(main())
