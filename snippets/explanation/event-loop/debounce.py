import asyncio
import time

class Draft:
    timer: asyncio.TimerHandle | None = None

    def typed(self, text):
        if self.timer:
            self.timer.cancel()
        loop = asyncio.get_running_loop()
        self.timer = loop.call_later(1, self.save, text)

    def save(self, text):
        print(f"{time.monotonic() - start:.0f} s: saved {text}")

async def main():
    draft = Draft()
    for text in "a", "as", "asy", "async":
        draft.typed(text)
        await asyncio.sleep(0.4)
    await asyncio.sleep(1)

start = time.monotonic()
asyncio.run(main())
