"""Logging follows the clock."""
# needs: threads

import asyncio
import logging
import threading
import time

start = time.time()
logging.basicConfig(format="%(levelname)s %(threadName)s %(message)s %(since).1f", level=logging.INFO)


class Since(logging.Filter):
    def filter(self, record):
        record.since = record.created - start
        record.threadName = record.threadName.partition("_")[0]
        return 0 <= record.relativeCreated < 5000


logging.getLogger().handlers[0].addFilter(Since())
logging.Formatter.converter = time.gmtime


def work():
    time.sleep(0.15)
    logging.warning("in a thread")


async def main():
    logging.info("begin")
    await asyncio.gather(asyncio.to_thread(work), asyncio.sleep(0.3))
    logging.info("end")
    print(logging.Formatter("%(asctime)s").format(logging.makeLogRecord({"created": 0, "msecs": 7})))


asyncio.run(main())
