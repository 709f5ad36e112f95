"""Gives every Python example a page of its own, for an iframe of another site: embed/how-to/timeouts/late.py/.

The example is cut out of its page's HTML: the block, and what it printed and drew. `embed.html` is the page around it.
"""

import re
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

#: A block of Python that a link can lead to, and what may follow it: outputs, timelines, tabs for versions.
BLOCK = re.compile(r'<div\b(?=[^>]*\bdata-program=)[^>]*\bid="([^"]+)"')
RESULT = re.compile(
    r'\s*(?:<!--.*?-->\s*)*(?=<(?:div|figure)\b[^>]*\bclass="(?:[^"]* )?(output|timeline|tabbed-set)\b)'
)
TAG = re.compile(r"<(/?)(?:div|figure)\b")

pages: dict[str, tuple[Page, dict[str, str]]] = {}  # by address: the page, and its examples by id
environment = Environment()


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


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep what draws the theme's templates."""
    global environment  # noqa: PLW0603
    environment = env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the examples' pages."""
    template = environment.get_template("embed.html")
    sheets = [
        f"assets/stylesheets/{path.name}"
        for name in ("main", "palette")
        for path in sorted(Path(config.site_dir, "assets/stylesheets").glob(f"{name}.*.css"))
    ]
    for page, found in pages.values():
        for name, html in found.items():
            address = f"embed/{page.url.removesuffix('.html').rstrip('/')}/{name}/".replace("//", "/")
            text = template.render(
                config=config,
                page=page,
                name=name,
                html=html,
                sheets=[*sheets, *map(str, config.extra_css)],
                base=get_relative_url(".", address),
                section=f"{get_relative_url(page.url, address)}#{name}",
            )
            write_file(text.encode(), str(Path(config.site_dir, address, "index.html")))
    pages.clear()
