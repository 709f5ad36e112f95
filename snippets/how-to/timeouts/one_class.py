import asyncio
import concurrent.futures
import socket

print(asyncio.TimeoutError)
print(concurrent.futures.TimeoutError)
print(socket.timeout)
print(issubclass(TimeoutError, OSError))
print("its text:", repr(str(TimeoutError())))
