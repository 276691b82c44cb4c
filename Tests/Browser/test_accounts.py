"""Accounts: a link to a first password, one's own password and sessions, closing; units that are dissolved."""

import re
import subprocess

from playwright.sync_api import Page, expect

from looks import look
from server import PROGRAM
from turning import go


def choose(page: Page, password: str, again: str | None = None) -> None:
    page.get_by_label("Mật khẩu mới", exact=False).first.fill(password)
    page.get_by_label("Gõ lại mật khẩu mới").fill(again or password)
    go(page.get_by_role("button", name=re.compile("Đặt mật khẩu|Đổi mật khẩu")))


def sign_in_with(page: Page, name: str, password: str) -> None:
    page.goto("/dang-nhap")
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(password)
    go(page.locator("main").get_by_role("button", name="Đăng nhập"))


def test_a_new_person_chooses_a_password_by_a_link_changes_it_and_the_account_is_closed(visit):
    admin = visit("quan-tri")
    admin.goto("/quan-tri/nguoi")
    admin.get_by_label("Họ và tên").fill("Trịnh Thị Người Mới")
    admin.get_by_label("Tên đăng nhập", exact=False).last.fill("nguoi.moi@vidu.vn")
    go(admin.get_by_role("button", name="Thêm người"))
    expect(admin.get_by_role("status")).to_contain_text("Cấp đường dẫn")
    account = admin.url.split("?")[0]
    look(admin, "nguoi")
    go(admin.get_by_role("button", name="Cấp đường dẫn đặt mật khẩu"))
    link = admin.get_by_role("textbox", name="Đường dẫn").input_value()
    look(admin, "nguoi-duong-dan")
    admin.goto(account)
    expect(admin.get_by_role("textbox", name="Đường dẫn")).to_have_count(0)

    person = visit()
    person.goto(link)
    look(person, "dat-mat-khau")
    choose(person, "nguoimoi2024", "khác hẳn nhau")
    expect(person.get_by_role("alert")).to_contain_text("Hai lần gõ mật khẩu không giống nhau.")
    choose(person, "nguoimoi2024")
    expect(person.get_by_role("alert")).to_contain_text("Mật khẩu dựa trên họ tên hoặc tên đăng nhập của bạn.")
    look(person, "dat-mat-khau-sai")
    choose(person, "bảy quả cam vàng")
    expect(person.get_by_role("status")).to_contain_text("Đã đặt mật khẩu mới.")
    assert visit().goto(link).status == 404

    elsewhere = visit()
    sign_in_with(elsewhere, "nguoi.moi@vidu.vn", "bảy quả cam vàng")
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("Việc của tôi")

    person.get_by_text("Trịnh Thị Người Mới").click()
    go(person.get_by_role("link", name="Tài khoản"))
    expect(person.get_by_text("phiên này")).to_have_count(1)
    expect(person.get_by_role("button", name=re.compile("Kết thúc phiên"))).to_have_count(1)
    look(person, "tai-khoan")
    person.get_by_label("Mật khẩu hiện nay").fill("sai hết cả")
    choose(person, "chín con thuyền giấy")
    expect(person.get_by_role("alert")).to_contain_text("Mật khẩu hiện nay không đúng.")
    look(person, "tai-khoan-sai")
    person.get_by_label("Mật khẩu hiện nay").fill("bảy quả cam vàng")
    choose(person, "chín con thuyền giấy")
    expect(person.get_by_role("status")).to_contain_text("Các phiên đăng nhập khác đã kết thúc.")
    elsewhere.goto("/ho-so")
    expect(elsewhere).to_have_url(re.compile("/dang-nhap"))

    go(admin.get_by_role("link", name="Đóng tài khoản"))
    look(admin, "dong-tai-khoan")
    go(admin.get_by_role("button", name="Đóng tài khoản"))
    expect(admin.get_by_role("status")).to_contain_text("Đã đóng tài khoản.")
    look(admin, "nguoi-da-dong")
    person.goto("/ho-so")
    expect(person).to_have_url(re.compile("/dang-nhap"))
    sign_in_with(person, "nguoi.moi@vidu.vn", "chín con thuyền giấy")
    expect(person.get_by_role("alert")).to_contain_text("Tên đăng nhập hoặc mật khẩu không đúng.")
    look(person, "dang-nhap-sai")
    go(admin.get_by_role("button", name="Mở lại tài khoản"))
    sign_in_with(person, "nguoi.moi@vidu.vn", "chín con thuyền giấy")
    expect(person.get_by_role("heading", level=1)).to_have_text("Việc của tôi")


def test_signing_out_everywhere_ends_every_window(visit):
    here, there = visit("tac-gia-6"), visit("tac-gia-6")
    here.goto("/tai-khoan")
    go(here.get_by_role("button", name="Đăng xuất khỏi mọi nơi"))
    expect(here.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    there.goto("/ho-so")
    expect(there).to_have_url(re.compile("/dang-nhap"))


def test_a_unit_is_dissolved_with_a_word_on_who_takes_over(visit):
    admin = visit("quan-tri")
    admin.goto("/quan-tri/don-vi")
    look(admin, "quan-tri-don-vi")
    admin.goto("/quan-tri/don-vi?q=UBND phuong mau mot")
    go(admin.get_by_role("link", name="UBND phường Mẫu Một"))
    look(admin, "don-vi-chi-tiet")
    go(admin.get_by_role("link", name="Giải thể đơn vị…"))
    expect(admin.get_by_role("heading", name="1 đơn vị trực thuộc")).to_be_visible()
    look(admin, "giai-the")
    go(admin.get_by_role("button", name="Giải thể đơn vị"))
    expect(admin.get_by_role("alert")).to_contain_text("Chọn đơn vị tiếp nhận.")
    admin.get_by_label("Đơn vị tiếp nhận").fill("UBND phường Mẫu Hai")
    go(admin.get_by_role("button", name="Giải thể đơn vị"))
    expect(admin.get_by_role("status")).to_contain_text("Đã ghi giải thể đơn vị.")
    expect(admin.get_by_role("link", name="UBND phường Mẫu Hai")).to_be_visible()
    look(admin, "don-vi-da-giai-the")


def test_a_password_that_somebody_else_set_opens_nothing_but_the_choice_of_another(visit, server):
    command = [PROGRAM, "person", "reset-password", "--data", server.folder / "data", "--sign-in", "tac-gia-2"]
    refused = subprocess.run(command, input="tranminhmau2024\n", capture_output=True, text=True)
    assert refused.returncode != 0 and "Mật khẩu dựa trên họ tên" in refused.stderr
    subprocess.run(command, input="bảy quả cam vàng\n", text=True, check=True, capture_output=True)
    page = visit()
    page.goto("/dang-nhap?then=/tai-khoan")
    page.get_by_label("Tên đăng nhập").fill("tac-gia-2")
    page.get_by_label("Mật khẩu").fill("bảy quả cam vàng")
    go(page.locator("main").get_by_role("button", name="Đăng nhập"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Đặt mật khẩu mới")
    look(page, "mat-khau-lan-dau")
    for address in ("/ho-so", "/", "/ke-hoach", "/don-vi"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_text("Đặt mật khẩu mới")
    page.goto("/tai-khoan/mat-khau")
    choose(page, "chín con thuyền giấy")
    expect(page.get_by_role("heading", level=1)).to_have_text("Việc của tôi")
