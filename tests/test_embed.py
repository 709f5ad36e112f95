"""An example in another site's iframe is the example of its page: whole, small, and in the palette asked for."""

import gzip
import re
import threading
from collections.abc import Iterable, Iterator
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import addresses
import pytest
from conftest import ROOT, Quiet, pages
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

GUIDE = ROOT / "docs/about/embedding.md"
EXAMPLE = "embed/how-to/timeouts/caught_inside.py/"
LEADS_ON = 'http-equiv="refresh"'  #: in a page that stands where another was
MOST = 60_000  #: bytes that an example may be, compressed, with all that it loads before Run
DARK = "rgb(30, 33, 41)"  # Material's slate: hsl(225, 15%, 14%)


def folder(page: Path) -> str:
    """Return a page's address in the site: how-to/timeouts/."""
    place = page.relative_to(ROOT / "docs").as_posix().removesuffix(".md")
    return "" if place == "index" else f"{place}/"


def shown(tags: Iterable[LexborNode]) -> list[str]:
    """Return the text of some elements, and the pictures in them."""
    return [part for tag in tags for part in (" ".join(tag.text().split()), *(str(svg.html) for svg in tag.css("svg")))]


def results(block: LexborNode) -> Iterator[LexborNode]:
    """Yield what stands under a program: its outputs, and its timeline."""
    tag = block.next
    while tag:
        if tag.is_element_node:
            classes = set(tag.attrs.sget("class").split())
            versions = "tabbed-set" in classes and tag.css(".output, .timeline")
            if not versions and not classes & {"output", "timeline"}:
                return
            yield tag
        tag = tag.next


@pytest.mark.parametrize("page", pages(), ids=lambda page: folder(page) or "index")
def test_every_example_of_a_page_is_there_whole(page: Path, site: Path) -> None:
    """Its code, all that it printed, its timeline; and a link back to its place."""
    whole = LexborHTMLParser((site / folder(page) / "index.html").read_text(encoding="utf-8"))
    blocks = {str(block.id): block for block in whole.css("article [data-program][id]")}
    files = (site / "embed" / folder(page)).glob("*.py/index.html")
    made = {path.parent.name for path in files if LEADS_ON not in path.read_text(encoding="utf-8")}
    assert made == blocks.keys()
    for name, block in blocks.items():
        place = site / "embed" / folder(page) / name / "index.html"
        own = LexborHTMLParser(place.read_text(encoding="utf-8"))
        assert shown(own.css("main > :not(footer)")) == shown([block, *results(block)]), place
        back = own.css_first("main > footer a")
        assert back, place
        target, _, fragment = str(back.attrs["href"]).partition("#")
        assert (place.parent / target).resolve() == (site / folder(page)).resolve()
        assert fragment == name


def test_an_example_is_small_loads_what_exists_and_is_no_search_result(site: Path) -> None:
    address = str(load_config(str(ROOT / "mkdocs.yml")).site_url)
    places = sorted(site.glob("embed/**/index.html"))
    redirects, _ = addresses.read(ROOT / "docs/redirects.toml")
    moved = {addresses.join(each.old, each.old_id): addresses.join(each.new, each.new_id) for each in redirects}
    assert len(places) > 500
    size = cache(lambda file: len(gzip.compress(file.read_bytes())))
    for place in places:
        html = place.read_text(encoding="utf-8")
        head = html.partition("</head>")[0]
        loaded = {
            place,
            *(
                place.parent / found
                for found in re.findall(r'<(?:link(?! rel="canon)|script)[^>]+(?:href|src)="([^"]+)', head)
            ),
        }
        assert sum(size(file.resolve()) for file in loaded) < MOST, place
        assert '<meta name="robots" content="noindex">' in head
        section = place.parent.relative_to(site / "embed").as_posix()
        page, _, name = section.rpartition("/")
        example = f"{page or '.'}/#{name}"
        assert (LEADS_ON in head) == (example in moved)
        assert f'<link rel="canonical" href="{address}{moved.get(example, example).removeprefix("./")}">' in head
        assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|javascript:", html), f"{place}: a script in the page"
    assert not any("embed/" in line for line in (site / "sitemap.xml").read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Give a folder that another site serves, and that site's address."""
    folder = tmp_path_factory.mktemp("wiki")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://localhost:{server.server_port}/"
        server.shutdown()


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_palette_is_the_one_asked_for_or_the_readers(
    browser: Browser, address: str, system: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=system)
    # Before anything of the page is there: when its scripts are read, it is decided.
    page.route("**/assets/playground/buttons.js", lambda route: route.abort())
    for theme, dark in (
        ("?theme=dark", True),
        ("?theme=light", False),
        ("", system == "dark"),
        ("?theme=pink", system == "dark"),
    ):
        page.goto(f"{address}{EXAMPLE}{theme}")
        assert (background(page) == DARK) == dark, theme
    page.close()


def test_the_versions_of_an_output_are_tabs_by_keyboard_too(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(120_000)  # a busy machine
    page.goto(address + EXAMPLE)
    blocks = page.locator(".tabbed-block")
    expect(blocks.nth(0)).to_be_visible()
    expect(blocks.nth(1)).to_be_hidden()
    page.locator(".tabbed-set > input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(blocks.nth(1)).to_be_visible()
    expect(blocks.nth(0)).to_be_hidden()
    page.close()


def test_it_runs_in_another_site_and_that_site_fits_its_height(
    browser: Browser, address: str, site: Path, wiki: tuple[Path, str]
) -> None:
    """With the code that the guide gives."""
    frame, listener = re.findall(r"^``` \{ \.html \}\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.S | re.M)
    folder, there = wiki
    ours = str(load_config(str(ROOT / "mkdocs.yml")).site_url)
    assert frame.count(ours) == 1
    (folder / "page.html").write_text(
        "<!doctype html><meta charset=utf-8>" + frame.replace(ours, address) + listener, encoding="utf-8"
    )
    page = browser.new_page(viewport={"width": 600, "height": 2000})
    page.goto(there + "page.html")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("button", name="Run")).to_be_visible()
    fits = """() => {
      const frame = document.querySelector('iframe');
      const set = Number.parseFloat(frame.style.height);
      return set > 200 && set === frame.clientHeight;
    }"""
    page.wait_for_function(fits)
    body = "document.documentElement.scrollHeight <= innerHeight + 1"
    assert page.frames[1].evaluate(body), "it scrolls inside, though its height was told"
    link = inside.locator("footer a")
    assert link.get_attribute("target") == "_blank" and "noopener" in (link.get_attribute("rel") or "")
    if (site / "assets/playground/runtime.json").exists():
        inside.get_by_role("button", name="Run").click()
        expect(inside.locator(".status")).to_contain_text("Ran on Python 3.14", timeout=120_000)
        expect(inside.locator(".yours")).to_contain_text("gave up")
        page.wait_for_function(fits)
        assert page.frames[1].evaluate(body), "it scrolls inside after a run"
    page.close()


def test_the_headers_of_the_guide_are_for_all_pages_but_the_examples(site: Path) -> None:
    rules = re.findall(r"^(/\S*)\n  Content-Security-Policy: frame-ancestors 'self'$", GUIDE.read_text("utf-8"), re.M)
    for place in site.rglob("*.html"):
        address = "/" + place.relative_to(site).as_posix().removesuffix("index.html")
        matching = [rule for rule in rules if address == rule or (rule.endswith("*") and address.startswith(rule[:-1]))]
        expected = 0 if address.startswith("/embed/") or address == "/404.html" else 1
        assert len(matching) == expected, f"{address}: a folder of pages without a rule, or with two: {matching}"
