"""The timeline: what must hold for every figure, on real traces and on traces made to be nasty.

The traces were recorded from the programs beside them: `python docs/assets/engine --trace FILE program.py`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from engine import timeline
from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
ENGINE = HERE.parents[1] / "docs/assets/engine"

Trace = dict[str, Any]
SECOND = 1_000_000_000
HOSTILE = "</svg></figure><script>alert(1)</script>\n\n    ```\n<b>&amp;\x1b[31m\u202e\ud800\t\"'--8<--"


def fan(tasks: int, steps: int = 1, pause: float = 1, prints: bool = True, label: str = "work({})") -> Trace:
    """`main()` gathers tasks which each sleep `pause` seconds `steps` times, and print before and after."""
    trace = Builder("main()", *(label.format(i) for i in range(tasks)))
    workers = range(2, tasks + 2)
    trace.add("run", 0).add("create", 1, by=0).add("wait", 0, what="asyncio.run()", on=[1]).add("run", 1)
    for lane in workers:
        trace.add("create", lane, by=1)
    trace.add("wait", 1, what=f"gather of {tasks} tasks", on=[*workers])
    for step in range(steps + 1):
        if step:
            trace.now += round(pause * SECOND)
            for lane in workers:
                trace.add("ready", lane, by=None)
        for lane in workers:
            trace.add("run", lane)
            if prints:
                trace.add("print", lane, stream="stdout", text=f"step {step} of {lane}")
            if step < steps:
                trace.add("wait", lane, what=f"sleep({pause:g})", on=[])
            else:
                trace.add("end", lane, how="returned", text=str(lane))
    trace.add("ready", 1, by=tasks + 1).add("run", 1).add("end", 1, how="returned", text="")
    return trace.data


class Builder:
    """A trace, event by event."""

    def __init__(self, *labels: str) -> None:
        names = ["script", *labels]
        self.data: Trace = {
            "lanes": [
                {
                    "id": i,
                    "kind": "task" if i else "script",
                    "label": label,
                    "name": f"Task-{i}",
                    "parent": None,
                }
                for i, label in enumerate(names)
            ],
            "events": [],
        }
        self.now = 0  # ns

    def add(self, kind: str, lane: int, **more: object) -> Builder:
        self.data["events"].append({"t": self.now, "kind": kind, "lane": lane, **more})
        return self

    def at(self, seconds: float) -> Builder:
        self.now = round(seconds * SECOND)
        return self


def times(*seconds: float) -> Trace:
    """A task that wakes and prints at each of `seconds`."""
    trace = Builder("timer()")
    trace.add("create", 1, by=0).add("run", 1).add("wait", 1, what="sleep", on=[])
    for second in seconds:
        trace.at(second).add("ready", 1, by=None).add("run", 1)
        trace.add("print", 1, stream="stdout", text=f"at {second}").add("wait", 1, what="sleep", on=[])
    return trace.add("run", 1).add("end", 1, how="returned", text="").data


def hostile() -> Trace:
    trace = Builder(HOSTILE, HOSTILE)
    trace.add("create", 1, by=0).add("run", 1).add("create", 2, by=1)
    trace.add("wait", 1, what=HOSTILE, on=[2]).add("run", 2).add("busy", 2, real=10**9)
    trace.add("print", 2, stream="stderr", text=HOSTILE).add("wait", 2, what=HOSTILE, on=[])
    trace.at(1).add("cancel", 2, by=None, where=HOSTILE).add("run", 2).add("end", 2, how="raised", text=HOSTILE)
    trace.add("ready", 1, by=2).add("run", 1).add("end", 1, how="returned", text=HOSTILE)
    return trace.data


def blocked() -> Trace:
    """A task freezes the loop while another one's time comes; a third never ends."""
    trace = Builder("sleeper()", "blocker()", "stuck()")
    trace.add("create", 1, by=0).add("create", 2, by=0).add("create", 3, by=0)
    trace.add("run", 1).add("wait", 1, what="sleep(1)", on=[]).add("run", 2).add("block", 2, until=3 * SECOND)
    trace.at(3).add("end", 2, how="returned", text="").add("run", 3).add("wait", 3, what="Lock", on=[])
    return trace.add("ready", 1, by=None).add("run", 1).add("end", 1, how="returned", text="").data


RECORDED = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(HERE.glob("traces/*.json"))}
MADE = {
    "one lane": fan(0),
    "three lanes": fan(2, steps=3),
    "eight lanes": fan(7),
    "twenty lanes": fan(19, prints=False),
    "twenty lanes, forty lines": fan(19),
    "sixty lines": fan(3, steps=19),
    "two hundred lanes": fan(200),
    "one instant": fan(3, steps=2, pause=0),
    "long names": fan(3, label="a_very_long_name_indeed({}, 'and its arguments', [1, 2, 3], key='value', more=None)"),
    "1 ms to 1 h": times(0.001, 0.002, 1, 61, 3600),
    "milliseconds": times(0.001, 0.0025, 0.004, 0.25),
    "hours": times(60, 90, 3600, 36_000),
    "hostile": hostile(),
    "blocked": blocked(),
    "empty": {"lanes": Builder().data["lanes"], "events": []},
}
ALL = RECORDED | MADE
each = pytest.mark.parametrize("name", ALL)


def svg(figure: str) -> str:
    found = re.search(r"<svg role.*</svg>", figure)
    assert found
    return found[0]


def picture(name: str) -> timeline.Picture:
    return timeline.Picture(timeline.Story(ALL[name]), "key")


class Text(HTMLParser):
    """Text of a figure by where it stands, and all its tags."""

    def __init__(self, figure: str) -> None:
        super().__init__()
        self.path: list[str] = []
        self.tags: set[str] = set()
        self.found: list[tuple[str, str]] = []
        self.feed(figure)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.path.append(tag)
        self.found.append((" ".join(self.path), ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.path.pop() == tag

    def handle_data(self, data: str) -> None:
        self.found.append((" ".join(self.path), data))

    def at(self, path: str) -> list[str]:
        return [text for where, text in self.found if where == path and text]


@each
def test_is_one_line_that_markdown_leaves_alone(name: str) -> None:
    figure = timeline.render(ALL[name])
    assert figure.startswith('<figure class="timeline">')
    assert figure.endswith("</figure>")
    assert "\n" not in figure
    assert "--8<--" not in figure


@each
def test_svg_is_well_formed_and_has_a_name_and_a_description(name: str) -> None:
    root = ElementTree.fromstring(svg(timeline.render(ALL[name])))
    assert root.get("role") == "img"
    named = {element.get("id"): element for element in root if element.tag in ("title", "desc")}
    assert root.get("aria-labelledby", "").split() == [*named]
    assert all(element.text for element in named.values())


@each
def test_size(name: str) -> None:
    size = len(svg(timeline.render(ALL[name])).encode())
    assert size < (5000 if name in RECORDED else 8192)


def test_ids_of_different_figures_differ() -> None:
    ids = [set(re.findall(r' id="(\w+)"', timeline.render(trace))) for trace in ALL.values()]
    assert len(set.union(*ids)) == sum(map(len, ids))


@pytest.mark.parametrize("seed", ["0", "1"])
def test_same_bytes_whatever_the_hash_seed(seed: str) -> None:
    program = "import json, sys, timeline; print(ascii(timeline.render(json.load(sys.stdin))))"
    for name in ("queue_semaphore", "blocked"):
        result = subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps(ALL[name]),
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ENGINE), "PYTHONIOENCODING": "utf-8"},
        )
        assert result.stdout.strip() == ascii(timeline.render(ALL[name]))


def test_everything_from_the_program_is_text() -> None:
    figure = timeline.render(hostile())
    text = Text(figure)
    assert not text.path
    assert "script" not in text.tags
    assert not re.search("[\\x00-\\x1f\\u202e\\ud800]", figure)
    shown = HOSTILE.replace("\n", "\\x0a").replace("\x1b", "\\x1b").replace("\u202e", "\\u202e")
    shown = shown.replace("\ud800", "\\ud800")
    assert text.at("figure ol li code") == [shown]


@each
def test_every_line_is_listed_once_and_in_order(name: str) -> None:
    printed = [event["text"] for event in ALL[name]["events"] if event["kind"] == "print"]
    if name != "hostile":
        assert Text(timeline.render(ALL[name])).at("figure ol li code") == printed


@each
def test_every_line_has_its_number_in_the_picture_in_order_of_time(name: str) -> None:
    drawn = [number for slot in picture(name).story.slots for number in slot.lines]
    assert drawn == sorted(drawn)
    if not picture(name).story.missing:
        assert drawn == [*range(1, 1 + sum(event["kind"] == "print" for event in ALL[name]["events"]))]


def test_lines_of_one_step_share_a_box() -> None:
    trace = Builder("main()").add("create", 1, by=0).add("run", 1)
    for text in "abc":
        trace.add("print", 1, stream="stdout", text=text)
    assert ">1–3</text>" in timeline.render(trace.data)


@each
@pytest.mark.parametrize("width", [timeline.NARROW, 360, timeline.WIDE, 658, 1200])
def test_times_do_not_overlap(name: str, width: int) -> None:
    it = picture(name)
    stretch = max(width - it.width, timeline.LEAST)
    labels = [
        (it.label_x(column) + stretch * column.share // 1000, timeline.LETTER * len(column.label))
        for i, column in enumerate(it.columns)
        if i in it.labelled() and (width >= timeline.WIDE or not it.labelled()[i])
    ]
    assert all(x + length < x2 for (x, length), (x2, _) in pairwise(labels))
    assert all(x + length <= it.width + stretch for x, length in labels if length < it.width)


@each
def test_boxes_stand_side_by_side_in_order_of_execution(name: str) -> None:
    it = picture(name)
    for before, after in pairwise(it.story.slots):
        assert before.x + before.width < after.x
    for column, later in pairwise(it.columns):
        slots = [slot for slot in it.story.slots if slot.tick == column.tick]
        assert column.left < slots[0].x
        assert slots[-1].x + slots[-1].width < column.right < later.left
        assert column.share <= later.share


@each
def test_no_line_crosses_the_mark_of_another_lane(name: str) -> None:
    for slot in picture(name).story.slots:
        for _, other in slot.links:
            for ended in picture(name).story.slots:
                if ended.mark and ended.tick == slot.tick and min(slot.row, other) < ended.row < max(slot.row, other):
                    mark = range(ended.x + ended.width, ended.x + ended.width + 14)
                    assert slot.x + slot.width // 2 not in mark


def test_time_is_to_scale_but_where_torn() -> None:
    assert timeline._shares([0, 10, 20, 50]) == ([0, 200, 400, 1000], [])
    shares, torn = timeline._shares([0, 10, 20, 30, 10_000, 99_999_999])
    assert torn == [3, 4]
    gaps = [after - before for before, after in pairwise(shares)]
    assert gaps == sorted(gaps)
    assert "drawn shorter" in timeline.render(MADE["1 ms to 1 h"])
    assert "drawn shorter" not in timeline.render(RECORDED["gather"])


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        ((0,), ["0 s"]),
        ((0.001, 0.0025), ["0 ms", "1 ms", "2.5 ms"]),
        ((0.25, 2), ["0 s", "0.25 s", "2 s"]),
        ((60, 90, 3600, 3661.5), ["0 s", "1 min", "1 min 30 s", "1 h", "1 h 1 min 1.5 s"]),
        ((5, 86_400, 259_205), ["0 s", "5 s", "1 d", "3 d 5 s"]),
        ((1.0000001, 1.0000004), ["0 s", "1 s"]),
    ],
)
def test_times_are_in_a_unit_that_suits(seconds: tuple[float, ...], shown: list[str]) -> None:
    it = timeline.Picture(timeline.Story(times(*seconds)), "key")
    assert [column.label for column in it.columns] == shown


def test_a_lane_whose_time_comes_while_the_loop_is_busy() -> None:
    figure = timeline.render(blocked())
    assert "could run since 1 s but the loop was busy" in figure
    assert "sleeps until 3 s with time.sleep, blocks the loop" in figure
    assert "stuck() never finished." in figure
    assert '<rect class="h"' in figure
    assert "ready, but the loop is busy" in figure


def test_a_lane_that_does_not_begin_is_not_called_unfinished() -> None:
    trace = Builder("main()", "job()").add("create", 1, by=0).add("run", 1).add("create", 2, by=1)
    figure = timeline.render(trace.add("end", 1, how="returned", text="").data)
    assert "job() never began." in figure


def test_a_step_that_takes_time_blocks_the_loop() -> None:
    trace = Builder("main()", "beat()").add("create", 1, by=0).add("create", 2, by=0).add("run", 1)
    trace.at(1).add("ready", 2, by=None).add("print", 1, stream="stdout", text="unlocked")
    trace.add("wait", 1, what="sleep(0)", on=[]).add("ready", 1, by=1).add("run", 2).add("run", 1)
    figure = timeline.render(trace.at(3).add("end", 1, how="returned", text="").data)
    assert "<li>0 s: main() begins; blocks the loop until 1 s.</li>" in figure
    assert "<li>1 s: main() goes on; blocks the loop until 3 s.</li>" in figure
    assert ">blocks the loop</i>" in figure


def test_what_a_step_did_stands_before_what_it_waits_for() -> None:
    """And who yields does not wake itself."""
    trace = Builder("main()", "job()").add("create", 1, by=0).add("create", 2, by=0).add("run", 2)
    trace.add("wait", 2, what="future", on=[]).add("run", 1).add("wait", 1, what="sleep(0)", on=[])
    trace.add("ready", 1, by=1).add("ready", 2, by=1).add("run", 1).add("run", 2)
    assert "main() begins; wakes job(); waits for sleep(0).</li>" in timeline.render(trace.data)


def test_at_one_instant_the_bars_have_room_for_words_and_end_with_the_picture() -> None:
    trace = Builder("main()", "job()").add("create", 1, by=0).add("run", 1).add("create", 2, by=1)
    trace.add("wait", 1, what="task job()", on=[2]).add("run", 2).add("end", 2, how="returned", text="")
    trace.add("ready", 1, by=2).add("run", 1).add("end", 1, how="returned", text="")
    assert timeline.NARROW - 3 <= timeline.Picture(timeline.Story(trace.data), "key").width <= timeline.NARROW
    trace = Builder("main()").add("create", 1, by=0).add("run", 1).add("wait", 1, what="sleep(9)", on=[])
    assert "%" not in svg(timeline.render(trace.data))


def test_a_call_that_waits_until_a_thread_of_its_pool_is_free() -> None:
    trace = Builder("main()", "fetch()")
    trace.data["lanes"][2]["kind"] = "thread"
    trace.add("create", 1, by=0).add("run", 1).add("create", 2, by=1).add("ready", 2, by=1)
    trace.add("wait", 1, what="gather of 1 future", on=[2]).at(1).add("run", 2).add("end", 2, how="returned", text="")
    figure = timeline.render(trace.add("ready", 1, by=2).add("run", 1).add("end", 1, how="returned", text="").data)
    assert "fetch() could run since 0 s but no thread was free; begins" in figure
    assert "ready, but no thread is free" in figure
    assert "busy" not in figure


def test_a_cancelled_lane_waits_on_until_what_it_waits_for_has_ended() -> None:
    trace = Builder("main()", "fetch()").add("create", 1, by=0).add("run", 1).add("create", 2, by=1)
    trace.add("wait", 1, what="task fetch()", on=[2]).add("run", 2).add("wait", 2, what="sleep(9)", on=[])
    trace.at(1).add("cancel", 1, by=None, where="timeout").add("cancel", 2, by=None, where="timeout")
    trace.add("ready", 2, by=None).add("run", 2).add("wait", 2, what="sleep(1)", on=[])
    trace.at(2).add("ready", 2, by=None).add("run", 2).add("end", 2, how="cancelled", text="")
    figure = timeline.render(trace.add("ready", 1, by=2).add("run", 1).add("end", 1, how="cancelled", text="").data)
    assert "2 s: fetch() goes on; ends, cancelled; wakes main()." in figure
    assert "2 s: main() is cancelled (timeout); goes on" in figure
    assert "busy" not in figure


def test_the_script_that_waits_for_the_end_of_the_threads_waits_for_no_busy_loop() -> None:
    trace = Builder("main()").add("create", 1, by=0).add("wait", 0, what="asyncio.run()", on=[1]).add("run", 1)
    trace.add("end", 1, how="returned", text="").add("ready", 0, by=1).at(1).add("run", 0)
    figure = timeline.render(trace.add("print", 0, stream="stdout", text="the end").data)
    assert "1 s: script goes on; prints line 1" in figure
    assert '<rect class="y"' not in figure  # it waits, and is not ready


@each
def test_the_legend_has_what_occurs(name: str) -> None:
    figure = timeline.render(ALL[name])
    legend = Text(figure).at("figure ul li")
    kinds = {event["kind"] for event in ALL[name]["events"]}
    assert ("prints line 1" in legend) == ("print" in kinds)
    assert ("took real CPU time, which this clock does not count" in legend) == ("busy" in kinds)
    assert ("cancels" in legend) == ("cancel" in kinds)
    assert ("ready, while others run" in legend) == bool(re.search(r'class="y"', svg(figure)))
    assert ("running in a thread" in legend) == any(lane["kind"] == "thread" for lane in ALL[name]["lanes"])


def test_what_does_not_fit_is_said() -> None:
    figure = timeline.render(MADE["two hundred lanes"])
    assert "177 more lanes are not drawn." in figure
    assert figure.count("<code>") == 400
    figure = timeline.render(fan(19, steps=19))
    assert re.search(r"The picture has only the first \d\d+ steps, until 2 s\.", figure)
    assert figure.count("<code>") == 380
    assert "The picture has only" in timeline.render(MADE["sixty lines"])
    figure = timeline.render(fan(60, steps=24))
    assert figure.count("<code>") == 1000
    assert "500 more lines are not listed." in figure


def test_script_lane_only_when_it_shows_something() -> None:
    assert "<b>script</b>" in timeline.render(RECORDED["gather"])  # it prints
    assert "<b>script</b>" not in timeline.render(RECORDED["taskgroup"])


def test_wanted() -> None:
    assert all(timeline.wanted(trace) for trace in RECORDED.values())
    assert not timeline.wanted(MADE["empty"])
    alone = Builder("main()").add("create", 1, by=0).add("run", 1).add("wait", 1, what="sleep(1)", on=[])
    assert not timeline.wanted(alone.data)
    assert timeline.wanted(alone.at(1).add("cancel", 1, by=None, where="Timeout").data)
    assert timeline.wanted(Builder("main()").add("wait", 1, what="Queue.get", on=[]).data)
    assert timeline.wanted(Builder().add("block", 0, until=SECOND).data)


def failing_group() -> Trace:
    """In a group of two tasks one fails, which cancels the other, all at the last instant."""
    trace = Builder("main()", "fetch('home', 2)", "fetch('news', 1)").add("create", 1, by=0).add("run", 1)
    trace.add("create", 2, by=1).add("create", 3, by=1).add("wait", 1, what="TaskGroup of 2 tasks", on=[2, 3])
    for lane in (2, 3):
        trace.add("run", lane).add("wait", lane, what="sleep(1)", on=[])
    trace.at(1).add("run", 3).add("end", 3, how="raised", text="OSError: gone")
    trace.add("cancel", 2, by=3, where="TaskGroup").add("run", 2).add("end", 2, how="cancelled", text="")
    return trace.add("run", 1).add("end", 1, how="returned", text="").data


def failing_start() -> Trace:
    """All fails at once, and one task is left waiting."""
    trace = Builder("main()", "get_user()").add("create", 1, by=0).add("run", 1).add("create", 2, by=1)
    trace.add("run", 2).add("wait", 2, what="sleep(1)", on=[]).add("run", 1)
    return trace.add("end", 1, how="raised", text="TypeError").data


OVER = """results => results.flatMap(result => {
  const box = result.getBoundingClientRect(), picture = result.closest(".picture");
  const over = (one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top;
  const [bands, lines] = [".b", ".c, .q"].map((kind) =>
    [...picture.querySelectorAll(`svg :is(${kind})`)].map((path) => path.getBoundingClientRect()));
  const wrong = [];
  if (box.right > Math.max(...bands.map((band) => band.right))) wrong.push(`${result.textContent}: beyond the edge`);
  if (lines.some(over)) wrong.push(`${result.textContent}: over a cancellation`);
  return wrong;
})"""


@pytest.fixture
def shown(browser: Browser) -> Iterator[Callable[[Trace, int], Page]]:
    """Show figures in a window of some width, in px."""
    page = browser.new_page()

    def show(trace: Trace, width: int) -> Page:
        css = "* { box-sizing: border-box; margin: 0 }" + (ENGINE.parent / "timeline.css").read_text(encoding="utf-8")
        page.set_viewport_size({"width": width, "height": 600})
        page.set_content(f"<style>{css}</style><div class=md-typeset>{timeline.render(trace)}</div>")
        return page

    yield show
    page.close()


@pytest.mark.parametrize("width", [360, 760])
def test_how_a_lane_ended_stands_beside_its_name(width: int, shown: Callable[[Trace, int], Page]) -> None:
    results = shown(failing_group(), width).locator(".picture em:not(:empty)")
    assert results.all_text_contents() == ["cancelled", "OSError: gone"]
    assert results.evaluate_all(OVER) == []


def test_a_result_is_cut_only_where_there_is_no_room(shown: Callable[[Trace, int], Page]) -> None:
    trace = Builder("main()").add("create", 1, by=0).add("run", 1)
    trace.add("end", 1, how="raised", text="ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exce…")
    cut = "e => e.scrollWidth > e.clientWidth"
    assert shown(trace.data, 760).locator(".picture em:not(:empty)").evaluate(cut) is False
    assert shown(trace.data, 240).locator(".picture em:not(:empty)").evaluate(cut) is True


def test_a_picture_that_goes_on_beyond_the_edge_fades_there(shown: Callable[[Trace, int], Page]) -> None:
    faded = "e => new Promise(done => setTimeout(() => done(getComputedStyle(e).maskImage !== 'none'), 50))"
    picture = shown(fan(3, steps=9), 360).locator(".scroll")
    assert picture.evaluate(faded) is True
    picture.evaluate("e => e.scrollTo(e.scrollWidth, 0)")
    assert picture.evaluate(faded) is False
    assert shown(fan(2), 360).locator(".scroll").evaluate(faded) is False


def test_a_picture_of_one_instant_fits_a_phone(shown: Callable[[Trace, int], Page]) -> None:
    for trace in (fan(0), fan(2, pause=0), failing_start()):
        picture = shown(trace, timeline.NARROW + 28).locator(".scroll")  # 28: the padding
        assert picture.evaluate("e => [e.clientWidth, e.scrollWidth]") == [timeline.NARROW] * 2


def test_without_colours_a_cancellation_is_told_from_a_start(shown: Callable[[Trace, int], Page]) -> None:
    page = shown(failing_group(), 760)
    page.emulate_media(forced_colors="active")
    width = "path => parseFloat(getComputedStyle(path).strokeWidth)"
    cancels, starts = (page.locator(f"svg path.{kind}").first.evaluate(width) for kind in "cs")
    assert cancels >= 2 * starts
    page.emulate_media(forced_colors="none")
