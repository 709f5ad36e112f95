"""Puts each page beside itself as Markdown that stands alone: `how-to/timeouts.md` for `how-to/timeouts/`.

It is the page's source with its includes, with absolute links, and without what only this site's builder reads:
attributes in braces, words behind a fence, tabs, folded notes. A timeline becomes its text.
"""

import posixpath
import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from pathlib import Path
from textwrap import indent
from typing import Any
from urllib.parse import urldefrag, urljoin

from markdown import Markdown
from markdown.extensions.attr_list import get_attrs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

FENCE = re.compile(r"(?P<indent> *)(?P<ticks>`{3,}) *(?:\{ *\.(?P<language>\w+)(?P<words>[^}]*)\}|(?P<info>.*))$")
FOLDED = re.compile(r'(?P<indent> *)(?P<kind>===|!!!|\?\?\?\+?) (?P<classes>[^"]*)"(?P<title>.*)"$')
CODE = re.compile(r"((?<!`)(?P<ticks>`+)(?!`)(?:(?!\n\n).)+?(?<!`)(?P=ticks)(?!`))", re.DOTALL)
ATTRIBUTES = re.compile(r" ?\{:? ?[.#][^{}\n]*\}")
MARKING = re.compile(r"</?(?:span|div)\b[^>]*>")
LINK = re.compile(r'<a href="(?P<href>[^"]*)">(?P<text>.*?)</a>', re.DOTALL)
TARGET = re.compile(r"(?<=\]\()[^)\s]+")
FIGURE = re.compile(r"</ul>(?P<notes>(?:<p>[^<]*</p>)*)(?:<ol>.*</ol>)?<details>.*<ul>(?P<steps>.*)</ul></details>")
#: Words of a fence that tell something to who reads it as plain text.
KEPT = ("title", "raises", "since", "until")


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Write the files, when all pages are read; `page.meta.markdown` tells each page's templates of its own."""
    snippets = config.mdx_configs["pymdownx.snippets"]
    for file in files.documentation_pages():
        assert file.page is not None
        text = alone(file, files, config.site_url or "/", snippets)
        write_file(text.encode(), str(Path(config.site_dir, file.src_uri)))
        file.page.meta["markdown"] = file.src_uri


def alone(file: File, files: Files, site: str, snippets: dict[str, Any]) -> str:
    """Return a page as Markdown that needs no other file.

    Args:
        file: the page.
        files: all files of the site, to which its links may lead.
        site: the address of the site, with a slash at its end.
        snippets: the options of `pymdownx.snippets`.

    """
    page = file.page
    assert page is not None
    address = urljoin(site, file.url)
    blocks = [
        *plain_page(expanded(page, snippets), file.src_uri, site, tuple((other.src_uri, other.url) for other in files))
    ]
    title, _, rest = blocks[0].partition("\n") if blocks[0].startswith("# ") else (f"# {page.title}", "", blocks[0])
    about = [f"**{page.meta.get('title', page.title)}**", page.meta.get("description"), f"<{address}>"]
    return "\n\n".join([title, "> " + "  \n> ".join(filter(None, about)), rest.strip("\n"), *blocks[1:]]) + "\n"


def expanded(page: Page, snippets: dict[str, Any]) -> str:
    """Return the Markdown of a page with its snippets; in each build they are read once."""
    if "expanded" not in vars(page):
        expand = Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": snippets})
        lines = (page.markdown or "").strip("\n").split("\n")
        vars(page)["expanded"] = "\n".join(expand.preprocessors["snippet"].run(lines))
    return str(vars(page)["expanded"])


# Kept for the builds of `mkdocs serve`, of which most change one page.
@lru_cache(maxsize=2048)
def plain_page(text: str, source: str, site: str, files: tuple[tuple[str, str], ...]) -> list[str]:
    """Return a page as blocks of plain Markdown, with absolute links.

    Args:
        text: its Markdown, with its snippets.
        source: the path of its file.
        site: the address of the site, with a slash at its end.
        files: the path of each file of the site, and its address relative to the site's.

    """
    addresses = dict(files)

    def absolute(target: str) -> str:
        path, anchor = urldefrag(target)
        other = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
        if other in addresses:
            return urljoin(site, addresses[other]) + "#" * bool(anchor) + anchor
        return urljoin(urljoin(site, addresses[source]), target)

    return plain(text.split("\n"), absolute)


def plain(lines: list[str], absolute: Callable[[str], str]) -> list[str]:
    """Return lines as blocks of plain Markdown; `absolute` makes a link's target absolute."""
    blocks: list[str] = []
    text: list[str] = []
    index = 0
    while index < len(lines):
        block = FENCE.match(lines[index]) or FOLDED.match(lines[index])
        if block is None:
            text.append(lines[index])
            index += 1
            continue
        blocks += prose(text, absolute)
        text = []
        start = index = index + 1
        if block.re is FENCE:
            while lines[index].strip() != block["ticks"]:
                index += 1
            shown = fence(block, [line.removeprefix(block["indent"]) for line in lines[start:index]])
            index += 1
        else:
            inside = block["indent"] + 4 * " "
            while index < len(lines) and (lines[index].startswith(inside) or not lines[index].strip()):
                index += 1
            ours = " (ours, not the author's)" if "ours" in block["classes"].split() else ""
            shown = [f"**{block['title']}**{ours}"]
            shown += plain([line.removeprefix(inside) for line in lines[start:index]], absolute)
            if block["kind"] != "===":
                quoted = "\n\n".join(shown).split("\n")
                shown = ["\n".join(f"> {line}".rstrip() for line in quoted)]
        blocks += [indent(part, block["indent"]) for part in shown]
    return blocks + prose(text, absolute)


def fence(opening: re.Match[str], body: list[str]) -> list[str]:
    """Return a fence; in front of a text its title, which programs that show Markdown do not show."""
    ticks, language = opening["ticks"], opening["language"]
    attributes = get_attrs(opening["words"] or "")
    words = dict(attributes)
    if (".", "timeline") in attributes:
        figure = FIGURE.search("".join(body))
        assert figure is not None, "a recorded timeline has another form: change FIGURE in docs/_theme/page_markdown.py"
        language, words = "text", {"title": "Timeline"}
        body = [unescape(part) for part in re.findall(r"<(?:li|p)>(.*?)</(?:li|p)>", figure["steps"] + figure["notes"])]
    label = [f"{words.pop('title')}:"] if language == "text" and "title" in words else []
    kept = "".join(f' {word}="{words[word]}"' for word in KEPT if word in words)
    info = f"{language}{kept}" if language else opening["info"]
    return [*label, "\n".join([ticks + info, *"\n".join(body).rstrip().split("\n"), ticks])]


def prose(lines: list[str], absolute: Callable[[str], str]) -> list[str]:
    """Return what stands between fences, if anything does."""
    parts = CODE.split(LINK.sub(r"[\g<text>](\g<href>)", "\n".join(lines)))
    for index in range(0, len(parts), 3):  # then a piece of code, then its backticks
        part = MARKING.sub("", ATTRIBUTES.sub("", parts[index]))
        parts[index] = TARGET.sub(lambda target: absolute(target[0]), part)
        parts[index + 2 : index + 3] = [""]
    text = re.sub(r"\n(?:[ \t]*\n)+", "\n\n", "".join(parts)).strip("\n")
    return [text] if text.strip() else []
