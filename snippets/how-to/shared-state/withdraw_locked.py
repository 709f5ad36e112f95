import asyncio

class Account:
    def __init__(self):
        self.balance = 100
        self.lock = asyncio.Lock()

    async def withdraw(self, amount, seconds):
        async with self.lock:
            balance = self.balance
            await asyncio.sleep(seconds)  # ask the bank
            self.balance = balance - amount

async def main():
    account = Account()
    await asyncio.gather(
        account.withdraw(10, 1), account.withdraw(20, 0.5)
    )
    print("left:", account.balance)

asyncio.run(main())
