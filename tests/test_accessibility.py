"""Everyone can use every page: axe finds nothing, and nothing is lost by keyboard."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from blocks.plugin import CI
from conftest import ROOT, wait_until
from playwright.sync_api import Browser, Page

#: Pages that have among them all that a page can have; the last two have a thread in a timeline, and tabs, a table and
#: a marked line of code. `benchmarks/measures.py` takes every kind in every look, which takes minutes.
KINDS = ["", "notes/asynchronous/", "scratch/", "explanation/concurrency-and-parallelism/", "explanation/myths/"]
LOOKS = [("light", 1280), ("dark", 360)]

Violations = dict[str, list[str]]


@pytest.fixture(scope="module")
def axe() -> str:
    """Give the text of axe-core, which checks the page that it is run in."""
    script = ROOT / "node_modules/axe-core/axe.min.js"
    if not script.exists():
        assert not CI, "no axe-core: npm ci --ignore-scripts"
        pytest.skip("no axe-core: npm ci --ignore-scripts installs it")
    return script.read_text(encoding="utf-8")


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Give an empty page of some width, in light or dark, whose console must stay silent."""
    scheme, width = request.param
    page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce")
    yield page
    page.close()


def read(page: Page) -> None:
    """Open all that is folded, and go through the page: Material prepares a block of code when it comes into view."""
    page.evaluate(
        """async () => {
          for (const one of document.querySelectorAll("details")) one.open = true;
          for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
            scrollTo(0, top);
            // Two frames, in which Material sees that it came into view; on some pages there are none.
            await Promise.race([
              new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
              new Promise(done => setTimeout(done, 500)),
            ]);
            await new Promise(done => setTimeout(done, 40));
          }
          scrollTo(0, 0);
        }"""
    )


def violations(page: Page, axe: str) -> Violations:
    """Run axe; give what it found, by rule."""
    page.evaluate(axe)
    moves = "one => one.playState === 'running' && one.timeline === document.timeline"  # and not as it is scrolled
    wait_until(page, f"!document.getAnimations().some({moves})")
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run({resultTypes: ['violations']}).then(({violations}) => violations)"
    )
    return {rule["id"]: [f"{node['target']} {node['failureSummary']}" for node in rule["nodes"]] for rule in found}


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_on_a_page(page: Page, address: str, axe: str, path: str) -> None:
    page.goto(address + path)
    read(page)
    assert violations(page, axe) == {}


def test_axe_finds_nothing_in_what_opens(page: Page, address: str, axe: str) -> None:
    """The search with results, the menu, another tab, an editor, a result, a timeline that plays."""
    page.goto(address + "reference/async-for-messages/")
    read(page)
    example = page.locator("[data-program]").first
    example.get_by_role("button", name="Edit").click()
    if page.locator("body").evaluate("innerWidth < 600"):
        page.locator(".md-header__button[for=__drawer]").click()
        assert violations(page, axe) == {}
        page.locator("label.md-overlay").click(position={"x": 350, "y": 400})
    page.get_by_role("button", name="Play this timeline").first.click()
    page.mouse.move(0, 0)  # off the words that have a tooltip
    page.locator(".pce-textarea").wait_for()
    page.evaluate("scrollTo(0, 0)")
    assert violations(page, axe) == {}
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    page.locator("[data-md-toggle=search]").evaluate("toggle => toggle.click()")
    page.locator("[data-md-component=search-query]").fill("timeout")
    page.locator(".md-search-result__link").first.wait_for()
    assert violations(page, axe) == {}


def test_axe_can_find_something(browser: Browser, address: str, axe: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.evaluate("document.querySelector('article p').style.color = '#ccc'")
    page.evaluate("document.querySelector('.md-search').removeAttribute('aria-label')")
    assert {"color-contrast", "aria-dialog-name"} <= violations(page, axe).keys()
    page.close()


def test_focus_is_always_seen(browser: Browser, address: str) -> None:
    """Tab goes through a page; what has the focus looks different, and stands inside the window."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(address + "how-to/timeouts/")
    page.locator(".md-header__option label:visible").wait_for()  # Material shows the one that is needed
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUS))
    page.close()
    assert len({one["name"] for one in seen}) > 40
    assert [one for one in seen if not (one["shown"] and one["marked"])] == []


#: Of the element with the focus: its name, whether it is inside the window, whether it has an outline, a border or
#: another look than without the focus, or a caret. For a button that Material draws as a label, that counts.
FOCUS = """
() => {
  const element = document.activeElement;
  const drawn = element.type !== "radio" ? element
    : element.matches(".md-option") ? element.nextElementSibling : element.labels[0];
  const look = () => JSON.stringify(["outlineStyle", "outlineWidth", "color", "backgroundColor",
    "boxShadow", "borderColor", "textDecorationLine", "opacity"].map(name => getComputedStyle(drawn)[name]));
  const {top, bottom, width} = drawn.getBoundingClientRect();
  const text = element.getAttribute("href") ?? element.textContent.trim().slice(0, 60);
  const name = `${element.tagName} ${element.id} ${text}`;
  const focused = look();
  element.blur();
  const plain = look();
  element.focus({preventScroll: true, focusVisible: true});
  const shown = bottom > 0 && top < innerHeight && width > 0;
  return {name, shown, marked: focused !== plain || element.type === "text"};
}
"""


def test_figures_are_readable_in_forced_colours(browser: Browser, address: str) -> None:
    page = browser.new_page(forced_colors="active", color_scheme="dark")
    page.goto(address + "how-to/timeouts/")
    figure = page.locator("figure.timeline").first
    figure.scroll_into_view_if_needed()
    colours = figure.evaluate(
        """figure => [".picture b", "svg .x", "svg text:not(.at)", "svg rect"].map(place => {
          const {color, fill} = getComputedStyle(figure.querySelector(place));
          return place.startsWith("svg") ? fill : color;
        })"""
    )
    page.close()
    name, running, number, waiting = colours
    assert name == running != waiting, json.dumps(colours)
    assert number == waiting, "a number is as light as the page, on what runs"


def test_nothing_moves_for_those_who_asked_for_that(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + "how-to/timeouts/")
    longest = page.evaluate(
        """Math.max(...[...document.querySelectorAll("*")].flatMap(element => {
          const {transitionDuration, animationDuration} = getComputedStyle(element);
          return `${transitionDuration},${animationDuration}`.split(",").map(parseFloat);
        }))"""
    )
    page.close()
    assert longest < 0.01
