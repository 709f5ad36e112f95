"""The search finds the place, in the reader's own words."""

import pytest
from playwright.sync_api import Browser


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("gather", "notes/asynchronous/#gather"),
        ("yield from", "notes/asynchronous/#coroutine-function"),
        ("CancelledError instead of TimeoutError", "how-to/timeouts/#inside-the-block"),
        ("does the task go on running after the timeout", "how-to/timeouts/#cancelled"),
        ("one deadline for many steps", "how-to/timeouts/#deadline"),
        ("gather with timeout, keep the results", "how-to/timeouts/#wait"),
        ("并发性", "notes/asynchronous/#parallelism-and-concurrency"),
    ],
)
def test_a_search_finds_the_section(browser: Browser, address: str, query: str, place: str) -> None:
    page = browser.new_page()
    page.goto(address)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(query)
    box.press("Shift")  # the search listens to keys
    results = page.locator("[data-md-component=search-result] a.md-search-result__link")
    results.first.wait_for()
    found = results.evaluate_all("links => links.map(link => link.origin + link.pathname + link.hash)")
    page.close()
    assert address + place in found[:3]
