"""A link to a page says what the page is: in chats, wikis and search results."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from blocks.plugin import BLOCKS
from card import HEIGHT, WIDTH, draw
from conftest import ROOT, pages
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.meta import get_data
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

CARDS = ROOT / "docs/assets/cards"
#: The author's own words, which stay.
SHORT = {"notes/asynchronous.md"}


def name(page: Path) -> str:
    """Return a page's place: how-to/timeouts.md."""
    return page.relative_to(ROOT / "docs").as_posix()


def meta(page: Path) -> dict[str, Any]:
    """Return what stands at the head of a page."""
    return get_data(page.read_text(encoding="utf-8"))[1]


def sections(nav: list[Any], section: str = "") -> Iterator[tuple[str, str]]:
    """Yield each page of the navigation with the title of the part that it is in."""
    for entry in nav:
        ((title, content),) = entry.items()
        if isinstance(content, list):
            yield from sections(content, section or title)
        else:
            yield content, section


def is_same(card: Path, drawn: Image.Image) -> bool:
    """Compare pixels: the bytes of a PNG depend on the version of a compressor."""
    if not card.exists():
        return False
    with Image.open(card) as committed:
        return committed.convert("RGB").tobytes() == drawn.convert("RGB").tobytes()


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"))


@pytest.mark.parametrize("page", pages(), ids=name)
def test_every_page_has_a_title_and_a_written_description(page: Path) -> None:
    head = page.read_text(encoding="utf-8").split("\n---\n")[0].splitlines()
    line = next((number for number, text in enumerate(head, 1) if text.startswith("description:")), 1)
    words = meta(page)
    assert words.get("title"), f"{page}:1: it has no title; write `title: …` between two lines of ---"
    description = words.get("description", "")
    assert description, f"{page}:1: it has no description; write `description: …`, a sentence of 50 to 160 characters"
    least = 30 if name(page) in SHORT else 50
    assert least <= len(description) <= 160, (
        f"{page}:{line}: the description has {len(description)} characters; a search result shows 50 to 160"
    )
    assert re.search(r"[.?!]$", description) or name(page) in SHORT, (
        f"{page}:{line}: the description is not a sentence: it is cut off, or its full stop is missing"
    )


def test_titles_and_descriptions_tell_pages_apart() -> None:
    for word in ("title", "description"):
        texts = [meta(page)[word] for page in pages()]
        assert len(set(texts)) == len(texts), f"two pages have the same {word}"


def test_every_card_is_drawn_from_its_page(request: pytest.FixtureRequest, config: MkDocsConfig) -> None:
    """`--update` draws them."""
    nav = dict(sections(config.nav or []))
    wrong = []
    for page in pages():
        place = name(page)
        card = (CARDS / place).with_suffix(".png")
        drawn = draw(meta(page)["title"], nav.get(place, ""))
        if is_same(card, drawn):
            continue
        if request.config.stash[BLOCKS].update:
            card.parent.mkdir(parents=True, exist_ok=True)
            drawn.save(card, optimize=True)
        else:
            wrong.append(f"{page}:1: the title is not the one on {card.relative_to(ROOT)}")
    known = {(CARDS / name(page)).with_suffix(".png") for page in pages()}
    wrong += [f"{card.relative_to(ROOT)}: there is no such page" for card in set(CARDS.rglob("*.png")) - known]
    assert not wrong, "\n".join([*wrong, "Draw them: uv run pytest tests/test_unfurling.py --update"])


def test_every_card_is_small_and_of_the_size_that_its_page_says() -> None:
    for card in CARDS.rglob("*.png"):
        with Image.open(card) as picture:
            assert picture.size == (WIDTH, HEIGHT)
        assert card.stat().st_size < 60_000, card


@pytest.mark.parametrize("page", pages(), ids=name)
def test_a_built_page_says_what_it_is(page: Path, site: Path, config: MkDocsConfig) -> None:
    """Every value agrees with the page, and addresses are whole."""
    place = name(page).removesuffix(".md")
    folder = "" if place == "index" else f"{place}/"
    tree = LexborHTMLParser((site / folder / "index.html").read_text(encoding="utf-8"))
    words = meta(page)
    address = f"{config.site_url}{folder}"
    metas = [tag.attrs for tag in tree.css("head > meta")]
    said = {has.get("property") or has.get("name"): has.get("content") for has in metas}
    assert [title.text() for title in tree.css("head > title")] == [f"{words['title']} - {config.site_name}"]
    assert [link.attrs["href"] for link in tree.css("link[rel=canonical]")] == [address]
    expected = {
        "description": words["description"],
        "og:type": "article" if folder else "website",
        "og:site_name": config.site_name,
        "og:title": words["title"],
        "og:description": words["description"],
        "og:url": address,
        "og:image": f"{config.site_url}assets/cards/{place}.png",
        "og:image:type": "image/png",
        "og:image:width": f"{WIDTH}",
        "og:image:height": f"{HEIGHT}",
        "og:image:alt": f"{config.site_name}: {words['title']}",
        "twitter:card": "summary_large_image",
    }
    assert said | expected == said, f"{page}: the head of the built page says something else"
    assert (site / "assets/cards" / f"{place}.png").exists()
