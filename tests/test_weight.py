"""A first visit of a page loads little, and no more when the site has more pages."""

import gzip
from functools import cache
from pathlib import Path

import pytest
from conftest import build_small, paths
from selectolax.lexbor import LexborHTMLParser

LIMIT = 80 * 1024  # bytes: what a first visit may transfer before a press of Run
HEAD = 350  # bytes: of a response, beside its body
TEXT = {".html", ".css", ".js", ".svg"}
LOADS = "link[rel=stylesheet], link[rel=icon], script[src], img"


@cache
def size(path: Path) -> int:
    """Give the bytes of a response with a file."""
    body = path.read_bytes()
    return HEAD + len(gzip.compress(body, 6) if path.suffix in TEXT else body)


def transferred(site: Path, address: str) -> int:
    """Give the bytes that a browser loads for a page, from a host that compresses text."""
    page = site / address
    page = page if page.suffix == ".html" else page / "index.html"
    found = [tag.attrs for tag in LexborHTMLParser(page.read_text(encoding="utf-8")).css(LOADS)]
    above = "../" * address.count("/")
    files = {page} | {site / str(has.get("href") or has["src"]).removeprefix(above).lstrip("/") for has in found}
    return sum(map(size, files))


def test_a_first_visit_transfers_at_most_80_kib(site: Path) -> None:
    sizes = {path: transferred(site, path) for path in paths(site) if path != "404.html"}
    assert len(sizes) > 30
    assert {path: size for path, size in sizes.items() if size > LIMIT} == {}


@pytest.mark.parametrize("level", [1, 2])
def test_more_pages_in_another_section_change_nothing(tmp_path: Path, level: int) -> None:
    pages = []
    for count in (2, 30):
        folder = tmp_path / str(count)
        (folder / "docs").mkdir(parents=True)
        (folder / "snippets").mkdir()
        others = [f"other{number}.md" for number in range(count)]
        for name in ("here.md", *others):
            (folder / "docs" / name).write_text("# Title\n", encoding="utf-8")
        section = others if level == 1 else [{"Inside": others}]
        build_small(folder, nav=[{"Here": ["here.md"]}, {"Others": section}])
        pages.append((folder / "site/here/index.html").read_text(encoding="utf-8"))
    assert pages[0] == pages[1]
