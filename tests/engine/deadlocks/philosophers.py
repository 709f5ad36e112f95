"""Each has one fork and wants the other."""
# needs: threads

import threading
import time


def philosopher(left, right):
    with left:
        time.sleep(1)
        with right:
            print("eats")


forks = [threading.Lock() for _ in range(2)]
for number in range(2):
    threading.Thread(target=philosopher, args=(forks[number], forks[number - 1]), name=f"p{number}").start()
print("table laid")

# Deadlock: nothing can wake this program.
#   MainThread waits
#   p0 waits at "philosophers.py", line 11, in philosopher: with right:
#   p1 waits at "philosophers.py", line 11, in philosopher: with right:
