import asyncio

class Host:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        if self.name == "C":
            raise ConnectionError("C is down")
        print("connected to", self.name)
        return self

    async def __aexit__(self, *exception):
        print("left", self.name)

async def main():
    hosts = []
    try:
        for name in "A", "B", "C":
            hosts.append(await Host(name).__aenter__())
        for host in hosts:
            await host.__aexit__(None, None, None)
    except ConnectionError as error:
        print("failed:", error)

asyncio.run(main())
