"""Give the first mention of each term of the glossary, on every page, its definition as a tooltip.

The terms stand once, on the page docs/reference/glossary.md: a heading is a term in English and Chinese, the paragraph
under it is its definition. Python-Markdown's own `abbr` marks every mention, which underlines half of a page.
"""

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

PAGE = Path(__file__).parents[1] / "reference/glossary.md"
TERM = re.compile(r"^## (?P<term>[^·\n]+) · (?P<chinese>\S+) \{ #[-\w]+ \}\n\n(?P<meaning>[^\n]+(?:\n[^\n]+)*)", re.M)
LEFT_OUT = {"h1", "h2", "h3", "h4", "h5", "h6", "a", "abbr", "code", "pre", "figure", "summary", "mark", "th"}


def terms() -> dict[str, str]:
    """Return each term, in lower case, with its definition as plain text."""
    found = TERM.finditer(PAGE.read_text(encoding="utf-8"))
    return {
        term["term"]: f"{term['chinese']}: " + re.sub(r"`|\[|\]\([^)]*\)", "", " ".join(term["meaning"].split()))
        for term in found
    }


class Tooltips(Treeprocessor):
    """Wraps the first mention of each term of a page into an <abbr>."""

    def run(self, root: Element) -> None:
        """Change the page's tree; Python-Markdown calls this once a page."""
        title = root.find("h1")
        if title is not None and title.get("id") == "glossary":
            return
        self.left = terms()
        names = "|".join(sorted(map(re.escape, self.left), key=len, reverse=True))
        self.mention = re.compile(rf"(?<![-\w])({names})(?:s|es)?(?![-\w])", re.IGNORECASE)
        self.visit(root)

    def visit(self, element: Element) -> None:
        if element.tag in LEFT_OUT:
            return
        self.mark(element, 0, element.text, "text")
        for child in list(element):
            self.visit(child)
            self.mark(element, list(element).index(child) + 1, child.tail, "tail", child)

    def mark(self, parent: Element, index: int, text: str | None, place: str, before: Element | None = None) -> None:
        """Mark the first mentions in one piece of text, which stands in front of child `index` of `parent`."""
        if not text or isinstance(text, AtomicString):
            return
        owner = parent if before is None else before
        for mention in self.mention.finditer(text):
            meaning = self.left.pop(mention[1].lower(), None)
            if meaning is None:
                continue
            abbr = Element("abbr", {"title": meaning})
            abbr.text = AtomicString(mention[0])
            abbr.tail = text[mention.end() :]
            setattr(owner, place, text[: mention.start()])
            parent.insert(index, abbr)
            self.mark(parent, index + 1, abbr.tail, "tail", abbr)
            return


class Glossary(Extension):
    """The extension that mkdocs.yml names."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Look at the page's text when its inline markup is known."""
        md.treeprocessors.register(Tooltips(md), "glossary", 7)


def makeExtension(**options: Any) -> Glossary:
    """Return the extension; Python-Markdown calls this."""
    return Glossary(**options)
