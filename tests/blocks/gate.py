"""The gate: what the built HTML shows as code is what was run, what that printed, and what has nothing to run."""

from collections import Counter
from collections.abc import Iterable, Set

from selectolax.lexbor import LexborHTMLParser

from blocks.page import Block


def shown_in(html: str) -> Counter[str]:
    """Count the code blocks of a built page, and the lists of printed lines under its timelines, by their text."""
    tree = LexborHTMLParser(html)
    # Line numbers stand in a <pre> of their own.
    codes = [pre.text().strip("\n") for pre in tree.css("pre:not(td.linenos pre, .linenodiv pre)")]
    lists = [figure.css("figure.timeline > ol code") for figure in tree.css("figure.timeline")]
    return Counter(codes + ["\n".join(line.text() for line in lines) for lines in lists])


def accounted_for(blocks: Iterable[Block], executed: Set[int]) -> Counter[str]:
    """Count the blocks of a page that were run or need no run, by their text.

    Args:
        blocks: all fences of the page.
        executed: ids of the blocks that were run.
    """
    counted: Counter[str] = Counter()
    ran = drawn = False
    for block in blocks:
        if block.runs:
            ran, drawn = id(block) in executed, False
        if block.is_output and not ran:
            continue
        if "timeline" in block.classes:
            # Its lines are those of the output recorded above it, or it shows them beside that output.
            counted.update(shown_in("" if drawn else block.code))
        elif not block.runs or ran:
            counted[block.code.strip("\n")] += 1
        drawn = "timeline" not in block.classes and (drawn or "drawn" in block.classes)
    return counted


def complaints(html: str, blocks: Iterable[Block], executed: Set[int]) -> list[str]:
    """List every code block that the page shows and nobody ran, or that was run and is not shown."""
    shown, known = shown_in(html), accounted_for(blocks, executed)
    return [f"shown, but not run:\n{text}" for text in (shown - known).elements()] + [
        f"run, but not shown as code:\n{text}" for text in (known - shown).elements()
    ]
