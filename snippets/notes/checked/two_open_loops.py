import asyncio

loops = []

async def main():
    loops.append(asyncio.get_running_loop())

with asyncio.Runner() as a, asyncio.Runner() as b:
    for runner in a, b, a:
        runner.run(main())

first, second, third = loops
print("a and b are one:", first is second)
print("a runs its own again:", first is third)
