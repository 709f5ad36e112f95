"""Makes `objects.inv`: with it Sphinx and mkdocstrings link to a page, a heading or an example of this site by name.

A name is the end of the address, without the slash before `#`: `how-to/timeouts` (std:doc) stands for
`how-to/timeouts/`, `how-to/timeouts#retry` and `how-to/timeouts#give_up.py` (std:label) for places on that page. Names
are in lower case, because Sphinx looks labels up in lower case.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink

EXAMPLE = re.compile(r'<div(?=[^>]* class="(?:[^"]* )?highlight[" ])[^>]* id="(?P<id>[^"]+)"')


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Add the file, when the HTML of all pages is known."""
    lines = sorted(line for file in files.documentation_pages() for line in entries(file))
    # Sphinx's format 2: https://sphobjinv.readthedocs.io/en/stable/syntax.html
    head = f"# Sphinx inventory version 2\n# Project: {config.site_name}\n# Version: \n"
    head += "# The remainder of this file is compressed using zlib.\n"
    content = head.encode() + zlib.compress("".join(lines).encode(), 9)
    files.append(File.generated(config, "objects.inv", content=content))


def entries(file: File) -> Iterator[str]:
    """Give the inventory's lines for one page."""
    assert file.page is not None
    name = PurePosixPath(file.src_uri).with_suffix("").as_posix()
    url = file.url.removeprefix("./")
    headings = list(flat(file.page.toc))
    anchor, title = headings[0] if headings else ("", file.page.title)
    yield f"{name} std:doc -1 {url or f'#{anchor}'} {title}\n"  # mkdocstrings misreads a line with an empty address
    for anchor, text in headings + [(example["id"],) * 2 for example in EXAMPLE.finditer(file.page.content or "")]:
        yield f"{name}#{anchor}".lower() + f" std:label -1 {url}#{anchor} {text}\n"


def flat(headings: Iterable[AnchorLink]) -> Iterator[tuple[str, str]]:
    """Give the id and the text of each heading, in order."""
    for heading in headings:
        yield heading.id, unescape(heading.title)
        yield from flat(heading.children)
