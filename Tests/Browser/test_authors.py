"""Authors are people: a colleague is found, invited and answers; who is called like an author says who they are."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go, turn
from walk import NAMES, begin_dossier

NAMES |= {"tac-gia-3": "Lê Thị Giả Định"}


def test_a_colleague_is_found_and_asked_without_scripts_and_nothing_typed_is_lost(visit):
    author = visit("tac-gia-1", javascript=False)
    begin_dossier(author)
    author.get_by_label("Tên sáng kiến").fill("Vở ghi chung của hai trường")
    go(author.get_by_role("button", name="Tiếp tục: Tác giả"))
    author.get_by_label("Tỷ lệ đóng góp (%)").first.fill("70")
    author.get_by_label("Chức danh").first.fill("Tổ trưởng chuyên môn")
    author.get_by_label("Tìm theo họ tên").fill("gia dinh")
    turn(author, "Enter")
    expect(author.get_by_role("status").last).to_contain_text("Tìm thấy")
    expect(author.get_by_label("Tỷ lệ đóng góp (%)").first).to_have_value("70")
    expect(author.get_by_label("Chức danh").first).to_have_value("Tổ trưởng chuyên môn")
    author.set_viewport_size({"width": 360, "height": 740})
    go(author.get_by_role("button", name=re.compile("Mời Vũ Văn Giả Định")))
    expect(author.get_by_role("status")).to_contain_text("Đã mời.")
    expect(author.get_by_label("Chức danh").first).to_have_value("Tổ trưởng chuyên môn")
    expect(author.get_by_text("chưa xác nhận").first).to_be_visible()
    author.get_by_label("Tỷ lệ đóng góp (%)").nth(1).fill("30")
    author.get_by_label("Cho phép đồng tác giả đã xác nhận sửa hồ sơ").check()
    go(author.get_by_role("button", name="Lưu", exact=True))
    look(author, "soan-tac-gia-da-moi")
    address = author.url.split("/soan/")[0]

    partner = visit("tac-gia-6", javascript=False)
    assert partner.request.get(address).status == 404
    partner.set_viewport_size({"width": 360, "height": 740})
    partner.goto("/")
    go(partner.get_by_role("link", name="Trả lời lời mời làm đồng tác giả của «Vở ghi chung của hai trường»"))
    expect(partner.get_by_text("30%").first).to_be_visible()
    look(partner, "loi-moi-dong-tac-gia")
    go(partner.get_by_role("button", name="Tôi là đồng tác giả"))
    expect(partner.get_by_role("status")).to_have_text("Bạn đã xác nhận là đồng tác giả.")
    expect(partner.get_by_text("đã xác nhận", exact=True)).to_be_visible()
    partner.goto(address + "/soan/ten")
    partner.get_by_label("Tên sáng kiến").fill("Vở ghi chung của hai trường học")
    go(partner.get_by_role("button", name="Lưu", exact=True))
    partner.goto(address + "/soan/tac-gia")
    expect(partner.get_by_text("Người nộp hồ sơ ghi danh sách tác giả")).to_be_visible()
    look(partner, "soan-tac-gia-dong-tac-gia")


def test_who_says_no_leaves_the_list_and_the_filer_is_told(visit):
    author = visit("tac-gia-3")
    author.goto("/ho-so")
    go(author.get_by_role("link", name="Lịch học tại nhà theo tuần"))
    address = author.url.split("?")[0]
    invited = visit("tac-gia-1")
    invited.goto("/")
    go(invited.get_by_role("link", name="Trả lời lời mời làm đồng tác giả của «Lịch học tại nhà theo tuần»"))
    go(invited.get_by_role("button", name="Tôi không phải là tác giả"))
    expect(invited.get_by_role("status")).to_contain_text("bạn không phải là tác giả")
    author.goto("/")
    go(author.get_by_role("link", name=re.compile("Lịch học tại nhà theo tuần.*chia lại tỷ lệ đóng góp")))
    expect(author.get_by_text("đã trả lời không phải là tác giả")).to_have_text(
        re.compile(r"\(\d\d:\d\d, \d+/\d+/\d{4}\), tỷ lệ đã ghi"))
    note, below = (
        author.locator(part).bounding_box() for part in (".note:has(li)", "label[for=collective]"))
    assert note["y"] + note["height"] + 12 <= below["y"]
    look(author, "soan-tac-gia-tu-choi")
    assert author.url.startswith(address)


def test_a_head_who_is_called_like_an_author_is_asked_before_endorsing(visit):
    head = visit("hieu-truong")
    head.goto("/don-vi")
    go(head.get_by_role("link", name="Kể chuyện theo tranh lật cỡ lớn"))
    expect(head.get_by_text("Trùng họ tên với Nguyễn Hiệu Trưởng Mẫu")).to_be_visible()
    expect(head.get_by_role("button", name="Xác nhận, đưa vào tờ trình")).to_have_count(0)
    look(head, "trung-ho-ten")
    go(head.get_by_role("button", name="Tôi không phải là tác giả này"))
    expect(head.get_by_role("status")).to_have_text("Đã ghi câu trả lời của bạn.")
    go(head.get_by_role("button", name="Xác nhận, đưa vào tờ trình"))
    expect(head.get_by_role("status")).to_have_text("Đã xác nhận hồ sơ.")


def test_officials_see_who_has_not_confirmed(visit):
    officer = visit("tiep-nhan")
    officer.goto("/tiep-nhan?q=goc van dong")
    go(officer.get_by_role("link", name="Góc vận động liên hoàn từ lốp xe cũ"))
    expect(officer.get_by_text("chưa xác nhận", exact=True)).to_be_visible()
    officer.goto("/tiep-nhan?q=bang cong khai tien do")
    go(officer.get_by_role("link", name="Bảng công khai tiến độ thủ tục tại phường"))
    expect(officer.get_by_text("Trùng họ tên với Ủy Viên Mẫu Ba")).to_be_visible()
    look(officer, "tac-gia-trung-ten")
