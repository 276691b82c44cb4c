"""Accounts: a link to a first password, one's own password and sessions, closing; units that are dissolved; what the site says to browsers."""

import http.client
import json
import re
import sqlite3
import subprocess
import urllib.parse

from playwright.sync_api import Page, expect

from looks import look
from person import Person
from server import PROGRAM


def choose(page: Page, password: str, again: str | None = None) -> None:
    page.get_by_label("Mật khẩu mới", exact=False).first.fill(password)
    page.get_by_label("Gõ lại mật khẩu mới").fill(again or password)
    page.get_by_role("button", name=re.compile("Đặt mật khẩu|Đổi mật khẩu")).click()


def sign_in_with(page: Page, name: str, password: str) -> None:
    page.goto("/dang-nhap")
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(password)
    page.locator("main").get_by_role("button", name="Đăng nhập").click()


def test_a_new_person_chooses_a_password_by_a_link_changes_it_and_the_account_is_closed(visit):
    admin = visit("quan-tri")
    admin.goto("/quan-tri/nguoi")
    admin.get_by_label("Họ và tên").fill("Trịnh Thị Người Mới")
    admin.get_by_label("Tên đăng nhập", exact=False).last.fill("nguoi.moi@vidu.vn")
    admin.get_by_role("button", name="Thêm người").click()
    expect(admin.get_by_role("status")).to_contain_text("Cấp đường dẫn")
    account = admin.url.split("?")[0]
    look(admin, "nguoi")
    admin.get_by_role("button", name="Cấp đường dẫn đặt mật khẩu").click()
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
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("Hồ sơ của tôi")

    person.get_by_text("Trịnh Thị Người Mới").click()
    person.get_by_role("link", name="Tài khoản").click()
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

    admin.get_by_role("link", name="Đóng tài khoản").click()
    look(admin, "dong-tai-khoan")
    admin.get_by_role("button", name="Đóng tài khoản").click()
    expect(admin.get_by_role("status")).to_contain_text("Đã đóng tài khoản.")
    look(admin, "nguoi-da-dong")
    person.goto("/ho-so")
    expect(person).to_have_url(re.compile("/dang-nhap"))
    sign_in_with(person, "nguoi.moi@vidu.vn", "chín con thuyền giấy")
    expect(person.get_by_role("alert")).to_contain_text("Tên đăng nhập hoặc mật khẩu không đúng.")
    look(person, "dang-nhap-sai")
    admin.get_by_role("button", name="Mở lại tài khoản").click()
    sign_in_with(person, "nguoi.moi@vidu.vn", "chín con thuyền giấy")
    expect(person.get_by_role("heading", level=1)).to_have_text("Hồ sơ của tôi")


def test_signing_out_everywhere_ends_every_window(visit):
    here, there = visit("tac-gia-6"), visit("tac-gia-6")
    here.goto("/tai-khoan")
    here.get_by_role("button", name="Đăng xuất khỏi mọi nơi").click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    there.goto("/ho-so")
    expect(there).to_have_url(re.compile("/dang-nhap"))


def test_a_unit_is_dissolved_with_a_word_on_who_takes_over(visit):
    admin = visit("quan-tri")
    admin.goto("/quan-tri/don-vi")
    look(admin, "quan-tri-don-vi")
    admin.get_by_role("link", name="UBND phường Mẫu Một").click()
    look(admin, "don-vi-chi-tiet")
    admin.get_by_role("link", name="Giải thể đơn vị…").click()
    expect(admin.get_by_role("heading", name="1 đơn vị trực thuộc")).to_be_visible()
    look(admin, "giai-the")
    admin.get_by_role("button", name="Giải thể đơn vị").click()
    expect(admin.get_by_role("alert")).to_contain_text("Chọn đơn vị tiếp nhận.")
    admin.get_by_label("Đơn vị tiếp nhận").select_option(label="– UBND phường Mẫu Hai")
    admin.get_by_role("button", name="Giải thể đơn vị").click()
    expect(admin.get_by_role("status")).to_contain_text("Đã ghi giải thể đơn vị.")
    expect(admin.get_by_role("link", name="UBND phường Mẫu Hai")).to_be_visible()
    look(admin, "don-vi-da-giai-the")


def key_of(person: Person, name: str) -> str:
    """The key of a person of the rehearsal."""
    forms = person.get("/dien-tap").text.split("<form")
    form = next(form for form in forms if name in form and 'name="person"' in form)
    return re.search(r'name="person" value="([^"]+)"', form)[1]


def test_forms_come_from_this_site_alone(server):
    body = urllib.parse.urlencode({"person": key_of(Person(server.port), "Nguyễn Thị Thử")}).encode()
    own = f"http://127.0.0.1:{server.port}"

    def enter(**headers: str) -> int:
        headers = {"Content-Type": "application/x-www-form-urlencoded"} | {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", server.port)
        connection.request("POST", "/dien-tap/vao", body, headers)
        return connection.getresponse().status

    assert [
        enter(), enter(Origin="null"), enter(Origin="http://vidu.vn"), enter(Origin=own.replace("http:", "https:")),
        enter(Sec_Fetch_Site="cross-site"), enter(Sec_Fetch_Site="none"), enter(Referer="http://vidu.vn/"),
    ] == [403] * 7  # fmt: skip
    assert [enter(Origin=own), enter(Sec_Fetch_Site="same-origin"), enter(Referer=f"{own}/dien-tap")] == [303] * 3


def test_a_sign_in_leads_nowhere_else(server):
    person = Person(server.port)
    key = key_of(person, "Nguyễn Thị Thử")
    for then in ("/\t/vidu.vn", "//vidu.vn", "/\\vidu.vn", "/%09/vidu.vn", "/%5cvidu.vn", "https://vidu.vn"):
        answer = person.post("/dien-tap/vao", person=key, then=then)
        assert (answer.status, answer.headers["Location"]) == (303, "/ho-so"), then


def test_sign_in_names_are_told_to_nobody_who_may_not_set_up_councils(server):
    author = Person(server.port).sign_in("Nguyễn Thị Thử")
    officer = Person(server.port).sign_in("Phạm Thị Tiếp Nhận Mẫu")
    council = re.search(r'/hoi-dong/[0-9a-f-]{36}', officer.get("/hoi-dong").text)[0]
    for name in ("uy-vien-1", "khong.co.ai"):
        fields = {"decision-number": "9/QĐ", "decision-day": "2024-04-01", "member-1": name}
        assert author.post(f"{council}/thay-doi", **fields).status == 403
        assert author.post("/hoi-dong/lap/tam-diep-2024", key="018f0000-0000-7000-8000-000000000000", **fields).status == 403


def test_a_file_keeps_a_policy_of_its_own(server):
    author = Person(server.port).sign_in("Nguyễn Thị Thử")
    page = author.get("/ho-so").text
    draft = next(
        match for match in dict.fromkeys(re.findall(r'/ho-so/[0-9a-f-]{36}', page))
        if author.get(f"{match}/soan/minh-chung").status == 200
    )  # fmt: skip
    part = re.search(r'name="part" value="([^"]+)"', author.get(f"{draft}/soan/minh-chung").text)[1]
    assert author.upload(f"{draft}/tep", part, "anh.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64).status == 303
    file = re.search(rf'{draft}/tep/[0-9a-f]{{64}}', author.get(f"{draft}/soan/minh-chung").text)[0]
    assert author.get(file).headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "script-src 'self'" in author.get(draft).headers["Content-Security-Policy"]


def test_no_address_on_a_paper_comes_from_a_request(server):
    authority = Person(server.port).sign_in("Chủ Tịch Huyện Mẫu")
    decisions = dict.fromkeys(re.findall(r'/quyet-dinh/[0-9a-f-]{36}', authority.get("/quyet-dinh").text))
    decision = next(link for link in decisions if f'{link}/giay-to"' in authority.get(link).text)
    form = authority.get(decision).text.split(f'{decision}/giay-to"')[1].split("</form>")[0]
    fields = {"key": re.search(r'name="key" value="([^"]+)"', form)[1], "gom": "giay-chung-nhan", "dang": "pdf"}
    elsewhere = {"Host": "vidu.example", "Origin": "http://vidu.example", "Content-Type": "application/x-www-form-urlencoded"}
    assert authority.ask("POST", f"{decision}/giay-to", urllib.parse.urlencode(fields).encode(), elsewhere).status == 303
    with sqlite3.connect(f"file:{server.folder}/data/sangkien.sqlite?mode=ro", uri=True) as database:
        kept = [json.loads(row[0]) for row in database.execute("SELECT document FROM paper_order WHERE id = ?", [fields["key"]])]
    assert [order["verifying"] for order in kept] == [f"http://127.0.0.1:{server.port}/xac-minh/"]


def test_a_password_that_somebody_else_set_opens_nothing_but_the_choice_of_another(visit, server):
    command = [PROGRAM, "person", "reset-password", "--data", server.folder / "data", "--sign-in", "tac-gia-2"]
    refused = subprocess.run(command, input="tranminhmau2024\n", capture_output=True, text=True)
    assert refused.returncode != 0 and "Mật khẩu dựa trên họ tên" in refused.stderr
    subprocess.run(command, input="bảy quả cam vàng\n", text=True, check=True, capture_output=True)
    page = visit()
    page.goto("/dang-nhap?then=/tai-khoan")
    page.get_by_label("Tên đăng nhập").fill("tac-gia-2")
    page.get_by_label("Mật khẩu").fill("bảy quả cam vàng")
    page.locator("main").get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đặt mật khẩu mới")
    look(page, "mat-khau-lan-dau")
    for address in ("/ho-so", "/", "/ke-hoach", "/don-vi"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_text("Đặt mật khẩu mới")
    page.goto("/tai-khoan/mat-khau")
    choose(page, "chín con thuyền giấy")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hồ sơ của tôi")
