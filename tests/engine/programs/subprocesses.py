"""Child processes live in real time, and the program waits for them in it."""
# needs: processes
# takes real time: other processes do

import asyncio
import subprocess
import sys
import time

start = time.monotonic()
CHILD = "import time, sys; time.sleep({}); print('child', sys.argv[1:])"


def say(*words):
    print(int(10 * (time.monotonic() - start) + 0.2) / 10, *words)


async def ticker():
    for number in range(3):
        print("tick", number)
        await asyncio.sleep(0.1)


async def child(delay, *args):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-S", "-c", CHILD.format(delay), *args, stdout=subprocess.PIPE
    )
    output, _ = await process.communicate()
    print(output.decode().strip(), process.returncode)


async def main():
    await asyncio.gather(ticker(), child(0.5, "a"))
    process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", CHILD.format(9))
    try:
        await asyncio.wait_for(process.wait(), 0.2)
    except TimeoutError:
        print("kill")
        process.kill()
    print(await process.wait())


asyncio.run(main())
print(subprocess.run([sys.executable, "-S", "-c", CHILD.format(0.1), "b"], capture_output=True, text=True).stdout)
try:
    subprocess.run([sys.executable, "-S", "-c", CHILD.format(9)], timeout=0.3)
except subprocess.TimeoutExpired as error:
    print("expired", error.stdout)
process = subprocess.Popen([sys.executable, "-S", "-c", CHILD.format(0.2)], stdout=subprocess.PIPE)
polls = 0
while process.poll() is None:
    time.sleep(0.05)
    polls += 1
print(polls > 3, polls < 50, process.stdout.read())
process.stdout.close()
