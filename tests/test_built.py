"""The built site is correct HTML, and the same bytes every time."""

import filecmp
import json
import re
import shutil
import subprocess
import sys
from gzip import decompress
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from blocks.plugin import CI
from conftest import ROOT
from runtime import ENGINE, SNAPSHOT, installed
from selectolax.lexbor import LexborHTMLParser

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def test_a_checker_of_html_finds_no_error(site: Path) -> None:
    if not (CHECKER.exists() and shutil.which("java")):
        assert not CI, "no Java, or no checker: npm ci --ignore-scripts"
        pytest.skip("this check needs Java and the packages of npm ci --ignore-scripts")
    found = check(site)
    assert found == [], "\n".join(found)


def check(folder: Path) -> list[str]:
    """Run the Nu HTML checker on all pages below a folder; give its errors."""
    java = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # its compiler costs more than it saves
    options = ["--errors-only", "--skip-non-html", "--format", "json", "--stdout"]
    run = subprocess.run([*java, "-jar", CHECKER, *options, folder], capture_output=True, text=True, check=False)
    messages = json.loads(run.stdout)["messages"]
    return [f"{one.get('url', '')}:{one.get('lastLine', '')}: {one['message']}" for one in messages]


class Ends:
    """Both ends of links: what a page links to, and the ids on it."""

    def __init__(self, page: Path) -> None:
        """Read a page."""
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        self.ids = {tag.id for tag in tree.css("[id]")}
        ends = [tag.attrs for tag in tree.css("a, link, script, img, iframe")]
        self.links = [target for has in ends if (target := has.get("href") or has.get("src"))]
        self.canonical = "".join(str(tag.attrs["href"]) for tag in tree.css("link[rel=canonical]"))


def test_every_link_inside_the_site_leads_to_something(site: Path) -> None:
    """MkDocs checks the links of the Markdown; these are those of the templates, tooltips and overrides, too."""
    pages = {path: Ends(path) for path in site.rglob("*.html")}
    base = re.sub(r"[^/]*$", "", pages[site / "index.html"].canonical)
    lost, count = [], 0
    for path, page in pages.items():
        here = base + path.relative_to(site).as_posix().removesuffix("index.html")
        for target in page.links:
            address = urlsplit(urljoin(here, target))
            if not address.geturl().startswith(base):
                continue
            count += 1
            file = site / unquote(address.geturl().removeprefix(base).partition("#")[0].partition("?")[0])
            file = file / "index.html" if file.is_dir() else file
            fragment = unquote(address.fragment)
            if not file.exists() or (fragment and file in pages and fragment not in pages[file].ids):
                lost.append(f"{path.relative_to(site)}: {target}")
    assert count > 1000
    assert lost == []


def test_a_second_build_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    again = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert names == again
    _, other, unread = filecmp.cmpfiles(site, tmp_path, sorted(names), shallow=False)
    assert (other, unread) == ([], [])


def test_a_second_snapshot_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """A build takes the snapshot that is staged; on another machine another one is made."""
    if not (shutil.which("node") and installed(ROOT)):
        assert not CI, "no Node.js, or not the locked packages: npm ci --ignore-scripts"
        pytest.skip("this check needs Node.js and the packages of npm ci --ignore-scripts")
    (staged,) = site.glob("assets/python-*/snapshot.bin")
    subprocess.run(["node", SNAPSHOT, ENGINE, tmp_path / "again"], cwd=ROOT, check=True)
    assert decompress(staged.read_bytes()) == (tmp_path / "again").read_bytes()
