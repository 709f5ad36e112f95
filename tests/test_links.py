"""A link is taken in the form that a chat, ticket or wiki wants, and leads a reader to what it names."""

import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from conftest import ROOT, Quiet, build_small, wait_until
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

PAGE = "how-to/timeouts/"
HEADING = "inside-the-block"
TITLE = "It is a CancelledError until the block ends"
PROGRAM = "caught_inside.py"

expect.set_options(timeout=30_000)  # a busy machine

#: What the clipboard holds, by type.
CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  const types = item.types.map(async type => [type, await (await item.getType(type)).text()]);
  return Object.fromEntries(await Promise.all(types));
}"""


both = pytest.mark.parametrize("reader", [360, 1280], ids=["phone", "desktop"], indirect=True)


@pytest.fixture
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """Give a reader on a phone, or with a window as wide as the test says."""
    width = getattr(request, "param", 360)
    context = browser.new_context(viewport={"width": width, "height": 800}, has_touch=width == 360)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext, address: str) -> Iterator[Page]:
    """Give a page of the site, which writes nothing to the console."""
    page = reader.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + PAGE)
    yield page
    assert said == []


def sign(page: Page, name: str) -> Locator:
    """Find the ¶ of a heading or an example."""
    return page.locator(f"[id='{name}'] .headerlink")


def status(page: Page) -> Locator:
    """Find what a screen reader hears."""
    return page.locator(".link-menu").get_by_role("status")


def copied(page: Page, form: str) -> dict[str, str]:
    """Copy a form, hear that it is copied, and give what the clipboard holds."""
    page.get_by_role("menuitem", name=f"Copy {form}", exact=True).click()
    expect(status(page)).to_have_text(f"Copied: {form}")
    held: dict[str, str] = page.evaluate(CLIPBOARD)
    return held


def plain(text: str) -> dict[str, str]:
    return {"text/plain": text}


@both
def test_a_heading_gives_its_link_in_each_form(page: Page, address: str) -> None:
    there = f"{address}{PAGE}#{HEADING}"
    sign(page, HEADING).click()
    expect(status(page)).to_have_text("Copied: address")
    assert page.evaluate(CLIPBOARD) == plain(there)
    assert page.url == there
    assert copied(page, "Markdown link") == plain(f"[{TITLE}]({there})".replace("CancelledError", "`CancelledError`"))
    held = copied(page, "rich-text link")
    title = TITLE.replace("CancelledError", "<code>CancelledError</code>")
    assert held["text/plain"] == f"{TITLE} {there}"
    assert f'<a href="{there}">{title}</a>' in held["text/html"]
    assert page.get_by_role("menuitem").count() == 3


@both
def test_an_example_gives_its_link_and_the_code_that_embeds_it(page: Page, address: str) -> None:
    there = f"{address}{PAGE}#{PROGRAM}"
    sign(page, PROGRAM).click()
    expect(status(page)).to_have_text("Copied: address")
    assert page.evaluate(CLIPBOARD) == plain(there)
    title = TITLE.replace("CancelledError", "`CancelledError`")
    assert copied(page, "Markdown link") == plain(f"[`{PROGRAM}`: {title}]({there})")
    assert f'<a href="{there}"><code>{PROGRAM}</code>: It is' in copied(page, "rich-text link")["text/html"]
    frame = re.fullmatch(
        rf'<iframe src="{address}embed/{PAGE}{PROGRAM}/" title="{PROGRAM}: {TITLE}" width="100%" height="(\d+)" '
        'loading="lazy"></iframe>',
        copied(page, "embed code")["text/plain"],
    )
    assert frame and 300 < int(frame[1]) < 1500


def test_a_session_has_a_link_and_no_embed_code(page: Page, address: str) -> None:
    page.goto(f"{address}how-to/sync-and-async/")
    sign(page, "await-at-the-prompt").click()
    expect(status(page)).to_have_text("Copied: address")
    assert page.evaluate(CLIPBOARD) == plain(f"{address}how-to/sync-and-async/#await-at-the-prompt")
    assert page.get_by_role("menuitem", name="embed").count() == 0


def test_a_title_is_text_in_markdown_and_in_html(page: Page) -> None:
    page.locator(f"#{HEADING}").evaluate("heading => heading.firstChild.data = 'a_b * [c](d) <i> & \"e\" '")
    sign(page, HEADING).click()
    held = copied(page, "Markdown link")["text/plain"]
    assert held.startswith(r"[a\_b \* \[c\](d) \<i\> & " + '"e" `CancelledError` until')
    assert "a_b * [c](d) &lt;i&gt; &amp; " in copied(page, "rich-text link")["text/html"]


def test_a_link_is_taken_with_the_keyboard(page: Page, address: str) -> None:
    link = sign(page, PROGRAM)
    link.focus()
    page.keyboard.press("Enter")
    items = page.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    expect(status(page)).to_have_text("Copied: address")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Copied: Markdown link")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(items.last).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(items.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(items.first).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(items.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(items.first).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "▶ Run"  # what comes after the ¶


def test_a_press_elsewhere_closes_the_menu_and_it_fits_on_a_phone(page: Page) -> None:
    sign(page, HEADING).click()
    menu = page.locator(".link-menu")
    expect(status(page)).to_have_text("Copied: address")
    box = menu.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.mouse.click(5, 790)
    expect(menu).to_be_hidden()


def test_a_link_is_copied_where_the_clipboard_is_not_at_hand(page: Page, address: str) -> None:
    """As on http:// in a team's own net. What a page puts there is seen by pasting it."""
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    sign(page, HEADING).click()
    expect(status(page)).to_have_text("Copied: address")
    page.get_by_role("menuitem", name="Copy rich-text link").click()
    expect(status(page)).to_have_text("Copied: rich-text link")
    page.evaluate("document.execCommand = () => false")
    page.get_by_role("menuitem", name="Copy address").click()
    expect(status(page)).to_contain_text("lets nothing be copied")
    page.goto(f"{address}{PAGE}?again")
    assert f"{TITLE.rsplit(maxsplit=1)[-1]}</a>" in page.evaluate(CLIPBOARD)["text/html"]


def test_little_is_loaded_before_someone_wants_a_link(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{PAGE}#{HEADING}")
    page.evaluate("new Promise(requestIdleCallback)")
    assert [url for url in asked if "/links/" in url] == [f"{address}assets/links/links.js"]
    sign(page, HEADING).click()
    expect(status(page)).to_have_text("Copied: address")
    assert f"{address}assets/links/menu.js" in asked


FILLER = "\n".join(["Text.\n"] * 60)
LANDING = f"""# Landing {{ #landing }}

{FILLER}

## Plain {{ #plain }}

{FILLER}

=== "One"

    Text.

=== "Two"

    ??? note "Closed"

        === "Three"

            Text.

        === "Four"

            ### Hidden {{ #hidden }}

            ``` {{ .python title="hidden.py" }}
            x = 1
            ```

{FILLER}
"""
MAP = """
"landing/#was-plain" = "landing/#plain"
"landing/#once-plain" = "landing/#plain"
"landing/#was-hidden.py" = "landing/#hidden.py"
"landing/#gone" = "other/#other"
"old/" = "landing/"
"old/#part" = "other/#other"
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a small site with hidden things and things that moved; give its address."""
    folder = tmp_path_factory.mktemp("small")
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs/assets/links", docs / "assets/links")
    shutil.copy(ROOT / "docs/assets/site.css", docs / "assets")
    pages = {"index.md": "# Home { #home }", "other.md": "# Other { #other }", "landing.md": LANDING}
    for name, text in {**pages, "redirects.toml": MAP}.items():
        (docs / name).write_text(text + "\n", encoding="utf-8")
    scripts = [{"path": "assets/links/links.js", "defer": True}]
    hooks = ["docs/_theme/addresses.py"]
    site = build_small(folder, hooks=hooks, extra_css=["assets/site.css"], extra_javascript=scripts)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


#: Where an element is below the header, in pixels, and whether it is marked.
PLACE = """element => {
  const { bottom } = document.querySelector(".md-header").getBoundingClientRect();
  return [element.getBoundingClientRect().top - bottom, getComputedStyle(element).animationName];
}"""


def lands(page: Page, name: str) -> None:
    """Check that something is in view, right below the header, and marked."""
    expect(page.locator(f"[id='{name}']")).to_be_in_viewport()
    wait_until(page, "scrollY > 100")
    below, animation = page.locator(f"[id='{name}']").evaluate(PLACE)
    assert 0 <= below < 100
    assert animation == "landed"


@both
@pytest.mark.parametrize("name", ["plain", "hidden", "hidden.py"])
def test_a_link_leads_to_what_it_names(reader: BrowserContext, small: str, name: str) -> None:
    """On a plain page, in a tab of a closed block of a tab; when the page is opened and when the link stands on it."""
    page = reader.new_page()
    page.goto(f"{small}landing/#{name}")
    lands(page, name)
    page.goto(f"{small}landing/")
    page.evaluate("name => location.hash = name", name)
    lands(page, name)


def test_an_old_id_leads_to_where_the_thing_is_now(reader: BrowserContext, small: str) -> None:
    page = reader.new_page()
    for old, new in {"was-plain": "plain", "once-plain": "plain", "was-hidden.py": "hidden.py"}.items():
        page.goto(f"{small}landing/#{old}")
        lands(page, new)
        assert page.url == f"{small}landing/#{new}"
    page.goto(f"{small}landing/#gone")
    page.wait_for_url(f"{small}other/#other")


def test_a_page_that_moved_leads_on_with_what_the_link_named(reader: BrowserContext, small: str) -> None:
    page = reader.new_page()
    for old, new in {
        "old/": "landing/",
        "old/#plain": "landing/#plain",
        "old/?a=b#plain": "landing/?a=b#plain",
        "old/#was-plain": "landing/#plain",
        "old/#part": "other/#other",
        "old/#hidden.py~code": "landing/#hidden.py~code",
    }.items():
        page.goto(f"{small}other/")
        page.evaluate("address => location.assign(address)", small + old)
        page.wait_for_url(small + new)
        page.go_back()
        page.wait_for_url(f"{small}other/")  # the page that moved is no stop on the way back


def test_without_javascript_links_lead_there_too(browser: Browser, small: str) -> None:
    reader = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = reader.new_page()
    for old in ("plain", "was-plain", "once-plain"):
        page.goto(f"{small}landing/#{old}")
        lands(page, "plain")
    page.goto(f"{small}landing/")
    expect(page.locator(".moved")).to_be_hidden()
    page.goto(f"{small}landing/#gone")
    expect(page.locator(".moved")).to_be_in_viewport()
    page.locator(".moved").get_by_role("link", name="Other").click()
    assert page.url == f"{small}other/#other"
    page.goto(f"{small}old/")
    page.wait_for_url(f"{small}landing/")
    reader.close()


def test_without_motion_nothing_fades(browser: Browser, small: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{small}landing/#plain")
    heading = page.locator("#plain")
    color = "heading => getComputedStyle(heading).backgroundColor"
    seen = {heading.evaluate(color)}
    while heading.evaluate("heading => heading.getAnimations().length"):
        seen.add(heading.evaluate(color))
    seen.add(heading.evaluate(color))
    page.close()
    assert len(seen) == 2  # marked, then not
