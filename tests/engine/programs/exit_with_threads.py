"""The program's end: threads are waited for, daemons are not, atexit comes after."""
# needs: threads

import asyncio
import atexit
import threading
import time


def work(name, delay):
    time.sleep(delay)
    print(name, "ends", threading.main_thread().is_alive())


def fail():
    time.sleep(0.15)
    raise LookupError("in a thread")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, work, "executor", 0.1)
    print("main ends")


atexit.register(print, "atexit")
asyncio.run(main())
threading.Thread(target=work, args=("daemon", 5), daemon=True).start()
threading.Thread(target=work, args=("thread", 0.2)).start()
threading.Thread(target=fail, name="failing").start()
threading.Timer(0.25, work, ("timer", 0.05)).start()
print("end", threading.active_count())
