import asyncio

def primes(n):
    return sum(
        all(p % d for d in range(2, p)) for p in range(2, n)
    )

async def answer():
    print("answered another request")

async def main():
    task = asyncio.create_task(answer())
    print(primes(2000), "primes")
    await task

asyncio.run(main())
