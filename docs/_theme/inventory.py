"""Makes `objects.inv`: with it Sphinx and mkdocstrings link to a page, a heading or an example of this site by name.

A name is the end of the address, without the slash before `#`: `how-to/timeouts` (std:doc) stands for
`how-to/timeouts/`, `how-to/timeouts#retry` and `how-to/timeouts#give_up.py` (std:label) for places on that page. Names
are in lower case, because Sphinx looks labels up in lower case. The old name of what moved leads to where it is now.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

import addresses
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink

EXAMPLE = re.compile(r'<div(?=[^>]* class="(?:[^"]* )?highlight[" ])[^>]* id="(?P<id>[^"]+)"')


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Add the file, when the HTML of all pages is known."""
    places = {name: place for file in files.documentation_pages() for name, place in named(file)}
    redirects, _ = addresses.read(Path(config.docs_dir) / "redirects.toml")
    places |= moved(places, redirects)
    lines = sorted(
        f"{name} std:{'label' if '#' in name else 'doc'} -1 {address} {title}\n"
        for name, (address, title) in places.items()
    )
    # Sphinx's format 2: https://sphobjinv.readthedocs.io/en/stable/syntax.html
    head = f"# Sphinx inventory version 2\n# Project: {config.site_name}\n# Version: \n"
    head += "# The remainder of this file is compressed using zlib.\n"
    content = head.encode() + zlib.compress("".join(lines).encode(), 9)
    files.append(File.generated(config, "objects.inv", content=content))


def named(file: File) -> Iterator[tuple[str, tuple[str, str]]]:
    """Give the names on one page, each with its address and title."""
    assert file.page is not None
    page = PurePosixPath(file.src_uri).with_suffix("").as_posix()
    url = file.url.removeprefix("./")
    headings = list(flat(file.page.toc))
    anchor, title = headings[0] if headings else ("", str(file.page.title))
    yield page, (url or f"#{anchor}", title)  # mkdocstrings misreads a line with an empty address
    for anchor, text in headings + [(example["id"],) * 2 for example in EXAMPLE.finditer(file.page.content or "")]:
        yield f"{page}#{anchor}".lower(), (f"{url}#{anchor}", text)


def moved(places: dict[str, tuple[str, str]], redirects: Iterable[addresses.Redirect]) -> dict[str, tuple[str, str]]:
    """Give the old names of what moved, each with its address and title of now."""
    found: dict[str, tuple[str, str]] = {}
    for redirect in sorted(redirects, key=lambda each: bool(each.old_id)):  # a part may not be where its page is
        old, new = ("index" if page == "./" else page.rstrip("/") for page in (redirect.old, redirect.new))
        names = {addresses.join(old, redirect.old_id): addresses.join(new, redirect.new_id)}
        if not redirect.old_id:
            names |= {old + name.removeprefix(new): name for name in places if name.startswith(f"{new}#")}
        found |= {name: places[now] for name, now in names.items() if now in places}
    return found


def flat(headings: Iterable[AnchorLink]) -> Iterator[tuple[str, str]]:
    """Give the id and the text of each heading, in order."""
    for heading in headings:
        yield heading.id, unescape(heading.title)
        yield from flat(heading.children)
