"""An announcement is issued with a file, read and confirmed; its sender sees who has it."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go


def test_announcement(visit):
    officer = visit("tiep-nhan")
    officer.goto("/ke-hoach/tam-diep-2024")
    go(officer.get_by_role("link", name="Văn bản triển khai, hướng dẫn"))
    look(officer, "van-ban")
    go(officer.get_by_role("link", name="Soạn văn bản"))
    look(officer, "van-ban-soan")
    officer.go_back()
    go(officer.get_by_role("link", name=re.compile("^Đôn đốc, hướng dẫn hoàn thiện")))
    officer.get_by_label("Thêm tệp", exact=False).set_input_files(
        {"name": "hướng dẫn.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 huong dan"}
    )
    go(officer.get_by_role("button", name="Thêm tệp", exact=True))
    expect(officer.get_by_role("link", name="hướng dẫn.pdf")).to_be_visible()
    officer.get_by_label("Thêm tệp", exact=False).set_input_files(
        {"name": "chay.exe", "mimeType": "application/octet-stream", "buffer": b"MZ\x00\x01" * 100}
    )
    go(officer.get_by_role("button", name="Thêm tệp", exact=True))
    expect(officer.get_by_role("alert")).to_contain_text("không thuộc loại được nhận")
    look(officer, "van-ban-du-thao")
    officer.get_by_label("Số, ký hiệu", exact=False).fill("12/TB-KT")
    officer.get_by_label("Ngày văn bản", exact=False).fill("10/4/2024")
    go(officer.get_by_role("button", name="Ban hành"))
    look(officer, "van-ban-hoi")
    go(officer.get_by_role("button", name="Ban hành"))
    expect(officer.get_by_role("status")).to_contain_text("Đã ban hành.")

    head = visit("chu-tich-phuong")
    head.goto("/")
    go(head.get_by_role("link", name="Văn bản mới số 12/TB-KT ngày 10/4/2024"))
    look(head, "van-ban-den")
    with head.expect_download() as saved:
        head.get_by_role("link", name="hướng dẫn.pdf").click()
    assert saved.value.suggested_filename == "hướng dẫn.pdf"
    go(head.get_by_role("button", name="Xác nhận đã nhận"))
    expect(head.get_by_role("status")).to_contain_text("Đã xác nhận đơn vị nhận được văn bản.")
    head.goto("/van-ban")
    look(head, "van-ban-den-danh-sach")

    go(officer.get_by_role("link", name="Xem nơi nhận"))
    expect(officer.get_by_role("row", name=re.compile("UBND phường Mẫu Một"))).to_contain_text("đã nhận")
    look(officer, "van-ban-noi-nhan")
