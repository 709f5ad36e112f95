import asyncio
import logging
import time

def whole_seconds(record):  # the digits vary
    task, seconds = record.args
    record.args = task, round(seconds)
    return True

logging.getLogger("asyncio").addFilter(whole_seconds)

async def report():
    await asyncio.sleep(0.5)
    time.sleep(1)
    print("report is ready")

async def main():
    loop = asyncio.get_running_loop()
    print("limit:", loop.slow_callback_duration, "s")
    loop.slow_callback_duration = 2
    task = loop.create_task(report())
    await task

asyncio.run(main(), debug=True)
