"""Lets `mkdocs serve` convert only the pages that an edit changes; the others are kept from the build before.

After each edit MkDocs converts every page anew, and Material's search plugin takes every page apart anew: together nine
tenths of the time. What they make of a page is kept under what they make it from, so nothing gets old; so is what the
templates put around it. Navigation and links to headings are done for every page in every build. The pages to embed,
hundreds, stay in the site's folder; embed.py writes those that change. Only a file that is new in the theme needs a new
start.
"""

import logging
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar

import mkdocs.utils
from glossary import terms
from jinja2 import BytecodeCache, Environment, Template
from jinja2.bccache import Bucket
from material.plugins.search.plugin import SearchIndex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from page_markdown import expanded

EMBEDDED = "embed"  # the folder of the pages to embed
serving = False


class Compiled(BytecodeCache):
    """The theme's templates, compiled; Jinja compares them with their text."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill Jinja's bucket."""
        if code := self.kept.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in Jinja's bucket."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


def on_env(env: Environment, **_others: Any) -> None:
    """Do not compile the templates a second time."""
    env.bytecode_cache = Compiled()


def on_startup(command: str, dirty: bool) -> None:
    """Put our functions around those of MkDocs and of Material; MkDocs calls this once."""
    global serving  # noqa: PLW0603
    serving = command == "serve"
    if serving:
        keep_pages()
        keep_index()
        keep_rendered()
        keep_embedded()
        keep_theme()


def on_config(config: MkDocsConfig) -> None:
    """Tell the other hooks, and note when each snippet and each of the theme's files was written."""
    if serving:
        config.extra["served"] = written(*config.mdx_configs["pymdownx.snippets"]["base_path"])
        config.extra["themed"] = written(str(config.theme.custom_dir))


def written(*folders: str) -> int:
    """Return a number that is another one when a file in the folders was written, added or taken away."""
    times = []
    for folder in folders:
        for path in Path(folder).rglob("*"):
            with suppress(FileNotFoundError):  # what an editor puts there: a file that is gone again, a link to nothing
                times.append((str(path), path.stat().st_mtime_ns))
    return hash(tuple(times))


def is_served(config: MkDocsConfig) -> bool:
    """Whether `mkdocs serve` builds, again and again, for the one who writes."""
    return "served" in config.extra


def keep_pages() -> None:
    """Let a page that would become the same HTML as before take that."""
    render = Page.render
    kept: dict[str, tuple[object, dict[str, Any]]] = {}
    texts: dict[str, tuple[object, str]] = {}
    messages = CountHandler(level=logging.INFO)
    logging.getLogger("mkdocs").addHandler(messages)

    def render_or_take(page: Page, config: MkDocsConfig, files: Files) -> None:
        stamp = page.markdown, config.extra["served"]
        then, text = texts.get(page.file.src_uri, (None, ""))
        if stamp == then:
            vars(page)["expanded"] = text
        source = made_from(page, config, files)
        texts[page.file.src_uri] = stamp, expanded(page, config.mdx_configs["pymdownx.snippets"])
        before, attributes = kept.pop(page.file.src_uri, (None, {}))
        if source != before:
            counted = messages.get_counts()
            render(page, config, files)
            names = ("content", "toc", "present_anchor_ids", "links_to_anchors", "_title_from_render")
            attributes = {name: getattr(page, name) for name in names}
            if messages.get_counts() != counted:
                return  # the next build must say it again
        # Files are new objects in every build.
        links = attributes["links_to_anchors"] or {}
        attributes["links_to_anchors"] = {files.src_uris[file.src_uri]: links[file] for file in links}
        vars(page).update(attributes)
        kept[page.file.src_uri] = source, attributes

    Page.render = render_or_take  # type: ignore[assignment, method-assign]


def made_from(page: Page, config: MkDocsConfig, files: Files) -> object:
    """Return all that a page's HTML depends on."""
    text = expanded(page, config.mdx_configs["pymdownx.snippets"])
    lower = text.lower()
    tooltips = {term: meaning for term, meaning in terms().items() if term in lower}
    addresses = {file.src_uri: file.url for file in files}
    return text, tooltips, addresses, Path(config.config_file_path).read_bytes()


def keep_index() -> None:
    """Let a page whose HTML is the same as before have the same entries in the search index."""
    add = SearchIndex.add_entry_from_context
    kept: dict[str, tuple[object, list[Any]]] = {}

    def add_or_take(index: Any, page: Page) -> None:
        source = page.content, page.title, page.url, repr(page.meta)
        before, entries = kept.get(page.url, (None, []))
        if source == before:
            index.entries += entries
            return
        count = len(index.entries)
        add(index, page)
        kept[page.url] = source, index.entries[count:]

    SearchIndex.add_entry_from_context = add_or_take


def keep_rendered() -> None:
    """Let a page that says the same as before, among pages with the same titles, have the same HTML around it."""
    render = Template.render
    kept: dict[str, tuple[object, str]] = {}

    def render_or_take(template: Template, *contexts: Any, **more: Any) -> str:
        context = dict(*contexts, **more)
        if not isinstance(page := context.get("page"), Page):
            return render(template, context)
        config, nav = context["config"], context["nav"]
        site = str(nav), [one.meta for one in nav.pages], Path(config.config_file_path).read_bytes()
        source = template.name, page.content, str(page.toc), page.title, page.meta, site, config.extra["themed"]
        before, html = kept.get(page.url, (None, ""))
        if source != before:
            html = render(template, context)
            kept[page.url] = source, html
        return html

    Template.render = render_or_take  # type: ignore[assignment, method-assign]


def keep_embedded() -> None:
    """Let the pages to embed stay where they are when MkDocs empties the site's folder."""
    empty = mkdocs.utils.clean_directory

    def empty_but_for_them(directory: str) -> None:
        pages = Path(directory, EMBEDDED)
        aside = pages.with_name(f".{EMBEDDED}")  # MkDocs leaves hidden files alone
        if pages.exists():
            pages.rename(aside)
        empty(directory)
        if aside.exists():
            aside.rename(pages)

    mkdocs.utils.clean_directory = empty_but_for_them


def keep_theme() -> None:
    """Look for the files of the theme once: there are 15,000."""
    find = Environment.list_templates
    found: list[str] = []

    def find_once(environment: Environment, *which: Any, **other: Any) -> list[str]:
        if not found:
            found.extend(find(environment, *which, **other))
        return found

    Environment.list_templates = find_once  # type: ignore[assignment, method-assign]
