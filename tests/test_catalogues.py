"""Every construct of the two catalogues is tried on every Python, and the pages show what each said."""

import re
from collections import Counter
from pathlib import Path

import pytest
from blocks.page import Block, Page, find_blocks, shorten
from blocks.plugin import BLOCKS, Blocks
from blocks.run import run
from catalogue import (
    UPDATE,
    Catalogue,
    CatalogueError,
    Found,
    Result,
    as_json,
    complaints,
    read_record,
    read_sources,
    try_on,
    updated,
)
from messages import RUNTIME, main_message, messages
from syntax import SYNTAX, message, named


@pytest.fixture(scope="module")
def session(request: pytest.FixtureRequest) -> Blocks:
    return request.config.stash[BLOCKS]


@pytest.fixture(scope="module", params=[SYNTAX, RUNTIME], ids=["syntax", "runtime"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    chosen: Catalogue = request.param
    return chosen


@pytest.fixture(scope="module")
def found(catalogue: Catalogue, session: Blocks) -> dict[int, Found]:
    """Try everything with every Python of this session; with --update, record what they say."""
    sources = read_sources(catalogue.sources)
    found = {python.minor: try_on(python, catalogue.script, sources) for python in session.pythons}
    if session.update:
        record = updated(read_record(catalogue.record), sources, found)
        catalogue.record.write_text(as_json(record), encoding="utf-8")
        for file in catalogue.generated():
            file.unlink()
        for file, text in catalogue.files().items():
            file.write_text(text, encoding="utf-8")
    return found


def test_every_construct_gives_what_is_recorded(catalogue: Catalogue, found: dict[int, Found]) -> None:
    wrong = list(complaints(catalogue.sources, catalogue.record, found))
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.usefixtures("found")
def test_what_the_pages_include_comes_from_the_record(catalogue: Catalogue) -> None:
    kept = {file: file.read_text(encoding="utf-8") for file in catalogue.generated()}
    given = catalogue.files()
    wrong = sorted(shorten(file) for file in kept | given if kept.get(file) != given.get(file))
    assert not wrong, f"{', '.join(wrong)}: not what the record gives; {UPDATE}"


@pytest.mark.usefixtures("found")
def test_the_pages_show_every_list_once_in_its_section(catalogue: Catalogue) -> None:
    """And no program that is in no list."""
    times, once = Counter[Path](), Counter(catalogue.generated())
    for path in catalogue.pages:
        page = Page(path.read_text(encoding="utf-8"), str(path))
        where = shorten(path)
        included = {index: file for index, file in page.includes.items() if file in once}
        times.update(included.values())
        for index, file in included.items():
            heading = next(line for line in reversed(page.source[:index]) if re.match("##+ ", line))
            assert heading.endswith(f"{{ #{file.stem} }}"), (
                f"{where}:{index + 1}: {file.name} is in another section: {heading}"
            )
        for block in find_blocks(page):
            if block.language == "text" and not block.is_output:
                assert block.line - 1 in included, (
                    f"{where}:{block.line}: no run gave this; put it into {catalogue.sources.name}"
                )
    wrong = sorted(shorten(file) for file in (times - once) + (once - times))
    assert not wrong, f"include each list once; not so {', '.join(wrong)}"


@pytest.mark.usefixtures("found")
def test_a_heading_quotes_a_message(catalogue: Catalogue) -> None:
    """A Python gives it to a construct of the section, or to a program there; … stands for what differs."""
    record = read_record(catalogue.record)
    for path in catalogue.pages:
        for index, heading in enumerate(path.read_text(encoding="utf-8").splitlines()):
            group = heading.rpartition("{ #")[2].removesuffix(" }")
            if not heading.startswith("### ") or group not in record:
                continue
            results = [result for results in record[group].values() for result in results.values()]
            if catalogue is SYNTAX and not named(record[group].values()):
                continue
            said = [text for result in results for text in catalogue.messages(result)]
            for quoted in re.findall("(?:^### |, or )`([^`]+)`", heading):
                pattern = ".*".join(map(re.escape, quoted.split("…")))
                assert any(re.search(pattern, text) for text in said), (
                    f"{shorten(path)}:{index + 1}: no Python says {quoted!r} here, but {set(said)}"
                )


@pytest.mark.parametrize("catalogue", [SYNTAX], indirect=True)
def test_a_process_prints_the_same(catalogue: Catalogue, found: dict[int, Found], session: Blocks) -> None:
    """Each refused program, run as a file of its own, prints what it does when one process compiles them all."""
    sources = read_sources(catalogue.sources)
    printed = {}
    for python in session.pythons:
        if python.in_browser:  # it has no processes
            continue
        for group, names in found[python.minor].items():
            for name, result in names.items():
                if result.how:
                    block = Block(
                        catalogue.sources, 1, "python", {}, [], sources[group][name], prefix="", start=0, end=0
                    )
                    printed[python, group, name] = (
                        session.pools["virtual"].submit(run, block, python, "real", 60),
                        result.printed,
                    )
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
    with pytest.raises(CatalogueError, match=re.escape(MALFORMED[text])):
        read_sources(file)


RIGHT = Result(
    "compiler", "  File \"example.py\", line 1\n    await f()\n    ^^^^^^^^^\nSyntaxError: 'await' outside function\n"
)
CARETS = RIGHT._replace(printed=RIGHT.printed.replace("^^^^^^^^^", "^^^^^"))
MESSAGE = RIGHT._replace(printed=RIGHT.printed.replace("function", "method"))
BY_THE_PARSER = RIGHT._replace(how="parser")
COMPILES = Result("", "")

WRONG = {
    "carets": ({12: CARETS, 13: RIGHT}, "sources.toml:2: group, 'top': Python 3.12 says something else"),
    "message": (
        {12: MESSAGE, 13: RIGHT},
        "-SyntaxError: 'await' outside method\n+SyntaxError: 'await' outside function",
    ),
    "step": ({12: BY_THE_PARSER, 13: RIGHT}, "-(parser)\n+(compiler)"),
    "compiles": ({12: COMPILES, 13: RIGHT}, "-(no error)"),
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
    with pytest.raises(CatalogueError, match=r"results\.json:2: .*; take the file away and run"):
        read_record(record)


def test_a_form_that_nobody_knows_is_not_shown_in_part() -> None:
    with pytest.raises(CatalogueError, match="ERROR and WARNING do not describe this"):
        message(Result("parser", "Something else\n"))
    with pytest.raises(CatalogueError, match="ERROR and LOGGED do not describe this"):
        messages(Result("raises", "Something else\n"))


def test_the_main_message_is_what_the_program_raises() -> None:
    """Not the warning that comes with it, and not what a group holds."""
    warning = "RuntimeWarning: coroutine 'f' was never awaited\n"
    assert main_message(Result("raises", f"{warning}ExceptionGroup: a (1 sub-exception)\n  OSError: b\n{warning}")) == (
        "ExceptionGroup",
        "a (1 sub-exception)",
    )
    assert main_message(Result("warns", warning)) == ("RuntimeWarning", "coroutine 'f' was never awaited")
    assert main_message(Result("raises", "asyncio.queues.QueueEmpty\n")) == ("QueueEmpty", "")
    assert main_message(Result("raises", "RuntimeError: <Task coro=<f()>> is late\n")) == ("RuntimeError", "… is late")
