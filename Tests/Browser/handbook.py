"""The handbooks' pictures: how one is taken, what a page looks like in words, and when it no longer looks so.

Of each picture two things are kept: the PNG file, which is a part of the program, and beside the tests the outline of
what it shows: the words, fields and buttons of the page in order, with their places and colours. A page is compared
with its outline exactly, but for a column or a step that a machine's fonts may move things, and with its picture only
roughly.
"""

import io
import re
from difflib import unified_diff
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Page

PICTURES = Path(__file__).resolve().parents[2] / "Sources/CPictures"
OUTLINES = Path(__file__).parent / "handbook"

LARGEST = 60_000  # bytes of a picture
TOGETHER = 700_000  # bytes of all
HEIGHT = 600  # of the page's pixels, at most
COLOURS = 16
COLUMNS = 12  # that an outline counts across the page
STEP = 16  # of the page's pixels, by which distances downwards are counted
MOST = 4  # such steps: what is further below depends on how long texts are
CELL = 90  # of the picture's pixels, for a rough comparison
DARKER, DIFFERENT = 30, 0.12  # of 255, of the cells

# The outline of a part of the page: all words and fields of what the picture shows, and beneath it what leads on:
# headings, labels, fields and buttons. Places are those of blocks, fields and buttons: what flows in a line goes where
# fonts take it.
OUTLINE = """(part, [columns, height, step, most]) => {
  const whole = part.getBoundingClientRect();
  const edge = x => Math.round((x - whole.left) / whole.width * columns);
  const colour = value => value.replace('rgba(0, 0, 0, 0)', '').replace(/rgba?\\((.*)\\)/, '$1').replaceAll(', ', '.');
  const words = element => [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
    .map(node => node.textContent).join(' ').replace(/\\s+/g, ' ').trim();
  const isField = element => element.matches('input, select, textarea');
  const leadsOn = 'h1, h2, h3, legend, label, summary, button, .btn, input, select, textarea, th';
  let above = whole.top;
  return [...part.querySelectorAll('*')]
    .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.closest('option')
      && (words(element) || isField(element))
      && (element.matches(leadsOn) || element.getBoundingClientRect().top - whole.top < height))
    .map(element => {
      const box = element.getBoundingClientRect(), style = getComputedStyle(element);
      const kind = element.tagName.toLowerCase() + (element.matches('input') ? ':' + element.type : '');
      const says = element.matches('[type=checkbox], [type=radio]') ? (element.checked ? '✓' : '')
        : isField(element) ? element.value || element.placeholder || '' : words(element);
      const colours = element.matches('.btn, .chip, h1')
        ? [colour(style.color), colour(style.backgroundColor)].join('/') : '';
      const stands = !style.display.startsWith('inline') || isField(element) || element.matches('.btn');
      const row = Math.min(Math.max(Math.round((box.top - above) / step), -1), most);
      const place = stands ? [edge(box.left), edge(box.right), row] : [];
      if (stands) above = box.bottom;
      return [kind, place.join(','), colours, says.replace(/\\s+/g, ' ')];
    });
}"""

# What another moment or another installation says otherwise: times of day, codes, keys.
PASSING = [
    (re.compile(r"\b\d{1,2}:\d\d(:\d\d)?\b"), "giờ"),
    (re.compile(r"\b[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}\b"), "mã"),
    (re.compile(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"), "khóa"),
]


def place(page: Page, part: str) -> None:
    """Brings that part of the page to the top of a small screen, with its pictures and letters."""
    page.wait_for_load_state()
    page.set_viewport_size({"width": page.viewport_size["width"], "height": HEIGHT})
    page.evaluate("document.fonts.ready")
    page.locator(part).first.evaluate("part => part.scrollIntoView({block: 'start', behavior: 'instant'})")


def outline(page: Page, part: str) -> list[str]:
    """What the picture of that part of the page shows, a line for each element."""
    shown = page.locator(part).first.evaluate(
        f"(part, sizes) => ({OUTLINE})(part, sizes)", [COLUMNS, HEIGHT, STEP, MOST])
    return [" | ".join(map(_lasting, line)) for line in shown]


def _lasting(words: str) -> str:
    for pattern, word in PASSING:
        words = pattern.sub(word, words)
    return words


def take(page: Page, part: str) -> bytes:
    """A picture of the beginning of that part of the page, as PNG with few colours."""
    box = page.locator(part).first.bounding_box()
    # Where there is not enough beneath it, it stands lower on the screen.
    height = min(box["height"], HEIGHT - box["y"])
    clip = {"x": 0, "y": box["y"], "width": page.viewport_size["width"], "height": height}
    taken = page.screenshot(clip=clip, animations="disabled", caret="hide")
    picture = Image.open(io.BytesIO(taken)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def differences(found: list[str], kept: list[str]) -> str:
    """How an outline differs from the one that is kept; empty where it does not."""
    # What differs only by what fonts may do is shown as the same.
    same = [mine if _agree(mine, theirs) else theirs for mine, theirs in zip(found, kept)] + kept[len(found) :]
    return "\n".join(unified_diff(same, found, "kept", "found", lineterm="", n=1))


def _agree(one: str, other: str) -> bool:
    (kind, place, *rest), (other_kind, other_place, *other_rest) = one.split(" | "), other.split(" | ")
    if (kind, rest) != (other_kind, other_rest) or bool(place) != bool(other_place):
        return False
    places = zip(place.split(","), other_place.split(","))
    return all(abs(int(mine) - int(theirs)) <= 1 for mine, theirs in places if place)


def resembles(one: bytes, other: bytes) -> bool:
    """Whether two pictures are of nearly one size and light and dark in the same places."""
    first, second = (Image.open(io.BytesIO(file)).convert("L") for file in (one, other))
    if abs(first.height - second.height) > CELL or first.width != second.width:
        return False
    size = (first.width // CELL, min(first.height, second.height) // CELL)
    small = [
        picture.crop((0, 0, size[0] * CELL, size[1] * CELL)).resize(size, Image.Resampling.BOX)
        for picture in (first, second)
    ]
    counts = ImageChops.difference(*small).histogram()
    return sum(counts[DARKER:]) <= DIFFERENT * sum(counts)


def source(topics: list[str]) -> str:
    """The C file that puts the pictures into the program."""
    def name(topic: str) -> str:
        return topic.replace("-", "_")

    arrays = "".join(
        f'static const unsigned char {name(topic)}[] = {{\n#embed "handbook/{topic}.png"\n}};\n' for topic in topics
    )
    rows = "".join(f'  {{"{topic}", {name(topic)}, sizeof {name(topic)}}},\n' for topic in topics)
    return (
        "// Written by `make handbook`.\n"
        '#include "CPictures.h"\n\n'
        '#pragma clang diagnostic ignored "-Wc23-extensions"\n\n'
        f"{arrays}\n"
        f"static const HandbookPicture pictures[] = {{\n{rows}}};\n\n"
        "const HandbookPicture *handbook_pictures(size_t *count) {\n"
        "  *count = sizeof pictures / sizeof *pictures;\n"
        "  return pictures;\n"
        "}\n"
    )
