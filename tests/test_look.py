"""What the eye must be able to tell apart, it can: by contrast, and not by colour alone."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

NOTES = "notes/asynchronous/"

#: For each element: its text's contrast with the nearest opaque background (WCAG 2.2), and the style of its line.
MEASURE = """
elements => {
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const over = (top, under) => top.slice(0, 3).map((c, i) => c * (top[3] ?? 1) + under[i] * (1 - (top[3] ?? 1)));
  return elements.map(element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) layers.unshift(rgb(getComputedStyle(e).backgroundColor));
    const back = layers.reduce((under, top) => over(top, under), [255, 255, 255]);
    const style = getComputedStyle(element);
    const text = over(rgb(style.color), back);
    const [high, low] = [light(text), light(back)].sort((a, b) => b - a);
    return {ratio: (high + .05) / (low + .05), line: style.textDecorationStyle, back: back.map(Math.round).join()};
  });
}
"""


@pytest.fixture(scope="module", params=["light", "dark"])
def notes(request: pytest.FixtureRequest, browser: Browser, address: str) -> Any:
    page = browser.new_page(color_scheme=request.param, viewport={"width": 360, "height": 800})
    page.goto(address + NOTES)
    yield page
    page.close()


def test_the_highlights_have_contrast_and_a_line_of_their_own(notes: Page) -> None:
    phrases = notes.locator("mark.phrase").evaluate_all(MEASURE)
    keys = notes.locator("mark.key").evaluate_all(MEASURE)
    assert len(phrases) > 3 and len(keys) > 3
    assert min(mark["ratio"] for mark in phrases + keys) >= 4.5
    assert {mark["line"] for mark in phrases} == {"dotted"}
    assert {mark["line"] for mark in keys} == {"solid"}
    assert {mark["back"] for mark in phrases} & {mark["back"] for mark in keys} == set()


def test_wrong_code_says_what_is_wrong(notes: Page) -> None:
    labels = notes.locator(".highlight[data-raises]").evaluate_all(
        "all => all.map(e => [getComputedStyle(e, '::after').content, getComputedStyle(e).borderInlineStartWidth])"
    )
    assert labels
    for text, edge in labels:
        assert "✕" in text and "Error" in text
        assert float(edge.removesuffix("px")) >= 3
