"""From page to page: what is done next is done on the page that has come, with its scripts there."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page


@contextmanager
def turning(page: Page) -> Iterator[None]:
    """What is done within leads to another page, perhaps to one that looks the same: afterwards that has come whole.

    Before the scripts of a page are there, keys, choices and what is typed do only what they do on plain pages.
    """
    page.wait_for_load_state()
    with page.expect_navigation():
        yield


def turn(page: Page, key: str) -> None:
    """Presses a key that leads to another page."""
    with turning(page):
        page.keyboard.press(key)


def go(by: Locator) -> None:
    """Clicks a link or a button that leads to another page."""
    with turning(by.page):
        by.click()
