"""The built site is correct HTML, and the same bytes every time."""

import filecmp
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from blocks.plugin import CI
from bs4 import BeautifulSoup
from conftest import ROOT
from lastmod import last_days

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def test_a_checker_of_html_finds_no_error(site: Path) -> None:
    if not (CHECKER.exists() and shutil.which("java")):
        assert not CI, "no Java, or no checker: npm ci --ignore-scripts"
        pytest.skip("this check needs Java and the packages of npm ci --ignore-scripts")
    found = check(site)
    assert found == [], "\n".join(found)


def check(folder: Path) -> list[str]:
    """Run the Nu HTML checker on all pages below a folder; give its errors."""
    options = ["--errors-only", "--skip-non-html", "--format", "json", "--stdout"]
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", CHECKER, *options, folder], capture_output=True, text=True, check=False
    )
    messages = json.loads(run.stdout)["messages"]
    return [f"{one.get('url', '')}:{one.get('lastLine', '')}: {one['message']}" for one in messages]


def test_every_link_inside_the_site_leads_to_something(site: Path) -> None:
    """MkDocs checks the links of the Markdown; these are those of the templates, tooltips and overrides, too."""
    pages = {path: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for path in site.rglob("*.html")}
    ids = {path: {tag["id"] for tag in soup.find_all(id=True)} for path, soup in pages.items()}
    base = re.sub(r"[^/]*$", "", str(pages[site / "index.html"].find("link", rel="canonical")["href"]))  # type: ignore[index]
    lost, count = [], 0
    for path, soup in pages.items():
        here = base + path.relative_to(site).as_posix().removesuffix("index.html")
        for tag in soup.find_all(["a", "link", "script", "img", "iframe"]):
            target = tag.get("href") or tag.get("src")
            address = urlsplit(urljoin(here, str(target)))
            if not target or not address.geturl().startswith(base):
                continue
            count += 1
            file = site / unquote(address.geturl().removeprefix(base).partition("#")[0].partition("?")[0])
            file = file / "index.html" if file.is_dir() else file
            fragment = unquote(address.fragment)
            if not file.exists() or (fragment and file in ids and fragment not in ids[file]):
                lost.append(f"{path.relative_to(site)}: {target}")
    assert count > 1000
    assert lost == []


def build(folder: Path, **environment: str) -> None:
    """Build the site once more."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True, capture_output=True)


def test_a_second_build_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    build(tmp_path)
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    again = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert names == again
    _, other, unread = filecmp.cmpfiles(site, tmp_path, sorted(names), shallow=False)
    assert (other, unread) == ([], [])


def test_the_date_in_the_site_is_the_one_that_is_asked_for(tmp_path: Path) -> None:
    build(tmp_path, SOURCE_DATE_EPOCH="1000000000")
    packed = (tmp_path / "sitemap.xml.gz").read_bytes()
    dates = set(re.findall(r"<lastmod>(.*?)</lastmod>", gzip.decompress(packed).decode()))
    assert dates == ({"2001-09-09"} if last_days(ROOT) else set()), "without git's history there are no dates"
    assert int.from_bytes(packed[4:8], "little") <= 1_000_000_000
