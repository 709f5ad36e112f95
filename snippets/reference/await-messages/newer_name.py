import asyncio

async def main():
    print("main() runs")

with asyncio.Runner(loop_factory=asyncio.EventLoop) as runner:
    runner.run(main())
