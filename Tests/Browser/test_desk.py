"""The intake desk: how many presses an officer needs for clean dossiers, by the mouse and by the keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from dossiers import Author, Filed, file_dossiers
from looks import look
from person import AUTHOR, OFFICER, Person
from presses import Hand
from turning import go, turn, turning

MANY = 12  # as bench/presses.md counts them, by sixty
MOST = 30  # presses for so many
WHOLE, ONWARD = "Nhận đủ theo thành phần, tất cả đạt", "Hợp lệ, sang hồ sơ sau"
PASSED = "Đã xác nhận hợp lệ hồ sơ vừa xét."


@pytest.fixture
def receive(server):
    """Files dossiers of one author, with a word of their own in the title, and receives them."""

    def receive(word: str, count: int) -> list[Filed]:
        dossiers = file_dossiers(server.port, AUTHOR, "dot-2", word, count)
        officer = Person(server.port).sign_in(OFFICER)
        answer = officer.post("/tiep-nhan/nhan", plan=Author.plan, dossier=[dossier.key for dossier in dossiers])
        assert answer.status == 303
        return dossiers

    return receive


def queue(word: str) -> str:
    return f"/tiep-nhan?ke-hoach={Author.plan}&trang-thai=received&q={word}"


def is_back(page: Page, word: str) -> None:
    """Behind the last dossier stands the queue as it was filtered, with nothing left in it."""
    expect(page).to_have_url(re.compile(rf"/tiep-nhan\?.*q={word}"))
    expect(page.get_by_text(f"Không có hồ sơ nào khớp với «{word}» và bộ lọc đang chọn.")).to_be_visible()


def test_clean_dossiers_by_the_mouse(visit, receive):
    receive("chuot", MANY)
    page = visit("tiep-nhan")
    page.goto(queue("chuot"))
    look(page, "tiep-nhan-dang-kiem-tra")
    hand = Hand(page)
    hand.go(page.get_by_role("link", name="Kiểm tra hồ sơ").first)
    expect(page.get_by_text(f"hồ sơ 1 trên {MANY} chờ kiểm tra")).to_be_visible()
    look(page, "ban-kiem-tra")
    for _ in range(MANY):
        before = hand.presses
        hand.press(WHOLE)
        expect(page.locator("#ban-don")).to_have_value("12")
        hand.press(ONWARD)
        expect(page.get_by_role("status")).to_have_text(PASSED)
        assert hand.presses - before <= 2
    is_back(page, "chuot")
    assert hand.presses <= MOST, hand.presses


def test_clean_dossiers_by_the_keyboard(visit, receive):
    receive("phim", MANY)
    page = visit("tiep-nhan")
    page.goto(queue("phim"))
    hand = Hand(page)
    hand.key("j")
    hand.turn("Enter")
    expect(page.get_by_text(f"hồ sơ 1 trên {MANY} chờ kiểm tra")).to_be_visible()
    for _ in range(MANY):
        before = hand.presses
        hand.turn("a")
        expect(page.locator("#ban-don")).to_have_value("12")
        hand.turn("Enter")
        expect(page.get_by_role("status")).to_have_text(PASSED)
        assert hand.presses - before <= 2
    is_back(page, "phim")
    assert hand.presses <= MOST, hand.presses


def test_keys_set_verdicts_and_go_between_dossiers_but_never_while_one_types(visit, receive):
    receive("ghichu", 2)
    page = visit("tiep-nhan")
    page.goto(queue("ghichu"))
    go(page.get_by_role("link", name="Kiểm tra hồ sơ").first)
    turn(page, "j")
    expect(page.get_by_text("hồ sơ 2 trên 2 chờ kiểm tra")).to_be_visible()
    turn(page, "k")
    expect(page.get_by_text("hồ sơ 1 trên 2 chờ kiểm tra")).to_be_visible()
    asked = page.locator("fieldset.condition", has=page.get_by_role("radio"))
    page.keyboard.press("2")
    expect(asked.nth(0).get_by_label("Không đạt", exact=True)).to_be_checked()
    page.keyboard.press("1")
    expect(asked.nth(1).get_by_label("Đạt", exact=True)).to_be_checked()
    note = asked.nth(0).get_by_role("textbox")
    note.click()
    page.keyboard.type("a12jk?")
    expect(note).to_have_value("a12jk?")
    expect(page.get_by_text("hồ sơ 1 trên 2 chờ kiểm tra")).to_be_visible()
    note.blur()
    page.keyboard.press("?")
    expect(page.get_by_text("hợp lệ, sang hồ sơ sau", exact=True)).to_be_visible()
    look(page, "ban-kiem-tra-phim")


def test_enter_in_the_search_of_the_desk_finds_others_and_keeps_what_was_ticked(visit, receive):
    receive("timthem", 2)
    page = visit("tiep-nhan")
    page.goto(queue("timthem"))
    go(page.get_by_role("link", name="Kiểm tra hồ sơ").first)
    asked = page.locator("fieldset.condition", has=page.get_by_role("radio"))
    page.keyboard.press("2")
    search = page.get_by_label("Tìm hồ sơ, sáng kiến khác")
    search.fill("timthem")
    with turning(page):
        search.press("Enter")
    expect(page.get_by_role("heading", name="Kết quả tìm")).to_be_visible()
    expect(search).to_be_focused()
    expect(asked.nth(0).get_by_label("Không đạt", exact=True)).to_be_checked()
    look(page, "ban-kiem-tra-tim")
    # A search for nothing focuses no decision: Enter searches again.
    for _ in range(2):
        search.fill("")
        with turning(page):
            search.press("Enter")
        expect(page.get_by_role("heading", name="Gần với hồ sơ này")).to_be_visible()
        expect(search).to_be_focused()


def test_enter_in_a_field_of_the_desk_keeps_the_sheet(visit, receive):
    receive("phimenter", 1)
    page = visit("tiep-nhan")
    page.goto(queue("phimenter"))
    go(page.get_by_role("link", name="Kiểm tra hồ sơ").first)
    asked = page.locator("fieldset.condition", has=page.get_by_role("radio"))
    page.keyboard.press("1")
    expect(asked.nth(0).get_by_label("Đạt", exact=True)).to_be_checked()
    for field, text in (("#ban-don", "7"), ("#paper-number", "")):
        page.locator(field).fill(text)
        with turning(page):
            page.locator(field).press("Enter")
        expect(page.get_by_role("status")).to_have_text("Đã lưu.")
        expect(page.locator("#ban-don")).to_have_value("7")
        expect(asked.nth(0).get_by_label("Đạt", exact=True)).to_be_checked()


def test_the_queue_counts_what_each_button_is_for(visit, receive):
    receive("nhieu", 3)
    page = visit("tiep-nhan")
    page.goto(queue("nhieu"))
    for box in page.locator("td.pick input").all()[:2]:
        box.check()
    go(page.get_by_role("button", name="Nhận đủ, hợp lệ 2 hồ sơ đã chọn"))
    look(page, "hop-le-nhieu")
    go(page.locator("button[name=_confirmed]"))
    expect(page.get_by_role("status")).to_have_text("Đã xác nhận hợp lệ hồ sơ đủ điều kiện; hồ sơ khác giữ nguyên.")
    expect(page.locator("td.pick input")).to_have_count(1)


def test_the_desk_works_without_scripts(visit, receive):
    receive("khongma", 1)
    page = visit("tiep-nhan", javascript=False)
    page.goto(queue("khongma"))
    go(page.get_by_role("link", name="Kiểm tra hồ sơ").first)
    go(page.get_by_role("button", name=WHOLE))
    expect(page.locator("#ban-don")).to_have_value("12")
    go(page.get_by_role("button", name=ONWARD))
    is_back(page, "khongma")
