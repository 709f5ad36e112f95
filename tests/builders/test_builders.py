"""ProperDocs and Zensical, which continue MkDocs and Material, build the same pages.

Run by `uv run --group builders pytest tests/builders`. CONTRIBUTING.md says what is not the same.
"""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT
from selectolax.lexbor import LexborHTMLParser

BUILDERS = {
    "properdocs": ["properdocs", "build", "--strict", "-f", "mkdocs.yml"],
    "zensical": ["zensical", "build", "--strict"],
}
#: What must be the same of a page's text: how it is found, and the attribute that is compared, or else the text.
PARTS = {
    "ids": ("[id]", "id"),
    "blocks": ("pre", None),
    "figures": ("figure", None),
    "tooltips": ("abbr", "title"),
    "links": ('a[href^="#"]', "href"),
}


@pytest.fixture(scope="module", params=BUILDERS)
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a copy of the project with another builder, without hooks; give the folder of the site."""
    command = BUILDERS[request.param]
    if shutil.which(command[0]) is None:
        pytest.fail(f"{command[0]} is not installed: uv run --group builders pytest tests/builders")
    folder = tmp_path_factory.mktemp(request.param)
    for name in ("docs", "snippets"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in (".cache", "node_modules", "package-lock.json"):
        if (ROOT / name).exists():
            (folder / name).symlink_to(ROOT / name)
    build = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert build.returncode == 0, build.stdout + build.stderr
    return folder / "site"


@cache
def parts(page: Path) -> dict[str, list[str]]:
    """Give what must be the same of one page."""
    article = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("article")
    assert article is not None, f"{page} has no text"
    for old in article.css(".moved, .kept"):  # addresses of before a move, which a hook keeps
        old.decompose()
    found = {}
    for part, (which, attribute) in PARTS.items():
        elements = article.css(which)
        found[part] = [str(element.attrs[attribute]) if attribute else element.text() for element in elements]
    return found


def addresses(site: Path) -> set[str]:
    """Find the pages, without those that a hook makes: Zensical knows none."""
    found = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    return {address for address in found if not address.startswith("embed/")}


def test_the_same_pages(site: Path, other: Path) -> None:
    assert addresses(other) == addresses(site)


def test_the_same_ids_blocks_figures_and_tooltips(site: Path, other: Path) -> None:
    different = []
    for address in sorted(addresses(site) - {"404.html"}):
        ours, theirs = parts(site / address), parts(other / address)
        theirs["ids"] = [name for name in theirs["ids"] if name != "__skip"]  # Zensical: the main text's own
        different += [
            f"{address}: {part}: {set(ours[part]) ^ set(theirs[part]) or 'the order'}"
            for part in PARTS
            if ours[part] != theirs[part]
        ]
    assert not different, "\n".join(different)
