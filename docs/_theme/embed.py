"""Gives every Python example a page of its own, for an iframe of another site: embed/how-to/timeouts/late.py/.

The example is cut out of its page's HTML: the block, and what it printed and drew. `embed.html` is the page around it.
"""

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from serve import EMBEDDED, is_served

#: A block of Python that a link can lead to, and what may follow it: outputs, timelines, tabs for versions.
BLOCK = re.compile(r'<div\b(?=[^>]*\bdata-program=)[^>]*\bid="([^"]+)"')
RESULT = re.compile(
    r'\s*(?:<!--.*?-->\s*)*(?=<(?:div|figure)\b[^>]*\bclass="(?:[^"]* )?(output|timeline|tabbed-set)\b)'
)
TAG = re.compile(r"<(/?)(?:div|figure)\b")

pages: dict[str, tuple[Page, dict[str, str]]] = {}  # by address: the page, and its examples by id
made_from: dict[Path, object] = {}  # of the last build: all that a page was made from
TEMPLATE = Path(__file__).with_name("embed.html")


@lru_cache(maxsize=1024)  # for the builds of `mkdocs serve`, of which most change one page
def examples(html: str) -> dict[str, str]:
    """Return the examples of a page by their ids, each as HTML."""
    found = {}
    for block in BLOCK.finditer(html):
        end = element_end(html, block.start())
        while result := RESULT.match(html, end):
            next_end = element_end(html, result.end())
            if result[1] == "tabbed-set" and not re.search(
                r'class="(output|timeline)\b', html[result.end() : next_end]
            ):
                break
            end = next_end
        found[block[1]] = html[block.start() : end]
    return found


def element_end(html: str, start: int) -> int:
    """Return where the element ends that begins at `start`; code in it is escaped, so each tag is one."""
    depth = 0
    for tag in TAG.finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return html.index(">", tag.start()) + 1
    raise ValueError(f"the element is not closed: {html[start : start + 80]}")


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Keep the page's examples."""
    pages[page.url] = page, examples(html)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the examples' pages; those of the build before, which `mkdocs serve` keeps, only where they change."""
    site = Path(config.site_dir)
    text = TEMPLATE.read_text(encoding="utf-8")
    template = Environment().from_string(text)
    sheets = [
        f"assets/stylesheets/{path.name}"
        for name in ("main", "palette")
        for path in sorted(site.glob(f"assets/stylesheets/{name}.*.css"))
    ]
    # The policy that a page gets has a hash of what is in this folder, and so has the folder's name.
    runtime = [path.name for path in sorted(site.glob("assets/python-*"))]
    before = dict(made_from) if is_served(config) else {}
    made_from.clear()
    for page, found in pages.values():
        for name, html in found.items():
            address = f"{EMBEDDED}/{page.url.removesuffix('.html').rstrip('/')}/{name}/".replace("//", "/")
            words = {
                "site": config.site_name,
                "title": page.meta.get("title", page.title),
                "canonical": page.canonical_url,
                "name": name,
                "html": html,
                "sheets": [*sheets, *map(str, config.extra_css)],
                "base": get_relative_url(".", address),
                "section": f"{get_relative_url(page.url, address)}#{name}",
            }
            path = site / address / "index.html"
            made_from[path] = text, runtime, words
            if before.pop(path, None) != made_from[path] or not path.exists():
                write_file(template.render(words).encode(), str(path))
    for path in before:
        path.unlink(missing_ok=True)
    pages.clear()
