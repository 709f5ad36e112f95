"""A task waits for a thread, which waits for work."""
# needs: threads

import asyncio
import queue


def work(jobs):
    while True:
        print(jobs.get())


async def main():
    jobs = queue.Queue()
    jobs.put("job")
    await asyncio.to_thread(work, jobs)


asyncio.run(main())

# Deadlock: nothing can wake this program.
#   Task-1 waits at "worker.py", line 16, in main: await asyncio.to_thread(work, jobs)
#   asyncio_0 waits at "worker.py", line 10, in work: print(jobs.get())
