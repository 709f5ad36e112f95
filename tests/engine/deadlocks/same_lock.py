"""A lock is taken twice."""

import threading

lock = threading.Lock()
with lock:
    print("once")
    lock.acquire()

# Deadlock: nothing can wake this program.
#   MainThread waits at "same_lock.py", line 8, in <module>: lock.acquire()
