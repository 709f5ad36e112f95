import asyncio

async def send_mail(user):
    await asyncio.sleep(2)

async def main():
    tasks = [
        asyncio.create_task(
            send_mail(user), name=f"mail to {user}"
        )
        for user in ("Ada", "Grace")
    ]
    await asyncio.sleep(1)
    for name in sorted(
        task.get_name() for task in asyncio.all_tasks()
    ):
        print(name)
    await asyncio.wait(tasks)

asyncio.run(main())
