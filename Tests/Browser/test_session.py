"""A session: members score at once, blind to one another, while the secretary's board follows without a reload."""

import re

import pytest
from playwright.sync_api import expect

from looks import look, on_phone
from turning import go, turn
from walk import confirm, open_scoring

MEMBERS = ("uy-vien-1", "uy-vien-2", "uy-vien-3")


@pytest.fixture
def session(visit):
    """The secretary's window on a session that scores the first two dossiers that are ready."""
    secretary = visit("thu-ky")
    open_scoring(secretary, "Phiên chấm cùng lúc", lambda number, _: number < 2)
    return secretary


def fill(page, points):
    """Fills in the sheet by the keyboard alone and waits until it is kept; says that one is no author where it is
    asked."""
    for statement in page.locator("#apart").all():
        statement.check()
    page.locator("input[name^=level-]").first.focus()
    page.keyboard.press("1")
    for number, given in enumerate(points):
        while page.evaluate("document.activeElement.name ?? ''").startswith("points-") is False:
            page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.type(given)
        if number + 1 < len(points):
            page.keyboard.press("Tab")
    expect(page.locator("[data-save-state]")).to_have_text(re.compile(r"Đã lưu lúc \d\d:\d\d:\d\d"))


def levels_ask_for_points(page):
    """A level leads to its points and gives none; the arrow keys go on through the levels."""
    criterion = page.locator("fieldset.criterion").filter(has=page.locator("input[name^=level-]")).first
    points, level = criterion.locator("input[name^=points-]"), criterion.locator("input[name^=level-]")
    criterion.get_by_text("Cải tiến ở mức khá").click()
    expect(points).to_be_focused()
    expect(points).to_have_value("")
    expect(points).to_have_attribute("placeholder", "21–26,99")
    expect(level.nth(1)).to_be_checked()
    points.fill("28")
    expect(level.nth(0)).to_be_checked()
    level.nth(0).focus()
    page.keyboard.press("ArrowDown")
    expect(level.nth(1)).to_be_focused()
    expect(points).to_have_value("")
    go(page.locator("[data-submit]"))
    expect(page.get_by_role("alert")).to_contain_text("chưa cho điểm.")
    expect(level.nth(1)).to_be_checked()


def fits_one_hand(page):
    """On a phone the sheet comes before the text, is touched with a thumb, and is handed in from where one is."""
    sheet, text = page.locator("#phieu").bounding_box(), page.locator("#ho-so").bounding_box()
    assert sheet["y"] < text["y"]
    expect(page.locator(".keys")).to_be_hidden()
    heights = page.locator(".levels label, .points input, .hand-in .btn").evaluate_all(
        "fields => fields.map(field => field.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44, heights
    page.get_by_text("Không mới hoặc sao chép").tap()
    expect(page.locator("input[name^=points-]").first).to_be_focused()
    expect(page.locator("input[name^=points-]").first).to_have_value("")
    for field in page.locator(".points input[name^=points-]").all():
        field.scroll_into_view_if_needed()
        expect(page.locator("[data-submit]")).to_be_in_viewport(ratio=0.9)


def is_read_from_the_back_row(page):
    """The board on the wall has no menus, large type, and everyone on one screen of a projector."""
    size = page.viewport_size
    page.set_viewport_size({"width": 1280, "height": 720})
    expect(page.get_by_role("navigation", name="Chính")).to_be_hidden()
    sizes = page.locator("[data-live-summary], .wall-list span, .wall-list b").evaluate_all(
        "texts => texts.map(text => parseFloat(getComputedStyle(text).fontSize))"
    )
    assert min(sizes) >= 0.022 * 1280 - 0.1 and max(sizes) >= 0.05 * 1280
    expect(page.locator(".wall-list li").last).to_be_in_viewport()
    page.set_viewport_size(size)


def row(page, name):
    return page.locator(".board").first.get_by_role("row", name=re.compile(name))


def test_three_members_score_at_once_and_the_board_follows(visit, session):
    address = session.url
    expect(session.locator("[data-live-state]")).to_have_text("Đang cập nhật trực tiếp.")
    expect(session.locator("[data-live-summary]")).to_have_text("Đã nộp 0 trên 18 phiếu.")
    session.evaluate("window.sameDocument = true")
    wall = visit("chu-tich-hd")
    wall.goto(address + "/theo-doi")

    pages = {name: visit(name) for name in MEMBERS}
    for name, page in pages.items():
        page.goto(address)
        expect(page.get_by_text("Bạn đã nộp 0 trên 2 phiếu")).to_be_visible()
        go(page.get_by_role("link", name="Chấm tiếp"))
    for check, phone in ((levels_ask_for_points, False), (fits_one_hand, True)):
        trying = visit("uy-vien-4", phone=phone)
        trying.goto(address)
        go(trying.get_by_role("link", name="Chấm tiếp"))
        check(trying)
    for number, page in enumerate(pages.values()):
        fill(page, ("28", f"2{number}", "16,5", "18"))
    # Drafts are nobody's business.
    expect(session.locator("[data-live-summary]")).to_have_text("Đã nộp 0 trên 18 phiếu.")
    for page in pages.values():
        turn(page, "Control+Enter")
        expect(page.get_by_role("status")).to_have_text("Đã nộp phiếu.")
    expect(session.locator("[data-live-summary]")).to_have_text("Đã nộp 3 trên 18 phiếu.")
    for page in pages.values():
        expect(page.get_by_text("Hồ sơ 2 trên 2")).to_be_visible()
        expect(page.locator("input[name^=level-]").first).to_be_focused()
        fill(page, ("27", "20", "15", "15"))
    first = pages["uy-vien-1"]
    look(first, "phieu-tu-luu")
    first.reload()
    expect(first.locator("[data-total]")).to_have_text("77")
    assert first.evaluate("document.activeElement === document.body"), (
        "only who comes from a sheet is led into the next")
    for page in pages.values():
        page.locator("#remark").focus()
        turn(page, "Control+Enter")
        expect(page.get_by_role("status")).to_have_text("Đã nộp phiếu.")
    for name in ("Một", "Hai", "Ba"):
        expect(row(session, f"Ủy Viên Mẫu {name}")).to_contain_text("đã xong")
    expect(wall.get_by_role("listitem").filter(has_text="Ủy Viên Mẫu Một")).to_contain_text("2/2")
    is_read_from_the_back_row(wall)
    look(session, "phien-dang-cham-truc-tiep")
    look(wall, "bang-theo-doi")
    text = wall.locator("main").inner_text() + session.locator("main").inner_text()
    assert not re.search(r"\b(77|82,5|83,5|84,5|16,5)\b", text), "points are nobody's before the closing"

    first.goto(address)
    go(first.locator("td.main a").first)
    look(first, "phieu-da-nop")
    go(first.get_by_role("button", name="Lấy lại phiếu để sửa"))
    expect(first.get_by_role("status")).to_contain_text("Đã lấy lại phiếu.")
    expect(row(session, "Ủy Viên Mẫu Một")).to_contain_text("1/2")
    first.locator("[data-submit]").focus()
    turn(first, "Control+Enter")
    expect(row(session, "Ủy Viên Mẫu Một")).to_contain_text("đã xong")

    clerk = visit("thu-ky")
    clerk.goto(address + "/cuoc-hop")
    go(clerk.get_by_role("button", name="Ghi điểm danh"))
    chair = visit("chu-tich-hd")
    chair.goto(address)
    go(chair.get_by_role("button", name="Khóa kết quả chấm"))
    expect(chair.get_by_text("Ủy Viên Mẫu Bốn thiếu 2 phiếu")).to_be_visible()
    expect(chair.get_by_text("9 trên 9 thành viên, cần ít nhất 6: đủ thành phần")).to_be_visible()
    confirm(chair, "khoa-con-thieu-phieu")
    look(chair, "xep-hang-it-phieu")
    go(chair.get_by_role("table").get_by_role("link").last)
    expect(chair.get_by_role("row", name=re.compile("Bình quân"))).to_contain_text("83,50")
    look(chair, "chi-tiet-cham")
    with on_phone(chair):
        assert chair.locator(".scroll").evaluate("part => part.scrollWidth <= part.clientWidth")
    expect(session.locator("[data-live-summary]")).to_have_text("Kết quả đã khóa: 6 trên 18 phiếu.")
    expect(session.get_by_role("link", name="Xem kết quả")).to_be_visible()
    assert session.evaluate("window.sameDocument"), "the board was never loaded again"
