import asyncio
import sys
import time

class Keyboard:
    def readline(self):
        time.sleep(1.5)  # somebody types
        return "Ada\n"

async def tick():
    for number in range(1, 4):
        await asyncio.sleep(0.4)
        print("tick", number)

async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.6)
    name = input()
    print("hello", name)
    await ticking

sys.stdin = Keyboard()
asyncio.run(main())
