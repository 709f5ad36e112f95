"""Events, barriers, conditions, semaphores, locks and queues between threads, with timeouts."""
# needs: threads

import queue
import threading
import time

lock = threading.Lock()


def say(*words):
    with lock:
        print(int(10 * (time.monotonic() - start) + 0.2) / 10, *words)


def run(*functions):
    global start
    start = time.monotonic()
    threads = [threading.Thread(target=function, name=function.__name__) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


event, barrier, condition = threading.Event(), threading.Barrier(3), threading.Condition()
semaphore, channel, reentrant = threading.BoundedSemaphore(2), queue.Queue(maxsize=2), threading.RLock()


def setter():
    time.sleep(0.1)
    event.set()
    say("set")


def waiter():
    say(event.wait(0.05), "too early")
    say(event.wait(1), "in time")


run(setter, waiter)


def party(delay):
    def guest():
        time.sleep(delay)
        say("arrives", delay)
        barrier.wait()

    return guest


run(party(0.05), party(0.1), party(0.15))
say("all came")


def impatient():
    try:
        threading.Barrier(2).wait(0.05)
    except threading.BrokenBarrierError as error:
        say(repr(error))


run(impatient)


def producer():
    for item in range(4):
        channel.put(item)
        say("put", item)
    channel.put(None)


def consumer():
    while (item := channel.get()) is not None:
        time.sleep(0.1)
        say("got", item)
    try:
        channel.get(timeout=0.05)
    except queue.Empty as error:
        say(repr(error))


run(producer, consumer)


def limited(delay):
    def use():
        with semaphore:
            say("uses", delay)
            time.sleep(delay)

    return use


run(*map(limited, (0.1, 0.2, 0.3, 0.4)))


def notifier():
    time.sleep(0.1)
    with condition:
        condition.notify_all()
        say("notified")
        time.sleep(0.1)


def waits():
    with condition, condition:
        say(condition.wait(0.02), condition.wait(2))


run(waits, notifier)


def holder():
    with reentrant, reentrant:
        time.sleep(0.15)
        say("lets go")


def wants():
    time.sleep(0.02)
    say(reentrant.acquire(timeout=0.05), reentrant.acquire(blocking=False))
    with reentrant:
        say("has it")


run(holder, wants)
start = time.monotonic()
timer = threading.Timer(0.1, say, ["timer"])
timer.start()
timer.join(0.05)
say(timer.is_alive())
timer.join()
say(timer.is_alive())
