"""Prints the whole site into one PDF: ``uv run python -m book awaited.pdf``. It needs Chromium or Chrome.

It builds the site, puts its pages one behind the other, makes the links between them lead to their places in the book,
and lets the browser print that.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import sync_playwright
from selectolax.lexbor import LexborHTMLParser, LexborNode

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
#: Attributes that name an id, or a group of buttons, of their own page.
NAMING = ("id", "for", "name", "aria-labelledby")


def places(nav: list[Any]) -> Iterator[str]:
    """Yield the addresses of the pages in the order of the navigation, relative to the site's."""
    for entry in nav:
        for content in entry.values():
            if isinstance(content, list):
                yield from places(content)
            else:
                yield re.sub(r"(^|/)index/$", r"\1", content.removesuffix(".md") + "/")


def chapter(config: MkDocsConfig, place: str, all_places: list[str]) -> LexborNode:
    """Return the content of a built page, with names and links as they must be in the book."""
    tree = LexborHTMLParser(Path(config.site_dir, place, "index.html").read_text(encoding="utf-8"))
    article = tree.css_first("article")
    assert article is not None, place
    site = str(config.site_url)
    for tag in article.css("*:not(svg *)"):  # a figure's names are of its own, and no two differ
        has = tag.attrs
        for word in NAMING:
            if has.get(word) and tag.tag != "svg":
                has[word] = f"{place}#{has[word]}"
        if href := has.get("href"):
            address, fragment = urldefrag(urljoin(site + place, href))
            inside = address.removeprefix(site)
            is_here = address.startswith(site) and inside in all_places
            has["href"] = f"#{inside}#{unquote(fragment)}".rstrip("#") if is_here else urljoin(site + place, href)
            if is_here and not fragment:
                has["href"] = f"#{inside}"
    article.attrs["id"] = place
    return article


def bound(config: MkDocsConfig) -> str:
    """Return the one page of all pages of the built site."""
    all_places = list(places(config.nav or []))
    home = LexborHTMLParser(Path(config.site_dir, "index.html").read_text(encoding="utf-8"))
    chapters = [chapter(config, place, all_places) for place in all_places]
    sheets = "".join(str(link.html) for link in home.css("link[rel=stylesheet]"))
    titles = [title.text().removesuffix("¶") for article in chapters if (title := article.css_first("h1"))]
    contents = "".join(
        f'<li><a href="#{place}">{escape(title)}</a></li>' for place, title in zip(all_places, titles, strict=True)
    )
    name, description = escape(str(config.site_name)), escape(str(config.site_description))
    return f"""<!doctype html>
<html lang="en" class="no-js"><meta charset="utf-8"><meta name="robots" content="noindex">
<title>{name}: {description}</title>{sheets}
<style>article {{ break-before: page }}</style>
<body data-md-color-scheme="default" data-md-color-primary="indigo" data-md-color-accent="indigo">
<main class="md-typeset"><h1>{name}</h1><p>{description}</p><ol>{contents}</ol>
{"".join(str(article.html) for article in chapters)}</main></body></html>"""


def main(target: str) -> None:
    """Write the book into a file.

    Raises:
        SystemExit: when there is no browser that can print.

    """
    browsers = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    chromium = next(filter(None, map(shutil.which, browsers)), None)
    if chromium is None:
        raise SystemExit(f"The book is printed by a browser, and there is none here: install one of {browsers}.")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        config = load_config(str(CONFIG), site_dir=folder)
        build(config)
        page = Path(folder, "book.html")
        page.write_text(bound(config), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()
        tab.set_default_timeout(0)
        tab.goto(page.as_uri())
        tab.pdf(path=target, format="A4", tagged=True, outline=True, prefer_css_page_size=True)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: uv run python -m book FILE.pdf")
    main(sys.argv[1])
