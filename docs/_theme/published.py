"""Makes the pages that Material builds lighter, correct and safe: a MkDocs hook.

Every change names the piece of Material that it replaces. One that no longer finds its piece is a warning, which stops
a strict build: then look at what the new version does.
"""

import logging
import os
import re
import shutil
import subprocess
from base64 import b64encode
from gzip import decompress
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

log = logging.getLogger("mkdocs.hooks.published")

#: In Material's bundle: what it does, and what it does here.
BUNDLE = [
    # The index of the search is loaded with every page, unless that is a file; here when the search is opened.
    ('location.protocol!=="file:"),', "!1),"),
    # Words that a search found are highlighted with that index; it is not needed where nobody came from the search.
    ('("search.highlight")?', '("search.highlight")&&/[?&]h=/.test(location.search)?'),
    # The buttons of each code block are a landmark, all with the same name.
    ('("nav",{class:"md-code__nav"}', '("div",{class:"md-code__nav"}'),
    # The palette is set when the page has loaded, and all of it gets its style anew, twice; here only where it changes.
    ('document.body.setAttribute("data-md-color-switching",""),s.color.media', "s.color.media"),
    (
        "document.body.setAttribute(`data-md-color-${a}`,c)",
        "document.body.getAttribute(`data-md-color-${a}`)!==c"
        '&&(a==="media"||document.body.setAttribute("data-md-color-switching",""),'
        "document.body.setAttribute(`data-md-color-${a}`,c))",
    ),
    # Every alternate of a page is taken for another language, and its sitemap is asked for: there is none at a .md.
    ('"link[rel=alternate]"', '"link[rel=alternate][hreflang]"'),
]

#: In Material's bundle, what no page here has, as a part of each function that loses its body.
UNUSED = [
    "api.github.com/repos/",  # the stars of a repository, which other servers know
    "/api/v4/projects/",  # the same of GitLab
    "../versions.json",  # the list of a site's versions
    '"navigation.instant.prefetch"',  # a page that is put into the page before
    "[data-md-component=outdated]",
    "md-version__current",
    '".md-annotation"',  # notes on lines of code
    "_annotation_",
]
FUNCTION = re.compile(r"function \w+\((?:[^()]|\([^()]*\))*\)\{")
QUOTED_OR_BRACE = re.compile(r"""`(?:\\.|[^`])*`|"(?:\\.|[^"])*"|'(?:\\.|[^'])*'|[{}]""")
#: In the same bundle: the style sheet of Mermaid's diagrams, and the name of a map of what is changed here.
UNUSED_TEXT = [re.compile(r'(?<==")\.node circle,[^"]*'), re.compile(r"\n//# sourceMappingURL=.*")]

#: In place of the search's worker, which starts with every page: it loads itself when it is first asked.
WORKER = """onmessage = ({ data }) => {
  onmessage = null;
  importScripts("search.js");
  dispatchEvent(new MessageEvent("message", { data }));
};
"""

#: In the HTML of Material's templates, outside the content: what a checker of HTML rejects, and indentation.
HTML = [
    (re.compile(r'(type="checkbox" [^>]*?) autocomplete="off"'), r"\1"),
    (re.compile(r' tabindex=""'), ""),
    (re.compile(r"\n\s+"), "\n"),
]

#: What a page may load and run. The hashes of its own inline scripts are added, and of the playground's sandbox, whose
#: iframe inherits this policy. Figures have style attributes; style elements stay forbidden (the first of the two
#: lines is for browsers that do not know the second).
POLICY = {
    "default-src": "'none'",
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


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Change what Material's scripts do with every page."""
    if in_a_plain_folder(config):
        return files
    for file in list(files):
        if re.fullmatch(r"assets/javascripts/bundle\.\w+\.min\.js", file.src_uri):
            text = file.content_string
            for theirs, ours in BUNDLE:
                if text.count(theirs) != 1:
                    log.warning("Material's %s has no %s any more: see %s", file.src_uri, theirs, __name__)
                text = text.replace(theirs, ours)
            for part in UNUSED:
                if text.count(part) == 1 and (function := around(text, text.index(part))):
                    text = text[: function.start] + text[function.stop :]
                else:
                    log.warning("Material's %s has no function with %s any more: see %s", file.src_uri, part, __name__)
            for pattern in UNUSED_TEXT:
                text, found = pattern.subn("", text)
                if not found:
                    log.warning("Material's %s has no %s any more: see %s", file.src_uri, pattern.pattern, __name__)
            file.content_string = text
        elif re.fullmatch(r"assets/javascripts/workers/search\.\w+\.min\.js", file.src_uri):
            address = file.src_uri.rpartition("/")[0] + "/search.js"
            files.append(File.generated(config, address, content=file.content_string))
            file.content_string = WORKER
    return files


def around(script: str, position: int) -> slice | None:
    """Find the body of the innermost named function around a position of a minified script."""
    for head in reversed(list(FUNCTION.finditer(script, 0, position))):
        depth = 1
        for found in QUOTED_OR_BRACE.finditer(script, head.end()):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if not depth:
                break
        if found.start() > position:
            return slice(head.end(), found.start())
    return None


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Change the pages that were built, and the style sheets that they share."""
    site = Path(config.site_dir)
    sandbox = [hashed(decompress(path.read_bytes())) for path in sorted(site.glob("assets/python-*/sandbox.js.bin"))]
    words = set()
    for path in sorted(site.rglob("*.html")):
        page = finish(path.read_text(encoding="utf-8"), None if in_a_plain_folder(config) else sandbox)
        path.write_text(page, encoding="utf-8")
        for names in re.findall(r'(?:class|data-md-color-primary|data-md-color-accent)="([^"]*)"', page):
            words.update(names.split())
    for path in site.rglob("*.js"):
        if "lunr" not in path.parts:
            words.update(re.findall(r"[A-Za-z_][-\w]*", path.read_text(encoding="utf-8")))
    sheets = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.css")}
    shared = {path: used(text, words) for path, text in sheets.items() if path.parent.name == "stylesheets"}
    variables = set(re.findall(r"var\((--[-\w]+)", "".join((sheets | shared).values())))
    for path, text in shared.items():
        path.write_text(ICON.sub(lambda icon: icon[0] if icon[1] in variables else "", text), encoding="utf-8")
    join(site)


def join(site: Path) -> None:
    """Let each page load one style sheet instead of several, with a name that changes when what it says changes."""
    joined: set[Path] = set()
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        links = list(SHEET.finditer(text))
        if len(links) < 2:
            continue
        sheets = [(site / link["address"].partition("?")[0], link["print"]) for link in links]
        joined.update(sheet for sheet, _ in sheets)
        style = "".join(
            f"@media print{{{sheet.read_text(encoding='utf-8')}}}" if paper else sheet.read_text(encoding="utf-8")
            for sheet, paper in sheets
        )
        name = f"assets/{sha256(style.encode()).hexdigest()[:8]}.css"
        (site / name).write_text(style, encoding="utf-8")
        for link in reversed(links):
            text = text[: link.start()] + text[link.end() :]
        first = links[0]
        line = f'<link rel="stylesheet" href="{first["above"]}{name}">\n'
        page.write_text(text[: first.start()] + line + text[first.start() :], encoding="utf-8")
    for sheet in joined:
        sheet.unlink()


def hashed(script: bytes) -> str:
    """Return a script's hash as a policy names it."""
    return f"'sha256-{b64encode(sha256(script).digest()).decode()}'"


def finish(page: str, sandbox: list[str] | None) -> str:
    """Return a page with Material's HTML mended and, unless `sandbox` is None, its Content-Security-Policy."""
    start, article, rest = page.partition("<article")
    content, end, rest = rest.partition("</article>")
    if article:  # else it is not from Material's templates
        for pattern, ours in HTML:
            start, rest = pattern.sub(ours, start), pattern.sub(ours, rest)
        page = start + article + content + end + rest
    if sandbox is None:
        return page
    inline = [hashed(script.encode()) for script in INLINE.findall(page)]
    policy = dict(POLICY)
    policy["script-src"] = " ".join([policy["script-src"], *dict.fromkeys(inline + sandbox)])
    text = "; ".join(f"{name} {value}" for name, value in policy.items())
    # After the character set, which must stand in the first 1024 bytes, and before everything that loads.
    meta = f'<meta http-equiv="Content-Security-Policy" content="{text}">'
    page, found = CHARSET.subn(lambda charset: f"{charset[0]}\n{meta}", page, count=1)
    if not found:
        log.warning("a page has no <meta charset> and so no Content-Security-Policy: %s", page[:200])
    return page


def used(sheet: str, words: set[str]) -> str:
    """Return a minified style sheet without the rules for classes that no page and no script has."""

    def wanted(selector: str) -> bool:
        if "[dir=rtl]" in selector:
            return False
        plain = re.sub(r":(?:is|where|has|not)\([^()]*\)|\\.", "", selector)
        colours = re.findall(r"\[data-md-color-(?:primary|accent)=([-\w]+)\]", plain)
        names = re.findall(r"\.([A-Za-z_][-\w]*)", re.sub(r"\[[^\]]*\]", "", plain))
        return words.issuperset(colours + names)

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
