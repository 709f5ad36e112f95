"""A loop that waits for a signal is not a deadlock: it comes from another process."""
# needs: processes
# takes real time: other processes do

import asyncio
import os
import signal
import subprocess
import threading


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    print("stopped")


child = subprocess.Popen(["sh", "-c", f"sleep 0.2; kill -TERM {os.getpid()}"])
asyncio.run(main())
print(child.wait())
signal.signal(signal.SIGUSR1, lambda number, frame: event.set())
event = threading.Event()
subprocess.run(["sh", "-c", f"(sleep 0.2; kill -USR1 {os.getpid()}) &"])  # its child is not ours
print(event.wait())
