import asyncio

async def send_mail(user):
    raise OSError("no network")

async def main():
    task = asyncio.create_task(send_mail("Ada"))
    await asyncio.sleep(1)
    print("welcome, Ada")

asyncio.run(main())
