"""Dates the pages in sitemap.xml by the last commit that changed a page or its snippets.

MkDocs would write the day of the build. Without git, or in a shallow clone, nobody knows the day, and there is none;
`mkdocs serve` does not ask git, since it builds again after each edit.
No day is later than `SOURCE_DATE_EPOCH`.
"""

import logging
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from serve import is_served

log = logging.getLogger("mkdocs.hooks.lastmod")

UNKNOWN = "1970-01-01"  # MkDocs needs a date, for the sitemap's compressed copy too


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Set the date of every page."""
    days = {} if is_served(config) else last_days(Path(config.docs_dir).parent)
    latest = as_day(os.environ.get("SOURCE_DATE_EPOCH") or 2**33)
    for file in files.documentation_pages():
        assert file.page is not None
        file.page.update_date = min(days.get(PurePosixPath(file.src_uri).with_suffix(""), UNKNOWN), latest)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Leave out the dates that are not known."""
    return output.replace(f"<lastmod>{UNKNOWN}</lastmod>", "") if template_name == "sitemap.xml" else output


def as_day(seconds: str | int) -> str:
    """Return the day (UTC, ISO 8601) of a Unix time."""
    return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()


def last_days(root: Path) -> dict[PurePosixPath, str]:
    """Return the day (UTC, ISO 8601) of the last commit to docs/<place>.md or snippets/<place>/, by place."""
    command = ["git", "-c", "core.quotepath=off", "-C", str(root)]
    what = ["log", "--format=@%ct", "--name-only", "--no-renames", "--relative", "--", "docs", "snippets"]
    try:
        shallow, lines = (
            subprocess.run([*command, *words], check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
            for words in (["rev-parse", "--is-shallow-repository"], what)
        )
    except (OSError, subprocess.CalledProcessError) as error:
        log.info("The sitemap has no dates, because git does not tell them: %s", error)
        return {}
    if shallow == ["true"]:
        log.info("The sitemap has no dates: this clone is shallow. `git fetch --unshallow` gets the history.")
        return {}
    days: dict[PurePosixPath, str] = {}
    day = UNKNOWN
    for line in lines:
        if line.startswith("@"):
            day = as_day(line[1:])
        elif line:
            folder, _, rest = line.partition("/")
            path = PurePosixPath(rest)
            for place in [path.with_suffix("")] if folder == "docs" else path.parents:
                days[place] = max(days.get(place, day), day)
    return days
