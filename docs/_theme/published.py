"""Makes the pages that Material builds lighter, correct and safe: a MkDocs hook. Its scripts are for bundle.py.

Every change names the piece of Material that it replaces. One that no longer finds its piece is a warning, which stops
a strict build: then look at what the new version does.
"""

import logging
import os
import re
import shutil
import subprocess
from base64 import b64encode
from functools import lru_cache
from gzip import decompress
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from serve import is_served

log = logging.getLogger("mkdocs.hooks.published")

#: In the HTML of Material's templates, outside the content: what a checker of HTML rejects, and indentation.
HTML = [
    (re.compile(r'(type="checkbox" [^>]*?) autocomplete="off"'), r"\1"),
    (re.compile(r' tabindex=""'), ""),
    (re.compile(r'<script (?=src="[^"]*/bundle\.)'), "<script defer "),  # a browser draws the page first
    (re.compile(r'href="javascript:void\(0\)"'), 'href="?q="'),  # to share a search; the script sets it when asked
    (re.compile(r"\n\s+"), "\n"),
]

#: What only the builder's search reads, when the index is made.
INDEXED = re.compile(r' data-search-exclude(?:="[^"]*")?(?=[^<>]*>)')

#: A table, which Material's bundle puts into two elements that scroll; then the whole article gets its style anew.
TABLE = re.compile(r"<table>.*?</table>", re.S)
SCROLLED = r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>'

#: What a page may load and run. The hashes of its own inline scripts are added, and of the playground's sandbox, whose
#: iframe inherits this policy. Figures have style attributes; style elements stay forbidden (the first of the two
#: lines is for browsers that do not know the second).
POLICY = {
    "default-src": "'self'",  # by which Firefox fetches <link rel=next> early; it has no other name for that
    "font-src": "'none'",
    "frame-src": "'none'",
    "media-src": "'none'",
    "object-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "style-src-elem": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self' blob:",
    "base-uri": "'none'",
    "form-action": "'self'",
}
SHEET = re.compile(
    r'<link rel="stylesheet" href="(?P<above>[^"]*?)(?P<address>assets/[^"]+)"(?P<print> media="print")?>\n'
)
CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
META = '<meta http-equiv="Content-Security-Policy" content='
TAB = re.compile(r'id="__tabbed_\d+_(\d+)"')
NAMES = re.compile(r'(?:class|data-md-color-primary|data-md-color-accent)="([^"]*)"')
INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/)[^>]*>(.*?)</script>", re.S)

#: A variable of a style sheet that holds a picture.
ICON = re.compile(r"""(?<=[{;])(--md-[-\w]+):url\((?:"[^"]*"|'[^']*'|[^'"()]*)\);?""")


def on_config(config: MkDocsConfig) -> None:
    """Take the date of the last commit for the sitemap, so that every build of a commit gives the same bytes."""
    if "SOURCE_DATE_EPOCH" not in os.environ and shutil.which("git"):
        command = ["git", "log", "-1", "--format=%ct"]
        date = subprocess.run(
            command, cwd=Path(config.config_file_path).parent, capture_output=True, text=True, check=False
        )
        if date.stdout:
            os.environ["SOURCE_DATE_EPOCH"] = date.stdout.strip()


def in_a_plain_folder(config: MkDocsConfig) -> bool:
    """Whether the offline plugin builds for file://, with a search of its own that writes scripts into the page."""
    return "polyfills" in config.extra


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Change the pages that were built, and the style sheets that they share."""
    site = Path(config.site_dir)
    scripts = sorted(site.glob("assets/python-*/sandbox.js.bin"))
    sandbox = None if in_a_plain_folder(config) else tuple(hashed(decompress(path.read_bytes())) for path in scripts)
    pages: dict[Path, str] = {}
    words: set[str] = set()
    built = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    for path, page in built.items():
        if is_served(config) and META in page:
            continue  # it is from the build before
        pages[path], names = finish(page, sandbox)
        words |= names
        if sandbox is not None and META not in pages[path]:
            log.warning("a page has no <meta charset> and so no Content-Security-Policy: %s", path)
    if is_served(config):
        for path, page in pages.items():
            path.write_text(page, encoding="utf-8")
        return
    for gone in [pattern for pattern, _ in HTML if not any(map(pattern.search, built.values()))]:
        log.warning("no page of Material has %s any more: look at what it does now", gone.pattern)
    for path in site.rglob("*.js"):
        if "lunr" not in path.parts:
            words.update(re.findall(r"[A-Za-z_][-\w]*", path.read_text(encoding="utf-8")))
    sheets = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.css")}
    shared = {path: used(text, words) for path, text in sheets.items() if path.parent.name == "stylesheets"}
    variables = set(re.findall(r"var\((--[-\w]+)", "".join((sheets | shared).values())))
    for path, text in shared.items():
        sheets[path] = ICON.sub(lambda icon: icon[0] if icon[1] in variables else "", text)
    styles: dict[str, str] = {}
    joined: set[Path] = set()
    for path, page in pages.items():
        path.write_text(join(page, site, sheets, styles, joined), encoding="utf-8")
    for address, style in styles.items():
        (site / address).write_text(style, encoding="utf-8")
    for path in joined:
        path.unlink()


def join(page: str, site: Path, sheets: dict[Path, str], styles: dict[str, str], joined: set[Path]) -> str:
    """Let a page load one style sheet instead of several, with a name that changes when what it says changes.

    What it says goes into `styles`, by address; the sheets that are not asked for any more go into `joined`.
    """
    links = list(SHEET.finditer(page, 0, page.find("</head>")))
    if len(links) < 2:
        return page
    style = ""
    for link in reversed(links):
        path = site / link["address"].partition("?")[0]
        joined.add(path)
        style = (f"@media print{{{sheets[path]}}}" if link["print"] else sheets[path]) + style
        page = page[: link.start()] + page[link.end() :]
    address = f"assets/{sha256(style.encode()).hexdigest()[:8]}.css"
    styles[address] = style
    first = links[0]
    return f'{page[: first.start()]}<link rel="stylesheet" href="{first["above"]}{address}">\n{page[first.start() :]}'


def hashed(script: bytes) -> str:
    """Return a script's hash as a policy names it."""
    return f"'sha256-{b64encode(sha256(script).digest()).decode()}'"


# Kept for the builds of `mkdocs serve`, of which most change one page.
@lru_cache(maxsize=2048)
def finish(page: str, sandbox: tuple[str, ...] | None) -> tuple[str, frozenset[str]]:
    """Return a page with Material's HTML mended and, unless `sandbox` is None, its Content-Security-Policy.

    With it the names by which style sheets may know something on the page.
    """
    page = INDEXED.sub("", page)
    start, article, rest = page.partition("<article")
    content, end, rest = rest.partition("</article>")
    if sandbox is not None:
        content = TABLE.sub(SCROLLED, content)
    if article:  # else it is not from Material's templates
        for pattern, ours in HTML:
            start, rest = pattern.sub(ours, start), pattern.sub(ours, rest)
        page = start + article + content + end + rest
    tabs = [f"nth-child({number})" for number in TAB.findall(page)]
    names = frozenset(" ".join([*NAMES.findall(page), *tabs]).split())
    if sandbox is None:
        return page, names
    inline = [hashed(script.encode()) for script in INLINE.findall(page)]
    policy = dict(POLICY)
    policy["script-src"] = " ".join([policy["script-src"], *dict.fromkeys([*inline, *sandbox])])
    text = "; ".join(f"{name} {value}" for name, value in policy.items())
    # After the character set, which must stand in the first 1024 bytes, and before everything that loads.
    return CHARSET.sub(lambda charset: f'{charset[0]}\n{META}"{text}">', page, count=1), names


def used(sheet: str, words: set[str]) -> str:
    """Return a minified style sheet without the rules for classes that no page and no script has."""

    def wanted(selector: str) -> bool:
        if "[dir=rtl]" in selector:
            return False
        plain = re.sub(r":(?:is|where|has|not)\([^()]*\)|\\.", "", selector)
        colours = re.findall(r"\[data-md-color-(?:primary|accent)=([-\w]+)\]", plain)
        names = re.findall(r"\.([A-Za-z_][-\w]*)", re.sub(r"\[[^\]]*\]", "", plain))
        # Material has rules for twenty tabs.
        tabs = re.findall(r"nth-child\(\d+\)", plain) if ".tabbed-" in plain else []
        return words.issuperset(colours + names + tabs)

    rules = []
    position = 0
    while (brace := sheet.find("{", position)) >= 0:
        head = sheet[position:brace]
        depth, position = 1, brace + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[position], 0)
            position += 1
        body = sheet[brace + 1 : position - 1]
        if head.startswith(("@media", "@supports")):
            body = used(body, words)
        elif not head.startswith("@"):
            head = ",".join(filter(wanted, re.split(r",(?![^()]*\))", head)))
        if head and body:
            rules.append(f"{head}{{{body}}}")
    return "".join(rules)
