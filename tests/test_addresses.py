"""No address that was published breaks, and each heading and example has one that its title does not change."""

import shutil
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from addresses import complaints
from blocks.plugin import BLOCKS
from conftest import ROOT, build_small
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser, LexborNode

LIST = Path(__file__).with_name("addresses.txt")
HOW = """
The address was published, and links to it stand in other people's pages. Lead it on: write into docs/redirects.toml

    "{address}" = "its new address"

or, where it broke by mistake, bring it back. A line is never taken out of tests/addresses.txt."""


class Built:
    """A page of a built site: what a link can lead to, and where it leads on to by itself."""

    def __init__(self, file: Path) -> None:
        """Read the page."""
        self.file = file
        self.tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        refresh = self.tree.css_first('head > meta[http-equiv="refresh"]')
        self.leads_to = str(refresh.attrs["content"]).removeprefix("0; url=") if refresh else None

    @cached_property
    def targets(self) -> dict[str, LexborNode]:
        """What has an id."""
        # The parts of a figure have ids as well, which no link means.
        tags = self.tree.css("[id]:not(svg *)")
        targets = {str(tag.id): tag for tag in tags}
        assert len(targets) == len(tags), f"{self.file} has an id twice"
        return targets

    @property
    def own(self) -> set[str]:
        """The ids that the page publishes: not those of MkDocs, and not those kept for what moved."""
        tags = self.tree.css('article [id]:not([id^="__"], .kept, .moved)')
        return {str(tag.id) for tag in tags} & self.targets.keys()


class Site:
    """A built site, asked as a browser without JavaScript would ask it."""

    def __init__(self, folder: Path) -> None:
        """Take the site in `folder`."""
        self.folder = folder
        self.read: dict[str, Built] = {}

    def exists(self, path: str) -> bool:
        """Tell whether there is a page at a path, which ends in a slash."""
        return (self.folder / path / "index.html").exists()

    def page(self, path: str) -> Built:
        """Give the page at a path."""
        if path not in self.read:
            self.read[path] = Built(self.folder / path / "index.html")
        return self.read[path]

    def resolve(self, address: str) -> str:
        """Give the address that a reader arrives at.

        Raises:
            LookupError: when they do not.

        """
        path, _, name = address.partition("#")
        seen = []
        while (path, name) not in seen:
            seen.append((path, name))
            if not self.exists(path):
                raise LookupError(f"{address}: there is no page {path}")
            page = self.page(path)
            target = page.targets.get(name) if name else None
            if page.leads_to and target is None:
                path, name = self.follow(path, page.leads_to, name)  # moved.js carries the name on
            elif name and target is None:
                raise LookupError(f"{address}: nothing on {path} has the id {name!r}")
            elif target and (page.leads_to or "moved" in target.attrs.sget("class").split()):
                link = target.css_first("a")  # itself, where it is one
                assert link is not None
                path, name = self.follow(path, str(link.attrs["href"]), "")
            else:
                return f"{path}#{name}" if name else path
        raise LookupError(f"{address}: it leads in a circle")

    @staticmethod
    def follow(path: str, link: str, name: str) -> tuple[str, str]:
        """Give the path and the id that a link of the page at `path` leads to; `name` is used when it has none."""
        to = urlsplit(urljoin(f"http://site/{path}", link))
        return to.path[1:] or "./", to.fragment or name

    def published(self) -> set[str]:
        """Find the addresses of all pages, and of everything on them that has an id of its own."""
        found = set()
        for file in self.folder.rglob("index.html"):
            path = file.parent.relative_to(self.folder).as_posix() + "/"
            # The pages to embed are found by rule.
            if not path.startswith("embed/") and self.page(path).leads_to is None:
                found |= {path, *(f"{path}#{name}" for name in self.page(path).own)}
        return found


@pytest.fixture(scope="module")
def built(site: Path) -> Site:
    return Site(site)


def listed() -> list[str]:
    """Read the contract."""
    return LIST.read_text(encoding="utf-8").splitlines()


def broken(site: Site, addresses: list[str]) -> list[str]:
    """List what no longer leads anywhere, with what to do."""
    found = []
    for address in addresses:
        try:
            arrived = site.resolve(address)
            if embedded(site, arrived):
                site.resolve(embed(address))
        except LookupError as error:
            found.append(f"{error}{HOW.format(address=address)}")
    return found


def embed(address: str) -> str:
    """Give the address of the page that other sites embed for an example."""
    return "embed/{}{}/".format(*address.split("#"))


def embedded(site: Site, address: str) -> bool:
    """Tell whether something is an example that has such a page."""
    return "#" in address and site.exists(embed(address))


def test_every_published_address_resolves(built: Site) -> None:
    assert len(listed()) > 500
    assert not (wrong := broken(built, listed())), "\n\n".join(wrong)


def test_every_address_is_published(built: Site, request: pytest.FixtureRequest) -> None:
    """`--update` adds what is new, and never takes anything out."""
    published = built.published()
    if request.config.stash[BLOCKS].update:
        LIST.write_text("\n".join(sorted({*listed(), *published})) + "\n", encoding="utf-8")
    new = published - set(listed())
    assert not new, f"new addresses; publish them: uv run pytest {LIST.parent.name}/test_addresses.py --update\n{new}"
    assert listed() == sorted(set(listed())), "the list is sorted, and each address stands there once"


def test_every_heading_and_example_can_be_linked_to(built: Site) -> None:
    """What the built pages show, however it is written: with an id that its author wrote, and a link that offers it."""
    count = 0
    for path in {address.partition("#")[0] for address in built.published()}:
        file = ROOT / "docs" / ("index.md" if path == "./" else f"{path.rstrip('/')}.md")
        source = file.read_text(encoding="utf-8")
        examples = "div.highlight[data-program], div.highlight:has(.gp)"
        for tag in built.page(path).tree.css(f"article :is(h1, h2, h3, h4, h5, h6, {examples})"):
            count += 1
            name, where = tag.id, f"{path}#{tag.id}: {tag.text()[:60]}"
            assert name and (f"#{name} " in source or f'title="{name}"' in source), where
            assert tag.css(f'a.headerlink[href="#{name}"]'), where
    assert count > 500


WRONG = {
    "## A title": "3: a heading without an id",
    "- A list\n\n    ### `code`": "5: a heading without an id",
    "## A title { .some-class }": "3: a heading without an id",
    "## One { #one }\n\n## Two { #one }": "5: the id 'one' is used twice, in line 3 too",
    "## One { #one }\n\n``` { .bash #one }\nls\n```": "5: the id 'one' is used twice, in line 3 too",
    '```python title="a.py"\n```\n\n``` { .python title="a.py" }\n```': "6: the id 'a.py' is used twice, in line 3 too",
    "## Title { #Title }": "3: the id 'Title' is odd",
    "## Title { #a~b }": "3: the id 'a~b' is odd",
    "## Title { #a(b) data-search-exclude }": "3: the id 'a(b)' is odd",
    "```python\nx = 1\n```": "3: an example without an id",
    '``` { .python title="An example" }\nx = 1\n```': "3: an example without an id",
    "```pycon\n>>> 1\n1\n```": "3: an example without an id",
    '~~~ { .console title="shell.sh" }\n$ ls\n~~~': "3: an example without an id",
}


@pytest.mark.parametrize(("text", "complaint"), WRONG.items(), ids=range(len(WRONG)))
def test_a_wrong_id_is_named_with_its_line(text: str, complaint: str) -> None:
    ((line, message),) = complaints(f"# Top {{ #top }}\n\n{text}\n")
    assert f"{line}: {message}".startswith(complaint)


def test_what_looks_like_a_heading_or_an_example_is_none() -> None:
    text = "---\n# a comment\n---\n# Top { #top }\n\n```text\n# no heading\n```\n\n````html\n```python\n```\n````\n"
    assert list(complaints(text)) == []


def write(folder: Path, page: str, text: str) -> None:
    """Write a page of a small site."""
    path = folder / "docs" / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build(folder: Path) -> Site:
    """Build a small site whose addresses are looked after."""
    return Site(build_small(folder, hooks=["docs/_theme/addresses.py"]))


HOME = "# Home { #home }\n"
LATE = '# Late { #late }\n\n## It is late { #it-is-late }\n\n``` { .python title="late.py" }\n--8<-- "late.py"\n```\n'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    write(tmp_path, "index.md", HOME)
    write(tmp_path, "how-to/late.md", LATE)
    write(tmp_path, "../snippets/late.py", "x = 1\n")
    return tmp_path


def test_a_heading_a_page_and_a_snippet_are_renamed_and_no_published_address_breaks(small: Path) -> None:
    """The trial: each change breaks the contract, and a line in redirects.toml mends it."""
    before = sorted(build(small).published())
    assert before == [
        "./", "./#home", "how-to/late/", "how-to/late/#it-is-late", "how-to/late/#late", "how-to/late/#late.py",
    ]  # fmt: skip

    # A heading gets another id, a snippet another name.
    text = LATE.replace("it-is-late", "too-late").replace("late.py", "tardy.py")
    write(small, "how-to/late.md", text)
    (small / "snippets/late.py").rename(small / "snippets/tardy.py")
    wrong = broken(build(small), before)
    assert [line.split(":")[0] for line in wrong] == ["how-to/late/#it-is-late", "how-to/late/#late.py"]
    assert '"how-to/late/#late.py" = "its new address"' in wrong[1]
    redirects = (
        '"how-to/late/#it-is-late" = "how-to/late/#too-late"\n"how-to/late/#late.py" = "how-to/late/#tardy.py"\n'
    )
    write(small, "redirects.toml", redirects)
    assert broken(build(small), before) == []
    before = sorted({*before, *build(small).published()})
    assert "how-to/late/#tardy.py" in before

    # The page moves, and its first part goes to another page.
    (small / "docs/how-to/late.md").unlink()
    write(small, "reference/tardy.md", text.replace("## It is late { #too-late }", ""))
    write(small, "index.md", HOME + "\n## It is late { #very-late }\n")
    write(small, "redirects.toml", "")
    wrong = broken(build(small), before)
    assert [line.split(":")[0] for line in wrong] == [address for address in before if address.startswith("how-to")]
    redirects = """
"how-to/late/" = "reference/tardy/"
"how-to/late/#late.py" = "reference/tardy/#tardy.py"
"how-to/late/#it-is-late" = "./#very-late"
"how-to/late/#too-late" = "./#very-late"
"""
    write(small, "redirects.toml", redirects)
    site = build(small)
    assert broken(site, before) == []
    assert site.resolve("how-to/late/#late") == "reference/tardy/#late"
    assert site.resolve("how-to/late/#tardy.py") == "reference/tardy/#tardy.py"
    assert site.resolve("how-to/late/#it-is-late") == "./#very-late"
    gone = site.page("how-to/late/").tree
    canonical = gone.css_first("link[rel=canonical]")
    assert canonical is not None and str(canonical.attrs["href"]).endswith("/reference/tardy/")
    assert [link.attrs["href"] for link in gone.css("a")][:1] == ["../../reference/tardy/"]
    assert "how-to/late" not in (small / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_part_that_went_to_another_page_leaves_a_link_where_it_was(small: Path) -> None:
    write(small, "how-to/other.md", "# Other { #other }\n\n## `Code` & more { #more }\n")
    write(small, "redirects.toml", '"how-to/late/#early" = "how-to/other/#more"\n')
    site = build(small)
    moved = site.page("how-to/late/").targets["early"]
    assert moved.text() == "This part has moved: Code & more"
    assert site.resolve("how-to/late/#early") == "how-to/other/#more"
    assert "how-to/late/#early" not in site.published()


MAP = {
    '"how-to/gone/" = "how-to/late/#nothing"': "1: it leads to how-to/late/#nothing, which does not exist",
    '"how-to/gone/" = "how-to/nowhere/"': "1: it leads to how-to/nowhere/, which does not exist",
    '"how-to/late/" = "./"': "1: how-to/late/ exists (again)",
    '# Old\n"how-to/late/#late.py" = "./"': "2: how-to/late/#late.py exists (again)",
    '"how-to/gone/#old" = "how-to/late/"': "1: the page how-to/gone/ is gone: add a line",
    '"a/" = "./"\n"b/" = "a/"': "2: a/ has moved itself: lead b/ to ./",
    '"a/" = "a/"': "1: a/ has moved itself",
    '"how-to/gone" = "./"': '1: write it as "how-to/old-page/#old-id"',
    '"how-to/gone/" = 1': '1: write it as "how-to/old-page/#old-id"',
    '"a/" = "./"\n"a/" = "./"': "Cannot overwrite a value (at line 2",
}


@pytest.mark.parametrize(("text", "complaint"), MAP.items(), ids=range(len(MAP)))
def test_a_redirect_that_leads_nowhere_or_hides_a_page_stops_the_build(
    small: Path, text: str, complaint: str, caplog: pytest.LogCaptureFixture
) -> None:
    write(small, "redirects.toml", text + "\n")
    with pytest.raises(Abort):
        build(small)
    assert [
        record.getMessage() for record in caplog.records if f"redirects.toml:{complaint}" in record.getMessage()
    ] or [record.getMessage() for record in caplog.records if complaint in record.getMessage()]


def test_a_page_without_ids_stops_the_build(small: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(small, "how-to/late.md", "---\ntitle: Late\n---\n\n# Late\n")
    with pytest.raises(Abort):
        build(small)
    assert "docs/how-to/late.md:5: a heading without an id" in caplog.text


def test_a_page_to_embed_leads_on_with_its_example(small: Path) -> None:
    """By rule: they stand in no list."""
    write(small, "how-to/late.md", LATE.replace("late.py", "tardy.py"))
    shutil.copy(small / "snippets/late.py", small / "snippets/tardy.py")
    write(small, "embed/how-to/late/tardy.py/index.html", "<!doctype html>")
    lines = ['"how-to/late/#late.py" = "how-to/late/#tardy.py"', '"how-to/old/" = "how-to/late/"']
    write(small, "redirects.toml", "\n".join(lines))
    site = build(small)
    assert broken(site, ["how-to/late/#late.py", "how-to/old/#tardy.py"]) == []
    assert site.resolve("embed/how-to/late/late.py/") == "embed/how-to/late/tardy.py/"
    assert site.resolve("embed/how-to/old/tardy.py/") == "embed/how-to/late/tardy.py/"
