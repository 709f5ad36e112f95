"""A catalogue of messages: its constructs, what each Python says to them, and whether that is what is recorded.

``constructs.toml`` is written by hand. ``results.json`` is what the interpreters said. From both come the Markdown
files that the pages include: one a group, and ``messages.md``, the list of all messages. There are two catalogues:
see syntax.py and messages.py.
"""

import json
import re
import textwrap
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from blocks.interpreters import Interpreter
from blocks.page import Block, shorten
from blocks.run import run
from blocks.verdict import diff

UPDATE = "run `uv run pytest tests/test_catalogues.py --python all --update`"


class Result(NamedTuple):
    """What one Python says to a construct."""

    how: str  #: who refuses it, what came of it; "" where all is well
    printed: str  #: all of it


Sources = dict[str, dict[str, str]]  #: by group and construct
Found = dict[str, dict[str, Result]]  #: the same, from one Python
Record = dict[str, dict[str, dict[int, Result]]]  #: the same, by minor version of Python 3


@dataclass(frozen=True)
class Catalogue:
    """The files of a catalogue, and how its constructs are tried and shown."""

    pages: tuple[Path, ...]  #: the first has the list of all messages, and the data in its folder
    script: Path  #: its function ``results_of`` tries all constructs in one process
    messages: Callable[[Result], Sequence[str]]  #: those that a heading may quote
    lists: Callable[[Record, Sources], dict[str, str]]  #: the Markdown files by name

    @property
    def sources(self) -> Path:
        """What an author wrote."""
        return folder(self.pages[0]) / "constructs.toml"

    @property
    def record(self) -> Path:
        """What the Pythons said."""
        return folder(self.pages[0]) / "results.json"

    def generated(self) -> list[Path]:
        """Find the files that come from the record; the others stand beside a program that a page shows."""
        files = [file for page in self.pages for file in folder(page).glob("*.md")]
        return [file for file in files if not file.with_suffix(".py").exists()]

    def files(self) -> dict[Path, str]:
        """Give the Markdown files, each in the folder of the page that its section is on.

        Raises:
            CatalogueError: when a construct has no record.

        """
        sources, record = read_sources(self.sources), read_record(self.record)
        for group, constructs in sources.items():
            if missing := constructs.keys() - {name for name, results in record.get(group, {}).items() if results}:
                raise CatalogueError(f"{group}: {', '.join(sorted(missing))}: never recorded; {UPDATE}")
        pages = {group: page for page in self.pages for group in HEADING.findall(page.read_text(encoding="utf-8"))}
        files = {}
        for name, text in self.lists(record, sources).items():
            page = pages.get(name.removesuffix(".md"), self.pages[0])
            files[folder(page) / name] = linked(text, page, pages)
        return files


HEADING = re.compile(r"^##.* \{ #([-\w]+) \}$", re.MULTILINE)


def folder(page: Path) -> Path:
    """Give the folder of what a page includes."""
    return page.parents[2] / "snippets" / page.parent.name / page.stem


def linked(text: str, page: Path, pages: Mapping[str, Path]) -> str:
    """Let the links of a list on `page` lead to the pages of their sections."""
    elsewhere = {group: other.name for group, other in pages.items() if other != page}
    return re.sub(r"\]\(#([-\w]+)\)", lambda link: f"]({elsewhere.get(link[1], '')}#{link[1]})", text)


class CatalogueError(Exception):
    """A data file that cannot be used; the text says where and what to do."""


def read_sources(file: Path) -> Sources:
    """Read the constructs that an author wrote.

    Raises:
        CatalogueError: when the file is not as its first lines say.

    """
    text = file.read_text(encoding="utf-8")
    try:
        groups = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at line ")
        line = where.partition(",")[0] if where else text.count("\n")
        raise CatalogueError(f"{shorten(file)}:{line}: this is not TOML: {what}") from None
    sources: Sources = {}
    seen: dict[str, str] = {}
    for group, constructs in groups.items():
        if not isinstance(constructs, dict):
            raise CatalogueError(f"{place(file, group)}: {group!r} stands in no group: write [group] above it")
        sources[group] = {}
        for name, source in constructs.items():
            wrong = None
            if '"' in name:
                wrong = "a name is shown as a title and cannot hold a double quotation mark"
            elif not isinstance(source, str) or not source.strip():
                wrong = "it has no source; write a string behind ="
            elif source.strip() in seen:
                wrong = f"it is the same program as {seen[source.strip()]!r}; take one of them away"
            if wrong:
                raise CatalogueError(f"{place(file, group, name)}: {name!r}: {wrong}")
            seen[source.strip()] = name
            sources[group][name] = source.strip("\n") + "\n"
    return sources


def place(file: Path, group: str, name: str = "") -> str:
    """Give the file and the line of a group, or of one of its constructs, in TOML as in JSON."""
    text = file.read_text(encoding="utf-8")
    position = 0
    for key in [group, name] if name else [group]:
        match = re.compile(rf'^[\s"\[]*{re.escape(key)}"?\s*[\]:=]', re.MULTILINE).search(text, position)
        position = match.end() if match else position
    line = text.count("\n", 0, position) + 1
    return f"{shorten(file)}:{line}"


def try_on(python: Interpreter, script: Path, sources: Sources) -> Found:
    """Try all constructs with one Python, in one process."""
    programs = [source for constructs in sources.values() for source in constructs.values()]
    code = script.read_text(encoding="utf-8") + f"\n\nimport json\n\nprint(json.dumps(results_of({programs!r})))\n"
    block = Block(script, 1, "python", {}, [], code, prefix="", start=0, end=0)
    output = run(block, python, "real", limit=240)
    assert output.status == 0, f"{python} cannot run {script.name}:\n{output.stderr}"
    results = iter(json.loads(output.stdout))
    return {group: {name: Result(*next(results)) for name in constructs} for group, constructs in sources.items()}


def read_record(file: Path) -> Record:
    """Read what was recorded; equal results of several Pythons stand there once.

    Raises:
        CatalogueError: when the file is no JSON, after a merge for example.

    """

    def by_minor(results: dict[str, list[str]]) -> dict[int, Result]:
        return {int(minor): Result(*results[key]) for key in results for minor in re.findall(r"3\.(\d+)", key)}

    try:
        groups = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    except json.JSONDecodeError as error:
        raise CatalogueError(f"{shorten(file)}:{error.lineno}: {error.msg}; take the file away and {UPDATE}") from None
    return {group: {name: by_minor(results) for name, results in names.items()} for group, names in groups.items()}


def as_json(record: Record) -> str:
    """Give the record as it is kept."""
    kept = {
        group: {
            name: {" ".join(f"3.{minor}" for minor in minors): result for result, minors in together(results)}
            for name, results in names.items()
        }
        for group, names in record.items()
    }
    return json.dumps(kept, indent=1, ensure_ascii=False) + "\n"


def together(results: Mapping[int, Result]) -> list[tuple[Result, list[int]]]:
    """Put the Pythons together that say the same, oldest first."""
    pythons = defaultdict(list)
    for minor in sorted(results):
        pythons[results[minor]].append(minor)
    return list(pythons.items())


def updated(record: Record, sources: Sources, found: Mapping[int, Found]) -> Record:
    """Give the record with new results, by minor version, and without what is no construct any more."""
    return {
        group: {
            name: record.get(group, {}).get(name, {}) | {minor: found[minor][group][name] for minor in found}
            for name in names
        }
        for group, names in sources.items()
    }


def complaints(file: Path, record_file: Path, found: Mapping[int, Found]) -> Iterator[str]:
    """List the constructs whose record is not what was found, each with its place and what to do.

    A Python that nobody recorded must say what the newest one before it says.
    """
    sources, record = read_sources(file), read_record(record_file)
    for group, names in record.items():
        for name in names.keys() - sources.get(group, {}).keys():
            where = place(record_file, group, name)
            yield f"{where}: {group}, {name!r}: recorded, but {file.name} has no such construct; {UPDATE}"
    recorded = {minor for names in record.values() for results in names.values() for minor in results}
    for group, constructs in sources.items():
        for name in constructs:
            results = record.get(group, {}).get(name, {})
            construct = f"{place(file, group, name)}: {group}, {name!r}"
            if missing := [f"3.{minor}" for minor in sorted(recorded - results.keys())]:
                yield f"{construct}: never recorded on Python {', '.join(missing)}; {UPDATE}"
            for minor in sorted(found):
                expected = [results[older] for older in sorted(results) if older <= minor][-1:]
                result = found[minor][group][name]
                if expected and expected != [result]:
                    details = diff(_whole(expected[0]), _whole(result))
                    yield f"{construct}: Python 3.{minor} says something else; if it is right, {UPDATE}\n{details}"


def _whole(result: Result) -> str:
    return f"{result.printed}({result.how or 'no error'})\n"


OPEN = 3  #: as many constructs are shown at once, more are folded


def folded(entries: Sequence[str]) -> str:
    """Give the entries of a group; many of them open on a click only."""
    text = "\n".join(entries)
    return (
        text
        if len(entries) <= OPEN
        else f'??? abstract "All {len(entries)} programs"\n\n' + textwrap.indent(text, "    ")
    )


def versions(minors: Iterable[int]) -> str:
    """Name versions of Python 3, for example ``3.11–3.13``."""
    first, *rest = sorted(set(minors))
    ranges = [[first, first]]
    for minor in rest:
        if minor == ranges[-1][1] + 1:
            ranges[-1][1] = minor
        else:
            ranges.append([minor, minor])
    return ", ".join(f"3.{start}" + (f"–3.{end}" if end > start else "") for start, end in ranges)
