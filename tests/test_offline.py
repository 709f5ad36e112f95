"""The built site works from a plain folder and below any address."""

import gzip
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

import pytest
from conftest import ROOT, Quiet
from lastmod import last_days
from playwright.sync_api import Browser, Page, expect

BELOW = "docs/async/"
DATE = 1_000_000_000  #: Unix time on which that site is built
RESULT = "[data-md-component=search-result] a.md-search-result__link"


def build(folder: Path, **environment: str) -> Path:
    """Build the site into a folder; return the folder."""
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert build.returncode == 0, build.stderr
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site for a plain folder, as README.md says."""
    return build(tmp_path_factory.mktemp("offline"), OFFLINE="true")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site as a part of another one; give its address."""
    root = tmp_path_factory.mktemp("team")

    class Team(Quiet):
        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            """Answer as a static host does where nothing is."""
            self.send_response(code)
            self.end_headers()
            self.wfile.write((root / BELOW / "404.html").read_bytes())

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Team, directory=str(root))) as server:
        address = f"http://127.0.0.1:{server.server_port}/{BELOW}"
        build(root / BELOW, SITE_URL=address, SOURCE_DATE_EPOCH=str(DATE))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


def search(page: Page, words: str) -> list[str]:
    """Type words into the search; return the places found."""
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(words)
    box.press("Shift")  # the search listens to keys
    page.locator("[data-md-component=search-result] .md-search-result__meta").filter(has_text="matching").wait_for()
    found: list[str] = page.locator(RESULT).evaluate_all("links => links.map(link => link.href)")
    return found


def test_every_link_in_a_plain_folder_leads_to_a_file(folder: Path) -> None:
    for place in folder.rglob("*.html"):
        if place.name == "404.html":
            continue  # only a server shows it
        html = re.sub(r"<code>.*?</code>", "", place.read_text(encoding="utf-8"), flags=re.S)
        for link in re.findall(r'<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"#]+)', html):
            parts = urlsplit(link)
            if not parts.scheme:  # a question alone is one to the same page
                target = place.parent / unquote(parts.path or place.name)
                assert target.is_file(), f"{place.relative_to(folder)}: {link}"


def test_a_plain_folder_asks_nobody_and_its_search_finds(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)  # a busy machine
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / "index.html").as_uri())
    places = search(page, "gather with timeout")
    assert f"{folder.as_uri()}/how-to/timeouts.html" in [place.partition("#")[0].partition("?")[0] for place in places]
    page.locator(RESULT).first.click()
    expect(page.locator("figure.timeline").first).to_be_visible()
    page.locator(".md-tabs").get_by_role("link", name="Explanation").click()
    page.wait_for_url("**/explanation/event-loop.html")
    strangers = [address for address in asked if not address.startswith(("file:", "data:", "about:", "blob:"))]
    assert strangers == []
    page.close()


@pytest.mark.parametrize("place", ["how-to/timeouts.html", "embed/how-to/timeouts/give_up.py/index.html"])
def test_run_in_a_plain_folder_says_what_it_needs(browser: Browser, folder: Path, place: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)  # a busy machine
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto((folder / place).as_uri())
    block = page.locator("[id='give_up.py']")
    for button in ("Run", "Edit"):
        block.get_by_role("button", name=button).click()
        expect(block.get_by_role("status")).to_contain_text("python -m http.server")
    assert failed == []
    page.close()


def test_below_another_address_pages_search_and_run_work(browser: Browser, below: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)  # a busy machine
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    page.goto(below)
    assert all(place.startswith(below) for place in search(page, "gather with timeout"))
    page.locator(RESULT).first.click()
    expect(page.locator("figure.timeline").first).to_be_visible()
    described = page.request.get(f"{below}assets/playground/runtime.json").ok
    for place in ("how-to/timeouts/", "embed/how-to/timeouts/give_up.py/") if described else ():
        page.goto(below + place)
        page.locator("[id='give_up.py']").get_by_role("button", name="Run").click()
        expect(page.locator("[id='give_up.py'] .status")).to_contain_text("Ran on Python", timeout=120_000)
    assert missing == []
    page.close()


def test_below_another_address_what_is_not_there_looks_like_the_site(browser: Browser, below: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)  # a busy machine
    answers: list[tuple[str, int]] = []
    page.on("response", lambda response: answers.append((response.url, response.status)))
    page.goto(f"{below}no/such/page/")
    assert [url for url, status in answers if status >= 400] == [f"{below}no/such/page/"]
    page.locator(".md-logo").first.click()
    page.wait_for_url(below)
    page.close()


def test_the_date_in_a_site_is_the_one_that_is_asked_for(below: str) -> None:
    with urlopen(f"{below}sitemap.xml.gz") as answer:
        packed = answer.read()
    dates = set(re.findall(r"<lastmod>(.*?)</lastmod>", gzip.decompress(packed).decode()))
    assert dates == ({"2001-09-09"} if last_days(ROOT) else set()), "without git's history there are no dates"
    assert int.from_bytes(packed[4:8], "little") <= DATE
