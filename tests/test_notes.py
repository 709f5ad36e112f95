"""The author's notes are on their page in full, word for word and in order; what we added is marked as ours."""

import re
from html import escape
from pathlib import Path

import pytest
from conftest import ROOT
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

NOTES = Path(__file__).with_name("asynchronous.gitbook.md").read_text(encoding="utf-8")
PAGE = "notes/asynchronous"


def as_written() -> LexborNode:
    """Give the notes as HTML: GitBook's own markup translated, nothing else touched."""
    text = re.sub(r"\A---\ndescription: (.*)\n---\n\n(# .*)\n", r"\2\n\n\1\n", NOTES)
    text = re.sub(r"{% (end)?hint.*? %}\n", "\n", text)
    text = text.replace("&#x20;", "").replace(r"compound\_stmts", "compound_stmts")
    text = re.sub(r"^  (\d\. )", r"    \1", text, flags=re.MULTILINE)  # GitBook nests with two spaces
    # On our page the outputs in the docstring are outputs: see test_the_docstring_is_the_output.
    text = re.sub(r'\n    \n""".*?"""\n', "\n", text, flags=re.DOTALL)
    body = LexborHTMLParser(Markdown(extensions=["fenced_code"]).convert(text)).body
    assert body is not None
    return body


@pytest.fixture(scope="module")
def on_the_page(site: Path) -> LexborNode:
    """Give the page's article without what is ours: notes, outputs, permalinks."""
    article = LexborHTMLParser((site / PAGE / "index.html").read_text(encoding="utf-8")).css_first("article")
    assert article is not None
    for ours in article.css(
        ".ours, .output, .timeline, .tabbed-set, .headerlink, .filename, .md-source-file, .md-content__button"
    ):
        ours.decompose()
    for pre in article.css("pre"):
        pre.inner_html = escape(pre.text())  # without the highlighter's spans
    return article


def test_what_is_ours_looks_like_ours(site: Path) -> None:
    """It is a note in its own colour, or a tag that leads to a check: nothing that could pass for the author's."""
    ours = LexborHTMLParser((site / PAGE / "index.html").read_text(encoding="utf-8")).css(".ours")
    assert ours
    for element in ours:
        if element.tag == "p":
            assert not element.text(deep=False, strip=True), element.html
            assert all("check" in child.attrs.sget("class").split() for child in element.iter()), element.html
        else:
            classes = set(element.attrs.sget("class").split())
            assert {"check", "admonition"} & classes or element.tag == "details", element.html


def words(element: LexborNode) -> list[str]:
    return element.text(separator=" ").split()


def test_every_word_is_there_in_order(on_the_page: LexborNode) -> None:
    expected = words(as_written())
    assert len(expected) > 300
    assert words(on_the_page) == expected


@pytest.mark.parametrize("kind", ["h1", "h2", "h3", "p", "li", "ul", "ol", "blockquote", "strong", "pre"])
def test_the_structure_is_kept(on_the_page: LexborNode, kind: str) -> None:
    """The same number of each, with the same text; a heading stays a heading, a nested list stays nested."""

    def texts(element: LexborNode) -> list[str]:
        # A list item that holds a note of ours has its own text in a paragraph.
        return ["".join(words(tag)) for tag in element.css("p:not(li *)" if kind == "p" else kind)]

    expected, found = texts(as_written()), texts(on_the_page)
    assert expected
    assert found == expected


def test_every_link_is_kept(on_the_page: LexborNode) -> None:
    def links(element: LexborNode) -> list[tuple[str, object]]:
        return [("".join(words(a)), a.attrs["href"]) for a in element.css("a[href]")]

    assert len(links(as_written())) == 9
    assert links(on_the_page) == links(as_written())


def test_every_highlight_keeps_its_colour(on_the_page: LexborNode) -> None:
    colours = {"color:green;": "phrase", "color:yellow;": "key"}
    expected = [(mark.text(), colours[str(mark.attrs["style"])]) for mark in as_written().css("mark")]
    assert len(expected) == 10
    assert [(mark.text(), mark.attrs["class"]) for mark in on_the_page.css("mark")] == expected


def test_the_chinese_term_has_its_language(on_the_page: LexborNode) -> None:
    assert [span.text() for span in on_the_page.css('[lang^="zh"]')] == ["并发性"]


def test_the_docstring_is_the_output() -> None:
    docstring = re.search(r'"""\n(.*?)"""', NOTES, re.DOTALL)
    assert docstring is not None
    recorded = (ROOT / "snippets/notes/asynchronous/gather.md").read_text(encoding="utf-8")
    assert f'title="Output" }}\n{docstring[1]}```' in recorded


def test_every_code_block_is_kept_to_the_byte(on_the_page: LexborNode) -> None:
    def codes(element: LexborNode) -> list[str]:
        return [pre.text().strip("\n") for pre in element.css("pre")]

    assert codes(on_the_page) == codes(as_written())
