import asyncio

async def send_mail(user, seconds):
    await asyncio.sleep(seconds)
    if user == "Ada":
        raise OSError("no such address")
    print("mail sent to", user)

async def try_mail(user, seconds):
    try:
        await send_mail(user, seconds)
    except OSError as error:
        print(user, "gets no mail:", error)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(try_mail("Ada", 1))
        group.create_task(try_mail("Grace", 2))

asyncio.run(main())
