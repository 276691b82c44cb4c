"""What every browser test stands on: the running program, a browser, and windows for the people who use it."""

import os
import shutil

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from looks import ARTIFACTS, SCRIPTLESS
from patience import TIMEOUT
from server import Server
from walk import sign_in

FAILURES = ARTIFACTS / "failures"

expect.set_options(timeout=TIMEOUT)


def pytest_sessionstart():
    shutil.rmtree(FAILURES, ignore_errors=True)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A folder with a rehearsal, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    with Server(folder):
        pass
    return folder


@pytest.fixture(scope="module")
def server(filled, tmp_path_factory):
    """The program on a rehearsal of its own: one for each file of tests, so that no file depends on another."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copytree(filled / "data", folder / "data")
    with Server(folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium without windows. CHROMIUM names another."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell")
    assert chromium, "There is no chromium-headless-shell on this machine: scripts/setup test installs it."
    root = os.geteuid() == 0  # Chromium's own sandbox does not start as root.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if root else [])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, server):
    """Opens a window of its own for one more person: `visit()` for the public, `visit("thu-ky")` signed in.

    `pixels` of the screen stand for one of the page, across and down. Whatever a window complains of fails the test at
    its end: see `_watch`.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def visit(name: str | None = None, javascript: bool = True, phone: bool = False, pixels: int = 1) -> Page:
        context = browser.new_context(
            base_url=server.address,
            viewport={"width": 360, "height": 740} if phone else {"width": 1280, "height": 900},
            device_scale_factor=pixels,
            is_mobile=phone,
            has_touch=phone,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
            java_script_enabled=javascript,
        )
        contexts.append(context)
        if not javascript:
            SCRIPTLESS.add(context)
        _watch(context, server.address, complaints)
        context.set_default_timeout(TIMEOUT)
        page = context.new_page()
        if name:
            sign_in(page, name)
        return page

    visit.contexts = contexts
    yield visit
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


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
    """To a failed test adds the server's log, and keeps a picture of each window that was open."""
    report = yield
    if report.failed:
        if "server" in item.funcargs:
            report.sections.append(("server log", item.funcargs["server"].log()[-20_000:]))
        if call.when == "call" and "visit" in item.funcargs:
            pages = [page for context in item.funcargs["visit"].contexts for page in context.pages]
            for number, page in enumerate(pages, start=1):
                picture = FAILURES / f"{item.name}-{number}.png"
                page.screenshot(path=picture, full_page=True)
                report.sections.append((f"window {number}", f"{page.url}\n{picture}"))
    return report
