"""`mkdocs serve` converts only what an edit changes, and shows exactly what a new start would."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import mkdocs.utils
import pytest
from conftest import ROOT
from jinja2 import Environment, Template
from material.plugins.search.plugin import SearchIndex
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from pymdownx.snippets import SnippetMissingError
from pymdownx.superfences import SuperFencesException

PAGES = {
    "docs/index.md": "# First { #first }\n\nA task, [other](other.md#other), [a file](file.txt).\n\n## End { #end }\n",
    "docs/other.md": '# Other { #other }\n\n``` { .python title="one.py" }\n--8<-- "one.py"\n```\n',
    "docs/file.txt": "A file.\n",
    "snippets/one.py": "print('one')\n",
    "glossary.md": "## task · 任务 { #task }\n\nA coroutine that is scheduled.\n",
}

#: What `mkdocs serve` puts something around.
CHANGED = [
    (Page, "render"),
    (SearchIndex, "add_entry_from_context"),
    (Environment, "list_templates"),
    (Template, "render"),
    (mkdocs.utils, "clean_directory"),
]
ORIGINAL = [(where, name, getattr(where, name)) for where, name in CHANGED]
HOOKS = [str(ROOT / f"docs/_theme/{name}.py") for name in ("serve", "embed", "published")]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a small site; give its folder."""
    for name, text in PAGES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr("glossary.PAGE", tmp_path / "glossary.md")
    return tmp_path


@pytest.fixture
def converted(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Let builds keep pages as `mkdocs serve` does, and do the first; give the list of the pages converted after it."""
    pages: list[str] = []
    render = Page.render

    def spy(page: Page, config: MkDocsConfig, files: Files) -> None:
        pages.append(page.file.src_uri)
        render(page, config, files)

    for where, name, function in ORIGINAL:
        monkeypatch.setattr(where, name, function)
    monkeypatch.setattr(Page, "render", spy)
    configured(site).plugins.on_startup(command="serve", dirty=False)
    build_again(site)
    assert sorted(pages) == ["index.md", "other.md"]
    pages.clear()
    yield pages
    configured(site).plugins.on_startup(command="build", dirty=False)


def configured(site: Path) -> MkDocsConfig:
    """Read our configuration for the small site."""
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(site / "docs"),
        site_dir=str(site / "site"),
        nav=sorted(path.name for path in (site / "docs").glob("*.md")),
        extra_css=[],
        hooks=HOOKS,
    )
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(site / "snippets")]
    return config


def build_again(site: Path) -> dict[str, bytes]:
    """Build the site; give what each of its files holds."""
    build(configured(site))
    found = [path for path in (site / "site").rglob("*") if path.suffix in {".html", ".json", ".xml", ".txt"}]
    return {str(path.relative_to(site)): path.read_bytes() for path in found}


def build_anew(site: Path) -> dict[str, bytes]:
    """Start `mkdocs serve` and let it build the site once."""
    shutil.rmtree(site / "site")
    with pytest.MonkeyPatch.context() as patch:
        for where, name, function in ORIGINAL:
            patch.setattr(where, name, function)
        return build_again(site)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("docs/index.md", PAGES["docs/index.md"] + "\nMore.\n", ["index.md"]),
        ("docs/index.md", "---\ntitle: New\n---\n" + PAGES["docs/index.md"], []),
        ("docs/index.md", PAGES["docs/index.md"].replace("#end", "#end data-toc-label=Last"), ["index.md"]),
        ("snippets/one.py", "print('two')\n", ["other.md"]),
        ("docs/other.md", "# Other { #other }\n", ["other.md"]),
        ("glossary.md", PAGES["glossary.md"].replace("scheduled", "run soon"), ["index.md"]),
        ("docs/file.txt", "Another text.\n", []),
        ("docs/new.md", "# New { #new }\n", ["index.md", "new.md", "other.md"]),
    ],
    ids=["page", "title", "label", "snippet", "no example", "glossary", "file", "new page"],
)
def test_an_edit_converts_what_it_changes_and_nothing_gets_old(
    site: Path, converted: list[str], name: str, text: str, expected: list[str]
) -> None:
    (site / name).write_text(text, encoding="utf-8")
    again = build_again(site)
    assert sorted(converted) == expected
    assert again == build_anew(site)


@pytest.mark.parametrize(
    ("edit", "warning"),
    [
        (("docs/index.md", "[the other](no.md)"), "contains a link 'no.md'"),
        (("docs/other.md", "# Other { #another }"), "does not contain an anchor '#other'"),
        (("docs/other.md", '--8<-- "no.py"'), "Snippet at path 'no.py' could not be found"),
        (("docs/other.md", "``` { .python needs='gold' }\n```\n"), 'needs="gold"'),
    ],
    ids=["link", "anchor", "snippet", "fence"],
)
def test_every_build_complains_again_until_it_is_mended(
    site: Path, converted: list[str], edit: tuple[str, str], warning: str, caplog: pytest.LogCaptureFixture
) -> None:
    name, text = edit
    (site / name).write_text(text, encoding="utf-8")
    for _ in range(2):
        caplog.clear()
        with pytest.raises((Abort, SuperFencesException, SnippetMissingError)):
            build_again(site)
        assert warning in caplog.text
    (site / name).write_text(PAGES[name], encoding="utf-8")
    assert build_again(site) == build_anew(site)


def test_an_editor_may_lock_a_snippet_with_a_link_to_nothing(site: Path, converted: list[str]) -> None:
    (site / "snippets/.#one.py").symlink_to("someone@host.1")
    build_again(site)
    assert converted == []
