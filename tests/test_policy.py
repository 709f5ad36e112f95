"""A page loads and runs only what is the site's own, whatever somebody put into it."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import REPORT, wait_until
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser


def html(site: Path) -> list[Path]:
    """Find the pages of the built site."""
    return sorted(site.rglob("*.html"))


@cache
def parsed(path: Path) -> LexborHTMLParser:
    """Parse a page. Its content has no scripts."""
    tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
    assert not tree.css("article script"), path
    return tree


def policy(tree: LexborHTMLParser) -> dict[str, list[str]]:
    """Read a page's policy."""
    meta = tree.css_first('head > meta[http-equiv="Content-Security-Policy"]')
    assert meta is not None
    return {name: values for name, *values in (part.split() for part in str(meta.attrs["content"]).split(";"))}


def test_every_page_has_a_policy_in_front_of_all_that_loads(site: Path) -> None:
    for path in html(site):
        tree = parsed(path)
        assert policy(tree)["default-src"] == ["'self'"], path
        first = tree.css("meta, link, script, style")[:2]
        assert [element.attrs.get("charset") or element.attrs.get("http-equiv") for element in first] == [
            "utf-8",
            "Content-Security-Policy",
        ], path
        assert path.read_bytes()[:1024].count(b"charset") == 1, path


def test_every_inline_script_is_in_the_policy_and_no_other(site: Path) -> None:
    for path in html(site):
        tree = parsed(path)
        allowed = policy(tree)["script-src"]
        assert "'unsafe-inline'" not in allowed and "'unsafe-eval'" not in allowed, path
        scripts = tree.css("script:not([src], [type]), script[type=module]:not([src])")
        hashes = {f"'sha256-{b64encode(sha256(one.text().encode()).digest()).decode()}'" for one in scripts}
        own = {value for value in allowed if value.startswith("'sha256-")}
        assert hashes <= own, path
        assert len(own - hashes) <= 1, f"{path}: more than the sandbox of the playground"
        assert not re.search(r"<[^>]*\son\w+=", path.read_text(encoding="utf-8")), f"{path}: an event handler"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page()
    page.add_init_script(REPORT)
    page.goto(address + "notes/asynchronous/")
    yield page
    page.close()


INJECTED = [
    "<img src='x:' onerror='window.harmed = 1'>",
    "<svg onload='window.harmed = 1'></svg>",
    "<iframe srcdoc='<script>parent.harmed = 1</script>'></iframe>",
    "<a id=lure href='javascript:void(window.harmed = 1)'>x</a>",
    "<iframe src='https://python.invalid/'></iframe>",
    "<style>body { --harmed: 1 }</style>",
]


@pytest.mark.parametrize("text", INJECTED)
def test_an_injected_element_does_nothing(page: Page, text: str) -> None:
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", text)
    if "lure" in text:
        page.locator("#lure").click()
    wait_until(page, "broken.length || document.querySelector('iframe[srcdoc]')")
    page.wait_for_timeout(200)
    assert page.evaluate("window.harmed") is None
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--harmed')") == ""


@pytest.mark.parametrize(
    "script",
    ["one.textContent = 'window.harmed = 1'", "one.src = 'data:text/javascript,window.harmed=1'", "one.src = OTHER"],
)
def test_an_injected_script_does_not_run(page: Page, script: str) -> None:
    page.evaluate(
        f"""{{
          const OTHER = "https://python.invalid/harm.js";
          const one = document.createElement("script");
          {script};
          document.head.append(one);
        }}"""
    )
    wait_until(page, "broken.length")
    assert page.evaluate("window.harmed") is None
    assert page.evaluate("broken")[0].startswith("script-src-elem")


def test_an_injected_script_in_a_page_of_the_server_does_not_run(browser: Browser, address: str) -> None:
    page = browser.new_page()
    harm = "<script>window.harmed = 1</script></head>"
    page.route("**/how-to/timeouts/", lambda route: route.fulfill(body=route.fetch().text().replace("</head>", harm)))
    page.goto(address + "how-to/timeouts/")
    page.locator(".md-code__button").first.wait_for(state="attached")  # the page's own scripts run
    assert page.evaluate("window.harmed") is None
    page.close()


def test_normal_use_keeps_the_policy(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(REPORT)
    page.goto(address + "how-to/timeouts/")
    page.locator("label[for=__palette_1], label[for=__palette_2]").locator("visible=true").first.click()
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill("timeout")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Play this timeline").first.click()
    example = page.locator("[data-program]").first
    example.get_by_role("button", name="Edit").click()
    page.locator(".pce-textarea").wait_for()
    if (site / "assets/playground/runtime.json").exists():
        example.get_by_role("button", name="Run").click()
        page.locator(".yours .timeline, .yours .output").first.wait_for(timeout=120_000)
    assert page.evaluate("broken") == []
    context.close()


def test_the_search_loads_when_it_is_opened(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "how-to/timeouts/")
    page.evaluate("new Promise(requestIdleCallback)")
    index = re.compile(r"search_index\.json|workers/search\.js")
    assert not [url for url in asked if index.search(url)]
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill("timeout")
    page.locator(".md-search-result__link").first.wait_for()
    assert [url for url in asked if "search_index.json" in url]
    page.close()
