import asyncio

tasks = []

async def send_mail(user):
    raise OSError("no network")

async def main():
    tasks.append(asyncio.create_task(send_mail("Ada")))
    for hour in 1, 2, 3:
        await asyncio.sleep(0.5)
        print("hour", hour)
    tasks.clear()
    print("end")

asyncio.run(main())
