"""A thread that computes loses its turn. That it ends is heard, at whatever moment it comes."""
# needs: threads
# takes real time: threads compute
from threading import Thread

run = True


def compute() -> None:
    while run:
        sum(range(100))


def look() -> int:
    return sum(len(str(number)) for number in range(100_000))


for number in range(8):
    run = True
    thread = Thread(target=compute)
    thread.start()
    look()
    run = False
    thread.join()
    print("ended", number)
