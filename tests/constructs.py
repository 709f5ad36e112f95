"""The catalogue of syntax errors: its constructs, what each Python says to them, and how the page shows that.

``constructs.toml`` is written by hand. ``results.json`` is what the interpreters said. From both come the Markdown
files that the page includes: one a group, and the list of all messages.
"""

import json
import re
import textwrap
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from blocks.interpreters import Interpreter
from blocks.page import Block, shorten
from blocks.run import run
from blocks.verdict import diff

UPDATE = "run `uv run pytest tests/test_syntax_errors.py --python all --update`"
COMPILE_EACH = Path(__file__).with_name("compile_each.py")

#: What Python prints for a program that it refuses: a line's number, the line without its indentation, carets, error.
ERROR = re.compile(
    r'  File "example\.py", line (?P<number>\d+)\n    .*\n(?P<carets> {4,}\^+\n)?(?P<message>\w+Error: .+)\n'
)
#: And for one that it only warns of.
WARNING = re.compile(r"example\.py:\d+: (?P<message>\w+Warning: .+)\n  .+\n")


class Result(NamedTuple):
    """What one Python says to a construct."""

    refused_by: str  #: "parser", "compiler", or "" where it compiles
    printed: str  #: all of it

    @property
    def message(self) -> str:
        """Give the line that names the error or the warning."""
        return _read(self)["message"] if self.printed else ""


def _read(result: Result) -> re.Match[str]:
    """Take apart what was printed.

    Raises:
        ConstructError: when it has another form, so that nothing of it would get lost in silence.

    """
    if match := (ERROR if result.refused_by else WARNING).fullmatch(result.printed):
        return match
    raise ConstructError(f"{shorten(Path(__file__))}: ERROR and WARNING do not describe this:\n{result.printed}")


Sources = dict[str, dict[str, str]]  #: by group and construct
Found = dict[str, dict[str, Result]]  #: the same, from one Python
Record = dict[str, dict[str, dict[int, Result]]]  #: the same, by minor version of Python 3


class ConstructError(Exception):
    """A data file that cannot be used; the text says where and what to do."""


def read_sources(file: Path) -> Sources:
    """Read the constructs that an author wrote.

    Raises:
        ConstructError: when the file is not as its first lines say.

    """
    text = file.read_text(encoding="utf-8")
    try:
        groups = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at line ")
        line = where.partition(",")[0] if where else text.count("\n")
        raise ConstructError(f"{shorten(file)}:{line}: this is not TOML: {what}") from None
    sources: Sources = {}
    seen: dict[str, str] = {}
    for group, constructs in groups.items():
        if not isinstance(constructs, dict):
            raise ConstructError(f"{place(file, group)}: {group!r} stands in no group: write [group] above it")
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
                raise ConstructError(f"{place(file, group, name)}: {name!r}: {wrong}")
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


def compile_on(python: Interpreter, sources: Sources) -> Found:
    """Compile all constructs with one Python, in one process."""
    programs = [source for constructs in sources.values() for source in constructs.values()]
    code = (
        COMPILE_EACH.read_text(encoding="utf-8") + f"\n\nimport json\n\nprint(json.dumps(compile_each({programs!r})))\n"
    )
    block = Block(COMPILE_EACH, 1, "python", {}, [], code, prefix="", start=0, end=0)
    output = run(block, python, "real", limit=120)
    assert output.status == 0, f"{python} cannot run {COMPILE_EACH.name}:\n{output.stderr}"
    results = iter(json.loads(output.stdout))
    return {group: {name: Result(*next(results)) for name in constructs} for group, constructs in sources.items()}


def read_record(file: Path) -> Record:
    """Read what was recorded; equal results of several Pythons stand there once.

    Raises:
        ConstructError: when the file is no JSON, after a merge for example.

    """

    def by_minor(results: dict[str, list[str]]) -> dict[int, Result]:
        return {int(minor): Result(*results[key]) for key in results for minor in re.findall(r"3\.(\d+)", key)}

    try:
        groups = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    except json.JSONDecodeError as error:
        raise ConstructError(f"{shorten(file)}:{error.lineno}: {error.msg}; take the file away and {UPDATE}") from None
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
    return result.printed + (f"refused by the {result.refused_by}\n" if result.refused_by else "it compiles\n")


def pages(record: Record, sources: Sources) -> dict[str, str]:
    """Give the Markdown files by name: one a group, and ``messages.md``, the list of all messages.

    Raises:
        ConstructError: when a construct has no record.

    """
    for group, constructs in sources.items():
        if missing := constructs.keys() - {name for name, results in record.get(group, {}).items() if results}:
            raise ConstructError(f"{group}: {', '.join(sorted(missing))}: never recorded; {UPDATE}")
    files = {f"{group}.md": _group(record[group], names) for group, names in sources.items()}
    return files | {"messages.md": _index(record)}


def named(results: Iterable[Mapping[int, Result]]) -> bool:
    """Whether the newest Python has a message for all of them."""
    return all(result[max(result)].message for result in results)


def _group(record: Mapping[str, Mapping[int, Result]], sources: Mapping[str, str]) -> str:
    entries = "\n".join(_entry(name, source, record[name]) for name, source in sources.items())
    if len(sources) > OPEN:
        entries = f'??? abstract "All {len(sources)} programs"\n\n' + textwrap.indent(entries, "    ")
    return (_history(_messages(record)) if named(record.values()) else "") + entries


OPEN = 3  #: as many constructs are shown at once, more are folded


def _entry(name: str, source: str, results: Mapping[int, Result]) -> str:
    """Show a construct with its carets and its message, again for the Pythons that say something else, newest first."""
    variants = together(results)[::-1]
    fences = []
    for result, minors in variants:
        said = f", Python {versions(minors)}" + ("" if result.message else ": compiles") if len(variants) > 1 else ""
        classes = ".text .refused" if result.refused_by else ".text"
        fences.append(f'``` {{ {classes} title="{name}{said}" }}\n{_marked(source, result)}```\n')
    return "\n".join(fences)


def _marked(source: str, result: Result) -> str:
    """Put the carets that Python printed under their line, and the message under the program."""
    lines = source.splitlines()
    if result.refused_by and (carets := _read(result)["carets"]):
        number = int(_read(result)["number"])
        line = lines[number - 1]
        lines.insert(number, line[: -len(line.lstrip())] + carets[4:].rstrip())
    return "\n".join([*lines, *filter(None, [result.message])]) + "\n"


def _messages(record: Mapping[str, Mapping[int, Result]]) -> dict[str, list[tuple[int, str]]]:
    """Give the messages of a group, the newest and most frequent first, with each Python and who refuses there."""
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for results in record.values():
        for minor, result in results.items():
            if result.message:
                said[result.message.removeprefix("SyntaxError: ")].append((minor, result.refused_by))
    return dict(sorted(said.items(), key=lambda item: (-max(item[1])[0], -len(item[1]))))


def _history(messages: Mapping[str, list[tuple[int, str]]]) -> str:
    """Say which Pythons give which message, and which of their steps refuses."""
    lines = [(versions(minor for minor, _ in said), max(said)[1], message) for message, said in messages.items()]
    if len(lines) == 1:
        pythons, step, _ = lines[0]
        return f"Python {pythons}" + (f", refused by the [{step}](#stages).\n\n" if step else ", a warning only.\n\n")
    return "".join(f"- Python {pythons}, {step}: `{message}`\n" for pythons, step, message in lines) + "\n"


def _index(record: Record) -> str:
    """List every message under the step that refuses, with the group that shows it best."""
    by_group = {group: _messages(names) for group, names in record.items()}
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for messages in by_group.values():
        for message, times in messages.items():
            said[message] += times
    pythons = {minor for times in said.values() for minor, _ in times}
    titles = {"compiler": "The compiler refuses:", "parser": "The parser refuses:", "": "Python warns only:"}
    links: dict[str, list[tuple[str, str]]] = {step: [] for step in titles}
    for message, times in said.items():
        best = max(by_group, key=lambda group: len(by_group[group].get(message, ())))
        groups = [group for group, names in record.items() if named(names.values()) and [*by_group[group]] == [message]]
        for group in groups or [best]:
            text = f"`{message}`" + (f" ({group.replace('-', ' ')})" if len(groups) > 1 else "")
            minors = {minor for minor, _ in times}
            where = "" if minors == pythons else f", Python {versions(minors)}"
            links[max(times)[1]].append((text.strip("`'").lower(), f"- [{text}](#{group}){where}\n"))
    lists = [f"{titles[step]}\n\n" + "".join(link for _, link in sorted(found)) for step, found in links.items()]
    programs = sum(map(len, record.values()))
    head = (
        f"{programs} programs gave these messages on Python {versions(pythons)}. "
        "A version is named where not all of them give it.\n"
    )
    return "\n".join([head, *lists])


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
