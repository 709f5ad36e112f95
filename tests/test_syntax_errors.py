"""Every construct of the catalogue of syntax errors is compiled on every Python, and the page shows what each said."""

import re
from collections import Counter
from pathlib import Path

import pytest
from blocks.page import Block, Page, find_blocks, shorten
from blocks.plugin import BLOCKS, Blocks
from blocks.run import run
from conftest import ROOT
from constructs import (
    UPDATE,
    ConstructError,
    Found,
    Result,
    as_json,
    compile_on,
    complaints,
    named,
    pages,
    read_record,
    read_sources,
    updated,
)

PAGE = ROOT / "docs/reference/syntax-errors.md"
FOLDER = ROOT / "snippets/reference/syntax-errors"
SOURCES = FOLDER / "constructs.toml"
RECORD = FOLDER / "results.json"


@pytest.fixture(scope="module")
def session(request: pytest.FixtureRequest) -> Blocks:
    return request.config.stash[BLOCKS]


@pytest.fixture(scope="module")
def found(session: Blocks) -> dict[int, Found]:
    """Compile everything with every Python of this session; with --update, record what they say."""
    sources = read_sources(SOURCES)
    found = {python.minor: compile_on(python, sources) for python in session.pythons}
    if session.update:
        record = updated(read_record(RECORD), sources, found)
        RECORD.write_text(as_json(record), encoding="utf-8")
        for file in generated():
            file.unlink()
        for name, text in pages(record, sources).items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    return found


def generated() -> list[Path]:
    """Find the files that come from the record; the others stand beside a program that the page shows."""
    return [file for file in FOLDER.glob("*.md") if not file.with_suffix(".py").exists()]


def test_every_construct_gives_what_is_recorded(found: dict[int, Found]) -> None:
    wrong = list(complaints(SOURCES, RECORD, found))
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.usefixtures("found")
def test_what_the_page_includes_comes_from_the_record() -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in generated()}
    given = pages(read_record(RECORD), read_sources(SOURCES))
    wrong = sorted(name for name in kept | given if kept.get(name) != given.get(name))
    assert not wrong, f"{shorten(FOLDER)}: {', '.join(wrong)}: not what {RECORD.name} gives; {UPDATE}"


@pytest.mark.usefixtures("found")
def test_the_page_shows_every_construct_under_its_message() -> None:
    """Each list once, below a heading that a Python really said; and no program that is in no list."""
    page = Page(PAGE.read_text(encoding="utf-8"), str(PAGE))
    included = {index: file for index, file in page.includes.items() if file in generated()}
    times, once = Counter(included.values()), Counter(generated())
    wrong = sorted(file.name for file in (times - once) + (once - times))
    assert not wrong, f"{shorten(PAGE)}: include each list once; not so {', '.join(wrong)}"
    record = read_record(RECORD)
    for index, file in included.items():
        where = f"{shorten(PAGE)}:{index + 1}"
        heading = next(line for line in reversed(page.source[:index]) if re.match("##+ ", line))
        assert heading.endswith(f"{{ #{file.stem} }}"), f"{where}: {file.name} stands in another section: {heading}"
        if file.stem in record and named(record[file.stem].values()):
            message = re.sub(r"^\w+(Error|Warning): ", "", heading.split("`")[1])
            said = {result.message.partition(": ")[2] for r in record[file.stem].values() for result in r.values()}
            assert message in said, f"{where}: no Python says {message!r} here; the heading is one of {said}"
    for block in find_blocks(page):
        if block.language == "text" and not block.is_output:
            assert block.line - 1 in included, (
                f"{shorten(PAGE)}:{block.line}: no run gave this; put it into {SOURCES.name}"
            )


def test_a_process_prints_the_same(found: dict[int, Found], session: Blocks) -> None:
    """Each refused program, run as a file of its own, prints what it does when one process compiles them all."""
    sources = read_sources(SOURCES)
    printed = {}
    for python in session.pythons:
        if python.in_browser:  # it has no processes
            continue
        for group, names in found[python.minor].items():
            for name, result in names.items():
                if result.refused_by:
                    block = Block(SOURCES, 1, "python", {}, [], sources[group][name], prefix="", start=0, end=0)
                    printed[python, group, name] = session.pool.submit(run, block, python, "real", 60), result.printed
    assert len(printed) >= 100
    assert {key: run.result().stderr for key, (run, _) in printed.items()} == {
        key: p for key, (_, p) in printed.items()
    }


MALFORMED = {
    "[a]\nb = 'x\n": "sources.toml:2: this is not TOML",
    "[a\n": "sources.toml:1: this is not TOML",
    "b = 'await x'\n": "sources.toml:1: 'b' stands in no group: write [group] above it",
    "[a]\nb = 'await x'\n\nc = 3\n": "sources.toml:4: 'c': it has no source",
    "[a]\nb = ''\n": "sources.toml:2: 'b': it has no source",
    "[a]\nb = 'await x'\n[c]\nb = 'await x'\n": "sources.toml:4: 'b': it is the same program as 'b'",
    "[a]\n'say \"b\"' = 'await x'\n": "a name is shown as a title",
}


@pytest.mark.parametrize("text", MALFORMED, ids=range(len(MALFORMED)))
def test_a_malformed_file_says_where_and_what_to_do(text: str, tmp_path: Path) -> None:
    file = tmp_path / "sources.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConstructError, match=re.escape(MALFORMED[text])):
        read_sources(file)


RIGHT = Result(
    "compiler", "  File \"example.py\", line 1\n    await f()\n    ^^^^^^^^^\nSyntaxError: 'await' outside function\n"
)
CARETS = RIGHT._replace(printed=RIGHT.printed.replace("^^^^^^^^^", "^^^^^"))
MESSAGE = RIGHT._replace(printed=RIGHT.printed.replace("function", "method"))
BY_THE_PARSER = RIGHT._replace(refused_by="parser")
COMPILES = Result("", "")

WRONG = {
    "carets": ({12: CARETS, 13: RIGHT}, "sources.toml:2: group, 'top': Python 3.12 says something else"),
    "message": (
        {12: MESSAGE, 13: RIGHT},
        "-SyntaxError: 'await' outside method\n+SyntaxError: 'await' outside function",
    ),
    "step": ({12: BY_THE_PARSER, 13: RIGHT}, "-refused by the parser\n+refused by the compiler"),
    "compiles": ({12: COMPILES, 13: RIGHT}, "-it compiles"),
    "one version is missing": ({12: RIGHT}, "sources.toml:2: group, 'top': never recorded on Python 3.13"),
    "never recorded": ({}, "sources.toml:2: group, 'top': never recorded on Python 3.12, 3.13"),
}


@pytest.mark.parametrize("why", WRONG)
def test_a_wrong_record_fails(why: str, tmp_path: Path) -> None:
    recorded, complaint = WRONG[why]
    other = {12: COMPILES, 13: COMPILES}
    (found,) = _complaints(tmp_path, {"top": recorded, "other": other}, {"top": RIGHT, "other": COMPILES})
    assert complaint in found


def test_a_record_without_its_construct_fails(tmp_path: Path) -> None:
    recorded = {"top": {12: RIGHT}, "other": {12: COMPILES}, "gone": {12: RIGHT}}
    (complaint,) = _complaints(tmp_path, recorded, {"top": RIGHT, "other": COMPILES})
    assert re.match(r"\S*results\.json:\d+: group, 'gone': recorded, but sources.toml has no such construct", complaint)


def test_a_python_that_nobody_recorded_says_what_the_one_before_says(tmp_path: Path) -> None:
    recorded = {"top": {11: RIGHT}, "other": {11: COMPILES}}
    assert _complaints(tmp_path, recorded, {"top": RIGHT, "other": COMPILES}) == []
    assert len(_complaints(tmp_path, recorded, {"top": CARETS, "other": COMPILES})) == 1


def _complaints(tmp_path: Path, recorded: dict[str, dict[int, Result]], says: dict[str, Result]) -> list[str]:
    """Compare a record with what Python 3.12 says."""
    sources, record = tmp_path / "sources.toml", tmp_path / "results.json"
    sources.write_text("[group]\ntop = 'await f()'\nother = 'f()'\n", encoding="utf-8")
    record.write_text(as_json({"group": recorded}), encoding="utf-8")
    return list(complaints(sources, record, {12: {"group": says}}))


def test_a_broken_record_says_where(tmp_path: Path) -> None:
    record = tmp_path / "results.json"
    record.write_text("{\n<<<<<<< HEAD\n", encoding="utf-8")
    with pytest.raises(ConstructError, match=r"results\.json:2: .*; take the file away and run"):
        read_record(record)


def test_a_form_that_nobody_knows_is_not_shown_in_part() -> None:
    with pytest.raises(ConstructError, match="ERROR and WARNING do not describe this"):
        _ = Result("parser", "Something else\n").message
