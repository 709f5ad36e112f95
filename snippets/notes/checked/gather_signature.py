import asyncio
import inspect

print(inspect.signature(asyncio.gather))
print(
    "a coroutine function:",
    inspect.iscoroutinefunction(asyncio.gather),
)
