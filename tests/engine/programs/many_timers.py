"""Two thousand timers, and cancelled ones among them."""

import asyncio
import hashlib

order = []


async def main():
    loop = asyncio.get_running_loop()
    number = 1
    handles = []
    for index in range(2000):
        number = number * 48271 % 2147483647
        handles.append(loop.call_later(0.2 + 0.05 * (number % 5), order.append, (number % 5, index)))
    for handle in handles[::3]:
        handle.cancel()
    await asyncio.sleep(0.6)
    print(len(order), order == sorted(order))
    print(hashlib.sha256(repr(order).encode()).hexdigest())


asyncio.run(main())
