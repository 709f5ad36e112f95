"""Runs programs in the browser's Python: one Node.js process for all of them, a fresh interpreter for each."""

import json
import shutil
import subprocess
import threading
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from runtime import stage

from blocks.interpreters import ROOT


class Pyodide:
    """A Node.js process that runs one program after the other; it starts with the first one.

    It starts from the snapshot that the site has for its readers, so that their run and this one are the same.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.lock = threading.Lock()
        self.process: subprocess.Popen[str] | None = None
        self.answers: Queue[str] = Queue()

    def run(self, source: str, filename: str, limit: float) -> dict[str, Any]:
        """Run a program; give its stdout, stderr, status and trace.

        Args:
            source: the program.
            filename: what its tracebacks call it.
            limit: seconds of real time.

        Raises:
            TimeoutError: when the limit is over; the process is killed, and a new one will take the next program.
            RuntimeError: when the engine failed, or the process died.
        """
        with self.lock:
            process = self.process if self.process and self.process.poll() is None else self._start()
            assert process.stdin is not None
            process.stdin.write(json.dumps({"source": source, "filename": filename}) + "\n")
            process.stdin.flush()
            try:
                answer = self.answers.get(timeout=limit)
            except Empty:
                process.kill()
                process.wait()  # else the next program is sent to it
                raise TimeoutError from None
            if not answer:
                raise RuntimeError("Node.js died while it ran the program")
            result: dict[str, Any] = json.loads(answer)
            if "error" in result:
                raise RuntimeError(f"the engine failed in Pyodide: {result['error']}")
            return result

    def stop(self) -> None:
        """End the process."""
        if self.process:
            self.process.kill()
            self.process.communicate()

    def _start(self) -> subprocess.Popen[str]:
        node = shutil.which("node")
        assert node is not None
        script = Path(__file__).with_suffix(".mjs")
        self.process = process = subprocess.Popen(
            [node, str(script), str(stage(ROOT) / "snapshot.bin")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        answers: Queue[str] = Queue()
        self.answers = answers

        def read() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                answers.put(line)
            answers.put("")  # it ended

        threading.Thread(target=read, daemon=True).start()
        return process
