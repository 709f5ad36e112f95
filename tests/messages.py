"""How the catalogue of asyncio's messages is read and shown: a program, and under it what it printed."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from blocks.page import shorten
from catalogue import Catalogue, CatalogueError, Record, Result, Sources, folded, together, versions

#: A line that names an error, below others where a group holds it, or a warning.
ERROR = re.compile(
    r" *(?:asyncio\.\w+\.)?(?P<type>\w+(?:Error|Group|Iteration|Warning)|Queue(?:Empty|Full|ShutDown))(?P<text>: .*|)"
)
#: What asyncio logs.
LOGGED = re.compile(
    r"\w+ exception was never retrieved|Task was destroyed but it is pending!|Executing .*|Exception in callback .*"
)
OTHERS = "Other types"  #: of an exception that has few messages
FEW = 3


def messages(result: Result) -> list[str]:
    """Give the lines that name an error or a warning.

    Raises:
        CatalogueError: when there are none, so that nothing would get lost in silence.

    """
    lines = [line for line in result.printed.splitlines() if ERROR.fullmatch(line) or LOGGED.fullmatch(line)]
    if not lines and result.how not in ("", "cannot"):
        raise CatalogueError(f"{shorten(Path(__file__))}: ERROR and LOGGED do not describe this:\n{result.printed}")
    return lines


def main_message(result: Result) -> tuple[str, str]:
    """Give the type and the text of the one that the program is about; of objects only that they stand there."""
    lines = [line for line in messages(result) if not line.startswith(" ")]
    if result.how == "raises":
        lines = [line for line in lines if "Warning: " not in line][-1:]
    line = lines[0]
    while (short := re.sub("<[^<>]*>", "…", line)) != line:
        line = short
    match = ERROR.fullmatch(line)
    return (match["type"], match["text"].removeprefix(": ")) if match else ("", line)


def lists(record: Record, sources: Sources) -> dict[str, str]:
    """Give the Markdown files by name: one a group, and ``messages.md``, the list of all messages."""
    files = {
        f"{group}.md": folded([_entry(name, source, record[group][name]) for name, source in names.items()])
        for group, names in sources.items()
    }
    return files | {"messages.md": _index(record)}


def _entry(name: str, source: str, results: Mapping[int, Result]) -> str:
    """Show a program and what it printed, newest first where the Pythons differ."""
    variants = together(results)[::-1]
    printed = ""
    for result, minors in variants:
        if len(variants) > 1:
            what = {"cannot": " not run, Pyodide has no threads", "": " no error"}.get(result.how, "")
            printed += f"Python {versions(minors)}:{what}\n"
        printed += result.printed
    wrong = any(result.how in ("raises", "warns") for result, _ in variants)
    classes = ".text .refused" if wrong else ".text"
    return f'``` {{ {classes} title="{name}" }}\n{source}\n{printed}```\n'


def _index(record: Record) -> str:
    """List every message under its type, with the group that shows it best."""
    said: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    pythons, cannot = set[int](), set[tuple[str, int]]()
    for group, names in record.items():
        for results in names.values():
            for minor, result in results.items():
                pythons.add(minor)
                if result.how == "cannot":
                    cannot.add((group, minor))
                elif result.how:
                    said[main_message(result)][group].append(minor)
    by_type: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for (kind, text), groups in said.items():
        group = max(groups, key=lambda group: len(groups[group]))
        minors = {minor for found in groups.values() for minor in found}
        anywhere = pythons - {minor for group, minor in cannot if group in groups}
        where = "" if minors >= anywhere else f", Python {versions(minors)}"
        by_type[kind].append((text, f"(#{group}){where}"))
    few = [kind for kind in by_type if kind and len(by_type[kind]) < FEW]
    by_type[OTHERS] = [(f"{kind}: {text}".removesuffix(": "), link) for kind in few for text, link in by_type.pop(kind)]
    parts = []
    for kind in sorted(by_type, key=lambda kind: (kind == OTHERS, kind == "", kind)):
        links = sorted(by_type[kind], key=lambda item: item[0].strip("'_").lower())
        title = f"`{kind}`" if kind not in ("", OTHERS) else kind or "Logged"
        parts.append(f"{title}:\n\n" + "".join(f"- [`{text}`]{link}\n" for text, link in links))
    head = (
        f"{sum(map(len, record.values()))} programs gave {len(said)} messages on Python {versions(pythons)}. "
        "A version is named where not all of them give it.\n"
    )
    return "\n".join([head, *parts])


REFERENCE = Path(__file__).parents[1] / "docs/reference"
FAMILIES = ("await", "event-loop", "task", "async-for", "lock-queue-stream")
RUNTIME = Catalogue(
    (REFERENCE / "error-messages.md", *(REFERENCE / f"{family}-messages.md" for family in FAMILIES)),
    Path(__file__).with_name("run_each.py"),
    messages,
    lists,
)
