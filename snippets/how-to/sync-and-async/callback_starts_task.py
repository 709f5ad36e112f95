import asyncio

class Button:
    def __init__(self, on_click):
        self.on_click = on_click

    def click(self):
        self.on_click()

async def save():
    print("saved")

async def main():
    tasks = set()

    def start_saving():
        task = asyncio.create_task(save())
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    button = Button(on_click=start_saving)
    button.click()
    await asyncio.sleep(1)

asyncio.run(main())
