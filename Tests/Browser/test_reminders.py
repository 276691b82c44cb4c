"""Mails of what is due, reminders and calendars: the pages, without scripts and with, at both widths."""

import re

from playwright.sync_api import expect

from looks import look
from patience import until
from turning import go


def test_a_person_chooses_mails_and_a_calendar(visit):
    page = visit("tac-gia-2")
    page.goto("/tai-khoan/thu")
    look(page, "thu-nhac-viec")
    page.get_by_label("Địa chỉ thư", exact=False).fill("không phải địa chỉ")
    go(page.get_by_role("button", name="Gửi thư xác nhận"))
    expect(page.get_by_role("alert")).to_contain_text("không phải địa chỉ thư")
    look(page, "thu-nhac-viec-sai")
    page.get_by_label("Địa chỉ thư", exact=False).fill("tran.minh@vidu.vn")
    go(page.get_by_role("button", name="Gửi thư xác nhận"))
    expect(page.get_by_role("status")).to_contain_text("Đã gửi thư xác nhận.")
    look(page, "thu-nhac-viec-cho")
    remove = page.get_by_role("button", name="Bỏ địa chỉ").bounding_box()
    assert remove["y"] + remove["height"] + 12 <= page.locator("label[for=address]").bounding_box()["y"]

    page.goto("/tai-khoan/lich")
    go(page.get_by_role("button", name="Tạo địa chỉ lịch"))
    address = page.get_by_label("Chép vào chỗ").input_value()
    look(page, "lich")
    go(page.get_by_role("button", name="Tạo địa chỉ mới"))
    expect(page.get_by_label("Chép vào chỗ")).not_to_have_value(address)
    assert page.request.get(address).status == 404


def test_the_outbox_of_a_rehearsal_shows_the_digests_and_one_link_stops_them(visit):
    admin = visit("quan-tri")

    def is_made() -> bool:
        admin.goto("/quan-tri/thu")
        return admin.get_by_role("link", name=re.compile("Sáng kiến .* việc")).count() > 0

    until(is_made)
    look(admin, "thu-di")
    go(admin.get_by_role("link", name=re.compile("Sáng kiến .* việc")).first)
    look(admin, "thu-di-mot")
    link = re.search(r"/thu/ngung/\w+-all-\w+", admin.content())[0]

    stranger = visit()
    stranger.goto(link)
    look(stranger, "ngung-thu")
    go(stranger.get_by_role("button", name="Ngừng gửi"))
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Đã ngừng gửi thư")
    look(stranger, "da-ngung-thu")


def test_an_officer_reminds_a_unit(visit):
    officer = visit("tiep-nhan")
    officer.goto("/ke-hoach/tam-diep-2024")
    go(officer.get_by_role("link", name="Nhắc việc"))
    look(officer, "nhac-viec")
    officer.get_by_label("Tìm đơn vị").fill("phong giao duc")
    go(officer.get_by_role("button", name="Tìm"))
    go(officer.get_by_role("link", name=re.compile("^Phòng Giáo dục và Đào tạo ?: thêm")))
    officer.get_by_label("Nội dung", exact=False).fill("Đề nghị gửi danh sách sáng kiến của các trường.")
    look(officer, "nhac-viec-soan")
    go(officer.get_by_role("button", name="Gửi lời nhắc"))
    expect(officer.get_by_role("status")).to_contain_text("Đã gửi lời nhắc.")
    assert officer.url.endswith("/ke-hoach/tam-diep-2024?da=nhac-viec")

    head = visit("hieu-truong")
    head.goto("/")
    expect(head.get_by_role("link", name="Đề nghị gửi danh sách sáng kiến của các trường.")).to_have_count(0)
    expect(head.get_by_text("Đề nghị gửi danh sách sáng kiến của các trường.")).to_be_visible()
    look(head, "trang-dau-loi-nhac")
