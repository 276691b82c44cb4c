"""Lists in from a file and out as Excel: preview, all or nothing, the result, the undoing."""

import io
import zipfile

from playwright.sync_api import Page, expect

from looks import look
from turning import go

PEOPLE = """Danh sách cán bộ

STT,Họ và tên,Email,Đơn vị công tác,Ngày sinh
1,Nguyễn Thị Mẫu Mới,mau.moi@vidu.vn,Phòng Nội vụ,28/2/1985
2,{name},thu.moi@vidu.vn,{unit},30/4/1985
"""


def send(page: Page, kind: str, name: str, content: bytes) -> None:
    page.goto("/quan-tri/danh-sach")
    page.get_by_label("Danh sách", exact=False).first.select_option(label=kind)
    page.locator("#file").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    go(page.get_by_role("button", name="Tải lên và xem trước"))


def test_people_come_in_as_a_whole_and_are_taken_back(visit):
    page = visit("quan-tri")
    page.goto("/quan-tri/danh-sach")
    look(page, "danh-sach")
    send(page, "Người và vai trò", "sai.csv", PEOPLE.format(name="X", unit="Phòng Lạ").encode())
    expect(page.get_by_role("heading", name="1 dòng sai")).to_be_visible()
    expect(page.locator("td.wrong")).to_contain_text(
        ["Họ và tên dài từ 2 đến 100 ký tự", "không có đơn vị nào tên «Phòng Lạ»"])
    expect(page.get_by_role("button", name="Nhập danh sách")).to_have_count(0)
    look(page, "danh-sach-sai")

    # What Excel for Windows saved before Unicode.
    send(page, "Người và vai trò", "dung.csv", PEOPLE.format(name="Trần Thử Mới", unit="Phòng Nội vụ").encode("utf-16"))
    expect(page.get_by_text("2 dòng sẽ thêm mới")).to_be_visible()
    look(page, "danh-sach-dung")
    go(page.get_by_role("button", name="Nhập danh sách"))
    expect(page.get_by_role("heading", name="Đã nhập xong")).to_be_visible()
    look(page, "danh-sach-xong")
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải kết quả từng dòng (Excel)").click()
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as book:
        assert book.read("xl/worksheets/sheet1.xml").decode().count("Đã thêm") == 2

    done = page.url
    page.goto("/quan-tri/nguoi?q=mau moi")
    expect(page.get_by_text("Nguyễn Thị Mẫu Mới")).not_to_have_count(0)
    page.goto(done)
    go(page.get_by_role("button", name="Hoàn tác"))
    expect(page.get_by_role("heading", name="Đã hoàn tác")).to_be_visible()
    page.goto("/quan-tri/nguoi?q=mau moi")
    expect(page.locator("td.main", has_text="Nguyễn Thị Mẫu Mới")).to_have_count(0)


def test_a_file_that_is_no_table_gets_a_sentence(visit):
    page = visit("quan-tri")
    send(page, "Đơn vị", "anh.xlsx", b"\x89PNG\r\n\x1a\n\x00\x00")
    expect(page.get_by_role("alert")).to_contain_text("Tệp «anh.xlsx» không phải bảng tính hay văn bản.")


def test_past_initiatives_are_found_without_marks(visit):
    page = visit("quan-tri")
    past = "Tên sáng kiến,Tác giả,Đơn vị,Năm\nPhiếu hẹn giờ ở bộ phận một cửa,Nguyễn Thị Mẫu,UBND phường Mẫu Một,2022\n"
    send(page, "Sáng kiến đã công nhận các năm trước", "cu.csv", past.encode())
    go(page.get_by_role("button", name="Nhập danh sách"))
    expect(page.get_by_role("heading", name="Đã nhập xong")).to_be_visible()
    author = visit("tac-gia-6")
    author.goto("/sang-kien-cu?q=phieu hen gio")
    expect(author.locator("td.main")).to_contain_text(["Phiếu hẹn giờ ở bộ phận một cửa"])
    look(author, "sang-kien-cu")
