import asyncio

def listen(future):
    future.set_result("the reply")

async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(print)
    await asyncio.sleep(0.5)  # something else first
    try:
        await asyncio.to_thread(listen, future)
    except RuntimeError as error:
        print(error)

asyncio.run(main(), debug=True)
