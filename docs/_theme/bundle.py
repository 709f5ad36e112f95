"""Makes Material's scripts ask less of a reader's connection and phone: a MkDocs hook.

Every change names the piece of Material that it replaces. One that no longer finds its piece is a warning, which stops
a strict build: then look at what the new version does.
"""

import logging
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from published import in_a_plain_folder

log = logging.getLogger("mkdocs.hooks.bundle")

#: What it does, and what it does here.
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
    # A change of this element is a new style for all of the page; here only for a palette that browsers do not assume.
    ('let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);', 'let o=x("meta",{name:"color-scheme"});'),
    (
        "return o.content=a.colorScheme,",
        'return a.colorScheme!==(o.content||"light")&&(o.content=a.colorScheme,document.head.appendChild(o)),',
    ),
    # Each code block is told of every other one that comes into view or has another size; here only of itself.
    ("e.forEach(t=>cn.next(t))", "e.forEach(t=>t.target.size$?.next(t))"),
    ("cn.pipe(g(o=>o.target===t),", "(t.size$??=new T).pipe("),
    ("for(let t of e)fn.next(t)", "for(let t of e)t.target.seen$?.next(t)"),
    ("fn.pipe(g(({target:r})=>r===e),", "(e.seen$??=new T).pipe("),
    # The script waits for the end of the page; here it comes after it.
    ('h(document,"DOMContentLoaded",{once:!0}).subscribe(()=>e.next(document)),e}', "e.next(document),e}"),
    # What begins at once; here three tasks: the titles of what is cut off, the search's hold on the page, the parts.
    ("Fi({viewport$:ke,document$:ct});", "setTimeout(()=>Fi({viewport$:ke,document$:ct}));"),
    ("Wi({viewport$:ke,tablet$:Lr});", "setTimeout(()=>Wi({viewport$:ke,tablet$:Lr}));"),
    ("Ki.subscribe();", "setTimeout(()=>Ki.subscribe());"),
    # Tables are put into what scrolls them by published.py.
    ('...M("table:not([class])",e).map(i=>ti(i)),', ""),
    # A link that previews its page is looked for in every link.
    ('...M("a",e).map(i=>Jn(i,t)),', ""),
]

#: Each word of a question is the beginning of words, so "in" finds "invalid"; here the whole word counts four times as
#: much, and a word too common for the index is a beginning only at the end, where it may still be being typed.
WORDS = (
    ".map(r=>/(^[+-]|[~^]\\d+$)/.test(r)?r:`${r}*`)",
    ".map((r,i,all)=>/(^[+-]|[~^]\\d+$)/.test(r)||i<all.length-1&&!lunr.stopWordFilter(r)?r:`${r}^4 ${r}*`)",
)

#: Where Material's work with a page begins. It asks for sizes: before the first frame that is a layout more, all in one
#: task. `%s` is that work.
WORK = re.compile(r'function \w+\(\)\{return location\.protocol==="file:"\?.*(?=\}\)\(\);\s*$)', re.DOTALL)
WAIT = "requestAnimationFrame(()=>setTimeout(()=>{%s}));"

#: Every part of a page is set up at once, which keeps a phone busy; here a few in each task. The function for that,
#: with RxJS's `Observable` for `%s`, the name that has where it is used, and the two lists of parts.
LATER = """let parts = [];
function later(set) {
  return new %s(part => {
    parts.push(() => part.closed || part.add(set().subscribe(part)));
    if (parts.length === 1) setTimeout(work);
  });
}
function work() {
  let end = performance.now() + 3; // ms
  while (parts.length && performance.now() < end) parts.shift()();
  if (parts.length) setTimeout(work);
}
"""
OBSERVABLE = re.compile(r"\bcontent\$:new (\w+)\(")
PARTS = [
    re.compile(r'return \w+\(\.\.\.\w+\("\.annotate:.*?\}(?=function )'),
    re.compile(r'=\w+\(\.\.\.\w+\("consent"\).*?;'),
]
PART = re.compile(r"\.map\((\w)=>((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")

#: The search is one of them; here it is set up when the reader does something, before anybody else hears of that, or
#: when a link brings a question along.
ASKED = """function asked(set) {
  return new %s(part => {
    let kinds = ["click", "focusin", "keydown", "pointerdown"];
    let begin = () => {
      for (let kind of kinds) removeEventListener(kind, begin, true);
      part.add(set().subscribe(part));
    };
    for (let kind of kinds) addEventListener(kind, begin, true);
    if (new URLSearchParams(location.search).has("q")) begin();
  });
}
"""
SEARCH = re.compile(r'(?<=\("search"\)\.map\(\w=>)later')

#: What no page here has, as a part of each function that loses its body.
UNUSED = [
    "api.github.com/repos/",  # the stars of a repository, which other servers know
    "/api/v4/projects/",  # the same of GitLab
    "../versions.json",  # the list of a site's versions
    '"navigation.instant.prefetch"',  # a page that is put into the page before
    "[data-md-component=outdated]",
    "md-version__current",
    '".md-annotation"',  # notes on lines of code
    "_annotation_",
    '"navigation.instant.preview"',  # a link that shows what it leads to
    '"link[rel=alternate]"',  # a site in several languages; ours are a page's Markdown, and no sitemap knows them
    'classList.remove("mermaid")',  # diagrams, drawn by a script of another server
]
FUNCTION = re.compile(r"function \w+\((?:[^()]|\([^()]*\))*\)\{")
QUOTED_OR_BRACE = re.compile(r"""`(?:\\.|[^`])*`|"(?:\\.|[^"])*"|'(?:\\.|[^'])*'|[{}]""")
#: The style sheet of Mermaid's diagrams, and the name of a map of what is changed here.
UNUSED_TEXT = [re.compile(r'(?<==")\.node circle,[^"]*'), re.compile(r"\n//# sourceMappingURL=.*")]

#: In place of the search's worker, which starts with every page: it loads itself when it is first asked.
WORKER = """onmessage = ({ data }) => {
  onmessage = null;
  importScripts("search.js");
  dispatchEvent(new MessageEvent("message", { data }));
};
"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Change what Material's scripts do with every page."""
    if in_a_plain_folder(config):
        return files
    for file in list(files):
        if re.fullmatch(r"assets/javascripts/bundle\.\w+\.min\.js", file.src_uri):
            file.content_string, lost = changed(file.content_string)
            complain(file, lost)
        elif re.fullmatch(r"assets/javascripts/workers/search\.\w+\.min\.js", file.src_uri):
            address = file.src_uri.rpartition("/")[0] + "/search.js"
            theirs, ours = WORDS
            complain(file, [theirs] if file.content_string.count(theirs) != 1 else [])
            files.append(File.generated(config, address, content=file.content_string.replace(theirs, ours)))
            file.content_string = WORKER
    return files


def complain(file: File, lost: list[str]) -> None:
    """Warn of what a script of Material's does not have any more."""
    for piece in lost:
        log.warning("Material's %s has no %s any more: see %s", file.src_uri, piece, __name__)


def changed(bundle: str) -> tuple[str, list[str]]:
    """Return the changed bundle, and the pieces that it does not have any more."""
    lost = []
    for theirs, ours in BUNDLE:
        if bundle.count(theirs) != 1:
            lost.append(theirs)
        bundle = bundle.replace(theirs, ours)
    for part in UNUSED:
        if bundle.count(part) == 1 and (function := around(bundle, bundle.index(part))):
            bundle = bundle[: function.start] + bundle[function.stop :]
        else:
            lost.append(f"function with {part}")
    for pattern in UNUSED_TEXT:
        bundle, found = pattern.subn("", bundle)
        if not found:
            lost.append(pattern.pattern)
    for pattern in PARTS:
        before = bundle
        bundle = pattern.sub(lambda parts: PART.sub(r".map(\1=>later(()=>\2))", parts[0]), bundle)
        if bundle == before:
            lost.append(pattern.pattern)
    bundle, found = SEARCH.subn("asked", bundle)
    if not found:
        lost.append(SEARCH.pattern)
    observable, work = OBSERVABLE.search(bundle), WORK.search(bundle)
    if observable and work:
        tools = LATER % observable[1] + ASKED % observable[1]
        bundle = bundle[: work.start()] + tools + WAIT % work[0] + bundle[work.end() :]
    else:
        lost.append(f"{OBSERVABLE.pattern}, or no {WORK.pattern}")
    return bundle, lost


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
