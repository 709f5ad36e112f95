"""Threads without threading, and an alarm while they sleep."""
# needs: threads
# takes real time: the clock does not know a lock of `_thread`

import _thread
import signal
import threading
import time

lock = _thread.allocate_lock()
results = []


def work(name, delay, last=False):
    time.sleep(delay)
    results.append(name)
    if last:
        lock.release()


lock.acquire()
_thread.start_new_thread(work, ("a", 0.1))
_thread.start_new_thread(work, ("b", 0.2), {"last": True})
with lock:
    print(results)

signal.signal(signal.SIGALRM, lambda number, frame: results.append("alarm"))
signal.setitimer(signal.ITIMER_REAL, 0.1)
thread = threading.Thread(target=work, args=("c", 0.2))
thread.start()
thread.join()
print(results)
signal.setitimer(signal.ITIMER_REAL, 0.1)
signal.pause()
print(results)
