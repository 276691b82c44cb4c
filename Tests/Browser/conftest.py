"""What every browser test stands on: the running program, a browser, and pages for the people who use it."""

import os
import shutil

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from looks import ARTIFACTS
from server import Server

FAILURES = ARTIFACTS / "failures"


def pytest_sessionstart():
    shutil.rmtree(FAILURES, ignore_errors=True)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The program on demonstration data of its own, one for each file of tests."""
    with Server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium. CHROMIUM names another."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "There is no chromium on this machine: scripts/setup test installs it."
    root = os.geteuid() == 0  # Chromium's own sandbox does not start as root.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if root else [])
        yield browser
        browser.close()


@pytest.fixture
def viewport() -> dict:
    """The size of a new page. A test parametrizes it to work on another."""
    return {"width": 1280, "height": 900}


@pytest.fixture
def new_page(browser, server, viewport):
    """Opens a page for one more person: `new_page()`, with cookies of its own.

    Whatever a page complains of fails the test at its end: see `_watch`.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**options) -> Page:
        context = browser.new_context(
            base_url=server.address,
            viewport=viewport,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        _watch(context, server.address, complaints)
        return context.new_page()

    open_page.contexts = contexts
    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(new_page) -> Page:
    """The page of a test with one person in it."""
    return new_page()


def _watch(context: BrowserContext, address: str, complaints: list[str]) -> None:
    """Notes script errors, breaches of the content security policy, answers 5xx and calls to other hosts."""

    def heard(message):
        # That a page was refused (403, 404, 409 …) is for the test to judge.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            complaints.append(f"console: {message.text}")

    def answered(response):
        if response.status >= 500:
            complaints.append(f"{response.status} from {response.request.method} {response.url}")

    def asked(request):
        if not request.url.startswith((f"{address}/", "data:", "blob:")):
            complaints.append(f"call to another host: {request.url}")

    context.on("console", heard)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))
    context.on("response", answered)
    context.on("request", asked)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """To a failed test adds the server's log, and keeps a picture of each page that was open."""
    report = yield
    if report.failed:
        if "server" in item.funcargs:
            report.sections.append(("server log", item.funcargs["server"].log()[-20_000:]))
        if call.when == "call" and "new_page" in item.funcargs:
            pages = [page for context in item.funcargs["new_page"].contexts for page in context.pages]
            for number, page in enumerate(pages, start=1):
                picture = FAILURES / f"{item.name}-{number}.png"
                page.screenshot(path=picture, full_page=True)
                report.sections.append((f"page {number}", f"{page.url}\n{picture}"))
    return report
