"""No code block on a page goes untested, and the gate that says so can fail."""

from pathlib import Path

import pytest
from blocks.gate import complaints
from blocks.page import Page, find_blocks
from blocks.plugin import BLOCKS, CI
from conftest import ROOT, gate, pages
from pymdownx.superfences import SuperFencesException


def test_every_block_of_the_site_was_run(site: Path, request: pytest.FixtureRequest) -> None:
    blocks = request.config.stash[BLOCKS]
    if partial := blocks.partial(pages()):
        assert not CI, partial
        pytest.skip(partial)
    wrong = []
    for page in pages():
        place = page.relative_to(ROOT / "docs").with_suffix("")
        html = site / ("" if place.name == "index" else place) / "index.html"
        for complaint in complaints(html.read_text(encoding="utf-8"), blocks.found[page], blocks.executed.keys()):
            wrong.append(f"{page.relative_to(ROOT)}: {complaint}")
    assert not wrong, "\n\n".join(wrong)


def _gate(tmp_path: Path, page: str, not_run: str = "") -> list[str]:
    """Build one page, take all its blocks but one as run, and ask the gate."""
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs/index.md"
    path.write_text(page, encoding="utf-8")
    return gate(tmp_path, find_blocks(Page(page, str(path))), lambda block: block.name != not_run)


PAGE = '# Top { #top }\n\n```python\nx = 1\n```\n\n```python title="b.py"\ny = 2\n```\n'


def test_the_gate_is_silent_when_all_was_run(tmp_path: Path) -> None:
    assert _gate(tmp_path, PAGE) == []


def test_a_block_that_was_not_run_is_listed(tmp_path: Path) -> None:
    assert _gate(tmp_path, PAGE, not_run="top/b.py") == ["shown, but not run:\ny = 2"]


def test_a_block_without_a_fence_is_listed(tmp_path: Path) -> None:
    assert _gate(tmp_path, PAGE + "\n    z = 3\n") == ["shown, but not run:\nz = 3"]


def test_a_block_in_html_is_listed(tmp_path: Path) -> None:
    assert _gate(tmp_path, PAGE + "\n<pre><code>z = 3</code></pre>\n") == ["shown, but not run:\nz = 3"]


def test_a_fence_that_would_become_plain_text_stops_the_build(tmp_path: Path) -> None:
    page = PAGE + "\n- A list\n\n    ```python\n  z = 3\n    ```\n"
    with pytest.raises(SuperFencesException, match="a fence without a language"):
        _gate(tmp_path, page)
