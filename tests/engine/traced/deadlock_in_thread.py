"""A thread is the last to wait for ever: it notices, and yet it is the script that says so."""

# needs: threads

import threading


def wait(lock):
    with lock:
        print("unreached")


lock = threading.Lock()
lock.acquire()
threading.Thread(target=wait, args=(lock,)).start()
with lock:
    print("unreached")
