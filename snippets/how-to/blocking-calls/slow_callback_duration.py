import asyncio
import logging
import time

def one_digit(record):  # the last digits vary
    task, seconds = record.args
    record.args = task, round(seconds, 1)
    return True

logging.getLogger("asyncio").addFilter(one_digit)

async def report():
    await asyncio.sleep(0.5)
    time.sleep(0.3)
    print("report is ready")

async def main():
    loop = asyncio.get_running_loop()
    print("limit:", loop.slow_callback_duration, "s")
    loop.slow_callback_duration = 0.5
    task = loop.create_task(report())
    await task

asyncio.run(main(), debug=True)
