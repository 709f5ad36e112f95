import asyncio

class Driver(asyncio.Future):
    def __init__(self, coroutine):
        super().__init__()
        self.coroutine = coroutine
        self.get_loop().call_soon(self.step)

    def step(self, _=None):
        try:
            future = self.coroutine.send(None)
        except StopIteration as stop:
            self.set_result(stop.value)
        except Exception as error:
            self.set_exception(error)
        else:
            future.add_done_callback(self.step)

async def count(i):
    print("One", i)
    await asyncio.sleep(i)
    print("Two", i)
    return i

async def main():
    drivers = [Driver(count(i)) for i in (3, 2, 1)]
    print(await asyncio.gather(*drivers))

asyncio.run(main())
