import asyncio

async def send_mail(user, seconds):
    await asyncio.sleep(seconds)
    if user == "Ada":
        raise OSError("no such address")
    print("mail sent to", user)

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(send_mail("Ada", 1))
            group.create_task(send_mail("Grace", 2))
    except* OSError as errors:
        print(errors.exceptions)

asyncio.run(main())
