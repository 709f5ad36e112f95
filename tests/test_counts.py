"""The numbers on the page about testing are counted in the pages; `--update` writes them."""

import ast
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import fences
import pytest
from blocks.page import Block, Page, find_blocks
from blocks.plugin import BLOCKS, CI, Blocks
from catalogue import read_sources
from conftest import ROOT, pages

FOLDER = ROOT / "snippets/about/testing"
NATIVE, BROWSER = (11, 12, 13), 14  #: minor versions of Python 3 that `.ci/run` runs everything on
NEEDED = 70  #: public names of asyncio that programs of the site must use


@pytest.fixture(scope="module")
def session(request: pytest.FixtureRequest) -> Blocks:
    return request.config.stash[BLOCKS]


@pytest.fixture(scope="module")
def blocks() -> list[Block]:
    """Find every block of the site that runs."""
    found = [block for page in pages() for block in find_blocks(Page(page.read_text(encoding="utf-8"), str(page)))]
    return [block for block in found if block.runs]


def compare(file: Path, text: str, session: Blocks) -> None:
    """Compare a file with what it should hold, or write it."""
    if session.update:
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text, (
        "record it: uv run pytest tests/test_counts.py --python all --update"
    )


def table(rows: list[tuple[str, int]]) -> str:
    lines = [f"| {what} | {number} |" for what, number in rows if number]
    return "\n".join(["| what | number |", "| --- | ---: |", *lines, ""])


def is_run(block: Block) -> bool:
    return block.is_for(BROWSER, True) or any(block.is_for(n) for n in NATIVE)


def test_the_blocks_are_counted(blocks: list[Block], session: Blocks) -> None:
    programs = [block for block in blocks if block.language in fences.PYTHON]
    needs = Counter(block.words["needs"] for block in programs if "needs" in block.words)
    in_browser = sum(block.is_for(BROWSER, True) for block in programs)
    syntax, runtime = (
        sum(map(len, read_sources(ROOT / f"snippets/reference/{page}/constructs.toml").values()))
        for page in ("syntax-errors", "error-messages")
    )
    compare(
        FOLDER / "counts.md",
        table(
            [
                ("pages", len(pages())),
                ("blocks that are run", len(blocks)),
                ("Python programs among them", len(programs)),
                ("programs that must fail", sum("raises" in block.words for block in programs)),
                ("programs with a timeline", sum(has_timeline(block) for block in programs)),
                ("constructs compiled for the list of syntax errors", syntax),
                ("programs run for the list of error messages", runtime),
                *((f"blocks run on Python 3.{n}, each on two clocks", count(blocks, n)) for n in NATIVE),
                (f"programs run on Python 3.{BROWSER} (Pyodide), in Chromium by their Run buttons", in_browser),
                *((f"programs not run there: it has no {what}", number) for what, number in sorted(needs.items())),
                ("programs not run there: for other versions", len(programs) - in_browser - needs.total()),
                ("sessions and shell commands, which a browser does not run", len(blocks) - len(programs)),
                ("blocks that no Python runs", sum(not is_run(block) for block in blocks)),
            ]
        ),
        session,
    )
    if CI:
        assert [python.minor for python in session.pythons] == [*NATIVE, BROWSER]


def count(blocks: list[Block], minor: int) -> int:
    return sum(block.is_for(minor) for block in blocks)


def has_timeline(block: Block) -> bool:
    return any("timeline" in output.classes for output in block.shown.outputs) if block.shown else False


def test_programs_use_most_of_asyncio(blocks: list[Block], session: Blocks) -> None:
    """Also says which names none uses yet."""
    python = next((python for python in session.pythons if python.minor == max(NATIVE)), None)
    if python is None:
        reason = f"asyncio's names are those of Python 3.{max(NATIVE)}; run it with --python all"
        assert not CI, reason
        pytest.skip(reason)
    command = [python.executable, "-c", "import asyncio; print(*asyncio.__all__)"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    public = {name for name in names if not name.startswith("_")}
    programs = {block.code for block in blocks if block.language in fences.PYTHON}
    used = {name for code in programs for name in names_used(code)} & public
    unused = ", ".join(f"`{name}`" for name in sorted(public - used, key=str.lower))
    text = (
        f"The blocks that are run use {len(used)} of the {len(public)} public names of `asyncio` in "
        f"Python 3.{max(NATIVE)}.\nNone uses these yet: {unused}.\n"
    )
    compare(FOLDER / "coverage.md", text, session)
    assert len(used) >= NEEDED


def names_used(code: str) -> Iterator[str]:
    """Give the names of asyncio that a program uses: not those that it only prints."""
    try:
        tree = ast.parse(code)
    except SyntaxError:  # as its page says
        return
    imported = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "asyncio"
        for alias in node.names
    }
    for parent in ast.walk(tree):
        printed = isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id == "print"
        if printed or isinstance(parent, ast.Expr | ast.FormattedValue):
            mentioned = {id(child) for child in ast.iter_child_nodes(parent)}
        else:
            mentioned = set()
        for node in ast.iter_child_nodes(parent):
            if id(node) in mentioned:
                continue
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "asyncio":
                yield node.attr
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in imported:
                yield imported[node.id]


def test_a_name_that_is_only_printed_does_not_count() -> None:
    imports = "import asyncio\nfrom asyncio import Lock, run as go\n"
    code = imports + "asyncio.Queue\nprint(asyncio.Event)\nlen(asyncio.Task)\ngo(1)"
    assert sorted(names_used(code)) == ["Task", "run"]
