import asyncio

class Button:
    def __init__(self, on_click):
        self.on_click = on_click

    def click(self):
        self.on_click()

async def save():
    print("saved")

async def main():
    button = Button(on_click=save)
    button.click()
    await asyncio.sleep(1)

asyncio.run(main())
