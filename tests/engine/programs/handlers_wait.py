"""Handlers of signals read the clock, sleep and wake others, while the main thread waits: alone, then beside a thread."""

# needs: signals, threads, subprocesses
# takes real time: another process does

import os
import queue
import signal
import subprocess
import threading
import time

items = queue.SimpleQueue()


def handler(*_):
    begin = time.monotonic()
    time.sleep(0.01)
    items.put(f"signal, {time.monotonic() - begin:.1f} s")


signal.signal(signal.SIGUSR1, handler)
with subprocess.Popen(["sh", "-c", f"sleep 0.2; kill -USR1 {os.getpid()}"]):
    time.sleep(0.6)
    print(items.get())

done = threading.Event()


def kill():
    time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.5)
    done.set()


thread = threading.Thread(target=kill)
thread.start()
print(done.wait())
print(items.get())
thread.join()
time.sleep(0.5)
print("end")
