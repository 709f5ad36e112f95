"""On paper a page is whole, and has nothing that can only be pressed."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

KINDS = ["how-to/timeouts/", "notes/asynchronous/", "reference/event-loop-messages/"]


@pytest.fixture(params=KINDS, scope="module")
def paper(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """Give a page as it is printed on A4, by a reader who likes it dark."""
    page = browser.new_page(color_scheme="dark", viewport={"width": 672, "height": 1000})
    page.set_default_timeout(120_000)  # a busy machine
    page.goto(address + request.param)
    page.locator(".play").first.wait_for(state="attached")
    page.emulate_media(media="print")
    yield page
    page.close()


def test_nothing_to_press_and_nothing_around_the_text(paper: Page) -> None:
    clutter = (
        "header, .md-footer, .md-sidebar, .md-tabs, .headerlink, .play, .player, .md-code__nav, button, "
        "input:not(.tabbed-set > input)"
    )
    seen = paper.locator(clutter).evaluate_all(
        "all => all.filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"
    )
    assert seen == []


def test_all_of_the_text_is_there_and_in_its_width(paper: Page) -> None:
    """Closed blocks, every version's tab, the ends of long lines."""
    closed = "details:not(.timeline details) > :not(summary), .tabbed-block"
    hidden = paper.locator(closed).evaluate_all(
        "all => all.filter(e => !e.checkVisibility({ contentVisibilityAuto: true })).map(e => e.outerHTML.slice(0, 80))"
    )
    assert hidden == []
    cut = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.slice(0, 80))"
    assert paper.locator("article pre, article pre > code").evaluate_all(cut) == []
    wide = paper.locator("article *").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().right > innerWidth + 4).map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == []  # but for the tinted edge of a word of code at the end of a line


def test_what_leads_outside_says_where(paper: Page) -> None:
    said = paper.locator("article a[href^=http]").evaluate_all(
        "all => all.map(a => getComputedStyle(a, '::after').content)"
    )
    assert said and all("http" in text for text in said)
    inside = paper.locator("article a:not([href^=http])").evaluate_all(
        "all => all.map(a => getComputedStyle(a, '::after').content)"
    )
    assert not any("#" in text or "/" in text for text in inside)


def test_figures_are_black_and_white(paper: Page) -> None:
    colours = paper.locator(".timeline *").evaluate_all(
        "all => [...new Set(all.filter(e => e.checkVisibility())"
        ".flatMap(e => [getComputedStyle(e).color, getComputedStyle(e).fill, getComputedStyle(e).stroke]))]"
    )
    numbers = [re.findall(r"[\d.]+", colour)[:3] for colour in colours if colour.startswith("rgb")]
    assert colours and all(len(set(number)) == 1 for number in numbers), colours
