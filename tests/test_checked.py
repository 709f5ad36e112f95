"""Each claim of the notes has one check, and each check has its claim: both ways, word for word."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from blocks.page import Page, find_blocks
from blocks.plugin import BLOCKS
from conftest import ROOT
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_notes import NOTES, PAGE, as_written

CHECKED = ROOT / "docs/notes/checked.md"
TABLE = ROOT / "snippets/notes/checked/claims.md"
#: Each with what it says of a claim, where the word alone does not.
VERDICTS = {
    "✓ true": "",
    "≈ imprecise": ": true, with exceptions that you will meet",
    "† outdated": ": true of older Pythons only",
    "✕ false": "",
    "? not checked": ": no run can tell",
}
ENTRY = re.compile(
    r"^### (?P<title>[^\n]+) \{ #(?P<id>[-\w]+) \}\n\n"
    r"> “(?P<quote>[^\n]+)” \[the notes\]\(asynchronous\.md#(?P=id)\)\n\n"
    r"\*\*(?P<verdict>[^*]+?)\.\*\* (?P<rest>.*?)(?=^##|\Z)",
    re.MULTILINE | re.DOTALL,
)


@dataclass
class Entry:
    """A claim and its check."""

    id: str
    section: str
    title: str
    quote: str
    verdict: str
    rest: str


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    text = CHECKED.read_text(encoding="utf-8")
    found = []
    for group in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        section = re.match(r".* \{ #([-\w]+) data-search-exclude \}", group)
        assert section is not None, group
        for entry in ENTRY.finditer(group):
            verdict = entry["verdict"].lower()
            found.append(Entry(entry["id"], section[1], entry["title"], entry["quote"], verdict, entry["rest"]))
    assert len(found) == text.count("\n### ")
    return found


@pytest.fixture(scope="module")
def notes(site: Path) -> LexborNode:
    article = LexborHTMLParser((site / PAGE / "index.html").read_text(encoding="utf-8")).css_first("article")
    assert article is not None
    return article


def plain(text: str) -> str:
    """Give the text without markup and spaces."""
    return re.sub(r"<[^>]*>|[\s`]", "", text)


def test_every_quotation_is_in_the_notes_and_in_their_order(entries: list[Entry]) -> None:
    text, place = plain(as_written().text() + NOTES[NOTES.index('"""\n') :]), 0
    for entry in entries:
        for part in entry.quote.split("…"):
            assert plain(part) in text, part
        start = text.find(plain(entry.quote.split("…")[0]), place)
        assert start >= 0, f"{entry.id} stands before the claim of the check above it"
        place = start


def test_every_claim_has_a_tag_that_leads_to_its_check(entries: list[Entry], notes: LexborNode) -> None:
    tags = notes.css("a.check")
    assert [tag.attrs["href"] for tag in tags] == [f"../checked/#{entry.id}" for entry in entries]
    assert [tag.id for tag in tags] == [entry.id for entry in entries]
    assert [tag.text().split(": ")[-1] for tag in tags] == [entry.verdict for entry in entries]
    assert notes.css("a.check:not(.ours)") == []


def test_a_check_stands_under_its_claims_heading(entries: list[Entry], notes: LexborNode) -> None:
    heading: str | None = None
    found = {}
    for tag in notes.css("h1, h2, h3, a.check"):
        if tag.tag == "a":
            found[tag.id] = heading
        else:
            heading = tag.id
    assert found == {entry.id: entry.section for entry in entries}


def test_every_sentence_of_the_notes_has_a_tag(notes: LexborNode) -> None:
    """A claim that is added to the notes needs a check: these are the sentences, list items and blocks of code."""
    items = notes.css(":is(li, blockquote p):not(.ours *, .timeline *, ol *)")
    assert items
    for item in items:
        assert item.css("a.check"), item.text()[:60]


def test_every_check_has_a_run(entries: list[Entry]) -> None:
    """Its own, or a block of the notes that it links to."""
    for entry in entries:
        own = re.search(r'--8<-- "notes/checked/\w+\.py"', entry.rest)
        linked = re.search(r'"\.\./asynchronous/#\w+\.py"|\(asynchronous\.md#installation\)', entry.rest)
        assert bool(own or linked) == (entry.verdict != "? not checked"), entry.id


def test_every_program_of_the_notes_that_a_check_links_to_is_there(entries: list[Entry], notes: LexborNode) -> None:
    """MkDocs knows no ids of fences, so these links are HTML, which it does not check."""
    links = [link for entry in entries for link in re.findall(r'"\.\./asynchronous/#([^"]+)"', entry.rest)]
    assert links
    assert [link for link in links if not notes.css(f'[id="{link}"]')] == []


def test_the_notes_import_nothing_but_asyncio() -> None:
    assert set(re.findall(r"^\s*(?:import|from) (\S+)", NOTES, re.MULTILINE)) == {"asyncio"}


def test_the_table_has_every_claim(entries: list[Entry], request: pytest.FixtureRequest) -> None:
    """`--update` writes it."""
    count = Counter(entry.verdict for entry in entries)
    assert count.keys() <= VERDICTS.keys()
    lines = [f"There are {len(entries)} claims:", ""]
    for verdict, meaning in VERDICTS.items():
        symbol, word = verdict.split(" ", 1)
        lines.append(f"- {symbol} **{count[verdict] or 'none'} {word}**{meaning}")
    lines += ["", "| the notes say | verdict, and what is true |", "| --- | --- |"]
    for entry in entries:
        lines.append(f"| “{entry.quote}” | **{entry.verdict}**<br>[{entry.title}](#{entry.id}) |")
    text = "\n".join([*lines, ""])
    if request.config.stash[BLOCKS].update:
        TABLE.write_text(text, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == text, "record it: uv run pytest tests/test_checked.py --update"


def test_no_program_is_left_over() -> None:
    page = CHECKED.read_text(encoding="utf-8")
    shown = {block.words.get("title") for block in find_blocks(Page(page, str(CHECKED)))}
    assert {path.name for path in TABLE.parent.glob("*.py")} <= shown
