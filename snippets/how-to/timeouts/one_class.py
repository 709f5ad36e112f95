import asyncio
import concurrent.futures
import socket

print(asyncio.TimeoutError)
print(concurrent.futures.TimeoutError)
print(socket.timeout)
print(issubclass(TimeoutError, OSError))

async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3600)
    except TimeoutError as error:
        print(f"text: '{error}', repr: {error!r}")

asyncio.run(main())
