"""The gate: what the built HTML shows as code is what was run, what that printed, and what has nothing to run."""

from collections import Counter
from collections.abc import Iterable, Set

from bs4 import BeautifulSoup

from blocks.page import Block


def shown_in(html: str) -> Counter[str]:
    """Count the code blocks of a built page, by their text."""
    soup = BeautifulSoup(html, "html.parser")
    # Line numbers stand in a <pre> of their own.
    numbers = soup.select("td.linenos pre, .linenodiv pre")
    return Counter(pre.get_text().strip("\n") for pre in soup.select("pre") if pre not in numbers)


def accounted_for(blocks: Iterable[Block], executed: Set[int]) -> Counter[str]:
    """Count the blocks of a page that were run or need no run, by their text.

    Args:
        blocks: all fences of the page.
        executed: ids of the blocks that were run.

    """
    counted: Counter[str] = Counter()
    ran = False
    for block in blocks:
        if block.runs:
            ran = id(block) in executed
        if (ran and (block.runs or block.is_output)) or not (block.runs or block.is_output):
            counted[block.code.strip("\n")] += 1
    return counted


def complaints(html: str, blocks: Iterable[Block], executed: Set[int]) -> list[str]:
    """List every code block that the page shows and nobody ran, or that was run and is not shown."""
    shown, known = shown_in(html), accounted_for(blocks, executed)
    return [f"shown, but not run:\n{text}" for text in (shown - known).elements()] + [
        f"run, but not shown as code:\n{text}" for text in (known - shown).elements()
    ]
