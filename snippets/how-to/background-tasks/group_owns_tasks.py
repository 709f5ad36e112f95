import asyncio

async def send_mail(user):
    await asyncio.sleep(2)
    print("mail sent to", user)

async def sign_up(user, group):
    group.create_task(send_mail(user))
    print("welcome,", user)

async def main():
    async with asyncio.TaskGroup() as group:
        await sign_up("Ada", group)
        await asyncio.sleep(0.5)
        await sign_up("Grace", group)
    print("all mails are sent")

asyncio.run(main())
