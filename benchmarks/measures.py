"""Measure the built site as its readers get it, and write the table that the page about testing shows.

Run by hand, on an idle machine, after ``npm ci --ignore-scripts``: ``uv run python benchmarks/measures.py``. It needs
Chromium, Node.js and Java, and takes twenty minutes. One page is also built by plain Material, for comparison: see
build.py.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from blocks.interpreters import ROOT
from build import mkdocs, plain
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(ROOT / "tests"))
from conftest import CHROMIUM
from test_accessibility import read, violations
from test_built import check

TABLE = ROOT / "snippets/about/testing/measures.md"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
TIMES = 3  # of which the median is taken

#: Every kind of page, with its address.
KINDS = {
    "home": "",
    "the notes": "notes/asynchronous/",
    "tutorial": "tutorial/crawler/",
    "how-to": "how-to/timeouts/",
    "explanation": "explanation/concurrency-and-parallelism/",
    "list of error messages": "reference/error-messages/",
    "error messages": "reference/event-loop-messages/",
    "list of syntax errors": "reference/syntax-errors/",
    "glossary": "reference/glossary/",
    "scratch page": "scratch/",
    "page not found": "404.html",
}
#: What Lighthouse gives marks for; those after the first share a column.
CATEGORIES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
    "agentic-browsing": "agents",
}


class Host(SimpleHTTPRequestHandler):
    """Serves as a static host does: text is compressed, and may be cached for ten minutes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or the page that says that there is none."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if status == 200 else Path(self.directory) / "404.html"
        kind, body = self.guess_type(path), path.read_bytes()
        self.send_response(status)
        if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


def lighthouse(address: str, folder: Path) -> dict[str, Any]:
    """Run Lighthouse once, with its mobile preset; give its report."""
    report = folder / "report.json"
    flags = " ".join(["--headless=new", *FLAGS])
    command = ["node", ROOT / "node_modules/lighthouse/cli/index.js", address, "--quiet", "--output=json"]
    subprocess.run(
        [*command, f"--output-path={report}", f"--chrome-flags={flags}"],
        env=os.environ | {"CHROME_PATH": str(CHROMIUM)},
        check=True,
    )
    result: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return result


def scores(address: str, folder: Path) -> tuple[list[str], float, int]:
    """Give the median of each category's score, the KiB that a first visit transfers, and the requests to others."""
    reports = [lighthouse(address, folder) for _ in range(TIMES)]
    found = []
    for category in CATEGORIES:
        marks = [report["categories"][category]["score"] for report in reports]
        found.append("–" if None in marks else f"{100 * statistics.median(marks):.0f}")
    requests = reports[0]["audits"]["network-requests"]["details"]["items"]
    origin = "/".join(address.split("/")[:3])
    others = [one for one in requests if not one["url"].startswith((origin, "data:", "blob:"))]
    return found, sum(one["transferSize"] for one in requests) / 1024, len(others)


def axe(browser: Browser, address: str) -> int:
    """Give how many elements axe objects to, in light and dark, at 1280 and at 360 px."""
    script = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    count = 0
    for scheme in ("light", "dark"):
        for width in (1280, 360):
            page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
            page.set_default_timeout(600_000)
            page.goto(address)
            read(page)
            count += sum(map(len, violations(page, script).values()))
            page.close()
    return count


def main() -> None:
    """Measure, print and write the table."""
    first, *others = CATEGORIES.values()
    head = ["page", first, ", ".join(others), "KiB", "to others", "axe"]
    rows = []
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        site = folder / "site"
        assert mkdocs(ROOT, "build", "--quiet", "--site-dir", str(site)).wait() == 0, "the site could not be built"
        errors = check(site)
        theirs = plain(folder / "plain", r"\2")
        assert mkdocs(theirs, "build", "--quiet").wait() == 0, "plain Material could not be built"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        pages = [(site, kind, path) for kind, path in KINDS.items()]
        for root, kind, path in [*pages, (theirs / "site", "how-to, by plain Material", KINDS["how-to"])]:
            host = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(root)))
            threading.Thread(target=host.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{host.server_port}/{path}"
            (first, *others), size, requests = scores(address, folder)
            rows.append([kind, first, ", ".join(others), f"{size:.0f}", str(requests), str(axe(browser, address))])
            print(*rows[-1], sep=" | ", flush=True)
            host.shutdown()
        browser.close()
        count = len(list(site.rglob("*.html")))
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    text += f"\nThe HTML checker reads {count:,} pages and finds {len(errors)} errors.\n"
    print(text)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
