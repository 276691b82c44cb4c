"""News and guidance: written with a picture, published, read by everyone, at both widths."""

import struct
import zlib

from playwright.sync_api import expect

from looks import look
from turning import go


def picture(width: int, height: int) -> bytes:
    """A red PNG of that size."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xb0\x1c\x2e" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_an_office_writes_with_a_picture_and_everyone_reads(visit):
    officer = visit("tiep-nhan")
    officer.goto("/tin-tuc")
    look(officer, "tin-tuc-can-bo")
    go(officer.get_by_role("link", name="Viết bài"))
    look(officer, "tin-tuc-moi")
    officer.get_by_label("Tên bài").fill("Khai mạc triển lãm sáng kiến thành phố năm 2024")
    officer.get_by_label("Tóm tắt").fill("Hơn sáu mươi giải pháp được trưng bày trong ba ngày.")
    officer.get_by_label("Nội dung").fill(
        "## Khai mạc\nSáng nay thành phố khai mạc **triển lãm sáng kiến**.\n\n![Khu trưng bày](anh-1)\n\n"
        "- Giáo dục: 24 giải pháp\n- Y tế: 9 giải pháp\n\n> Mời mọi người đến xem.")
    go(officer.get_by_role("button", name="Lưu và xem trước"))
    expect(officer.get_by_role("status")).to_contain_text("Đã lưu bài.")
    officer.get_by_label("Ảnh PNG, JPEG hoặc WebP").set_input_files(
        files=[{"name": "giả.png", "mimeType": "image/png", "buffer": b"%PDF-1.7 not a picture"}])
    officer.get_by_label("Mô tả ảnh").fill("Khu trưng bày của ngành giáo dục")
    go(officer.get_by_role("button", name="Thêm ảnh"))
    expect(officer.get_by_role("alert").first).to_contain_text("không phải là ảnh")
    officer.get_by_label("Ảnh PNG, JPEG hoặc WebP").set_input_files(
        files=[{"name": "khai-mac.png", "mimeType": "image/png", "buffer": picture(1600, 900)}])
    go(officer.get_by_role("button", name="Thêm ảnh"))
    expect(officer.get_by_text("![Khu trưng bày của ngành giáo dục](anh-1)")).to_be_visible()
    look(officer, "tin-tuc-sua")
    go(officer.get_by_role("link", name="Xong, xem bài và trình duyệt"))
    go(officer.get_by_role("button", name="Trình duyệt"))
    look(officer, "tin-tuc-cho-duyet")
    publish, back = (
        officer.get_by_role("button", name=name, exact=True).bounding_box() for name in ("Đăng", "Lấy lại để sửa"))
    assert publish["y"] + publish["height"] + 12 <= back["y"], "the step that is waited for is first, and apart"
    address = officer.url.split("?")[0]

    reader = visit()
    assert reader.request.get(f"{address}/anh/1").status == 404
    go(officer.get_by_role("button", name="Đăng"))
    reader.goto(address)
    shown = reader.get_by_role("img", name="Khu trưng bày")
    shown.scroll_into_view_if_needed()
    expect(shown).to_have_js_property("naturalWidth", 1600)
    look(reader, "tin-tuc-bai")
    answer = reader.request.get(f"{address}/anh/1")
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("sandbox")
    reader.goto("/tin-tuc")
    look(reader, "tin-tuc")
    reader.goto("/ke-hoach/tam-diep-2024")
    expect(reader.get_by_role("link", name="Khai mạc triển lãm")).to_be_visible()
