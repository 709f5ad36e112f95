import os
from multiprocessing import Process, RawValue

def other(core, count):
    os.sched_setaffinity(0, {core})
    while True:
        count.value += 1

def look(count):
    return len({count.value for _ in range(1000)})

if __name__ == "__main__":
    mine, its, *_ = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {mine})  # stay on this core
    count = RawValue("Q")
    process = Process(target=other, args=(its, count))
    process.start()
    while not count.value:
        pass  # until it is under way
    most = max(look(count) for _ in range(3000))
    print("the other moved:", most > 1)
    print("at the same instant:", most > 10)
    process.terminate()
    process.join()
