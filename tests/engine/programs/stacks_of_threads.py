"""Nothing but the program and Python's own library is on the stack of a thread, and in what it raises."""
# needs: threads

import _thread
import asyncio
import inspect
import sys
import threading
import time


def show():
    names = [frame.function for frame in inspect.stack()]
    print(names)
    assert names[-1] == "_bootstrap"


def fail():
    assert len(inspect.stack()) == 1
    raise ValueError("in a thread without threading")


thread = threading.Thread(target=show)
thread.start()
thread.join()
asyncio.run(asyncio.to_thread(show))
_thread.start_new_thread(fail, ())
time.sleep(0.1)
_thread.start_new_thread(sys.exit, ("not said",))
time.sleep(0.1)
