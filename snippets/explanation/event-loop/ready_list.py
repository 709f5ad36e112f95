from collections import deque

class Pause:
    def __await__(self):
        yield

async def count(i):
    print("One", i)
    await Pause()
    print("Two", i)

ready = deque([count(3), count(2), count(1)])
while ready:
    coroutine = ready.popleft()
    try:
        coroutine.send(None)
    except StopIteration:
        pass  # it has ended
    else:
        ready.append(coroutine)
