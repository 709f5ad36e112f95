"""The card of a page: the picture that a chat or a wiki shows with a link to it.

Cards are committed, not drawn by the build: it needs no library for them and no time, and all copies of the site have
the same bytes. ``tests/test_unfurling.py`` draws each again and compares.
"""

from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
FINER = 2  # everything is drawn twice as large, for smooth edges

INDIGO, PALE, WHITE = "#303f9f", "#c5cae9", "#ffffff"
RUN, TINT = "#4051b5", "#e8eaf6"  # a task runs, a task waits

#: material/timer-sand, the logo of the site, on its grid of 24: what is filled, then what is cut out, then the sand.
ICON: list[list[tuple[float, float]]] = [
    [(6, 2), (18, 2), (18, 8), (14, 12), (18, 16), (18, 22), (6, 22), (6, 16), (10, 12), (6, 8)],
    [(16, 16.5), (12, 12.5), (8, 16.5), (8, 20), (16, 20)],
    [(12, 11.5), (16, 7.5), (16, 4), (8, 4), (8, 7.5)],
    [(10, 6), (14, 6), (14, 6.75), (12, 8.75), (10, 6.75)],
]

#: The timeline of the home page's program, lane by lane: its label, where it begins, where it prints, which line.
LANES = [
    ("main()", 80, 1034, "4"),
    ("fetch('news', 1)", 100, 1000, "3"),
    ("fetch('weather', 0.5)", 120, 570, "1"),
    ("fetch('sport', 0.7)", 140, 742, "2"),
]


def font(weight: str, size: float) -> ImageFont.FreeTypeFont:
    """Load Red Hat Display in a weight; the size is in pixels of the card."""
    file = BytesIO((files("font_rhd") / "files" / f"RedHatDisplay-{weight}.ttf").read_bytes())
    return ImageFont.truetype(file, size * FINER, layout_engine=ImageFont.Layout.BASIC)


def unknown(text: str) -> set[str]:
    """Return the characters of a text that the font has no glyph for."""
    face = font("Bold", 20)
    missing = bytes(face.getmask("\uffff"))
    return {letter for letter in text if letter != " " and bytes(face.getmask(letter)) == missing}


def lines(text: str, face: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Break a text into lines at its spaces."""
    broken = [""]
    for word in text.split():
        longer = f"{broken[-1]} {word}".strip()
        if broken[-1] and face.getlength(longer) > width * FINER:
            broken.append(word)
        else:
            broken[-1] = longer
    return broken


def balanced(text: str, face: ImageFont.FreeTypeFont) -> list[str]:
    """Break a text into as few lines as fit on a card, of about one length."""
    width = WIDTH - 2 * MARGIN
    few = len(lines(text, face, width))
    while width > 300 and len(lines(text, face, width - 10)) == few:
        width -= 10
    return lines(text, face, width)


def set_title(title: str) -> tuple[list[str], ImageFont.FreeTypeFont, int]:
    """Break a title into lines, in the largest size that fits, behind its colon if it can; return them, font, size."""
    head, colon, tail = title.partition(": ")
    for size in (88, 80, 72, 64, 56, 48):
        face = font("Bold", size)
        for parts in ([head + ":", tail], [title]) if colon else ([title],):
            broken = [line for part in parts for line in balanced(part, face)]
            if (
                len(broken) <= (2 if size > 72 else 3)
                and max(map(face.getlength, broken)) <= (WIDTH - 2 * MARGIN) * FINER
            ):
                return broken, face, size
    raise ValueError(f"the title is too long for a card: {title!r}")


def draw(title: str, section: str) -> Image.Image:
    """Draw the card of a page.

    Args:
        title: the page's title.
        section: the name of the part of the site that the page is in, or "".

    Raises:
        ValueError: when the title has a character that the font has not, or is too long.

    """
    if lacks := unknown(title + section):
        raise ValueError(f"the cards' font has no {', '.join(sorted(lacks))}, which is in {title!r}")
    card = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), INDIGO)
    pen = ImageDraw.Draw(card)

    def at(x: float, y: float) -> tuple[float, float]:
        return x * FINER, y * FINER

    for polygon, colour in zip(ICON, (WHITE, INDIGO, INDIGO, WHITE), strict=True):
        pen.polygon([at(68 + x * 2.4, 50 + y * 2.4) for x, y in polygon], fill=colour)
    pen.text(at(134, 79), "Awaited", WHITE, font("SemiBold", 40), anchor="lm")
    pen.text(at(WIDTH - MARGIN, 79), section, PALE, font("Medium", 36), anchor="rm")

    broken, face, size = set_title(title)
    leading = size * 1.16
    top = 273 - leading * (len(broken) - 1) / 2
    for number, line in enumerate(broken):
        pen.text(at(MARGIN, top + number * leading), line, WHITE, face, anchor="lm")

    pen.rectangle([at(0, 426), at(WIDTH, HEIGHT)], fill=WHITE)
    timeline(pen)
    return card.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).quantize(32, dither=Image.Dither.NONE)


def timeline(pen: ImageDraw.ImageDraw) -> None:
    """Draw the timeline at the foot of a card."""
    label, digit = font("SemiBold", 18), font("Bold", 20)

    def box(left: float, top: float, right: float, bottom: float, fill: str) -> None:
        pen.rectangle([number * FINER for number in (left, top, right, bottom)], fill, RUN, 2 * FINER)

    for row, (name, begin, end, number) in enumerate(LANES):
        y = 459 + row * 46  # its middle
        box(begin, y - 11, end, y + 11, TINT)
        pen.text(((begin + 16) * FINER, y * FINER), name, RUN, label, anchor="lm")
        box(begin, y - 15, begin + 7, y + 15, RUN)
        box(end, y - 15, end + 28, y + 15, RUN)
        pen.text(((end + 14) * FINER, y * FINER), number, WHITE, digit, anchor="mm")
        tick = [(end + 42, y), (end + 51, y + 9), (end + 68, y - 11)]
        pen.line([(x * FINER, y * FINER) for x, y in tick], RUN, 5 * FINER, joint="curve")
