class Pause:
    def __await__(self):
        yield

async def steps(name):
    for n in 1, 2:
        print(name, n)
        await Pause()

ready = [steps("a"), steps("b")]
while ready:  # an event loop of your own
    coroutine = ready.pop(0)
    try:
        coroutine.send(None)  # to its next pause
    except StopIteration:
        print("one has ended")
    else:
        ready.append(coroutine)
