import asyncio

background = set()

def done(task):
    background.discard(task)
    if not task.cancelled() and task.exception():
        print(task.get_name(), "failed:", task.exception())

def start(coroutine, name):
    task = asyncio.create_task(coroutine, name=name)
    background.add(task)
    task.add_done_callback(done)

async def send_mail(user):
    await asyncio.sleep(1)
    raise OSError("no network")

async def main():
    start(send_mail("Ada"), "mail to Ada")
    print("welcome, Ada")
    await asyncio.sleep(1.5)
    print("main() goes on")

asyncio.run(main())
