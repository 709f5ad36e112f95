"""A page as the reader sees it: includes expanded, fences found, each with its line in the page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import fences
from markdown import Markdown
from markdown.extensions.attr_list import get_attrs
from markdown.extensions.toc import slugify
from pymdownx.snippets import SnippetMissingError
from pymdownx.superfences import RE_NESTED_FENCE_START, RE_OPTIONS
from sybil import Document, Region
from sybil.example import Example
from sybil.parsers.markdown.lexers import RawFencedCodeBlockLexer

INCLUDE = re.compile(r"""[ \t>]*-+8<-+[ \t]+["'](?P<path>[^"':]+)["'][ \t]*""")
INCLUDE_LIST = re.compile(r"[ \t>]*-+8<-+[ \t]*")
HEADING = re.compile(r"#{1,6}[ \t]+(?P<text>.*?)(?:[ \t]+\{[^}]*?#(?P<id>[-\w]+)[^}]*\})?[ \t]*#*$")
SKIP = re.compile(r"[ \t]*<!--+\s*(?:;\s*)?skip\b")
#: What may stand between a block and the outputs recorded under it: nothing, or the label of a tab.
BETWEEN = re.compile(r'[ \t]*(=== "[^"]*")?[ \t]*$')


class PageError(Exception):
    """A page that cannot be read as its author meant it; the text says where and what to do."""


@dataclass
class Block:
    """One fence of a page."""

    page: Path
    line: int  #: of the opening fence in the page, or of the include that brought it; from 1
    language: str
    words: dict[str, str]
    classes: list[str]
    code: str
    prefix: str
    start: int  #: index of the opening fence in the expanded page's lines
    end: int  #: index of the closing fence
    name: str = ""  #: of the test, one of a kind on its page
    snippet: Path | None = None  #: the file that the whole code was included from
    shown: "Shown | None" = None
    installer: "Block | None" = None  #: whose virtual environment it is run in; without one only Python is there

    @property
    def is_output(self) -> bool:
        """Whether it shows what the block above it printed."""
        return "output" in self.classes

    @property
    def runs(self) -> bool:
        """Whether there is something to run."""
        return self.language not in fences.NOTHING_TO_RUN

    def is_for(self, minor: int, in_browser: bool = False) -> bool:
        """Whether Python 3.`minor` runs it, on a machine or in a browser."""
        since, until = (int(self.words.get(word, "3.0").split(".")[1]) for word in ("since", "until"))
        needs_process = "needs" in self.words or self.language not in fences.PYTHON
        return since <= minor <= (until or minor) and not (in_browser and needs_process)

    @property
    def filename(self) -> str:
        """Give the file name that the program is run under and that its tracebacks show."""
        return fences.filename(self.words.get("title", self.snippet.name if self.snippet else ""))


@dataclass
class Shown:
    """The recorded output under a block: its text, its fences, and where it is kept."""

    text: str
    outputs: list[Block] = field(default_factory=list)
    file: Path | None = None  #: the recorded file, when it was included
    first: int = 0  #: else its first line in the page (from 1)
    last: int = 0  #: and its last one; before the first when there is none yet


class Fences(RawFencedCodeBlockLexer):
    """Sybil's lexer, with superfences' rules where they differ and no mercy for a fence that is never closed."""

    @staticmethod
    def match_closes_existing(current: re.Match[str], existing: re.Match[str]) -> bool:
        """Close with exactly the fence that opened, as superfences does (CommonMark allows a longer one)."""
        return current["fence"] == existing["fence"] and RawFencedCodeBlockLexer.match_closes_existing(
            current, existing
        )

    def make_region(self, opening: re.Match[str], document: Document, closing: re.Match[str] | None) -> Region | None:
        """Give the region of a fence; its ``parsed`` is the match of the opening line."""
        assert isinstance(document, Page)
        if closing is None:
            raise document.error(
                opening.start(),
                f"this fence is never closed: add a line with {opening['prefix'] + opening['fence']!r} after the block",
            )
        return Region(opening.start(), closing.end(), parsed=opening)


class Page(Document):
    """A Sybil document whose text is the page after pymdownx's snippet preprocessor."""

    def __init__(self, text: str, path: str) -> None:
        """Expand ``text``, the source of the page at ``path``."""
        self.source = text.split("\n")
        self.lines: list[str] = []
        self.origins: list[int] = []  #: for each expanded line its index in the source
        self.includes: dict[int, Path] = {}  #: index in the source of an include line → the file
        self._expand(Path(path))
        super().__init__("\n".join(self.lines), path)

    def _expand(self, path: Path) -> None:
        snippets = snippets_folder(path)
        md = Markdown(
            extensions=["pymdownx.snippets"],
            extension_configs={
                "pymdownx.snippets": {
                    "base_path": [str(snippets)],
                    "check_paths": True,
                    "restrict_base_path": True,
                }
            },
        )
        preprocessor = md.preprocessors["snippet"]
        # One directive at a time, so that every line that comes out belongs to a known line of the page.
        index = 0
        while index < len(self.source):
            count = 1
            if INCLUDE_LIST.fullmatch(self.source[index]):
                rest = enumerate(self.source[index + 1 :], 2)
                count = next((n for n, line in rest if INCLUDE_LIST.fullmatch(line)), 1)
            if include := INCLUDE.fullmatch(self.source[index]):
                self.includes[index] = snippets / include["path"]
            try:
                expanded = preprocessor.run(self.source[index : index + count])
            except SnippetMissingError as missing:
                raise PageError(
                    f"{shorten(path)}:{index + 1}: {missing}. Snippets are looked for in {shorten(snippets)}/; "
                    "write the program there, and run `uv run pytest --update` for what it prints."
                ) from None
            if index in self.includes and expanded and not expanded[-1].strip():
                expanded.pop()  # the end of the file's last line
            self.lines += expanded
            self.origins += [index] * len(expanded)
            index += count

    def error(self, position: int, message: str) -> PageError:
        """Give the error for a position (in characters) of the expanded text."""
        return PageError(f"{shorten(Path(self.path))}:{self.line_at(position)}: {message}")

    def line_at(self, position: int) -> int:
        """Give the page's line (from 1) for a position (in characters) of the expanded text."""
        return self.origins[self.text.count("\n", 0, position)] + 1

    def examples(self) -> Iterator[Example]:
        """Give Sybil's examples with the lines of the page, not those of the expanded text."""
        for example in super().examples():
            example.line = example.parsed.line
            yield example


def snippets_folder(page: Path) -> Path:
    """Find the folder that a page's includes start from: ``snippets`` beside the folder of the pages."""
    for folder in page.parents:
        if (folder / "snippets").is_dir():
            return folder / "snippets"
    return page.parent / "snippets"


def shorten(path: Path) -> str:
    """Give a path as the author types it: relative to the working folder where that is possible."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def find_blocks(page: Page) -> list[Block]:
    """Find the fences of a page, in order, outputs tied to the blocks that print them.

    Raises:
        PageError: for a fence or a directive that would be shown but not tested, or not shown as meant, and for a
            program with packages that nothing above it installs.

    """
    for index, line in enumerate(page.lines):
        if SKIP.match(line):
            raise PageError(
                f"{shorten(Path(page.path))}:{page.origins[index] + 1}: a skip directive: every block is run, none is "
                'skipped. For a block that some Python cannot run write { .python since="3.12" } or until="3.12".'
            )
    blocks = [_block(page, region) for region in _outermost(Fences()(page))]
    owner: Block | None = None
    installer: Block | None = None
    names: set[str] = set()
    fenced = {number for block in blocks for number in range(block.start, block.end + 1)}
    for block in blocks:
        if block.is_output:
            if owner is None or owner.shown is None:
                raise _error(block, "this output stands under no block that could have printed it")
            owner.shown.outputs.append(block)
            continue
        owner = block if block.runs else None
        if block.runs:
            block.name = _name(page, block, names, fenced)
            block.shown = Shown("")
        if block.language in fences.SHELL:
            installer = block
        elif block.words.get("needs") == "packages":
            if installer is None:
                raise _error(block, "it needs packages, and no `bash` block above it shows how to install them")
            block.installer = installer
    for block in blocks:
        if block.shown is not None:
            _locate_shown(page, block, block.shown)
    return blocks


def _outermost(regions: Iterable[Region]) -> list[Region]:
    """Leave out fences that are text inside another fence."""
    found: list[Region] = []
    for region in sorted(regions, key=lambda region: region.start):
        if not found or region.start >= found[-1].end:
            found.append(region)
    return found


def _block(page: Page, region: Region) -> Block:
    opening: re.Match[str] = region.parsed
    prefix = opening["prefix"]
    if prefix.strip(" \t>"):
        raise page.error(region.start, "a fence cannot stand on the line of its list marker: give it its own line")
    info = RE_NESTED_FENCE_START.match(opening["fence"] + opening["trailing"])
    language, classes, words = _info(info)
    if info is None or info["unrecognized"]:
        wrong: str | None = (
            f'cannot read the fence\'s {opening["trailing"].strip()!r}: write it as {{ .python title="…" }}'
        )
    elif not info["attrs"] and (outside := words.keys() - fences.LOOK):
        wrong = f"options outside braces turn the fence into plain text: write {{ .{language} {min(outside)}=… }}"
    else:
        wrong = fences.complaint(language, words)
    if wrong:
        raise page.error(region.start, wrong)
    start = page.text.count("\n", 0, region.start)
    end = page.text.count("\n", 0, region.end)
    body = page.lines[start + 1 : end]
    origins = {page.origins[index] for index in range(start + 1, end)}
    return Block(
        page=Path(page.path),
        line=page.line_at(region.start),
        language=language,
        words=words,
        classes=classes,
        code="".join(_without(prefix, line) + "\n" for line in body),
        prefix=prefix,
        start=start,
        end=end,
        snippet=page.includes.get(origins.pop()) if len(origins) == 1 else None,
    )


def _info(info: re.Match[str] | None) -> tuple[str, list[str], dict[str, str]]:
    """Read an info string as superfences does: language, classes, words."""
    if info is None:
        return "", [], {}
    classes: list[str] = []
    words: dict[str, Any] = {}
    if info["attrs"]:
        for key, value in get_attrs(info["attrs"]):
            if key == ".":
                classes.append(value)
            elif key != "id":
                words[key] = value
    for option in RE_OPTIONS.finditer(info["options"] or ""):
        words[option["key"]] = option["value"] or option["key"]
    return info["lang"] or (classes.pop(0) if classes else ""), classes, words


def _without(prefix: str, line: str) -> str:
    """Take the fence's indentation or quotation marks off a line (a blank line may lack them)."""
    return line[len(prefix) :] if line.startswith(prefix) else line.lstrip(" \t>") if not line.strip(" \t>") else line


def _name(page: Page, block: Block, names: set[str], fenced: set[int]) -> str:
    """Name a test by its heading and its file, as a reader would find it on the page."""
    heading = ""
    for number, line in enumerate(page.lines[: block.start]):
        if number not in fenced and (match := HEADING.match(line)):
            heading = match["id"] or slugify(match["text"], "-")
    stem = block.snippet.name if block.snippet else block.words.get("title", block.language)
    name, count = f"{heading or 'top'}/{stem}", 1
    while name in names:
        count += 1
        name = f"{heading or 'top'}/{stem}-{count}"
    names.add(name)
    return name


def _locate_shown(page: Page, block: Block, shown: Shown) -> None:
    """Find the text recorded under a block and the file or the lines of the page that hold it.

    One blank line stands between a block and its record: without it Markdown puts both into one paragraph.
    """
    after = block.end + 1
    blank = after < len(page.lines) and not page.lines[after].strip(" \t>")
    following = page.origins[after + 1] if after + 1 < len(page.lines) else -1
    included = page.includes.get(following)
    shows = any(page.origins[output.start] == following for output in shown.outputs)
    if included and included.suffix == ".md" and blank and shows:
        if block.snippet is None or included != block.snippet.with_suffix(".md"):
            raise _error(block, f"the output {included.name} under it was recorded from another program")
        shown.file = included
        last = max(index for index, origin in enumerate(page.origins) if origin == following)
    else:
        last, index = block.end, after
        for output in shown.outputs:
            if output.start == after or not all(
                BETWEEN.match(_without(block.prefix, line)) for line in page.lines[index : output.start]
            ):
                raise _error(output, "a blank line, and at most a tab's label, stands between a block and its output")
            last, index = output.end, output.end + 1
        shown.first = page.origins[block.end] + 2
        shown.last = page.origins[last] + 1
    shown.text = "".join(_without(block.prefix, line) + "\n" for line in page.lines[after + 1 : last + 1])


def _error(block: Block, message: str) -> PageError:
    return PageError(f"{shorten(block.page)}:{block.line}: {message}")
