"""Locks look and fail as they do."""

import pickle
import queue
import re
import threading
import traceback

lock, rlock, simple = threading.Lock(), threading.RLock(), queue.SimpleQueue()
for value in (lock, rlock):
    print(re.sub(r"\bowner=\d+| at .*", "", repr(value)))
    with value:
        print(re.sub(r"\bowner=\d+| at .*", "", repr(value)))


def wrong(function, *args):
    try:
        print(function(*args))
    except Exception:
        traceback.print_exc()


wrong(lock.release)
wrong(rlock.release)
wrong(lock.acquire, False, 1)
wrong(lock.acquire, True, -2)
wrong(lock.acquire, True, 1e300)
print(lock.acquire())
wrong(lock.acquire, False)
wrong(lock.acquire, True, 0.05)
wrong(pickle.dumps, lock)
wrong(pickle.dumps, rlock)
wrong(simple.get, False)
wrong(simple.get_nowait)
wrong(simple.get, True, -1)
wrong(simple.get, True, 0.05)
simple.put(1), simple.put_nowait(2)
print(simple.qsize(), simple.empty(), simple.get(), simple.get_nowait(), queue.SimpleQueue[int] is not None)
print(lock.locked(), isinstance(threading.Condition()._lock, type(rlock)))


class Base:
    pause = threading.Lock

    def make(self):
        return self.pause()


print(Base().make().acquire())
