"""Context variables in tasks, callbacks, timers, threads and with an explicit context."""
# needs: threads

import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


async def child(delay):
    name.set(f"child {delay}")
    await asyncio.sleep(delay)
    return name.get()


async def main():
    loop = asyncio.get_running_loop()
    name.set("main")
    loop.call_later(0.05, lambda: print("timer", name.get()))
    name.set("changed")
    loop.call_later(0.05, lambda: print("timer", name.get()))
    print(await asyncio.gather(child(0.1), child(0.05)), name.get())
    context = contextvars.Context()
    print(await asyncio.create_task(child(0.02), context=context), context[name])
    print(await asyncio.to_thread(name.get), await loop.run_in_executor(None, name.get))


asyncio.run(main())
print(name.get())
with asyncio.Runner() as runner:
    runner.run(child(0.01))
    print(runner.run(child(0.02)), runner.get_loop().is_closed())
