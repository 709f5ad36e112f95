"""Warm Pythons: each has imported asyncio, and perhaps the engine, once, and forks for every program that it runs."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path

HOOK = Path(__file__).with_name("hook")


class Warm:
    """One Python that waits for programs."""

    def __init__(self, executable: str, engine: Path | None, environment: Mapping[str, str]) -> None:
        """Start it with the folder of the engine, if it is to have one, and its programs' environment."""
        self.executable = executable
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("")  # Linux gives it a name
            server.listen(64)
            self.address = server.getsockname()
            home = str(engine.parent) if engine else ""
            own = {"PYTHONPATH": str(HOOK), "WARM_ENGINE": home, "WARM_SOCKET": str(server.fileno())}
            self.process = subprocess.Popen(
                [executable, "program.py"],
                env={**environment, **own},
                pass_fds=[server.fileno()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        assert self.process.stdout is not None
        self.is_cold = (answer := self.process.stdout.readline()) == b"cold\n"  # it has not what this needs
        if answer not in (b"ready\n", b"cold\n"):
            raise RuntimeError(f"{executable} does not start to wait for programs; stderr says why")

    def run(
        self, folder: Path, name: str, environment: Mapping[str, str], limit: float, written: Path
    ) -> tuple[str, str, int]:
        """Run the program `name` in `folder`; give stdout, stderr and the exit status (negative for a signal).

        What it writes goes through two files in the folder `written`.

        Raises:
            TimeoutError: when it took longer than `limit` seconds, and was killed.
        """
        files = [written / "stdout", written / "stderr"]
        request = {"folder": str(folder), "name": name, "environment": environment, "files": [*map(str, files)]}
        with socket.socket(socket.AF_UNIX) as connection, connection.makefile("rw") as stream:
            program = 0
            try:
                connection.connect(self.address)
                connection.settimeout(limit)
                print(json.dumps(request), file=stream, flush=True)
                program = int(stream.readline())
                status = int(stream.readline())
            except TimeoutError:
                if program:
                    os.killpg(program, signal.SIGKILL)
                raise
            except (OSError, ValueError) as error:
                raise RuntimeError(f"{self.executable}, which forks for every program, died ({error})") from None
        stdout, stderr = (file.read_text(encoding="utf-8", errors="backslashreplace") for file in files)
        return stdout, stderr, status

    def stop(self) -> None:
        """End it."""
        self.process.kill()
        self.process.communicate()
