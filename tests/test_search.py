"""The search finds the place, in the reader's own words."""

import pytest
from playwright.sync_api import Browser


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("gather", "notes/asynchronous/#gather"),
        ("CancelledError instead of TimeoutError", "how-to/timeouts/#inside-the-block"),
        ("does the task go on running after the timeout", "how-to/timeouts/#cancelled"),
        ("one deadline for many steps", "how-to/timeouts/#deadline"),
        ("gather with timeout, keep the results", "how-to/timeouts/#wait"),
        ("coroutine function", "notes/asynchronous/#coroutine-function"),
        ("yield from", "reference/syntax-errors/#yield-from-in-async"),
        ("并发性", "notes/asynchronous/#parallelism-and-concurrency"),
    ],
)
def test_a_search_finds_the_section(browser: Browser, address: str, query: str, place: str) -> None:
    assert address + place in search(browser, address, query)[:3]


MESSAGES = [
    ("SyntaxError: 'await' outside function", "await-outside-function"),
    ("SyntaxError: 'await' outside async function", "await-outside-async-function"),
    ("'async for' outside async function", "async-for-outside"),
    ("SyntaxError: 'async with' outside async function", "async-with-outside"),
    ("asynchronous comprehension outside of an asynchronous function", "async-comprehension-outside"),
    ("SyntaxError: 'yield from' inside async function", "yield-from-in-async"),
    ("SyntaxError: 'return' with value in async generator", "return-in-async-generator"),
    ("'await expression' can not be used within an annotation", "await-in-annotation"),
    ("cannot assign to await expression here. Maybe you meant '==' instead of '='?", "assign-to-await"),
    ("'break', 'continue' and 'return' cannot appear in an except* block", "except-star-return"),
    ("IndentationError: expected an indented block after 'with' statement on line 2", "expected-block"),
    ("SyntaxWarning: 'return' in a 'finally' block", "return-in-finally"),
]


@pytest.mark.parametrize(("message", "section"), MESSAGES)
def test_a_pasted_message_finds_its_section_first(browser: Browser, address: str, message: str, section: str) -> None:
    found = search(browser, address, message)
    assert found[:2] == [f"{address}reference/syntax-errors/", f"{address}reference/syntax-errors/#{section}"]


def search(browser: Browser, address: str, query: str) -> list[str]:
    """Type a query on the first page; give the addresses found, a page before its sections."""
    page = browser.new_page()
    page.goto(address)
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(query)
    box.press("Shift")  # the search listens to keys
    results = page.locator("[data-md-component=search-result] a.md-search-result__link")
    results.first.wait_for()
    found: list[str] = results.evaluate_all("links => links.map(link => link.origin + link.pathname + link.hash)")
    page.close()
    return found
