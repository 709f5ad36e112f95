"""What may stand behind the backticks of a fence: languages and words, for the site and for the tests alike.

The site uses it through ``pymdownx.superfences`` (``custom_fences`` in mkdocs.yml). Without it an option that
superfences does not know becomes an HTML attribute (in braces) or turns the whole fence into plain text (outside
braces), in silence (pymdown-extensions 13.1).
"""

import re
from collections import Counter
from typing import Any

from markdown import Markdown
from pymdownx.superfences import SuperFencesException, highlight_validator

PYTHON = {"python", "py", "python3"}
SESSION = {"pycon"}
SHELL = {"bash", "sh", "console"}
NOTHING_TO_RUN = {"text", "toml", "yaml", "ini", "json", "html", "css", "markdown"}

#: What is run has an address of its own.
EXAMPLES = PYTHON | SESSION | SHELL

#: Words for the reader's eye, which superfences draws.
LOOK = {"title", "hl_lines", "linenums"}

#: Words for the test, with the pattern of their value. CONTRIBUTING.md explains each.
MEANING = {
    "raises": re.compile(r"[A-Z]\w*(\.\w+)*"),
    "since": re.compile(r"3\.\d+"),
    "until": re.compile(r"3\.\d+"),
    "needs": re.compile(r"threads|sockets|subprocesses|signals|packages"),
}

#: Spans of the highlighter that have the colour of plain code: names and spaces.
PLAIN = re.compile(r'<span class="[nw]">([^<]*)</span>')
#: The parts of a timeline that a search does not look at: picture, legend, the steps. It finds the lines printed.
UNSEARCHED = re.compile(r'<(?:div(?= class="scroll")|ul(?=><li><b )|details)')
#: What the ids of a timeline begin with.
NAME = re.compile(r'aria-labelledby="(t[0-9a-f]{8})t ')


def complaint(language: str, words: dict[str, Any]) -> str | None:
    """Say what is wrong with a fence's language and words, or None when nothing is."""
    known = sorted(PYTHON | SESSION | SHELL | NOTHING_TO_RUN)
    if language not in known:
        what = f"unknown language {language!r}" if language else "a fence without a language"
        return f"{what}: use one of {', '.join(known)}"
    for word, value in words.items():
        if word not in LOOK | MEANING.keys():
            return f"unknown fence option {word!r}: use one of {', '.join(sorted(LOOK | MEANING.keys()))}"
        if word in MEANING and not MEANING[word].fullmatch(value):
            return f'fence option {word}="{value}" is not of the form {MEANING[word].pattern}'
    return None


def filename(title: str) -> str:
    """Give the file name that a program is run under and that its tracebacks show."""
    return title if re.fullmatch(r"[-\w]+\.py", title) else "example.py"


def example_id(language: str, own: str, title: str) -> str:
    """Give the id of an example: `own`, the one in its braces, or a program's file name; "" when it has neither."""
    return own or (title if language in PYTHON and title == filename(title) else "")


def validate(
    language: str, words: dict[str, Any], options: dict[str, Any], attrs: dict[str, Any], md: Markdown
) -> bool:
    """Sort a fence's words into superfences' options and attributes; superfences calls this for every fence.

    Raises:
        SuperFencesException: for an unknown language or word (any other exception would be swallowed).

    """
    if wrong := complaint(language, words):
        raise SuperFencesException(wrong)
    highlight_validator(language, words, options, attrs, md)
    for word in MEANING:  # in this order in every build
        if word in attrs:
            attrs[f"data-{word}"] = attrs.pop(word)
    # Outside braces superfences takes attributes for a mistake and shows the fence as text, so it must not come here.
    return True


def draw(source: str, language: str, _class: str, options: dict[str, Any], md: Markdown, **rest: Any) -> str:
    """Give the HTML of a fence: superfences' own highlighting, with our words as ``data-`` attributes.

    A recorded timeline is HTML already; an output whose lines stand in a timeline is not shown again.
    """
    if "timeline" in rest["classes"]:
        return UNSEARCHED.sub(r"\g<0> data-search-exclude", unique(source, md))
    if "drawn" in rest["classes"]:
        return "<!-- its lines stand in the timeline -->"
    title = options.get("title", "")
    if language in PYTHON:
        # The page's script finds the programs by this.
        rest["attrs"] = rest["attrs"] | {"data-program": filename(title)}
    if language in EXAMPLES:
        rest["id_value"] = example_id(language, rest["id_value"], title)
    fences: Any = md.preprocessors["fenced_code_block"]
    html: str = fences.highlight(src=source, language=language, options=options, md=md, **rest)
    if language in EXAMPLES and (name := rest["id_value"]):
        # As a heading's: beside the title, or in a corner of the block.
        link = f'<a class="headerlink" href="#{name}" title="Link to this example" data-search-exclude>&para;</a>'
        start = html.find(">", html.find(f'id="{name}"')) + 1
        place = html.find("</span>", start) if title else start
        html = html[:place] + link + html[place:]
    return PLAIN.sub(r"\1", html)


def unique(figure: str, md: Markdown) -> str:
    """Return a timeline with ids that no other one of its page has: two runs of the same kind have the same figure."""
    name = NAME.search(figure)
    seen = md.__dict__.setdefault("awaited_figures", Counter())
    if not name:
        return figure
    seen[name[1]] += 1
    return figure if seen[name[1]] == 1 else figure.replace(name[1], f"{name[1]}-{seen[name[1]]}-")
