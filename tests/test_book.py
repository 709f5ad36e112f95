"""The whole site as one page, which a browser prints, has every page in it, and no link in it is dead."""

from pathlib import Path

import pytest
from book import CONFIG, bound, places
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser, LexborNode


@pytest.fixture(scope="module")
def book(site: Path) -> LexborHTMLParser:
    """Bind the pages of the built site."""
    return LexborHTMLParser(bound(load_config(str(CONFIG), site_dir=str(site))))


def text(node: LexborNode | None) -> str:
    """Give what a reader reads of an element."""
    return node.text().removesuffix("¶") if node else ""


def test_every_link_inside_the_book_leads_to_something(book: LexborHTMLParser) -> None:
    ids = {tag.id for tag in book.css("[id]")}
    targets = [str(link.attrs["href"]).removeprefix("#") for link in book.css('a[href^="#"]')]
    assert len(targets) > 1000
    assert [target for target in targets if target not in ids] == []


def test_no_id_stands_twice(book: LexborHTMLParser) -> None:
    ids = [tag.id for tag in book.css("[id]")]
    assert len(ids) == len(set(ids))


def test_the_list_of_contents_names_every_page_in_the_order_of_the_navigation(book: LexborHTMLParser) -> None:
    entries = [(str(link.attrs["href"]), link.text()) for link in book.css("main > ol:first-of-type > li > a")]
    pages = [(f"#{article.id}", text(article.css_first("h1"))) for article in book.css("main > article")]
    assert entries == pages
    assert [place for place, _ in pages] == [f"#{place}" for place in places(load_config(str(CONFIG)).nav or [])]
