import asyncio

def primes(limit):
    return sum(
        all(n % d for d in range(2, int(n**0.5) + 1))
        for n in range(2, limit)
    )

async def answer():
    print("the server answers")

async def main():
    task = asyncio.create_task(answer())
    print(primes(500), "primes")
    await task

asyncio.run(main())
