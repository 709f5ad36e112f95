"""Measure what a reader of the playground waits for and downloads, and print it as a table.

Run by hand: ``uv run python benchmarks/playground.py SITE [OTHER_SITE]``, each the folder of a built site. With two the
runs take turns, so that both see the same machine, and the ratio is printed too. The machine's Chromium reads them from
a local server that compresses text as hosts do, with a new profile in each round. Times are medians of all rounds.

What is ours beside Pyodide and the editor is counted as a host sends it, with gzip: each script and style sheet of
`assets/playground` and the two that the sandbox runs, `timeline.js`, `clipboard.js`, and the engine. That is a part of
the snapshot: its bytes are those of the site's snapshot, less those of one whose engine does nothing. So the modules of
the standard library that only the engine imports count too, and what a program that was run leaves in their caches.
"""

import argparse
import gzip
import shutil
import statistics
import subprocess
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import runtime
from playwright.sync_api import Page, Playwright, sync_playwright

PAGE = "notes/asynchronous/"
PROGRAM = "gather.py"
TEXT = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".py"}
FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync"
LOOK = 1.0  # s: how long a reader looks at an output before they press again, at least

#: Press Run; give the milliseconds until the output is painted.
PRESS = """name => new Promise(resolve => {
  const began = performance.now();
  for (const old of document.querySelectorAll(".yours > *")) old.dataset.before = "";
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".yours > :not([data-before])")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  });
  watch.observe(document.querySelector("article"), { childList: true, subtree: true });
  document.getElementById(name).querySelector(".play button").click();
})"""


class Compressing(SimpleHTTPRequestHandler):
    """A file server that compresses text, and nothing else, and counts what it sends."""

    protocol_version = "HTTP/1.1"

    def __init__(self, sent: dict[str, int], *arguments: object, directory: str) -> None:
        self.sent = sent
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        tag = f'"{path.stat().st_mtime_ns}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(200)
        if path.suffix in TEXT:
            body = compressed(path)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages
        self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(body)
        self.sent[self.path] = len(body)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


def compressed(path: Path) -> bytes:
    """Give a file as a host sends it."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def serve(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Serve a site; give its address and the bytes sent for each path."""
    sent: dict[str, int] = {}
    handler = partial(Compressing, sent, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()


@contextmanager
def visit(playwright: Playwright, profile: str, address: str) -> Iterator[Page]:
    """Start the browser and open the page."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    context = playwright.chromium.launch_persistent_context(profile, executable_path=chromium, args=FLAGS.split())
    try:
        page = context.new_page()
        page.goto(address + PAGE, wait_until="networkidle")
        page.wait_for_selector(f"[id='{PROGRAM}'] .play button")
        yield page
    finally:
        context.close()


def measure(playwright: Playwright, site: Path, times: dict[str, list[float]]) -> None:
    """Let one new reader come, come again, and press Run a few times."""
    with tempfile.TemporaryDirectory() as profile, serve(site) as (address, sent):
        with visit(playwright, profile, address) as page:
            times["bytes of the playground before any press"].append(sum(map(sent.__getitem__, filter(is_ours, sent))))
            times["first output, nothing cached, ms"].append(page.evaluate(PRESS, PROGRAM))
            page.wait_for_timeout(3000)
        times["bytes of Python for a first run"].append(
            sum(size for path, size in sent.items() if "/assets/py" in path)
        )
        with visit(playwright, profile, address) as page:
            times["first output, cached, ms"].append(page.evaluate(PRESS, PROGRAM))
        with visit(playwright, profile, address) as page:
            page.locator(f"[id='{PROGRAM}'] .play button").first.hover()
            page.wait_for_timeout(300)
            times["first output, cached, the pointer there for 0.3 s, ms"].append(page.evaluate(PRESS, PROGRAM))
            page.wait_for_timeout(LOOK * 1000)
            times["first further run, ms"].append(page.evaluate(PRESS, PROGRAM))
            further = []
            for _ in range(10):
                page.wait_for_timeout(LOOK * 1000)
                further.append(page.evaluate(PRESS, PROGRAM))
            times["further run, ms"].append(statistics.median(further))


def is_ours(path: str) -> bool:
    """Say whether a file is a script or a style sheet of the playground."""
    ours = "/assets/playground/", "/assets/timeline.js", "/assets/clipboard.js"
    return path.startswith(ours) and not path.endswith("json")


def own(site: Path) -> int:
    """Give the bytes of all scripts and style sheets of the playground, each compressed."""
    ours = [site / "assets/timeline.js", *(site / "assets/playground").glob("*.[jc]s*")]
    inside = [*site.glob("assets/python-*/sandbox.js.bin"), *site.glob("assets/python-*/worker.js.bin")]
    sizes = [
        len(compressed(path)) for path in ours if path.suffix != ".json" and path.stem not in {"sandbox", "worker"}
    ]
    return sum(sizes) + sum(path.stat().st_size for path in inside)


#: What `snapshot.mjs` asks of the engine, with nothing behind it.
IDLE = """
from itertools import count
class Clock: pass
clock = Clock()
NAMES = ()
def install(): pass
def run_and_show(source, filename, echo, limit):
    open(filename, "w").close()
    return {"figure": "none", "status": 0}
"""


def idle_snapshot() -> int:
    """Give the bytes of a snapshot with such an engine."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in runtime.ENGINE.glob("*.py"):
            (folder / path.name).write_text(IDLE if path.stem != "__init__" else "", encoding="utf-8")
        command = ["node", str(runtime.SNAPSHOT), name, str(folder / "snapshot")]
        subprocess.run(command, cwd=runtime.ASSETS.parents[1], check=True)
        return len(gzip.compress((folder / "snapshot").read_bytes(), mtime=0))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sites", nargs="+", type=Path, metavar="SITE")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    found: list[dict[str, list[float]]] = [defaultdict(list) for _ in arguments.sites]
    with sync_playwright() as playwright:
        for _ in range(arguments.rounds):
            for site, times in zip(arguments.sites, found, strict=True):
                measure(playwright, site, times)
    idle = idle_snapshot()
    for site, times in zip(arguments.sites, found, strict=True):
        times["bytes of the playground's scripts and style sheets"].append(own(site))
        staged = next(site.glob("assets/python-*/snapshot.bin"))
        times["bytes of the engine in the snapshot"].append(staged.stat().st_size - idle)
    for name in found[0]:
        middle = [statistics.median(times[name]) for times in found]
        ratio = f"{middle[-1] / middle[0]:7.2f}" if len(middle) > 1 else ""
        print(f"{name:56}", *(f"{value:10,.0f}" for value in middle), ratio)


if __name__ == "__main__":
    main()
