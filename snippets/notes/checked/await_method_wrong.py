import asyncio

class Job:
    pass

class Jobs:
    def __await__(self):
        return ["a", "b"]  # not an iterator

async def main():
    job = Job()
    job.__await__ = lambda: iter(())  # not on the class
    for thing in job, Jobs():
        try:
            await thing
        except TypeError as error:
            print(error)

asyncio.run(main())
