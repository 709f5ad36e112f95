import asyncio
import sys
import threading
import time
import traceback

def watch(loop, stop):
    main = threading.main_thread().ident
    while not stop.wait(0.2):
        alive = threading.Event()
        loop.call_soon_threadsafe(alive.set)
        if not alive.wait(1):
            frames = sys._current_frames()[main]
            for frame in traceback.extract_stack(frames):
                if frame.filename == __file__:
                    print(frame.lineno, frame.line)

def save():
    time.sleep(2)

async def report():
    await asyncio.sleep(0.5)
    save()

async def main():
    stop = threading.Event()
    loop = asyncio.get_running_loop()
    threading.Thread(target=watch, args=[loop, stop]).start()
    try:
        await report()
    finally:
        stop.set()

asyncio.run(main())
