"""How the catalogue of syntax errors is read and shown: a program with its carets, the message under it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from blocks.page import shorten
from catalogue import Catalogue, CatalogueError, Record, Result, Sources, folded, together, versions

#: What Python prints for a program that it refuses: a line's number, the line without its indentation, carets, error.
ERROR = re.compile(
    r'  File "example\.py", line (?P<number>\d+)\n    .*\n(?P<carets> {4,}\^+\n)?(?P<message>\w+Error: .+)\n'
)
#: And for one that it only warns of.
WARNING = re.compile(r"example\.py:\d+: (?P<message>\w+Warning: .+)\n  .+\n")


def message(result: Result) -> str:
    """Give the line that names the error or the warning."""
    return _read(result)["message"] if result.printed else ""


def _read(result: Result) -> re.Match[str]:
    """Take apart what was printed.

    Raises:
        CatalogueError: when it has another form, so that nothing of it would get lost in silence.

    """
    if match := (ERROR if result.how else WARNING).fullmatch(result.printed):
        return match
    raise CatalogueError(f"{shorten(Path(__file__))}: ERROR and WARNING do not describe this:\n{result.printed}")


def lists(record: Record, sources: Sources) -> dict[str, str]:
    """Give the Markdown files by name: one a group, and ``messages.md``, the list of all messages."""
    files = {f"{group}.md": _group(record[group], names) for group, names in sources.items()}
    return files | {"messages.md": _index(record)}


def named(results: Iterable[Mapping[int, Result]]) -> bool:
    """Whether the newest Python has a message for all of them."""
    return all(message(result[max(result)]) for result in results)


def _group(record: Mapping[str, Mapping[int, Result]], sources: Mapping[str, str]) -> str:
    entries = [_entry(name, source, record[name]) for name, source in sources.items()]
    return (_history(_messages(record)) if named(record.values()) else "") + folded(entries)


def _entry(name: str, source: str, results: Mapping[int, Result]) -> str:
    """Show a construct with its carets and its message, again for the Pythons that say something else, newest first."""
    variants = together(results)[::-1]
    fences = []
    for result, minors in variants:
        said = f", Python {versions(minors)}" + ("" if message(result) else ": compiles") if len(variants) > 1 else ""
        classes = ".text .refused" if result.how else ".text"
        fences.append(f'``` {{ {classes} title="{name}{said}" }}\n{_marked(source, result)}```\n')
    return "\n".join(fences)


def _marked(source: str, result: Result) -> str:
    """Put the carets that Python printed under their line, and the message under the program."""
    lines = source.splitlines()
    if result.how and (carets := _read(result)["carets"]):
        number = int(_read(result)["number"])
        line = lines[number - 1]
        lines.insert(number, line[: -len(line.lstrip())] + carets[4:].rstrip())
    return "\n".join([*lines, *filter(None, [message(result)])]) + "\n"


def _messages(record: Mapping[str, Mapping[int, Result]]) -> dict[str, list[tuple[int, str]]]:
    """Give the messages of a group, the newest and most frequent first, with each Python and who refuses there."""
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for results in record.values():
        for minor, result in results.items():
            if text := message(result):
                said[text.removeprefix("SyntaxError: ")].append((minor, result.how))
    return dict(sorted(said.items(), key=lambda item: (-max(item[1])[0], -len(item[1]))))


def _history(messages: Mapping[str, list[tuple[int, str]]]) -> str:
    """Say which Pythons give which message, and which of their steps refuses."""
    lines = [(versions(minor for minor, _ in said), max(said)[1], text) for text, said in messages.items()]
    if len(lines) == 1:
        pythons, step, _ = lines[0]
        return f"Python {pythons}" + (f", refused by the [{step}](#stages).\n\n" if step else ", a warning only.\n\n")
    return "".join(f"- Python {pythons}, {step}: `{text}`\n" for pythons, step, text in lines) + "\n"


def _index(record: Record) -> str:
    """List every message under the step that refuses, with the group that shows it best."""
    by_group = {group: _messages(names) for group, names in record.items()}
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for messages in by_group.values():
        for text, times in messages.items():
            said[text] += times
    pythons = {minor for times in said.values() for minor, _ in times}
    titles = {"compiler": "The compiler refuses:", "parser": "The parser refuses:", "": "Python warns only:"}
    links: dict[str, list[tuple[str, str]]] = {step: [] for step in titles}
    for text, times in said.items():
        best = max(by_group, key=lambda group: len(by_group[group].get(text, ())))
        groups = [group for group, names in record.items() if named(names.values()) and [*by_group[group]] == [text]]
        for group in groups or [best]:
            link = f"`{text}`" + (f" ({group.replace('-', ' ')})" if len(groups) > 1 else "")
            minors = {minor for minor, _ in times}
            where = "" if minors == pythons else f", Python {versions(minors)}"
            links[max(times)[1]].append((link.strip("`'").lower(), f"- [{link}](#{group}){where}\n"))
    found = [f"{titles[step]}\n\n" + "".join(link for _, link in sorted(links[step])) for step in titles]
    programs = sum(map(len, record.values()))
    head = (
        f"{programs} programs gave these messages on Python {versions(pythons)}. "
        "A version is named where not all of them give it.\n"
    )
    return "\n".join([head, *found])


ROOT = Path(__file__).parents[1]
SYNTAX = Catalogue(
    (ROOT / "docs/reference/syntax-errors.md",),
    Path(__file__).with_name("compile_each.py"),
    lambda result: [message(result)] if result.printed else [],
    lists,
)
