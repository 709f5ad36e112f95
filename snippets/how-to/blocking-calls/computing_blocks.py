import asyncio

def primes(n):
    found = [p for p in range(2, n)
             if all(p % d for d in range(2, p))]
    return len(found)

async def report():
    print(primes(500), "primes")

async def answer():
    print("answered another request")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(report())
        group.create_task(answer())

asyncio.run(main())
