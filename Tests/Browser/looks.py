"""What every page must look like, whatever it says."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakSet

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

from patience import TIMEOUT

ARTIFACTS = Path(__file__).parent / "artifacts"

# Pictures are for people: PICTURES=1 keeps one of each page at each width.
KEEPS_PICTURES = os.environ.get("PICTURES") == "1"

PHONE = 360  # CSS pixels
DESKTOP = 1280  # CSS pixels

# The windows that run no scripts; the browser does not say it of itself.
SCRIPTLESS: WeakSet[BrowserContext] = WeakSet()

# WCAG 2.2 AA is what these tags add up to; best practices go beyond it.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Those whose answer depends on how much room there is: the others ask of the elements and their colours.
RULES_OF_ROOM = ["target-size", "scrollable-region-focusable"]

# What axe finds wrong in a part of a page, or in all of it; what it finds right is much and stays in the browser.
FIND = """([part, rules]) => axe.run(part ?? document, {runOnly: rules, resultTypes: ['violations']})
  .then(found => found.violations.map(({id, help, nodes}) => ({id, help, parts: nodes.map(node => node.html)})))"""

# What only a wide window shows.
WIDE = ".wide, .list thead, .ranking thead"

# What reaches past the right edge, outside of boxes that scroll by themselves.
OVERHANGING = """() => {
  const edge = document.documentElement.clientWidth;
  const scrolls = element => element && element !== document.documentElement &&
    (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > edge + 1 && !scrolls(element.parentElement))
    .map(element => element.cloneNode(false).outerHTML);
}"""


# The red buttons, by their words.
PRIMARY = "() => [...document.querySelectorAll('.btn:not(.quiet)')].map(button => button.textContent.trim())"

# States whose words take more than a line, by their words.
BROKEN_PILLS = """() => [...document.querySelectorAll('.chip')].filter(pill => {
  const style = getComputedStyle(pill);
  const height = pill.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  return height > 1.5 * parseFloat(style.lineHeight);
}).map(pill => pill.textContent.trim())"""

# What is filled in wrong and has not the edge of a refusal, by its name; a box to tick is drawn by the browser.
UNMARKED = """() => {
  const red = Object.assign(document.body.appendChild(document.createElement('p')), {className: 'refusal'});
  const colour = getComputedStyle(red).color;
  red.remove();
  return [...document.querySelectorAll('[aria-invalid=true]:not([type=checkbox], [type=radio])')]
    .filter(field => getComputedStyle(field).borderTopColor !== colour).map(field => field.name);
}"""

# What is pressed or filled in and is lower than a finger, by its words; a clause stands within its line.
SMALL = """() => [...document.querySelectorAll('.btn, .link, .choice-chip, summary, select, input')]
  .filter(part => part.checkVisibility()
    && !part.matches('.hidden, .clause > summary, [type=checkbox], [type=radio], [type=hidden]')
    && part.getBoundingClientRect().height < 43.5)
  .map(part => `${part.tagName} ${part.textContent.trim() || part.name}`)"""

# What only a screen can use, by its words.
PRINTED_BUTTONS = """() => [...document.querySelectorAll('.btn, nav, .filter')]
  .filter(part => part.checkVisibility()).map(part => part.textContent.trim())"""


def look(page: Page, name: str) -> None:
    """Looks at a page as on a phone and as on a desk.

    It must show no markup, not scroll sideways, have one red button at most, break no pill, mark what is filled in
    wrong and print no button; on the phone what is pressed or filled in is as tall as a finger. Axe must find nothing:
    by all its rules on the phone and in what only a desk shows, in the rest of the desk by those that ask how much room
    there is. With PICTURES=1 a picture `NAME-WIDTH.png` is kept under `artifacts/`. The page has its own size again
    afterwards.
    """
    page.wait_for_load_state()
    if page.context in SCRIPTLESS:
        with _as_drawn(page) as drawn:
            return look(drawn, name)
    size = page.viewport_size
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.fonts.ready")
        if KEEPS_PICTURES:
            page.screenshot(path=ARTIFACTS / f"{name}-{width}.png", full_page=True, animations="disabled")
        _shows_no_markup(page, name)
        _does_not_scroll_sideways(page, name, width)
        assert not page.evaluate(BROKEN_PILLS), f"{name} at {width} px breaks pills: {page.evaluate(BROKEN_PILLS)}"
        assert not page.evaluate(UNMARKED), f"{name} has wrong fields without a red edge: {page.evaluate(UNMARKED)}"
        if width == PHONE:
            assert not page.evaluate(SMALL), f"{name} has what is too low for a finger: {page.evaluate(SMALL)}"
        _is_accessible(page, name, width, RULES if width == PHONE else RULES_OF_ROOM)
        if width == DESKTOP and page.locator(WIDE).count():
            _is_accessible(page, name, width, RULES, WIDE)
    primary = page.evaluate(PRIMARY)
    assert len(primary) <= 1, f"{name} has several red buttons: {primary}"
    _prints_no_buttons(page, name)
    page.set_viewport_size(size)


@contextmanager
def on_phone(page: Page) -> Iterator[None]:
    """The page as wide as a phone, and of its own size again afterwards."""
    size = page.viewport_size
    page.set_viewport_size({"width": PHONE, "height": 900})
    yield
    page.set_viewport_size(size)


@contextmanager
def _as_drawn(page: Page) -> Iterator[Page]:
    """What a window without scripts shows, in one that runs axe's: the same HTML at the same address, but no script of
    the page.

    Where scripts are off the browser answers no question that waits for something, neither for fonts nor for axe.
    """
    html, address = page.content(), page.url
    context = page.context.browser.new_context(viewport=page.viewport_size, locale="vi-VN", reduced_motion="reduce")
    context.set_default_timeout(TIMEOUT)
    context.route("**/*.js", lambda route: route.abort())
    context.route(address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    try:
        drawn = context.new_page()
        drawn.goto(address)
        yield drawn
    finally:
        context.close()


def _shows_no_markup(page: Page, name: str) -> None:
    """A piece of HTML that was taken for text shows its tags."""
    shown = [line for line in page.locator("body").inner_text().splitlines() if "</" in line or "&lt;" in line]
    assert not shown, f"{name} shows markup: {shown[0][:200]}"


def _prints_no_buttons(page: Page, name: str) -> None:
    page.emulate_media(media="print")
    printed = page.evaluate(PRINTED_BUTTONS)
    page.emulate_media(media="null")
    assert not printed, f"{name} prints what only a screen can use: {printed}"


def _does_not_scroll_sideways(page: Page, name: str, width: int) -> None:
    needed = page.evaluate("document.documentElement.scrollWidth")
    shown = page.evaluate("document.documentElement.clientWidth")
    if needed > shown:
        causes = "\n".join(page.evaluate(OVERHANGING)[:10])
        raise AssertionError(f"{name} at {width} px is {needed} px wide:\n{causes}")


def _is_accessible(page: Page, name: str, width: int, rules: list[str], part: str | None = None) -> None:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(FIND, [part, rules])
    told = "\n".join("\n  ".join([f"{broken['id']}: {broken['help']}", *broken["parts"]]) for broken in found)
    assert not found, f"{name} at {width} px:\n{told}"
