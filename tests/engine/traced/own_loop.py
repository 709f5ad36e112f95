"""A loop with a method of the program's between those of asyncio: the script still waits for the runner."""

import asyncio


class Loop(asyncio.SelectorEventLoop):
    def _run_once(self):
        super()._run_once()


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(asyncio.sleep(1))
