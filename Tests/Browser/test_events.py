"""An event with attendance, as people see it in a browser."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go


def test_event_with_attendance(visit):
    officer = visit("tiep-nhan")
    officer.goto("/su-kien")
    look(officer, "events")
    go(officer.get_by_role("link", name="Họp giao ban công tác sáng kiến"))
    look(officer, "event")
    go(officer.get_by_role("link", name="Mời và điểm danh"))
    look(officer, "event-participants")
    officer.go_back()
    go(officer.get_by_role("link", name="Mã điểm danh"))
    look(officer, "event-code")
    picture = officer.get_by_role("img", name="Mã QR để điểm danh")
    assert picture.evaluate("image => image.naturalWidth") > 100
    address = officer.locator("a[href*='/co-mat/']").get_attribute("href")
    teacher = visit("tac-gia-1")
    teacher.goto(address)
    look(teacher, "event-attending")
    go(teacher.get_by_role("button", name="Tôi có mặt"))
    expect(teacher.locator("main")).to_contain_text("đã được điểm danh có mặt", use_inner_text=True)
    officer.reload()
    present = officer.locator("text=/Đã điểm danh \\d+ người/").inner_text()
    assert int(re.search(r"\d+", present).group()) >= 3


def test_inspection_on_the_units_front_page(visit):
    head = visit("chu-tich-phuong")
    head.goto("/")
    go(head.get_by_role("link", name=re.compile("Việc phải làm sau kiểm tra")).first)
    look(head, "inspection")
    head.get_by_label("Việc đã làm").first.fill("Đã lập sổ theo dõi.")
    go(head.get_by_role("button", name="Báo đã làm").first)
    expect(head.locator("main")).to_contain_text("chờ xem xét", use_inner_text=True)


def test_programme_of_an_inspection_is_corrected(visit):
    officer = visit("tiep-nhan")
    officer.goto("/kiem-tra?trang-thai=planned")
    go(officer.get_by_role("link", name="Trường Tiểu học Mẫu"))
    go(officer.get_by_role("link", name="Sửa chương trình"))
    look(officer, "inspection-programme")
    officer.get_by_label("Địa điểm").fill("Hội trường của trường")
    go(officer.get_by_role("button", name="Lưu"))
    officer.get_by_text("Chương trình trước khi sửa").click()
    look(officer, "inspection-corrected")
