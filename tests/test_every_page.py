"""What must hold on every page is seen in one visit to each: to load it takes longer than to look."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import REPORT, paths
from playwright.sync_api import Browser

WIDTHS = 320, 640  #: CSS pixels: a window of 1280 at 400 % and at 200 %


@dataclass
class Visit:
    """What was seen on one page."""

    asked: list[str]  #: the address of each request
    broken: list[str]  #: what its policy forbade
    widths: list[int]  #: CSS pixels that it takes in windows of `WIDTHS`, with all open that is folded


@pytest.fixture(scope="module")
def visits(browser: Browser, address: str, site: Path) -> dict[str, Visit]:
    """Load every page, by its address."""
    page = browser.new_page()
    page.add_init_script(REPORT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found = {}
    for place in paths(site):
        asked.clear()
        page.goto(address + place)
        broken = page.evaluate("broken")
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        widths = []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            widths.append(page.evaluate("document.documentElement.scrollWidth"))
        page.set_viewport_size({"width": 1280, "height": 720})
        found[place] = Visit([*asked], broken, widths)
    page.close()
    return found


def test_no_page_breaks_its_policy(visits: dict[str, Visit]) -> None:
    assert {place: visit.broken for place, visit in visits.items() if visit.broken} == {}


def test_no_page_asks_another_site(visits: dict[str, Visit], address: str) -> None:
    assert all(visit.asked for visit in visits.values())
    others = {
        place: [url for url in visit.asked if not url.startswith((address, "data:", "blob:"))]
        for place, visit in visits.items()
    }
    assert {place: urls for place, urls in others.items() if urls} == {}


def test_no_page_is_wider_than_its_window(visits: dict[str, Visit]) -> None:
    wide = {place: visit.widths for place, visit in visits.items() if any(map(int.__gt__, visit.widths, WIDTHS))}
    assert wide == {}
