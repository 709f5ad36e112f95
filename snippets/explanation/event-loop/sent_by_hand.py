class Pause:
    def __await__(self):
        answer = yield "please wake me"
        return answer

async def fetch():
    print("fetch begins")
    answer = await Pause()
    print("fetch goes on with", answer)
    return "the page"

async def main():
    return await fetch()

coroutine = main()
print("it asks:", coroutine.send(None))
print("it is suspended, and we are free")
try:
    coroutine.send("an answer")
except StopIteration as stop:
    print("it returned:", stop.value)
