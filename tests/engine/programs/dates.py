"""All clocks agree, and datetime is what it was."""

import copy
import datetime
import pickle
import time
from datetime import date, timedelta
from datetime import datetime as Datetime
from time import gmtime, localtime, monotonic_ns, perf_counter, sleep, strftime, time_ns

before = Datetime.now(), time.time(), time_ns(), perf_counter(), monotonic_ns(), Datetime.now(datetime.timezone.utc)
sleep(1)
after = Datetime.now(), time.time(), time_ns(), perf_counter(), monotonic_ns(), Datetime.now(datetime.timezone.utc)
print([round((b - a).total_seconds() if isinstance(a, Datetime) else (b - a) / (10**9 if isinstance(a, int) else 1), 1) for a, b in zip(before, after)])
for clock in time.CLOCK_MONOTONIC, time.CLOCK_REALTIME:
    began = time.clock_gettime(clock), time.clock_gettime_ns(clock)
    sleep(1)
    print(round(time.clock_gettime(clock) - began[0], 1), round((time.clock_gettime_ns(clock) - began[1]) / 10**9, 1))
now = datetime.datetime.now()
print(type(now), repr(now)[:18], isinstance(now, date), type(now) is Datetime, Datetime.now.__name__)
print(pickle.loads(pickle.dumps(now)) == now, copy.copy(now) == now, type(now + timedelta(1)), type(now.date()))
print(abs(datetime.datetime.today() - now) < timedelta(seconds=1), date.today() - now.date())
print(abs(datetime.datetime.utcnow() - now.astimezone(datetime.timezone.utc).replace(tzinfo=None)) < timedelta(seconds=1))
print(abs(now.timestamp() - time.time()) < 1, time.time() - time_ns() / 1e9 < 1)
print(abs(time.mktime(localtime()) - time.time()) < 2, gmtime().tm_year == now.year or now.month in (1, 12))
print(strftime("%Y") == str(now.year), time.ctime()[-4:] == str(now.year), time.asctime()[-4:] == str(now.year))
print(strftime("%d.%m.%Y", localtime(0))[-4:] in ("1970", "1969"), time.ctime(86400 * 400), gmtime(0).tm_year)


class Moment(datetime.datetime):
    pass


print(type(Moment.now()), type(Moment.today()), type(Moment.now(datetime.timezone.utc).tzinfo))
print(time.get_clock_info("monotonic").adjustable, sleep(0), time.sleep.__name__, repr(sleep))
time.sleep(float("nan"))
