"""The checker is checked: every wrong page fails, for its own reason; every right form of a fence is run."""

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from blocks.page import Page, find_blocks
from blocks.plugin import TRIES
from blocks.run import Output, run
from conftest import gate

HERE = Path(__file__).parent
WRONG = sorted((HERE / "wrong_pages").glob("*.md"))
OPTIONS = [
    "-p",
    "blocks.plugin",
    "-p",
    "no:cacheprovider",
    "-o",
    "block_limit=3",
    "--continue-on-collection-errors",
]


def run_pages(folder: Path, pages: dict[str, str], *options: str) -> dict[str, list[str]]:
    """Run pages in a pytest session of their own; give for each test the message of its failure, or ""."""
    outcome: dict[str, list[str]] = {name: [] for name in pages}

    class Listener:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.when == "call":
                outcome[Path(report.nodeid.partition("::")[0]).name].append(report.longreprtext)

        def pytest_collectreport(self, report: pytest.CollectReport) -> None:
            if report.failed:
                outcome[Path(report.nodeid).name].append(report.longreprtext)

    for name in ("docs", "snippets"):
        (folder / name).mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr("blocks.plugin.CI", True)
        pytest.main([*OPTIONS, "--rootdir", str(folder), "-q", *options, "docs"], plugins=[Listener()])
    return outcome


@pytest.fixture(scope="module")
def failures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Run all wrong pages at once."""
    return run_pages(tmp_path_factory.mktemp("wrong"), {page.name: page.read_text(encoding="utf-8") for page in WRONG})


@pytest.mark.parametrize("page", WRONG, ids=lambda page: page.stem)
def test_a_wrong_page_fails_for_its_own_reason(page: Path, failures: dict[str, list[str]]) -> None:
    reason = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("<!-- ").removesuffix(" -->")
    (message,) = failures[page.name]
    assert reason in message
    assert f"docs/{page.name}:" in message  # file and line
    if f"docs/{page.name}::" in message:
        assert f'uv run pytest "docs/{page.name}::wrong/' in message


def test_every_form_of_a_fence_is_run(tmp_path: Path) -> None:
    """One page with every form of a fence passes, and the gate finds nothing on it that was not run."""
    shutil.copytree(HERE / "right_pages/snippets", tmp_path / "snippets")
    text = (HERE / "right_pages/every_form.md").read_text(encoding="utf-8")
    outcome = run_pages(tmp_path, {"index.md": text})
    blocks = find_blocks(Page(text, str(tmp_path / "docs/index.md")))
    assert outcome == {"index.md": [""] * sum(block.runs for block in blocks)}
    assert gate(tmp_path, blocks, lambda block: True) == []


def test_the_template_of_a_page_passes(tmp_path: Path) -> None:
    """What CONTRIBUTING.md says to copy is right once it is copied."""
    text = (HERE / "right_pages/new_page.md").read_text(encoding="utf-8")
    assert run_pages(tmp_path, {"index.md": text}) == {"index.md": ["", ""]}
    blocks = find_blocks(Page(text, str(tmp_path / "docs/index.md")))
    assert gate(tmp_path, blocks, lambda block: True) == []


INSTALL = """# Top { #top }

```bash
python -m pip install --retries 0 no-such-package
```

``` { .python needs="packages" }
import no_such_package
```
"""


def test_without_a_package_index_a_block_and_what_it_installs_for_say_why_they_are_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")  # where nobody listens
    outcome = run_pages(tmp_path, {"index.md": INSTALL}, "-o", "block_limit=60")
    why = "not run: it installs packages and no package index can be reached from here"
    assert [why in message for message in outcome["index.md"]] == [True, True]


PROGRAM = '```python\nimport sys\n\nprint(f"on {sys.version_info[0]}")\n```\n'


def test_update_records_in_the_page_and_beside_a_snippet(tmp_path: Path) -> None:
    """Recording gives what comparing then accepts; a second recording changes nothing."""
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/one.py").write_text("print('one')\n", encoding="utf-8")
    page = f'# Top {{ #top }}\n\n{PROGRAM}\n- A list\n\n    ```python\n    --8<-- "one.py"\n    ```\n\nEnd.\n'
    path = tmp_path / "docs/index.md"
    assert run_pages(tmp_path, {"index.md": page}, "--update") == {"index.md": ["", ""]}
    recorded = path.read_text(encoding="utf-8")
    assert '```\n\n``` { .text .output title="Output" }\non 3\n```\n\n- A list' in recorded
    assert '    ```\n\n    --8<-- "one.md"\n\nEnd.' in recorded
    assert (tmp_path / "snippets/one.md").read_text(encoding="utf-8") == (
        '``` { .text .output title="Output" }\none\n```\n'
    )
    assert run_pages(tmp_path, {"index.md": recorded}) == {"index.md": ["", ""]}
    assert run_pages(tmp_path, {"index.md": recorded}, "--update") == {"index.md": ["", ""]}
    assert path.read_text(encoding="utf-8") == recorded
    (tmp_path / "snippets/one.md").write_text("", encoding="utf-8")
    run_pages(tmp_path, {"index.md": recorded}, "--update")
    assert path.read_text(encoding="utf-8") == recorded, "an empty record is filled, not included twice"


def test_update_records_a_page_as_one_process_does(tmp_path: Path) -> None:
    """Two new outputs in one page move each other's lines."""
    page = "# Top\n\n" + "".join(f"```python\nprint({number})\n```\n\n" for number in range(8))
    run_pages(tmp_path, {"index.md": page}, "--update", "-n", "2")
    recorded = (tmp_path / "docs/index.md").read_text(encoding="utf-8")
    assert run_pages(tmp_path, {"index.md": recorded}) == {"index.md": [""] * 8}


def test_update_takes_away_what_is_no_longer_printed(tmp_path: Path) -> None:
    page = '# Top\n\n```python\nx = 1\n```\n\n``` { .text .output title="Output" }\nold\n```\n\nEnd.\n'
    run_pages(tmp_path, {"index.md": page}, "--update")
    assert (tmp_path / "docs/index.md").read_text(encoding="utf-8") == "# Top\n\n```python\nx = 1\n```\n\nEnd.\n"


def test_update_does_not_record_what_changes(tmp_path: Path) -> None:
    page = "# Top\n\n```python\nprint(set('abcdefgh'))\n```\n"
    ((message,),) = run_pages(tmp_path, {"index.md": page}, "--update").values()
    assert "its output depends on hash order" in message
    assert (tmp_path / "docs/index.md").read_text(encoding="utf-8") == page


@pytest.mark.parametrize("disturbed", [TRIES - 1, TRIES])
def test_what_disturbs_the_real_clock_every_time_is_a_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disturbed: int
) -> None:
    """A stall of the machine is not: the program is run again."""
    left = [disturbed]

    def run_disturbed(block: Any, python: Any, clock: Any, *more: Any) -> Output:
        output = run(block, python, clock, *more)
        if clock == "virtual" or not left[0]:
            return output
        left[0] -= 1
        return replace(output, stdout="took 1.6 s\n")

    monkeypatch.setattr("blocks.plugin.run", run_disturbed)
    page = '# Top\n\n```python\nprint("took 1.5 s")\n```\n\n``` { .text .output title="Output" }\ntook 1.5 s\n```\n'
    ((message,),) = run_pages(tmp_path, {"index.md": page}, "--clock", "both").values()
    expected = "it prints something else on the real clock" if disturbed == TRIES else ""
    assert expected in message
    assert bool(message) == bool(expected)
