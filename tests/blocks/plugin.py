"""The pytest plugin that makes every block a test.

It is loaded by name (``-p`` in pyproject.toml), not as a conftest.py: pytest reads tests/conftest.py only for paths
under tests/, and ``pytest docs/notes/asynchronous.md`` has none.
"""

import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import fences
import pytest
from sybil import Document, Region, Sybil
from sybil.example import Example
from sybil.integration.pytest import SybilFile, SybilItem

from blocks.interpreters import Interpreter, choose
from blocks.page import Block, Page, PageError, find_blocks, shorten, snippets_folder
from blocks.record import Record
from blocks.run import ENVIRONMENTS, PYODIDE, WARM, CannotRun, Clock, Hang, Output, run
from blocks.verdict import broken_promise, diff, difference

CI = os.environ.get("CI") == "true"
CORES = os.cpu_count() or 1
TRIES = 3  # on the real clock, which the rest of the machine disturbs


class Blocks:
    """One session's state: which interpreters, which blocks were found, what ran."""

    def __init__(self, config: pytest.Config) -> None:
        """Read the options; find the interpreters."""
        self.pythons = choose(config.getoption("python"))
        self.update: bool = config.getoption("update")
        wanted = config.getoption("clock")
        self.clocks: list[Clock] = ["virtual", "real"] if wanted == "both" else [wanted]
        self.limit = float(config.getini("block_limit"))
        # On the real clock programs mostly sleep; the others compute. Node.js runs one program at a time.
        self.pools = {
            kind: ThreadPoolExecutor(most, thread_name_prefix=kind)
            for kind, most in {"real": CORES * 8, "virtual": CORES * 2, "browser": 1}.items()
        }
        self.chromium = False  #: whether a test of this session runs in Chromium what a browser's Python can run
        self.left = 0  #: programs that Node.js left to it
        self.runs: dict[int, dict[tuple[Interpreter, Clock], Future[Output]]] = {}
        self.counted = Counter[str]()  #: runs by interpreter and clock
        self.not_run: dict[str, Counter[str]] = defaultdict(Counter)  #: blocks by interpreter and reason
        self.slept = 0  #: nanoseconds on the programs' own clocks, all together
        self.began = self.ended = 0.0  #: seconds, real time
        self.found: dict[Path, list[Block]] = defaultdict(list)
        self.executed: dict[int, Block] = {}
        self.edits: dict[Path, list[tuple[int, int, str]]] = defaultdict(list)

    def parse(self, document: Document) -> Iterable[Region]:
        """Give Sybil the blocks of a page that run (it calls this for every page)."""
        assert isinstance(document, Page)
        blocks = find_blocks(document)
        self.found[Path(document.path)] = blocks
        starts = [0]
        for line in document.lines:
            starts.append(starts[-1] + len(line) + 1)
        for block in blocks:
            if block.runs:
                yield Region(starts[block.start], starts[block.end + 1] - 1, block, self.evaluate)

    def pythons_for(self, block: Block) -> list[Interpreter]:
        """Give the interpreters of this session that the block is for."""
        return [python for python in self.pythons if block.is_for(python.minor, python.in_browser)]

    @staticmethod
    def _obstacle(block: Block, python: Interpreter) -> str:
        """Say why a block is not run on an interpreter, or nothing."""
        if block.is_for(python.minor, python.in_browser):
            return ""
        if not block.is_for(python.minor):
            return "for other versions"
        if block.language not in fences.PYTHON:
            return "sessions and shell commands"
        return f"it has no {block.words['needs']}"

    def start(self, block: Block) -> None:
        """Begin to run a block on every interpreter and clock, side by side with the others."""
        virtual: list[Clock] = ["virtual"]
        runs = [
            (python, clock)
            for python in self.pythons_for(block)
            for clock in (virtual if python.in_browser else self.clocks)
        ]
        if block.language not in fences.PYTHON:  # sessions and commands know one clock only
            runs = list({python: (python, clock) for python, clock in runs}.values())
        if self.chromium and any(not python.in_browser for python, _ in runs):
            self.left += sum(python.in_browser for python, _ in runs)
            runs = [(python, clock) for python, clock in runs if not python.in_browser]
        self.runs[id(block)] = {
            (python, clock): self.pools["browser" if python.in_browser else clock].submit(
                run, block, python, clock, self.limit
            )
            for python, clock in runs
        }
        for python in self.pythons:
            if reason := self._obstacle(block, python):
                self.not_run[str(python)][reason] += 1

    def evaluate(self, example: Example) -> str | None:
        """Compare a block's runs with its record, or record them; Sybil calls this for every block."""
        block: Block = example.parsed
        if not self.runs[id(block)]:
            words = " and ".join(f"{word} {block.words[word]}" for word in fences.MEANING if word in block.words)
            return _cannot(f"it is for Python {words}; run it with --python all")
        results: dict[int, Output] = {}
        for (python, clock), future in self.runs[id(block)].items():
            try:
                output = future.result()
                virtual = results.setdefault(python.minor, output)
                if clock == "real":
                    output = self._undisturbed(block, python, output, virtual)
            except Hang as hang:
                return failure(block, python, f"{hang}; does it wait for something that never comes?")
            except CannotRun as reason:
                return _cannot(str(reason))
            self.executed[id(block)] = block
            self.counted[f"{python}, {clock} clock"] += 1
            self.slept += output.slept
            self.ended = time.perf_counter()
            promise = broken_promise(block, output)
            if promise:
                shown = (output.stdout + output.stderr).rstrip()
                what = self._unstable(block, python, clock) or promise
                return failure(block, python, what, shown and f"It printed:\n{shown}")
            if virtual != replace(output, figure=virtual.figure):
                what = self._unstable(block, python, clock) or "it prints something else on the real clock"
                return failure(block, python, what, diff(_text(virtual), _text(output)))
        return self._compare(block, results)

    def _undisturbed(self, block: Block, python: Interpreter, output: Output, virtual: Output) -> Output:
        """Run a block that prints something else on the real clock again, as it may have been kept waiting."""
        tries = 1
        while virtual != replace(output, figure=virtual.figure) and tries < TRIES:
            output = run(block, python, "real", self.limit)
            tries += 1
        return output

    def _compare(self, block: Block, results: dict[int, Output]) -> str | None:
        assert block.shown is not None
        if block.language in fences.SHELL | fences.SESSION and block.language not in ("bash", "sh"):
            return self._compare_session(block, results)
        since = int(block.words.get("since", "3.11").split(".")[1])
        record = Record.read(block.shown, since)
        if self.clocks == ["real"]:  # which draws no timeline
            results = {n: replace(output, figure=record.expected(n).figure) for n, output in results.items()}
        new = record.updated(results).markdown()
        if new == block.shown.text:
            return None
        python, what = next(
            ((p, difference(record.expected(p.minor), results[p.minor])) for p in self.pythons_for(block)
             if record.expected(p.minor) != results[p.minor]),
            (self.pythons_for(block)[0], "the record is not written as `pytest --update` writes it"),
        )  # fmt: skip
        if unstable := self._unstable(block, python, self.clocks[0]):
            return failure(block, python, unstable)
        if self.update:
            self._record(block, new)
            return None
        return failure(block, python, what, diff(block.shown.text, new))

    def _compare_session(self, block: Block, results: dict[int, Output]) -> str | None:
        """Compare a session or a console block: its outputs stand in it."""
        for python in self.pythons_for(block):
            new = results[python.minor].stdout + results[python.minor].stderr
            if new == block.code:
                continue
            if unstable := self._unstable(block, python, self.clocks[0]):
                return failure(block, python, unstable)
            if not self.update:
                return failure(block, python, "the session goes differently", diff(block.code, new))
            if block.snippet:
                block.snippet.write_text(new, encoding="utf-8")
            else:
                lines = "".join(f"{block.prefix}{line}".rstrip() + "\n" for line in new.splitlines())
                self.edits[block.page].append((block.line + 1, block.line + block.code.count("\n"), lines))
            return None
        return None

    def _unstable(self, block: Block, python: Interpreter, clock: Clock) -> str | None:
        """Run a block again where its output is new or wrong; say so when it is not the same every time."""
        if block.language in fences.SHELL or python.in_browser:
            return None
        seeds = ("1", "1", "2", "3")
        with ThreadPoolExecutor(len(seeds)) as pool:  # the others have a queue
            again = list(pool.map(lambda seed: run(block, python, clock, self.limit, seed), seeds))
        if again[0] != again[1]:
            return (
                "its output changes from run to run (an address, a time, a random number?); print something that stays"
            )
        if len(set(again)) > 1:
            return "its output depends on hash order, that is on the order of a set; sort before you print"
        return None

    def _record(self, block: Block, text: str) -> None:
        shown = block.shown
        assert shown is not None
        if block.snippet is None:
            indented = "".join(f"{block.prefix}{line}".rstrip() + "\n" for line in ["", *text.splitlines()] if text)
            self.edits[block.page].append((shown.first, shown.last, indented))
            return
        file = block.snippet.with_suffix(".md")
        if text:
            file.write_text(text, encoding="utf-8")
        else:
            file.unlink(missing_ok=True)
        include = f'{block.prefix}--8<-- "{file.relative_to(snippets_folder(block.page)).as_posix()}"\n'
        if text and shown.file is None and include not in block.page.read_text(encoding="utf-8"):  # of an empty file
            self.edits[block.page].append((shown.first, shown.last, block.prefix.rstrip() + "\n" + include))
        elif not text and shown.file:
            after = block.line + 3  # behind the fence, the program's include and the fence
            self.edits[block.page].append((after, after + 1, ""))

    def partial(self, pages: Iterable[Path]) -> str | None:
        """Say what of the pages was not run in this session, or None when all was."""
        if self.update:
            return "this run records; what it recorded is compared by the next one"
        if missing := [shorten(page) for page in pages if page not in self.found]:
            return f"only a part of the pages was run; not {', '.join(missing)}"
        left = [b for page in pages for b in self.found[page] if b.runs and id(b) not in self.executed]
        if left:
            return "not run: " + ", ".join(f"{shorten(block.page)}::{block.name}" for block in left)
        return None

    def write_pages(self) -> None:
        """Write what was recorded into the pages, from the last line up so that line numbers stay right."""
        for page, edits in self.edits.items():
            lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
            for first, last, text in sorted(edits, reverse=True):
                lines[first - 1 : last] = [text]
            page.write_text("".join(lines), encoding="utf-8")


def failure(block: Block, python: Interpreter, what: str, details: str = "") -> str:
    """Say what is wrong with a block, where it stands, how to run it again and how to accept the run."""
    test = f"{shorten(block.page)}::{block.name}"
    return (
        f"{shorten(block.page)}:{block.line}: {block.name} on {python}: {what}\n\n"
        + (f"{details}\n\n" if details else "")
        + f'Run it again:  uv run pytest "{test}" --python {python.executable}\n'
        f'Accept the run: uv run pytest "{test}" --python all --update\n'
    )


def _text(output: Output) -> str:
    return f"{output.stdout}{output.stderr}exit status {output.status}\n"


def _cannot(reason: str) -> str:
    """Skip with the reason, or under CI fail with it."""
    if CI:
        return f"not run: {reason}"
    pytest.skip(reason)


class NamedSybil(Sybil):
    """A Sybil whose tests are named by the heading and the file, not by line and column."""

    def identify(self, example: Example) -> str:
        """Name a test."""
        block: Block = example.parsed
        return block.name


class PageFile(SybilFile):
    """A page under test, whose reading errors are plain sentences."""

    def collect(self) -> Iterable[SybilItem]:
        """Give the tests of the page."""
        try:
            yield from super().collect()  # type: ignore[no-untyped-call]
        except PageError as error:
            raise self.CollectError(str(error)) from None


BLOCKS = pytest.StashKey[Blocks]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two options of this project."""
    group = parser.getgroup("blocks", "the code blocks of the pages")
    group.addoption("--update", action="store_true", help="record what the blocks print, instead of comparing it")
    group.addoption(
        "--python",
        action="append",
        default=[],
        help="run the blocks on this Python (3.12, a path, pyodide, or 'all' for every one of this machine)",
    )
    group.addoption("--clock", choices=["virtual", "real", "both"], default="virtual", help="the programs' clock")
    parser.addini("block_limit", "seconds of real time after which a block counts as hanging", default="60")


def pytest_configure(config: pytest.Config) -> None:
    """Find the interpreters, once."""
    config.addinivalue_line(
        "markers", "runs_every_program_in_chromium: under CI, Node.js need not run them on the same Python too"
    )
    if config.option.update and config.getoption("dist", "no") == "load":
        config.option.dist = "loadfile"  # who records writes the whole page, so one process must run all of it
    try:
        config.stash[BLOCKS] = Blocks(config)
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None


def pytest_report_header(config: pytest.Config) -> str:
    """Say which Pythons run the blocks."""
    blocks = config.stash[BLOCKS]
    return f"blocks run on: {', '.join(map(str, blocks.pythons))}; clock: {' and '.join(blocks.clocks)}"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> PageFile | None:
    """Collect the pages: every Markdown file under docs/."""
    if file_path.suffix != ".md" or "docs" not in file_path.relative_to(parent.config.rootpath).parts:
        return None
    blocks = parent.config.stash[BLOCKS]
    sybil = NamedSybil([blocks.parse], pattern="*.md", document_types={".md": Page})
    return PageFile.from_parent(parent, path=file_path, sybils=[sybil])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Blocks first: the gate in test_gate.py looks at what they did."""
    items.sort(key=lambda item: not isinstance(item, SybilItem))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start every selected block at once; the tests then wait for their own."""
    if not session.config.option.collectonly:
        blocks = session.config.stash[BLOCKS]
        blocks.began = time.perf_counter()
        # Under CI that test cannot be skipped, and what it runs is the same Pyodide.
        chromium = any(item.get_closest_marker("runs_every_program_in_chromium") for item in session.items)
        blocks.chromium = CI and chromium and not blocks.update
        for item in session.items:
            if isinstance(item, SybilItem):
                blocks.start(item.example.parsed)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was run and what was not, how long that took, and how long on the programs' own clocks."""
    blocks = config.stash[BLOCKS]
    if blocks.counted:
        terminalreporter.section("blocks")
        if blocks.executed:
            terminalreporter.write_line(
                f"{len(blocks.executed)} blocks, {blocks.counted.total()} runs in {blocks.ended - blocks.began:.1f} s; "
                f"on the programs' own virtual clocks {blocks.slept / 1e9:.1f} s"
            )
        for where, runs in sorted(blocks.counted.items()):
            terminalreporter.write_line(f"{runs:5} on {where}")
        for python, reasons in blocks.not_run.items():
            details = ", ".join(f"{number} {reason}" for reason, number in sorted(reasons.items()))
            terminalreporter.write_line(f"{reasons.total():5} not on {python}: {details}")
        if blocks.left:
            terminalreporter.write_line(f"{blocks.left:5} not by Node.js: left to Chromium, which has the same Python")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write what was recorded."""
    blocks = session.config.stash[BLOCKS]
    for pool in blocks.pools.values():
        pool.shutdown(cancel_futures=True)
    PYODIDE.stop()
    ENVIRONMENTS.remove()
    while WARM:
        WARM.popitem()[1].stop()
    blocks.write_pages()
