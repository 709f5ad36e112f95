"""What a block printed, as Markdown: read from a page, brought up to date with new runs, written back.

Checking and recording are one path: bring the record up to date, and see whether its Markdown changed.
"""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from blocks.interpreters import OLDEST
from blocks.page import Shown
from blocks.run import Output

TAB = re.compile(r'[ \t]*=== "Python 3\.(?P<since>\d+)')
STATUS = re.compile(r"exit status (-?\d+)")
NOTHING = "It prints nothing."


@dataclass(frozen=True)
class Variant:
    """An output, and the oldest minor version of Python 3 that gives it."""

    since: int
    output: Output


@dataclass
class Record:
    """The outputs of one block, oldest Python first; each holds until the next one begins."""

    variants: list[Variant] = field(default_factory=lambda: [Variant(OLDEST, Output("", "", 0))])

    @classmethod
    def read(cls, shown: Shown, since: int) -> Self:
        """Read the record under a block.

        Args:
            shown: the recorded text and its fences.
            since: the oldest minor version of Python 3 that runs the block.

        """
        found: dict[int, Output] = {since: Output("", "", 0)}
        lines = shown.text.splitlines()
        outputs = iter(shown.outputs)
        inside = ""
        for line in lines:
            if inside:
                inside = "" if line.strip() == inside else inside
            elif tab := TAB.match(line):
                since = int(tab["since"])
                found[since] = Output("", "", 0)
            elif line.lstrip().startswith("```"):
                inside = "`" * (len(line.lstrip()) - len(line.lstrip().lstrip("`")))
                output = next(outputs)
                if "timeline" in output.classes:
                    found[since] = replace(found[since], figure=output.code.rstrip("\n"))
                elif "stderr" in output.classes:
                    found[since] = replace(found[since], stderr=output.code)
                else:
                    found[since] = replace(found[since], stdout=output.code)
                if status := STATUS.search(output.words.get("title", "")):
                    found[since] = replace(found[since], status=int(status[1]))
        return cls([Variant(minor, found[minor]) for minor in sorted(found)])

    def expected(self, minor: int) -> Output:
        """Give the output recorded for a minor version of Python 3."""
        return [variant for variant in self.variants if variant.since <= minor][-1].output

    def updated(self, results: Mapping[int, Output]) -> "Record":
        """Give the record with new results, by minor version.

        A version that was not run keeps sharing its output with the versions that it shared it with.
        """
        new: list[Variant] = []
        for index, variant in enumerate(self.variants):
            end = self.variants[index + 1].since if index + 1 < len(self.variants) else 1000
            run = [(minor, results[minor]) for minor in sorted(results) if variant.since <= minor < end]
            new.append(replace(variant, output=run[0][1]) if run else variant)
            new += [Variant(minor, output) for minor, output in run[1:]]
        merged = new[:1]
        for variant in new[1:]:
            if variant.output != merged[-1].output:
                merged.append(variant)
        return Record(merged)

    def markdown(self) -> str:
        """Give the record as it stands on a page: fences, in a tab a version where versions differ."""
        if len(self.variants) == 1:
            return _fences(self.variants[0].output)
        tabs = []
        for index, variant in enumerate(self.variants):
            last = self.variants[index + 1].since - 1 if index + 1 < len(self.variants) else None
            label = f"3.{variant.since}" + ("+" if last is None else f"–3.{last}" if last > variant.since else "")
            body = _fences(variant.output) or NOTHING + "\n"
            tabs.append(f'=== "Python {label}"\n\n' + textwrap.indent(body, "    "))
        return "\n".join(tabs)


def _fences(output: Output) -> str:
    status = f", exit status {output.status}" if output.status else ""
    fences = []
    # The timeline lists what was printed, so a fence with the same lines is kept for the record and not drawn. It has
    # other lines when something was printed on stderr, or by another process.
    listed = output.figure.count("<li><code>") == len(output.stdout.splitlines())
    drawn = " .drawn" if output.figure and listed and "stderr</span>" not in output.figure else ""
    if output.stdout or (status and not output.stderr):
        fences.append(_fence(f".text .output{drawn}", "Output" + ("" if output.stderr else status), output.stdout))
    if output.stderr:
        fences.append(_fence(".text .output .stderr", "Error output" + status, output.stderr))
    if output.figure:
        fences.append(_fence(".html .output .timeline", "", output.figure))
    return "\n".join(fences)


def _fence(classes: str, title: str, content: str) -> str:
    ticks = max([3, *(len(run) + 1 for run in re.findall(r"^\s*(`{3,})", content, re.MULTILINE))]) * "`"
    end = "" if content.endswith("\n") or not content else "\n"
    name = f' title="{title}"' if title else ""
    return f"{ticks} {{ {classes}{name} }}\n{content}{end}{ticks}\n"
