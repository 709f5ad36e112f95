"""Draw a trace (its form is in tests/engine/TRACE.md) as one HTML figure: what ran when, and what it printed.

The picture has a row per lane and a column per instant. A column's width is fixed, in px, because the steps
of one instant stand side by side in the order in which they ran; the time between two instants stretches with
the page. So a place on the x axis is a sum, tenths of a percent of what stretches plus px, and text keeps its
size.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any, NamedTuple

TICK = 100_000  # ns: what is nearer is one instant, because every wake-up comes a hair (100 ns) late
ROW, TOP, BAR = 42, 21, 18  # px: height of a lane, where its bar begins, height of the bar
LETTER = 7  # px: width of a letter at 11 px, rounded up
NARROW, WIDE, LEAST = 298, 560, 48  # px: a picture on a phone, on a desk, and the least that stretches
LANES, SLOTS, BYTES = 24, 250, 8000  # what a picture may hold: past that it stops, and says so
LINES = 1000  # what is listed under it
SHARED = re.compile("lock|semaphore|queue|event|condition|barrier|timeout|wait_for", re.IGNORECASE)
SLEEP = re.compile(r"sleep\((\d+(?:\.\d+)?)\)$")
HIDDEN = re.compile(r"[\x00-\x08\n-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
# A browser's snapshot would hold what the modules html and statistics import: 250 KB, compressed.
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\t": "&#9;"})
LINKS = {"create": ("s", "starts"), "ready": ("d", "wakes"), "cancel": ("c", "cancels")}
ENDS = {"returned": ("ok", "returns"), "raised": ("bad", "fails:"), "cancelled": ("off", "ends, cancelled")}
MARKS = {"ok": "l4 4 7-8", "bad": "m0-4 9 9m0-9-9 9", "off": "a5 5 0 1 1 10 0a5 5 0 1 1-10 0m1.5 3.5 7-7"}
# Layers, each the CSS class of its path, in the order of drawing: what bars may cover, then bars and more.
BACK, FRONT = ("b", "s", "d", "c", "at"), ("rect", "y", "x", "t", "k", "q", "ok", "bad", "off", "text")
LAYERS = BACK + FRONT
LATE = {"h": "the loop is busy", "h asleep": "the loop is asleep", "h pool": "no thread is free"}
LEGEND = {
    "x": ("", "running"),
    "w": ("", "waiting"),
    "y": ("", "ready, while others run"),
    **{name: ("", f"ready, but {why}") for name, why in LATE.items()},
    "t": ("", "running in a thread"),
    "n": ("1", "prints line 1"),
    "s": ("", "starts"),
    "d": ("", "wakes"),
    "c": ("", "cancels"),
    "u": ("CPU", "took real CPU time, which this clock does not count"),
    "k": ("", "a long time, drawn shorter"),
}


class Point(NamedTuple):
    """A moment: a side (0 left, 1 middle, 2 right) of slot number `slot`; `tick` if that is not at it."""

    slot: int
    side: int
    tick: int


@dataclass
class Span:
    """What a lane does from one moment to another: new, ready, run, wait (for `text`), block, end; "" before all."""

    row: int
    state: str = ""
    start: Point = Point(0, 0, 0)  # noqa: RUF009 - it is immutable
    text: str = ""
    asked: str = ""  # what cuts it short
    cancelled: Point | None = None
    end: Point = start


@dataclass
class Slot:
    """What a lane does in one go: a box in the picture, `words` (verb and object) in the text."""

    row: int
    tick: int
    words: list[tuple[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    mark: str = ""
    busy: bool = False
    x: int = 0
    width: int = 0

    def text(self) -> str:
        """Return what stands in the box: the numbers of its lines, and whether it took CPU time."""
        dense = len(self.lines) > 1 and self.lines[-1] - self.lines[0] == len(self.lines) - 1
        numbers = f"{self.lines[0]}–{self.lines[-1]}" if dense else ",".join(map(str, self.lines))
        return f"{numbers} CPU".strip() if self.busy else numbers


@dataclass
class Lane:
    """A row, what it does now, and how it ended: a mark and a text."""

    label: str
    kind: str
    now: Span
    result: tuple[str, str] = ("", "")


class Story:
    """The trace read event by event: who did what (`slots`), so how each lane spent its time (`spans`)."""

    def __init__(self, trace: dict[str, Any], most: int = SLOTS, lanes: int = LANES) -> None:
        events = trace["events"]
        loud = {event["lane"] for event in events if event["kind"] in ("print", "block")}
        shown = [lane for lane in trace["lanes"] if lane["kind"] != "script" or lane["id"] in loud]
        labels = Counter(lane["label"] for lane in trace["lanes"])
        self.names = {
            lane["id"]: f"{lane['label']} {lane['name'] * (labels[lane['label']] > 1)}".strip()
            for lane in trace["lanes"]
        }
        self.rows = {lane["id"]: row for row, lane in enumerate(shown[:lanes])}
        self.lanes = [Lane(self.names[lane["id"]], lane["kind"], Span(self.rows[lane["id"]])) for lane in shown[:lanes]]
        self.missing = len(shown) - len(self.lanes)
        self.last = _tick(events[-1]["t"]) if events else 0
        self.slots: list[Slot] = []
        self.latest: dict[tuple[int | None, int], int] = {}  # number of a slot, by row and tick
        self.spans: list[Span] = []
        self.cancels: list[tuple[int, Point]] = []
        self.printed, self.most, self.cut = 0, most, ""
        for event in events:
            tick, kind = _tick(event["t"]), event["kind"]
            if len(self.slots) >= most or kind == "cut":
                self.cut = self.clock(tick)
                break
            self.printed += kind == "print"
            if (row := self.rows.get(event["lane"])) is not None:
                (self.link if kind in LINKS else self.step)(event, kind, tick, row)
        for lane in self.lanes:
            if (state := lane.now.state) not in ("", "end") and lane.kind != "script":
                self.close(lane, Point(len(self.slots), 0, self.last + 1), "end")
                lane.result = ("", "") if self.cut else ("off", f"never {'began' if state == 'new' else 'finished'}")

    def clock(self, tick: int) -> str:
        """Return the time `tick` as text, in the unit that suits the whole program."""
        if 0 < self.last < 10_000:
            return f"{tick / 10:g} ms"
        days, hours, minutes, rest = tick // 864_000_000, tick // 36_000_000 % 24, tick // 600_000 % 60, tick % 600_000
        seconds = f"{rest // 10_000}.{rest % 10_000:04}".rstrip("0").rstrip(".")
        parts = [(days, "d"), (hours, "h"), (minutes, "min"), (rest and seconds, "s")]
        return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"

    def line(self, event: dict[str, Any]) -> str:
        """Return a line that is printed, and who printed it when, as HTML."""
        late = ["stderr"] * (event["stream"] == "stderr")
        who = " · ".join([_cut(self.names[event["lane"]], 40), self.clock(_tick(event["t"])), *late])
        return f"<li><code>{_text(event['text'])}</code><span>{_text(who)}</span></li>"

    def link(self, event: dict[str, Any], kind: str, tick: int, row: int) -> None:
        """Read that something is done to the lane: it is created, made ready or cancelled."""
        lane, late = self.lanes[row], "h asleep" if event.get("asleep") else "h"
        if kind == "ready" and lane.now.state != "wait":
            return  # its creation has made it ready
        if kind == "ready" and (by := lane.now.cancelled) and by.tick == tick:
            return self.close(lane, by, "ready", late)
        index = self.latest.get((self.rows.get(event["by"]), tick), len(self.slots))
        point = Point(index, 0, tick)
        if index < len(self.slots):
            point, slot = Point(index, 1 if kind != "cancel" else 2, tick), self.slots[index]
            if kind != "ready" or slot.row != row:  # who yields is ready by itself
                slot.links.append((LINKS[kind][0], row))
                # A lane did it before it began to wait; the script's is also what the loop does by itself.
                waits = slot.words[-1][0].startswith(("waits", "sleeps")) and self.lanes[slot.row].kind != "script"
                slot.words.insert(len(slot.words) - waits, (LINKS[kind][1], lane.label))
        elif kind == "ready" and (sleep := SLEEP.search(lane.now.text)):  # it may be late: the loop was busy
            point = Point(index, 0, min(tick, lane.now.start.tick + round(float(sleep[1]) * 10_000)))
        elif kind == "cancel":
            lane.now.asked = event["where"] or "cancelled"
        if kind == "cancel":  # it waits on where what it waits for must end first
            self.cancels.append((row, point))
            lane.now.cancelled = point
        elif kind == "create":
            self.close(lane, point, "new", "h pool" if lane.kind == "thread" else "h")
        else:
            self.close(lane, point, "ready", late)

    def slot(self, kind: str, tick: int, row: int) -> int:
        """Return the number of the slot in which the lane does this, perhaps a new one."""
        lane, index = self.lanes[row], len(self.slots)
        if kind != "run" and (known := self.latest.get((row, tick))) is not None:
            between = [self.lanes[slot.row].kind == "thread" for slot in self.slots[known + 1 :]]
            if not between or (kind != "print" and (lane.kind == "thread" or all(between))):
                return known  # threads run beside tasks, so they do not break its slot
        if lane.now.state == "block":
            self.close(lane, Point(index, 0, tick), "run")
        elif kind != "run" and lane.kind == "task" and lane.now.state == "run":
            last = next(slot for slot in reversed(self.slots) if slot.row == row)
            if last.tick < tick:  # computing takes no time, so this step waited in it
                last.words.append(("blocks the loop until", self.clock(tick)))
                lane.now.text = "blocks the loop"
        self.slots.append(Slot(row, tick))
        self.latest[row, tick] = index
        return index

    def step(self, event: dict[str, Any], kind: str, tick: int, row: int) -> None:
        """Read that the lane itself does something."""
        lane, index = self.lanes[row], self.slot(kind, tick, row)
        slot, right, now = self.slots[index], Point(index, 2, tick), lane.now
        if kind == "run":
            if now.asked:
                slot.words.append(("is cancelled", f"({now.asked})" * (now.asked != "cancelled")))
            if now.state in ("new", "ready") and now.start.tick < tick and lane.kind != "script":
                why = LATE[now.text].replace(" is ", " was ")
                slot.words.append(("could run since", f"{self.clock(now.start.tick)} but {why}"))
            word = "begins" if now.state in ("", "new") else "goes on", ""
            self.close(lane, Point(index, 0, tick), "run")
            lane.now.asked = ""
        elif kind == "print":
            slot.lines.append(self.printed)
            word = "prints", f"line {self.printed} “{event['text']}”"
        elif kind == "busy":
            slot.busy = True
            word = LEGEND["u"][1], ""
        elif kind == "block":
            where = {"task": ", blocks the loop", "thread": ", in its own thread"}.get(lane.kind, "")
            self.close(lane, right, "block", f"time.sleep{where}")
            word = f"sleeps until {self.clock(_tick(event['until']))} with", lane.now.text
        elif kind == "wait":
            self.close(lane, right, "wait", event["what"])
            word = "waits for", event["what"]
        else:
            mark, verb = ENDS[event["how"]]
            text = event["text"] if mark != "off" else ""
            self.close(lane, right, "end")
            slot.mark = mark if lane.kind != "script" or mark == "bad" else ""
            word = verb if text or mark == "off" else "ends", text
            lane.result = mark, {"ok": text and f"returned {text}", "bad": text, "off": "cancelled"}[mark]
        slot.words.append(word)

    def close(self, lane: Lane, end: Point, state: str, text: str = "") -> None:
        """End what the lane did so far, and begin `state`."""
        lane.now.end = end
        if lane.now.state not in ("", "end"):
            self.spans.append(lane.now)
        lane.now = Span(lane.now.row, state, end, text, lane.now.asked)


class Column(NamedTuple):
    """An instant: what share of the stretching width is before it (tenths of a percent), its edges in px."""

    tick: int
    share: int
    left: int
    right: int
    label: str


class Picture:
    """The story laid out and drawn."""

    def __init__(self, story: Story, key: str) -> None:
        self.story, self.key = story, key
        self.bottom = ROW * len(story.lanes)
        self.used: set[str] = set()  # what the legend must explain
        self.parts: defaultdict[tuple[bool, int, int], str] = defaultdict(str)  # by in front, share, layer
        self.names = [""] * len(story.lanes)
        self.printed, self.steps = 0, list[str]()  # lines; what a player needs of each slot
        torn = self.lay_out(2)
        if len(self.columns) == 1:  # nothing stretches, so there is room between the boxes
            self.lay_out(2 + max(NARROW - self.width, 0) // max(len(story.slots) - 1, 1))
        self.draw_columns(torn)
        for span in story.spans:
            self.draw_span(span)
        for slot in story.slots:
            self.draw_slot(slot)
        for row, point in story.cancels:
            share, x = self.place(point)
            self.add("q", share, f"M{x - 1} {_middle(row) - 11}v22")
            self.used.add("c")

    def add(self, layer: str, share: int, part: str) -> None:
        """Draw `part`: a piece of a path, or SVG."""
        self.used.add(layer)
        self.parts[layer in FRONT, share, LAYERS.index(layer)] += part

    def lay_out(self, gap: int) -> list[int]:
        """Place the slots of each instant side by side, so that no line crosses the mark of an ended lane.

        Return after which instants time is drawn shorter.
        """
        self.columns: list[Column] = []
        self.width = 0  # px: what does not stretch
        instants = [(tick, [*slots]) for tick, slots in groupby(self.story.slots, attrgetter("tick"))]
        shares, torn = _shares([tick for tick, _ in instants])
        for (tick, slots), share in zip(instants, shares, strict=True):
            x, edges = self.width + 3, defaultdict[int, int](int)
            for slot in slots:
                slot.width = LETTER * len(slot.text()) + 8 if slot.text() else 7
                for _, other in slot.links:
                    crossed = range(min(slot.row, other) + 1, max(slot.row, other))
                    x = max([x, *(edges[row] + 3 - slot.width // 2 for row in crossed)])
                slot.x = x
                edges[slot.row] = x + slot.width + (16 if slot.mark else 2)
                x += slot.width + gap
            right = max(edges.values()) + 1
            self.columns.append(Column(tick, share, self.width, right, self.story.clock(tick)))
            self.width = right + 6
        return torn

    def label_x(self, column: Column) -> int:
        """Return where the time of an instant stands, in px: under its left, but not beyond the picture."""
        return max(min(column.left, self.width - LETTER * len(column.label)), 0)

    def labelled(self) -> dict[int, bool]:
        """Return the columns whose times have room, round times first, and whether only in a wide picture."""
        chosen: dict[int, bool] = {}
        for width in (NARROW, WIDE):
            stretch = max(width - self.width, LEAST)
            at = [self.label_x(column) + stretch * column.share // 1000 for column in self.columns]
            ends = [x + LETTER * len(column.label) + 6 for x, column in zip(at, self.columns, strict=True)]
            for i in sorted(range(len(at)), key=lambda i: (0 < i < len(at) - 1) * len(self.columns[i].label)):
                if all(ends[i] <= at[other] or ends[other] <= at[i] for other in chosen):
                    chosen[i] = width == WIDE
        return chosen

    def place(self, point: Point) -> tuple[int, int]:
        """Return where a moment is: tenths of a percent, px."""
        i = bisect_left(self.columns, (point.tick,))
        if i == len(self.columns):
            return self.columns[-1].share, self.width - 1
        tick, share, left, _, _ = self.columns[i]
        if point.slot < len(self.story.slots) and (slot := self.story.slots[point.slot]).tick == point.tick:
            return share, slot.x + slot.width * point.side // 2
        if tick == point.tick or not i:
            return share, left + 3
        before = self.columns[i - 1]
        part, whole = point.tick - before.tick, tick - before.tick
        px = before.right + (left - before.right) * part // whole
        return before.share + (share - before.share) * part // whole, px

    def draw_columns(self, torn: list[int]) -> None:
        """Draw the instants, their times, and a tear where a long time is drawn shorter."""
        labelled = self.labelled()
        for i, column in enumerate(self.columns):
            _, share, left, right, label = column
            self.add("b", share, f"M{left + 2} 2H{right - 2}V{self.bottom}H{left + 2}z")
            if i in labelled:
                place = f'x="{self.label_x(column)}" y="{self.bottom + 16}"'
                self.add("at", share, f'<text class="at{" wide" * labelled[i]}" {place}>{label}</text>')
        for i in torn:
            before, after = self.columns[i : i + 2]
            tear = f"M{(before.right + after.left) // 2} 0" + "l4 7-8 7 4 7" * (self.bottom // 21)
            self.add("k", (before.share + after.share) // 2, tear)

    def draw_span(self, span: Span) -> None:
        """Draw a bar, or the thin line of a lane that is ready, or interrupted, while others run at once."""
        story, lane, start, end = self.story, self.story.lanes[span.row], span.start, span.end
        (share, x), (share2, x2) = self.place(start), self.place(end)
        if (share, x) >= (share2, x2) or (span.state == "run" and start.slot == end.slot):
            return
        others = {slot.row for slot in story.slots[start.slot + 1 : end.slot]} - {span.row}
        kind, text = "y", span.text
        if span.state == "wait":
            kind = "w"
        elif span.state in ("new", "ready"):
            text = ""
            if start.tick < end.tick <= story.last:  # the script waits for what asyncio.run does at its end
                kind, text = ("w", "") if lane.kind == "script" else ("h", LATE[span.text].removeprefix("the "))
        elif lane.kind == "thread":
            kind = "t"
        elif span.state == "block" or all(story.lanes[row].kind == "thread" for row in others):
            kind = "x"
        if kind == "y" and share == share2:
            self.add("y", share, f"M{x} {_middle(span.row)}H{x2}")
            return
        self.used.add(span.text if kind == "h" else kind)
        width = _mix(share2 - share, x2 - x)
        shown = f' class="{kind}"' * (kind != "w")
        fill = f' fill="url(#{self.key})"' * (kind == "h")
        size = f'style="width:{width}"' if share2 > share else f'width="{x2 - x}"'
        top = ROW * span.row + TOP + (BAR // 2) * (kind == "y")
        self.add("rect", share, f'<rect{shown}{fill} x="{x}" y="{top}" {size}/>')
        words = _text(text, 40)
        if kind == "h" or span.asked:
            words = f"<u>{_text(span.asked, 20)}</u>" * bool(span.asked) + f"<s>{words}</s>"
        room = (900 - self.width) * (share2 - share) // 1000 + x2 - x  # px, on a wide page
        if words and room > 40:
            self.names[span.row] += f'<i{shown} style="left:{_mix(share, x)};width:{width}">{words}</i>'

    def draw_slot(self, slot: Slot) -> None:
        """Draw a step's box and number, what it did to other lanes, and the mark of the lane's end.

        A player needs of it: time (0.1 ms), place (share, px), width, and how many lines are printed by then.
        """
        share, middle, text = self.place(Point(0, 0, slot.tick))[0], _middle(slot.row), slot.text()
        kind = "t" if self.story.lanes[slot.row].kind == "thread" else "x"
        self.add(kind, share, f"M{slot.x + 2} {middle - 7}h{slot.width - 4}v14h-{slot.width - 4}z")
        if text:
            self.add("text", share, f'<text x="{slot.x + slot.width // 2}" y="{middle + 4}">{text}</text>')
            self.used |= {"n" if slot.lines else "u", "u" if slot.busy else kind}
        for link, other in slot.links:
            x = slot.x + (slot.width // 2 if link != "c" else slot.width - 1)
            self.add(link, share, f"M{x} {middle}V{_middle(other)}")
        if slot.mark:
            self.add(slot.mark, share, f"M{slot.x + slot.width + 4} {middle}{MARKS[slot.mark]}")
        self.printed = max([self.printed, *slot.lines])
        self.steps.append(f"{slot.tick},{share},{slot.x},{slot.width},{self.printed}")

    def svg(self) -> str:
        """Return the picture without its words; who does not see it gets a title and a summary."""
        story, drawn = self.story, ""
        for (_, share), group in groupby(sorted(self.parts.items()), lambda item: item[0][:2]):
            paths = "".join(
                part if "<" in part else f'<path class="{LAYERS[layer]}" d="{part}"/>' for (_, _, layer), part in group
            )
            drawn += f'<svg x="{share / 10:g}%">{paths}</svg>' if share else paths
        lanes = _text(", ".join(lane.label for lane in story.lanes), 200)
        hatch = f'id="{self.key}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6 6 0"/>'
        hatch = f"<pattern {hatch}</pattern>" * bool(self.used & LATE.keys())
        return (
            f'<svg role="img" aria-labelledby="{self.key}t {self.key}d" height="{self.bottom + 24}">'
            f'<title id="{self.key}t">Timeline</title>'
            f'<desc id="{self.key}d">Lanes: {lanes}. From 0 to {story.clock(story.last)}. '
            f"The same as text follows.</desc>{hatch}{drawn}</svg>"
        )

    def words(self) -> str:
        """Return the picture's words: HTML over the SVG, because only HTML cuts a text that does not fit."""
        return "".join(
            f"<p><span><b>{_text(lane.label, 60)}{' <small>thread</small>' * (lane.kind == 'thread')}</b>"
            f'<em class="{lane.result[0]}">{_text(lane.result[1], 60)}</em></span>{names}</p>'
            for lane, names in zip(self.story.lanes, self.names, strict=True)
        )


def _tick(ns: int) -> int:
    return (ns + TICK // 2) // TICK


def _middle(row: int) -> int:
    return ROW * row + TOP + BAR // 2


def _mix(share: int, px: int) -> str:
    return f"calc({share / 10:g}% {'-' if px < 0 else '+'} {abs(px)}px)" if share else f"{px}px"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _text(text: str, most: int = 1_000_000) -> str:
    """Return text as HTML, cut to `most` characters, with what cannot be seen made visible."""
    seen = HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}".replace("u00", "x"), _cut(text, most))
    return seen.translate(ESCAPES)


def _shares(ticks: list[int]) -> tuple[list[int], list[int]]:
    """Return how far along (tenths of a percent) each instant is, and after which ones time is drawn shorter.

    Time is drawn to scale but for gaps beyond 8 times the middling one: they grow by their logarithm.
    """
    gaps = [after - before for before, after in pairwise(ticks)]
    cap = 8 * sorted(gaps)[(len(gaps) - 1) // 2] if gaps else 0
    weights = [gap * 16 if gap <= cap else cap * (16 + (gap // cap).bit_length()) for gap in gaps]
    sums = [sum(weights[:i]) for i in range(len(ticks))]
    return [1000 * part // (sums[-1] or 1) for part in sums], [i for i, gap in enumerate(gaps) if gap > cap]


def wanted(trace: dict[str, Any]) -> bool:
    """Return whether a figure tells more than the output: tasks, a timeout, lock, queue or blocking call."""
    return sum(lane["kind"] != "script" for lane in trace["lanes"]) > 1 or any(
        event["kind"] == "block"
        or (event["kind"] == "cancel" and event["by"] is None)
        or (event["kind"] == "wait" and SHARED.search(event["what"]) is not None)
        for event in trace["events"]
    )


def render(trace: dict[str, Any]) -> str:
    """Return the figure as one line of HTML: picture, legend, the printed lines by number, all as text."""
    key = "\0"  # stands for the ids, which come from what is drawn; no text contains it
    picture = Picture(Story(trace), key)
    while len(picture.svg().encode()) > BYTES:
        picture = Picture(Story(trace, len(picture.story.slots) * 19 // 20), key)
    if picture.story.cut:  # then without the lanes that did not come to run
        lanes = 1 + max(slot.row for slot in picture.story.slots)
        picture = Picture(Story(trace, picture.story.most, lanes), key)
    story, text = picture.story, ""
    first = [slot for slot in story.slots if slot.tick == story.slots[0].tick and "s" in dict(slot.links)]
    label_x = min(max((slot.x + slot.width // 2 for slot in first), default=0), 60) + 3  # beside the lines
    notes = [f"<p>{story.missing} more lanes are not drawn.</p>"] * bool(story.missing)
    notes += [f"<p>The picture has only the first {len(story.slots)} steps, until {story.cut}.</p>"] * bool(story.cut)
    printed = [event for event in trace["events"] if event["kind"] == "print"]
    rows = [story.line(event) for event in printed[:LINES]]
    notes += [f'<p class="more">{len(printed) - LINES:,} more lines are not listed.</p>'] * (len(printed) > LINES)
    for slot in story.slots:
        verbs = groupby(slot.words, lambda word: word[0])
        words = "; ".join(f"{verb} {', '.join(what for _, what in group)}".strip() for verb, group in verbs)
        text += f"<li>{story.clock(slot.tick)}: {_text(f'{story.lanes[slot.row].label} {words}.')}</li>"
    pending = [f"{lane.label} {lane.result[1]}." for lane in story.lanes if lane.result[1].startswith("never ")]
    text += "".join(f"<li>{_text(each)}</li>" for each in pending)
    output = f"<ol>{''.join(rows)}</ol>" * bool(rows)
    legend = "".join(
        f'<li><b class="{name}">{sign}</b>{what}</li>' for name, (sign, what) in LEGEND.items() if name in picture.used
    )
    style = f"--px:{picture.width};--first:{label_x}px"
    figure = (
        f'<figure class="timeline"><div class="scroll">'
        f'<div class="picture" style="{style}" data-play="{" ".join(picture.steps)}">{picture.svg()}'
        f'<div aria-hidden="true">{picture.words()}</div></div></div>'
        f"<ul>{legend}</ul>{''.join(notes)}{output}"
        f"<details><summary>This timeline as text</summary><ul>{text}</ul></details></figure>"
    )
    return figure.replace(key, f"t{zlib.crc32(figure.encode()):08x}")
