"""How much a job asks of a person: what they press, what they fill in, how many pages they wait for."""

import os

from playwright.sync_api import Locator, Page

from server import ROOT
from turning import turn, turning

TABLE = ROOT / "bench/presses.md"
RENEWS = os.environ.get("RENEW") == "1"


class Hand:
    """Someone's window, with what they do in it counted from now on.

    A press is a click on a link, a button, a box or an answer, or a key that does the same. A field is a text that is
    typed or pasted, a choice from a list, a file that is picked. A load is a page that takes the place of another.
    """

    def __init__(self, page: Page):
        self.page = page
        self.presses = self.fields = self.loads = 0
        page.on("load", self._loaded)

    def _loaded(self, _: Page) -> None:
        self.loads += 1

    def click(self, what: Locator) -> None:
        """What stays on the page: a box, an answer."""
        self.presses += 1
        what.click()

    def go(self, what: Locator) -> None:
        """What leads to another page, which has come whole then."""
        with turning(self.page):
            self.click(what)

    def press(self, name: str) -> None:
        """The button of that name, which leads to another page."""
        self.go(self.page.get_by_role("button", name=name).first)

    def follow(self, name: str) -> None:
        """The link of that name within the page."""
        self.go(self.page.locator("#noi-dung").get_by_role("link", name=name).first)

    def menu(self, name: str) -> None:
        """The entry of that name in the menu."""
        self.go(self.page.get_by_role("navigation", name="Chính").get_by_role("link", name=name))

    def key(self, key: str) -> None:
        """A key that stays on the page."""
        self.presses += 1
        self.page.keyboard.press(key)

    def turn(self, key: str) -> None:
        """A key that leads to another page."""
        self.presses += 1
        turn(self.page, key)

    def fill(self, what: Locator, text: str) -> None:
        self.fields += 1
        what.fill(text)

    def choose(self, what: Locator, option: str) -> None:
        """By its words or its value."""
        self.fields += 1
        what.select_option(option)

    def narrow(self, what: Locator, option: str) -> None:
        """A choice of a filter, which applies as soon as it is made."""
        with turning(self.page):
            self.choose(what, option)

    def pick(self, what: Locator, name: str, content: bytes) -> None:
        """Picks a PDF file."""
        self.fields += 1
        what.set_input_files({"name": name, "mimeType": "application/pdf", "buffer": content})


def settle(job: str, *hands: Hand) -> None:
    """Compares what a job asked of everyone with its row of the table; writes the row where the table is renewed."""
    found = [sum(getattr(hand, what) for hand in hands) for what in ("presses", "fields", "loads")]
    row = f"| {job} | {' | '.join(map(str, found))} |"
    lines = TABLE.read_text().splitlines()
    [kept] = [line for line in lines if line.startswith(f"| {job} |")]
    if RENEWS:
        TABLE.write_text("\n".join(row if line == kept else line for line in lines) + "\n")
    else:
        assert row == kept, (
            f"The job asks for something else now; after a change that is meant, `make presses`.\n{row}\n{kept}")
