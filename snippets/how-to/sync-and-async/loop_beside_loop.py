import asyncio
import threading

both = threading.Barrier(2)

async def fetch(page):
    both.wait()  # both loops are running now
    await asyncio.sleep(len(page))
    print(page)

def work(page):
    asyncio.run(fetch(page))

other = threading.Thread(target=work, args=["b"])
other.start()
work("aa")
other.join()
