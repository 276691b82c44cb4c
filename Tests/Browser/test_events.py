"""An event with attendance, as people see it in a browser."""

import re

from looks import look


def test_event_with_attendance(visit):
    officer = visit("tiep-nhan")
    officer.goto("/su-kien")
    look(officer, "events")
    officer.get_by_role("link", name="Họp giao ban công tác sáng kiến").click()
    look(officer, "event")
    officer.get_by_role("link", name="Mời và điểm danh").click()
    look(officer, "event-participants")
    officer.go_back()
    officer.get_by_role("link", name="Mã điểm danh").click()
    look(officer, "event-code")
    picture = officer.get_by_role("img", name="Mã QR để điểm danh")
    assert picture.evaluate("image => image.naturalWidth") > 100
    address = officer.locator("a[href*='/co-mat/']").get_attribute("href")
    teacher = visit("tac-gia-1")
    teacher.goto(address)
    look(teacher, "event-attending")
    teacher.get_by_role("button", name="Tôi có mặt").click()
    assert "đã được điểm danh có mặt" in teacher.inner_text("main")
    officer.reload()
    present = officer.locator("text=/Đã điểm danh \\d+ người/").inner_text()
    assert int(re.search(r"\d+", present).group()) >= 3


def test_inspection_on_the_units_front_page(visit):
    head = visit("chu-tich-phuong")
    head.goto("/")
    head.get_by_role("link", name=re.compile("Việc phải làm sau kiểm tra")).first.click()
    look(head, "inspection")
    head.get_by_label("Việc đã làm").first.fill("Đã lập sổ theo dõi.")
    head.get_by_role("button", name="Báo đã làm").first.click()
    assert "chờ xem xét" in head.inner_text("main")


def test_programme_of_an_inspection_is_corrected(visit):
    officer = visit("tiep-nhan")
    officer.goto("/kiem-tra?trang-thai=planned")
    officer.get_by_role("link", name="Trường Tiểu học Mẫu").click()
    officer.get_by_role("link", name="Sửa chương trình").click()
    look(officer, "inspection-programme")
    officer.get_by_label("Địa điểm").fill("Hội trường của trường")
    officer.get_by_role("button", name="Lưu").click()
    officer.get_by_text("Chương trình trước khi sửa").click()
    look(officer, "inspection-corrected")
