"""Fixtures that several checks share."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from blocks.gate import complaints
from blocks.page import Block
from blocks.plugin import CI
from filelock import FileLock
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]

#: The machine's Chromium. The first of these has no window, and so no pages of its own that take time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)

#: A script for a page: `broken` lists what its Content-Security-Policy forbade.
REPORT = """
window.broken = [];
document.addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) =>
  broken.push(`${effectiveDirective} ${blockedURI}`));
"""


def wait_until(page: Page, condition: str) -> None:
    """Wait at most 30 s until an expression of JavaScript is true.

    What `page.wait_for_function` evaluates later than at once, a page's Content-Security-Policy forbids.
    """
    page.evaluate(
        f"""async () => {{
          for (const began = Date.now(); !({condition}); await new Promise(done => setTimeout(done, 50)))
            if (Date.now() - began > 30_000) throw Error("after 30 s it is still false");
        }}"""
    )


def paths(site: Path) -> list[str]:
    """Find the address of every page of the built site, and of one example of each to embed: they share a form."""
    found = [path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html"))]
    embeds = {path.rstrip("/").rpartition("/")[0]: path for path in found if path.startswith("embed/")}
    return [path for path in found if not path.startswith("embed/")] + list(embeds.values())


def pages() -> list[Path]:
    """Find the pages of the site."""
    return sorted(path for path in (ROOT / "docs").rglob("*.md") if "_theme" not in path.parts)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the site as it is published, once for all processes that run tests; give its folder.

    `.ci/run` has built it for all its stages, and names the folder.
    """
    if built := os.environ.get("BUILT_SITE"):
        return Path(built)
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            build = subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", shared / "unfinished"],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
            assert build.returncode == 0, build.stderr
            (shared / "unfinished").rename(folder)
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not log."""

    def log_message(self, *args: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the machine's Chromium, once for all tests."""
    if CHROMIUM is None:
        assert not CI, "no Chromium on this machine"
        pytest.skip("no Chromium on this machine; install it to run the checks in a browser")
    flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*flags.split(), "--disable-component-update", "--disable-sync"]
        )
        yield browser
        browser.close()


def build_small(folder: Path, **changes: Any) -> Path:
    """Build the pages in ``folder/docs`` as the site would be built, without a browser's Python; give the built folder.

    Args:
        folder: holds docs/ and, where a page includes something, snippets/.
        changes: other settings of mkdocs.yml.

    """
    docs = folder / "docs"
    settings = {
        "docs_dir": str(docs),
        "site_dir": str(folder / "site"),
        "nav": [page.relative_to(docs).as_posix() for page in sorted(docs.rglob("*.md"))],
        "extra_css": [],
        "hooks": [],
    }
    config = load_config(str(ROOT / "mkdocs.yml"), **(settings | changes))
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(folder / "snippets")]
    build(config)
    return folder / "site"


def gate(folder: Path, blocks: Iterable[Block], ran: Callable[[Block], bool]) -> list[str]:
    """Build the one page ``folder/docs/index.md`` as the site would be built, and ask the gate about it.

    Args:
        folder: holds docs/ and, where the page includes something, snippets/.
        blocks: the page's fences.
        ran: whether a block counts as run.

    """
    build_small(folder)
    html = (folder / "site/index.html").read_text(encoding="utf-8")
    return complaints(html, blocks, {id(block) for block in blocks if ran(block)})


@pytest.fixture(scope="module")
def runs(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[Any]]]:
    """What the chosen tests of a module compare: what its `RUNS` returns. All of it is begun at once.

    `BROWSER_RUNS` waits for Node.js, which runs one program at a time, and must not keep the others waiting.
    """
    items = [item for item in request.session.items if isinstance(item, pytest.Function)]
    items = [item for item in items if item.module is request.module]
    with ThreadPoolExecutor(os.cpu_count()) as pool, ThreadPoolExecutor(1) as browser:
        yield {
            item.nodeid: each.submit(chosen[item.originalname], **item.callspec.params)
            for each, name in ((browser, "BROWSER_RUNS"), (pool, "RUNS"))
            for item in items
            if item.originalname in (chosen := getattr(request.module, name, {}))
        }
        for each in (pool, browser):
            each.shutdown(cancel_futures=True)


@pytest.fixture
def found(request: pytest.FixtureRequest, runs: dict[str, Future[Any]]) -> Any:
    """What this test of the engine compares."""
    return runs[request.node.nodeid].result()
