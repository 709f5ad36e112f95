"""Compare the build with plain Material's, let it grow to 1,000 pages, and time what `mkdocs serve` does after an edit.

Run by hand, on an idle machine: ``uv run python benchmarks/build.py``. Builds are compared by the CPU time of their
processes, and take turns; an edit is timed until the page that is served has it.

Plain is Material with the same plugin and the same Markdown extensions over the same pages, without our hooks,
templates, styles, scripts, fences and tooltips. It gets the pages with their snippets included; once with the figures,
as raw HTML, and once without any.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from blocks.page import Page

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "snippets/about/testing/build.md"
#: What plain Material does not have, in mkdocs.yml.
OURS = re.compile(
    r"  custom_dir: .+\n|hooks: .+\n|watch: .+\n|extra_(css|javascript):.*\n(  .+\n)*|  - glossary\n"
    r"|      custom_fences:\n( {8}.+\n)+"
)
FIGURE = re.compile(r"^( *)``` \{ \.html \.output \.timeline \}\n(.*?\n)\1```$", re.MULTILINE | re.DOTALL)
DRAWN = re.compile(r"^( *)``` \{ [^}\n]*\.drawn[^}\n]*\}\n.*?\n\1```$", re.MULTILINE | re.DOTALL)

#: What is edited under `mkdocs serve`: a file, after which of its words, and the page that shows it.
EDITS = {
    "a page": ("docs/how-to/timeouts.md", "You may have come", "how-to/timeouts/"),
    "a snippet": ("snippets/how-to/timeouts/give_up.py", "async def main", "how-to/timeouts/"),
    "the longest page": ("docs/reference/syntax-errors.md", "# Syntax", "reference/syntax-errors/"),
}
TIMES = 5  # of which the median is taken


def mkdocs(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start MkDocs in a folder."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen([sys.executable, "-m", "mkdocs", *arguments], cwd=folder, env=environment)


def seconds(folder: Path) -> float:
    """Build a site; give the seconds of CPU time that it took."""
    process = mkdocs(folder, "build", "-q", "--strict", "--site-dir", str(folder / "site"))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"the build in {folder} failed"
    return usage.ru_utime + usage.ru_stime


def copy(folder: Path) -> Path:
    """Copy what a build needs, so that nothing here is changed."""
    for name in ("docs", "snippets"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "package-lock.json"):
        shutil.copy(ROOT / name, folder)
    for name in (".cache", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def plain(folder: Path, figure: str) -> Path:
    """Write the same pages for plain Material, with the replacement for figures."""
    for path in (ROOT / "docs").rglob("*.md"):
        text = Page(path.read_text(encoding="utf-8"), str(path)).text
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(DRAWN.sub("", FIGURE.sub(figure, text)), encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(OURS.sub("", config), encoding="utf-8")
    (folder / "snippets").mkdir()
    return folder


def many(folder: Path, count: int) -> Path:
    """Write a site of ``count`` pages, 25 a section: each is a page of the tutorial."""
    copy(folder)
    text = (ROOT / "docs/tutorial/first-coroutine.md").read_text(encoding="utf-8")
    text = re.sub(r"\]\((?:\.\./)?[-\w/]+\.md(#[-\w]+)?\)", "](https://docs.python.org/3/)", text)
    nav = []
    for page in (path for path in (folder / "docs").rglob("*.md") if path.name != "glossary.md"):
        page.unlink()
    for number in range(count):
        name = f"{number // 25}/{number}.md"
        (folder / "docs" / name).parent.mkdir(exist_ok=True)
        (folder / "docs" / name).write_text(text, encoding="utf-8")
        nav.append(f"  - Section {number // 25}:\n" * (number % 25 == 0) + f"      - Page {number}: {name}\n")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    start, rest = config.split("nav:\n")
    pages = "nav:\n  - Glossary: reference/glossary.md\n" + "".join(nav)
    config = start + pages + re.sub(r"\A(  .+\n)+", "", rest)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def shown(folder: Path) -> dict[str, float]:
    """Serve a copy of the site; give the seconds of its first build, and until an edit is served (the median)."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    began = time.perf_counter()
    server = mkdocs(folder, "serve", "--quiet", "--dev-addr", address)

    def wait(page: str, text: str) -> float:
        """Ask for a page until it has the text; give the time."""
        while time.perf_counter() < began + 600:
            try:
                with urlopen(f"http://{address}/{page}") as answer:
                    if text in answer.read().decode():
                        return time.perf_counter()
            except OSError:
                pass  # not there yet
            time.sleep(0.02)
        raise TimeoutError(f"{page} never said {text!r}")

    def edit(name: str, old: str, page: str) -> float:
        """Add a word to a file, after what it says now."""
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} does not say {old!r}"
        word = f"edited{next(number)}"
        begin = time.perf_counter()
        path.write_text(text.replace(old, old + word, 1), encoding="utf-8")
        return wait(page, word) - begin

    times: dict[str, float] = {}
    number = count()
    try:
        times["first"] = wait("how-to/timeouts/", "</html>") - began
        for name, what in EDITS.items():
            times[name] = statistics.median(edit(*what) for _ in range(TIMES))
    finally:
        server.terminate()
        server.wait()
    return times


def main() -> None:
    """Measure, print and write the table."""
    with TemporaryDirectory() as folder:
        ours = copy(Path(folder, "ours"))
        figures, bare = plain(Path(folder, "figures"), r"\2"), plain(Path(folder, "bare"), "")
        ratio, harder = (statistics.median(seconds(ours) / seconds(it) for _ in range(TIMES)) for it in (figures, bare))
        edits = shown(ours)
        grown = {pages: seconds(many(Path(folder, str(pages)), pages)) / pages for pages in (250, 500, 1000)}
    rows = [
        ("a build: this site against plain Material over the same Markdown", f"{ratio:.2f} × the CPU time"),
        ("the same, where plain Material gets no figures", f"{harder:.2f} × the CPU time"),
        *(
            (f"a page of a site of {pages:,} pages, against one of 250", f"{each / grown[250]:.2f} × the CPU time")
            for pages, each in grown.items()
            if pages > 250
        ),
        *(
            (
                f"`mkdocs serve`: an edit of {what} is shown",
                f"after {edits[what]:.1f} s ({edits[what] / edits['first']:.0%} of a start)",
            )
            for what in EDITS
        ),
    ]
    text = "| building the site | result |\n| --- | --- |\n" + "".join(
        f"| {what} | {result} |\n" for what, result in rows
    )
    print(text)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
