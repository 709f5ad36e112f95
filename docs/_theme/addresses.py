"""Keeps the site's addresses: a title changes no id of a heading or an example, and what moved leads on.

A hook of MkDocs. What moved stands in docs/redirects.toml; CONTRIBUTING.md says how to rename and move things.
"""

import html
import logging
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import fences
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

log = logging.getLogger("mkdocs.hooks.addresses")
embeds: dict[tuple[str, str], tuple[str, str, str]] = {}  #: of this build, see `moved_examples`

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HEADING = re.compile(r"[ \t>]*#{1,6}[ \t]+\S")
FENCE = re.compile(r"[ \t>]*(?P<marks>`{3,}|~{3,})[ \t]*(?P<info>.*)")
OWN_ID = re.compile(r"\{[^{}]*?#(?P<id>[^\s{}]*)[^{}]*\}[ \t]*$")
PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9_.-]*")
ADDRESS = re.compile(r"(?P<page>\./|(?:[^/#\s]+/)+)(?:#(?P<id>[^#\s]+))?")
#: An opening tag with an id. Figures have ids as well, of the parts that they describe; no link leads there.
TAG = re.compile(r'<(?!svg|title|desc|pattern)[a-z][^<>]*?\sid="(?P<id>[^"]+)"[^<>]*>')

#: A page to embed is not for search engines, and neither is what stands where one was.
NO_RESULT = '<meta name="robots" content="noindex">\n'


def complaints(source: str) -> Iterator[tuple[int, str]]:
    """Say what is wrong with the ids of a page's headings and examples: the line, from 1, and what to do."""
    front = FRONT_MATTER.match(source)
    skipped = front[0].count("\n") if front else 0
    used: dict[str, int] = {}
    closing = ""
    for number, line in enumerate(source.splitlines(), 1):
        if number <= skipped:
            continue
        fence = FENCE.match(line)
        if closing:
            closing = "" if line.strip(" \t>") == closing else closing
            continue
        if fence:
            closing = fence["marks"]
            name = example_id(fence["info"])
            hint = 'give it title="its_name.py" or { #an-id }'
        elif HEADING.match(line):
            own = OWN_ID.search(line)
            name = own["id"] if own else ""
            hint = "write { #an-id } behind it, so that a new title does not change its address"
        else:
            continue
        if name is None:
            continue
        if not name:
            yield number, f"{'an example' if fence else 'a heading'} without an id: {hint}"
        elif not PLAIN_ID.fullmatch(name):
            yield number, f"the id {name!r} is odd: use a-z, 0-9, - and _, so that no chat or wiki breaks the link"
        elif name in used:
            yield number, f"the id {name!r} is used twice, in line {used[name]} too: choose another one"
        else:
            used[name] = number


def example_id(info: str) -> str | None:
    """Give the id of the example behind a fence's backticks, "" when it has none, None for what is no example."""
    language = re.match(r"\{?\s*\.?([-\w]*)", info)
    own, title = OWN_ID.search(re.sub(r'"[^"]*"', "", info)), re.search(r'title="([^"]*)"', info)
    if language is None or language[1] not in fences.EXAMPLES:
        return own["id"] if own else None
    return fences.example_id(language[1], own["id"] if own else "", title[1] if title else "")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Check the ids of a page."""
    for line, complaint in complaints(page.file.content_string):
        log.warning("%s/%s:%d: %s", Path(config.docs_dir).name, page.file.src_uri, line, complaint)


@dataclass
class Redirect:
    """One line of redirects.toml."""

    where: str  #: file and line
    old: str  #: the page, as `how-to/timeouts/`
    old_id: str  #: "" when the whole page moved
    new: str
    new_id: str


@lru_cache(maxsize=1024)  # for the builds of `mkdocs serve`, of which most change one page
def ids(content: str) -> frozenset[str]:
    """Return the ids in a page's HTML to which a link can lead."""
    return frozenset(tag["id"] for tag in TAG.finditer(content))


class Site:
    """The pages of a build by their addresses, with the ids on each."""

    def __init__(self, files: Files) -> None:
        """Look at all pages, when their content is known."""
        self.pages: dict[str, Page] = {}
        self.ids: dict[str, frozenset[str]] = {}
        for file in files.documentation_pages():
            if file.page is not None and file.page.content is not None:
                address = File(file.src_uri, "", "", use_directory_urls=True).url
                self.pages[address] = file.page
                self.ids[address] = ids(file.page.content)

    def complaint(self, redirect: Redirect, all_of_them: list[Redirect]) -> str | None:
        """Say what is wrong with a redirect, or None when nothing is."""
        old, new = (join(*pair) for pair in ((redirect.old, redirect.old_id), (redirect.new, redirect.new_id)))
        for other in all_of_them:
            if (other.old, other.old_id) == (redirect.new, redirect.new_id):
                return f"{new} has moved itself: lead {old} to {join(other.new, other.new_id)}"
        if redirect.new not in self.pages or (redirect.new_id and redirect.new_id not in self.ids[redirect.new]):
            return f"it leads to {new}, which does not exist"
        if redirect.old in self.pages:
            if not redirect.old_id or redirect.old_id in self.ids[redirect.old]:
                return f"{old} exists (again): take this line out, or rename what is there"
        elif redirect.old_id and not any(other.old == redirect.old and not other.old_id for other in all_of_them):
            return f'the page {redirect.old} is gone: add a line "{redirect.old}" = "…" for the page itself'
        return None

    def title(self, address: str, name: str) -> str:
        """Give the title of a page or of one of its headings, as HTML; of an example its id."""
        page = self.pages[address]
        titles: dict[str, str] = {item.id: item.title for top in page.toc for item in (top, *descendants(top))}
        return titles.get(name, html.escape(name or str(page.title)))


def join(page: str, name: str) -> str:
    """Give an address as it stands in redirects.toml."""
    return f"{page}#{name}" if name else page


def descendants(item: Any) -> Iterator[Any]:
    """Give the headings under a heading."""
    for child in item.children:
        yield child
        yield from descendants(child)


def read(path: Path) -> tuple[list[Redirect], list[str]]:
    """Read redirects.toml; give the redirects, and what is wrong with the others."""
    if not path.exists():
        return [], []
    text, name = path.read_text(encoding="utf-8"), f"{path.parent.name}/{path.name}"
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [], [f"{name}: {error}"]
    redirects, wrong = [], []
    for old, new in entries.items():
        line = next((n for n, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith(f'"{old}"')), 0)
        where = f"{name}:{line}"
        addresses = [ADDRESS.fullmatch(each) if isinstance(each, str) else None for each in (old, new)]
        if addresses[0] is None or addresses[1] is None:
            wrong.append(
                f'{where}: write it as "how-to/old-page/#old-id" = "how-to/new-page/#new-id", or without the ids'
            )
        else:
            pairs = [(address["page"], address["id"] or "") for address in addresses if address]
            redirects.append(Redirect(where, *pairs[0], *pairs[1]))
    return redirects, wrong


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Lead every old address on: from a page that is gone, and from a place of a page that is not."""
    redirects, wrong = read(Path(config.docs_dir) / "redirects.toml")
    site = Site(files)
    for redirect in list(redirects):
        if complaint := site.complaint(redirect, redirects):
            wrong.append(f"{redirect.where}: {complaint}")
            redirects.remove(redirect)
    for each in wrong:
        log.warning("%s", each)
    for redirect in redirects:
        if redirect.old in site.pages:
            keep(site, redirect)
        elif not redirect.old_id:
            gone = File(f"{redirect.old.rstrip('/')}.md", "", "", config.use_directory_urls)
            parts = [part for part in redirects if part.old == redirect.old and part.old_id]
            files.append(File.generated(config, gone.dest_uri, content=moved(config, site, gone.url, redirect, parts)))
    embeds.clear()
    embeds.update(moved_examples(site, redirects))


def on_post_build(config: MkDocsConfig) -> None:
    """Do the same for the pages that other sites embed: `embed/`, the page's address, the example's id."""
    for (old, old_id), (new, new_id, canonical) in embeds.items():
        here, there = f"embed/{old}{old_id}/", f"embed/{new}{new_id}/"
        file = Path(config.site_dir, here, "index.html")
        if not file.exists() and Path(config.site_dir, there, "index.html").exists():
            address = get_relative_url(there if config.use_directory_urls else f"{there}index.html", here)
            text = leads_on(here, address, canonical, html.escape(new_id), head=NO_RESULT)
            write_file(text.encode(), str(file))


def moved_examples(site: Site, redirects: list[Redirect]) -> dict[tuple[str, str], tuple[str, str, str]]:
    """Give for the old page and id of what moved its new ones, and its canonical address."""

    def target(page: str, name: str) -> tuple[str, str, str]:
        return page, name, join(site.pages[page].canonical_url or "", name)

    pages = [(each.old, name, each.new, name) for each in redirects if not each.old_id for name in site.ids[each.new]]
    parts = [(each.old, each.old_id, each.new, each.new_id) for each in redirects if each.old_id and each.new_id]
    return {(old, old_id): target(new, new_id) for old, old_id, new, new_id in [*pages, *parts]}


def keep(site: Site, redirect: Redirect) -> None:
    """Keep the old id of something on its page: where the thing is now, or with a link to the page where it is."""
    page = site.pages[redirect.old]
    content = page.content or ""
    if redirect.new == redirect.old:
        place = next((tag.end() for tag in TAG.finditer(content) if tag["id"] == redirect.new_id), 0)
        page.content = f'{content[:place]}<span class="kept" id="{redirect.old_id}"></span>{content[place:]}'
    else:
        address = get_relative_url(site.pages[redirect.new].url, page.url)
        page.content = (
            f'{content}\n<p class="moved" id="{redirect.old_id}" data-search-exclude>This part has moved: '
            f'<a href="{join(address, redirect.new_id)}">{site.title(redirect.new, redirect.new_id)}</a></p>'
        )


def moved(config: MkDocsConfig, site: Site, url: str, redirect: Redirect, parts: list[Redirect]) -> str:
    """Give the page that stands where a page was."""
    target = site.pages[redirect.new]
    links = "".join(
        f'<li><a id="{part.old_id}" href="{join(get_relative_url(site.pages[part.new].url, url), part.new_id)}">'
        f"{site.title(part.new, part.new_id)}</a></li>\n"
        for part in parts
    )
    return leads_on(
        url,
        join(get_relative_url(target.url, url), redirect.new_id),
        target.canonical_url or "",
        site.title(redirect.new, redirect.new_id),
        f"<ul>\n{links}</ul>\n" if links else "",
    )


def leads_on(url: str, address: str, canonical: str, title: str, links: str = "", *, head: str = "") -> str:
    """Give a page at `url` that leads on without JavaScript; with it, the part behind the # is not lost."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
{head}<title>Moved: {title}</title>
<link rel="canonical" href="{canonical}">
<script src="{get_relative_url("assets/links/moved.js", url)}" defer></script>
<meta http-equiv="refresh" content="0; url={address}">
</head>
<body>
<p>This page has moved: <a href="{address}">{title}</a></p>
{links}</body>
</html>
"""
