import asyncio

background = set()

async def send_mail(user):
    await asyncio.sleep(2)
    print("mail sent to", user)

async def sign_up(user):
    task = asyncio.create_task(send_mail(user))
    background.add(task)
    task.add_done_callback(background.discard)
    print("welcome,", user)

async def main():
    await sign_up("Ada")
    await asyncio.sleep(3)  # the program goes on
    print("still running:", len(background))

asyncio.run(main())
