from threading import Thread

count = 0
running = True

def other():
    global count
    while running:
        count += 1

def look():
    return len({count for _ in range(1000)})

thread = Thread(target=other)
thread.start()
most = max(look() for _ in range(3000))
print("the other moved:", most > 1)
print("at the same instant:", most > 10)
running = False
thread.join()
