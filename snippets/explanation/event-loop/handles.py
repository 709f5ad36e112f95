import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "save the page")
    mail = loop.call_soon(print, "send the mail")
    loop.call_soon(print, "close the file")
    mail.cancel()
    print("main() runs on")
    await asyncio.sleep(0)  # one turn of the loop
    print("a Handle:", isinstance(mail, asyncio.Handle))
    print("cancelled:", mail.cancelled())

asyncio.run(main())
