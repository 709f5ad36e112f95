"""Other programs can use the site: Sphinx links to it by name, models and people read its pages as Markdown."""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import addresses
import pytest
from blocks.page import Page, find_blocks
from blocks.plugin import CI
from conftest import ROOT, pages
from lastmod import last_days
from markdown_it import MarkdownIt
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode
from sphobjinv import Inventory

SITE = "https://awaited.example/"  #: the address in mkdocs.yml
HOOKS = [f"docs/_theme/{name}.py" for name in ("inventory", "lastmod", "page_markdown")]
HEADINGS = "h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]"


class Built:
    """The HTML of the built pages, by place (`how-to/timeouts`), each read once."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.tree = cache(lambda place: LexborHTMLParser(self.html(place)))
        self.ids = cache(lambda place: set(re.findall(r' id="([^"]+)"', self.html(place))))

    def file(self, place: str) -> Path:
        return self.site / ("" if place == "index" else place) / "index.html"

    def html(self, place: str) -> str:
        return self.file(place).read_text(encoding="utf-8")

    def article(self, place: str) -> LexborNode:
        article = self.tree(place).css_first("article")
        assert article is not None
        return article

    def leads_somewhere(self, address: str) -> bool:
        """Whether there is a file, or a page with that fragment, at an address below the site's."""
        parts = urlsplit(address.removeprefix(SITE))
        if parts.path and not parts.path.endswith("/"):
            return (self.site / parts.path).is_file() and not parts.fragment
        place = parts.path.strip("/") or "index"
        return self.file(place).is_file() and (not parts.fragment or unquote(parts.fragment) in self.ids(place))


@pytest.fixture(scope="module")
def built(site: Path) -> Built:
    return Built(site)


def places() -> list[str]:
    return [page.relative_to(ROOT / "docs").with_suffix("").as_posix() for page in pages()]


def title_of(heading: LexborNode) -> str:
    for link in heading.css(".headerlink"):
        link.remove()
    return " ".join(heading.text().split())


# objects.inv


@pytest.fixture(scope="module")
def inventory(site: Path) -> Inventory:
    return Inventory(str(site / "objects.inv"))


def test_every_heading_and_every_example_has_a_name(inventory: Inventory, built: Built) -> None:
    names = {entry.name: entry for entry in inventory.objects if entry.role == "label"}
    assert len(names) == sum(entry.role == "label" for entry in inventory.objects), "a name stands for two places"
    expected = {}
    for place in places():
        for heading in built.article(place).css(HEADINGS):
            expected[f"{place}#{heading.id}"] = title_of(heading)
        for example in built.article(place).css(".highlight[id]"):
            expected[f"{place}#{example.id}"] = str(example.id)
    for redirect in addresses.read(ROOT / "docs/redirects.toml")[0]:
        old, new = f"{redirect.old.rstrip('/')}#{redirect.old_id}", f"{redirect.new.rstrip('/')}#{redirect.new_id}"
        assert names[old].uri_expanded == names[new].uri_expanded
        expected[old] = expected[new]
    assert {name: entry.dispname_expanded for name, entry in names.items()} == expected
    assert [name for name in names if name != name.lower()] == [], "Sphinx looks up names in lower case"


def test_every_page_has_a_name(inventory: Inventory, built: Built) -> None:
    documents = {entry.name: entry.dispname_expanded for entry in inventory.objects if entry.role == "doc"}
    titles = {place: built.article(place).css_first("h1") for place in places()}
    assert documents == {place: title_of(title) for place, title in titles.items() if title is not None}


def test_every_name_leads_somewhere(inventory: Inventory, built: Built) -> None:
    addresses = [urljoin(SITE, entry.uri_expanded) for entry in inventory.objects]
    assert len(addresses) > 500
    assert [entry.name for entry in inventory.objects if not entry.uri] == [], "mkdocstrings misreads such a line"
    assert [address for address in addresses if not built.leads_somewhere(address)] == []


def test_sphinx_links_by_name(site: Path, tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text(
        "extensions = ['sphinx.ext.intersphinx']\n"
        f"intersphinx_mapping = {{'awaited': ({SITE!r}, {str(site / 'objects.inv')!r})}}\n"
    )
    (tmp_path / "index.rst").write_text(
        "Title\n=====\n\n"
        "- :external+awaited:doc:`index`\n"
        "- :external+awaited:doc:`how-to/timeouts`\n"
        "- :external+awaited:ref:`how-to/timeouts#retry`\n"
        "- :ref:`another text <awaited:how-to/timeouts#retry>`\n"
        "- :external+awaited:ref:`how-to/timeouts#give_up.py`\n"
    )
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", "-b", "html", ".", "out"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    tree = LexborHTMLParser((tmp_path / "out/index.html").read_text(encoding="utf-8"))
    assert [(link.attrs["href"], link.text()) for link in tree.css("a.reference.external")] == [
        (SITE + "#home", "Asynchronous Python, explained by programs that were run"),
        (SITE + "how-to/timeouts/", "Give up after n seconds"),
        (SITE + "how-to/timeouts/#retry", "A retry needs a limit inside the limit"),
        (SITE + "how-to/timeouts/#retry", "another text"),
        (SITE + "how-to/timeouts/#give_up.py", "give_up.py"),
    ]


# Pages as Markdown


@cache
def markdown(site: Path, place: str) -> list[Any]:
    """Read a page's Markdown as programs do that know nothing of this site; give its tokens, inline ones too."""
    text = (site / f"{place}.md").read_text(encoding="utf-8")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [part for token in tokens for part in (token, *(token.children or ()))]


@pytest.mark.parametrize("place", places())
def test_the_markdown_has_every_block_of_the_page(site: Path, place: str) -> None:
    page = ROOT / f"docs/{place}.md"
    expected = []
    for block in find_blocks(Page(page.read_text(encoding="utf-8"), str(page))):
        code = block.code
        if "timeline" in block.classes:
            figure = LexborHTMLParser(code)
            code = "\n".join(part.text() for part in figure.css("details li") + figure.css("figure > p"))
        expected.append(code.rstrip())
    found = [token.content.rstrip() for token in markdown(site, place) if token.type in ("fence", "code_block")]
    assert found == expected


@pytest.mark.parametrize("place", places())
def test_the_markdown_says_what_a_program_is_for_and_what_a_text_is(site: Path, place: str) -> None:
    source = ROOT / f"docs/{place}.md"
    blocks = find_blocks(Page(source.read_text(encoding="utf-8"), str(source)))
    tokens = [token for token in markdown(site, place) if token.type in ("fence", "inline")]
    fences = [(token, before) for before, token in pairwise(tokens) if token.type == "fence"]
    for block, (token, before) in zip(blocks, fences, strict=True):
        language, *words = re.findall(r'[^\s"]+(?:"[^"]*")?', token.info)
        if "timeline" in block.classes:
            assert (language, words, before.content) == ("text", [], "Timeline:")
        elif block.language == "text":
            title = block.words.get("title")
            assert (language, words) == ("text", [])
            assert title is None or before.content == f"{title}:"
        else:
            kept = [
                f'{word}="{block.words[word]}"' for word in ("title", "raises", "since", "until") if word in block.words
            ]
            assert (language, words) == (block.language, kept)


@pytest.mark.parametrize("place", places())
def test_the_markdown_is_the_pages_text(site: Path, built: Built, place: str) -> None:
    tokens = markdown(site, place)
    text = "\n".join(token.content for token in tokens if token.type in ("text", "html_inline", "html_block"))
    assert re.findall(r"\{[ :]*[.#].*|--8<--|^=== .*|^!!! .*|^\?\?\?.*|</?(?!br)\w[^>]*>", text, re.MULTILINE) == []
    headings = [
        "".join(part.content for part in inline.children)
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open"
    ]
    assert headings == [title_of(heading) for heading in built.article(place).css(HEADINGS)]


@pytest.mark.parametrize("place", places())
def test_every_link_of_the_markdown_leads_somewhere(site: Path, built: Built, place: str) -> None:
    targets = [token.attrs.get("href", token.attrs.get("src")) for token in markdown(site, place)]
    targets = [str(target) for target in targets if target is not None]
    assert targets[0] == SITE + ("" if place == "index" else f"{place}/")
    assert [target for target in targets if not target.startswith(("https://", "mailto:"))] == []
    assert [target for target in targets if target.startswith(SITE) and not built.leads_somewhere(target)] == []


@pytest.mark.parametrize("place", places())
def test_every_page_leads_to_its_markdown(site: Path, built: Built, place: str) -> None:
    here = SITE + ("" if place == "index" else f"{place}/")
    for link in ('head link[rel="alternate"][type="text/markdown"]', "article a.md-content__button"):
        found = built.tree(place).css(link)
        assert [urljoin(here, str(one.attrs["href"])) for one in found] == [f"{SITE}{place}.md"]


def test_llms_txt_lists_every_page(site: Path, built: Built) -> None:
    first, _, second, *lines = (site / "llms.txt").read_text(encoding="utf-8").splitlines()
    assert first == "# Awaited" and second.startswith("> ")
    entries = [re.fullmatch(r"- \[([^]]+)\]\((\S+)\): (.+)", line) for line in lines if line.startswith("- ")]
    found = {}
    for entry in entries:
        assert entry is not None
        found[entry[2].removeprefix(SITE)] = entry[1], entry[3]
    expected = {}
    for place in places():
        tree = built.tree(place)
        title, description = tree.css_first("title"), tree.css_first('meta[name="description"]')
        assert title is not None and description is not None
        expected[f"{place}.md"] = title.text().removesuffix(" - Awaited"), description.attrs["content"]
    assert found == expected
    assert len(entries) == len(expected)


def test_the_button_copies_the_page(site: Path, browser: Browser, address: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(address + "how-to/timeouts/")
        page.get_by_role("button", name="Copy page as Markdown").press("Enter")
        expect(page.get_by_role("status").filter(has_text="Page copied as Markdown")).to_have_count(1)
        expect(page.get_by_text("Page copied as Markdown").last).to_be_in_viewport()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == (site / "how-to/timeouts.md").read_text(encoding="utf-8")


def test_what_is_not_there_is_not_copied(browser: Browser, address: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(address + "how-to/timeouts/")
        page.evaluate("navigator.clipboard.writeText('before')")
        page.route("**/timeouts.md", lambda route: route.fulfill(status=404, body="not found"))
        page.get_by_role("button", name="Copy page as Markdown").click()
        page.wait_for_url("**/timeouts.md")  # the reader sees why
        page.goto(address)
        assert page.evaluate("navigator.clipboard.readText()") == "before"


def test_without_javascript_a_link_leads_to_the_markdown(site: Path, browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + "how-to/timeouts/")
        expect(page.locator("button.md-content__button")).to_be_hidden()
        link = page.get_by_role("link", name="View page as Markdown")
        expect(link).to_be_in_viewport()
        assert urljoin(page.url, link.get_attribute("href")) == f"{address}how-to/timeouts.md"


# A site of two pages, to see what git, the address and a redirect change


def small(folder: Path, address: str = SITE) -> Path:
    """Build the pages in ``folder/docs`` as the site is built; give the site's folder."""
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(folder / "site"),
        site_url=address,
        extra_css=[],
        extra_javascript=[],
        hooks=HOOKS,
    )
    config.nav = None  # all pages
    config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(folder / "snippets")]
    build(config)
    return folder / "site"


def commit(folder: Path, date: str) -> None:
    """Commit everything in a folder, on a date with its time zone."""
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a"}
    environment = os.environ | who | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    for command in ("init -q", "add docs snippets", "commit -q -m x"):
        subprocess.run(["git", *command.split()], cwd=folder, env=environment, check=True)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Write two pages into a repository; the later commit changes only a snippet."""
    if shutil.which("git") is None:
        assert not CI, "no git on this machine"
        pytest.skip("no git on this machine")
    folder = tmp_path / "sources"
    for path, text in {
        "docs/index.md": "# Top { #top }\n\n[Late](how-to/late.md#late), [top](#top)\n",
        "docs/how-to/late.md": '# Late { #late }\n\n```python title="late.py"\n--8<-- "how-to/late/late.py"\n```\n',
        "snippets/how-to/late/late.py": "x = 1\n",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    commit(folder, "2024-01-01T12:00:00+0000")
    (folder / "snippets/how-to/late/late.py").write_text("x = 2\n")
    commit(folder, "2025-02-02T23:30:00-0500")
    return folder


def dates(site: Path) -> dict[str, str | None]:
    """Read the sitemap: addresses with their dates."""
    names = {"": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    entries = ElementTree.parse(site / "sitemap.xml").findall("url", names)
    return {entry.findtext("loc", "", names): entry.findtext("lastmod", None, names) for entry in entries}


def test_a_page_is_dated_by_its_last_commit_or_its_snippets(sources: Path) -> None:
    (sources / "docs/new.md").write_text("# New { #new }\n")
    assert dates(small(sources)) == {SITE: "2024-01-01", SITE + "how-to/late/": "2025-02-03", SITE + "new/": None}


def test_outside_a_repository_nothing_is_known(sources: Path) -> None:
    assert last_days(sources)
    shutil.rmtree(sources / ".git")
    assert last_days(sources) == {}


def test_in_a_shallow_clone_nothing_is_known(sources: Path, tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", "--depth=1", sources.as_uri(), tmp_path / "clone"], check=True)
    assert last_days(tmp_path / "clone") == {}


@pytest.mark.parametrize("with_git", [True, False])
def test_a_build_on_another_day_gives_the_same_bytes(
    sources: Path, monkeypatch: pytest.MonkeyPatch, with_git: bool
) -> None:
    if not with_git:
        monkeypatch.setenv("PATH", "")
    builds = []
    for day in ("1900000000", "2000000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
        site = small(sources)
        assert all(date is not None for date in dates(site).values()) == with_git
        builds.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert [path for path in builds[0] | builds[1] if builds[0].get(path) != builds[1].get(path)] == []


def test_a_copy_in_a_folder_of_another_site_has_its_own_addresses(sources: Path) -> None:
    address = "https://team.example/docs/async/"
    site = small(sources, address)
    assert f"> <{address}>" in (site / "index.md").read_text()
    assert f"[Late]({address}how-to/late/#late), [top]({address}#top)" in (site / "index.md").read_text()
    assert f"]({address}how-to/late.md)" in (site / "llms.txt").read_text()
    assert f"Sitemap: {address}sitemap.xml" in (site / "robots.txt").read_text().splitlines()


def test_the_old_name_of_what_moved_leads_to_where_it_is_now(sources: Path) -> None:
    redirects = '"how-to/old/" = "how-to/late/"\n"how-to/old/#part" = "./#top"\n"./#late.py" = "how-to/late/#late.py"\n'
    (sources / "docs/redirects.toml").write_text(redirects)
    inventory = Inventory(str(small(sources) / "objects.inv"))
    names = {entry.name: (entry.role, entry.uri_expanded, entry.dispname_expanded) for entry in inventory.objects}
    late = {"how-to/late": ("doc", "how-to/late/", "Late"), "how-to/late#late": ("label", "how-to/late/#late", "Late")}
    example = ("label", "how-to/late/#late.py", "late.py")
    assert names == late | {
        "index": ("doc", "#top", "Top"),
        "index#top": ("label", "#top", "Top"),
        "how-to/late#late.py": example,
        "how-to/old": late["how-to/late"],
        "how-to/old#late": late["how-to/late#late"],
        "how-to/old#late.py": example,
        "how-to/old#part": ("label", "#top", "Top"),
        "index#late.py": example,
    }
