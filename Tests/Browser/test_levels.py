"""From a district to its province: the author's wish, the list, its papers, the package."""

from pathlib import Path

from playwright.sync_api import expect

from looks import look
from turning import go
from walk import confirm, type_plan

TITLE = "Phối hợp với phụ huynh qua thư điện tử hằng tuần"
PLAN = Path(__file__).parents[2] / "plans" / "vinh-tuong-2022.yaml"


def test_a_list_goes_up_with_its_letter_and_as_a_package(visit, tmp_path):
    author = visit("tac-gia-9")
    author.goto("/ho-so")
    go(author.get_by_role("link", name=TITLE).first)
    author.get_by_text("Đề nghị chuyển cấp trên", exact=True).click()
    look(author, "chuyen-cap-nguyen-vong")
    go(author.get_by_role("button", name="Đề nghị chuyển", exact=True))
    expect(author.get_by_text("Đã đề nghị chuyển cấp trên")).to_be_visible()

    officer = visit("vt-tiep-nhan-kt")
    officer.goto("/chuyen-cap")
    look(officer, "chuyen-cap")
    go(officer.get_by_role("link", name="Công văn số 86/UBND-KTHT ngày 10/10/2022"))
    expect(officer.get_by_text("được công nhận, 85,00 điểm")).to_be_visible()
    look(officer, "chuyen-cap-ket-qua")
    officer.goto("/chuyen-cap")
    go(officer.get_by_role("link", name="Lập danh mục"))
    look(officer, "chuyen-cap-lap")
    go(officer.get_by_role("button", name="Lập danh mục 1 sáng kiến"))
    expect(officer.get_by_role("status")).to_have_text("Đã lập danh mục.")
    send(officer)
    expect(officer.get_by_role("alert")).to_contain_text("hiện không nhận")
    expect(officer.get_by_label("Số và ký hiệu").first).to_have_value("90/ubnd")
    look(officer, "chuyen-cap-het-han")

    # The district's next edition names no plan here: then the list goes as a package.
    administrator = visit("quan-tri")
    type_plan(administrator, PLAN.read_text())
    go(administrator.get_by_role("button", name="Công bố"))
    confirm(administrator, "cong-bo-ke-hoach")
    officer.goto("/chuyen-cap")
    go(officer.get_by_role("link", name="Danh mục lập ngày 10/4/2024"))
    send(officer)
    confirm(officer, "chuyen-cap-xac-nhan")
    expect(officer.get_by_role("status")).to_have_text("Đã chuyển danh mục lên cấp trên.")
    look(officer, "chuyen-cap-da-gui")
    with officer.expect_download() as download:
        officer.get_by_role("link", name="Tải gói hồ sơ đã ký").click()
    package = tmp_path / download.value.suggested_filename
    download.value.save_as(package)
    assert package.name == "Danh mục 90-UBND.sangkien"
    go(officer.get_by_role("link", name="Ghi kết quả theo công văn"))
    officer.get_by_label("Số và ký hiệu công văn của cấp trên").fill("12/HĐSK")
    officer.get_by_label(f"Kết quả của «{TITLE}»").select_option(label="được công nhận")
    officer.get_by_label(f"Giải của «{TITLE}»").fill("Giải Nhì")
    look(officer, "chuyen-cap-cong-van-tra-loi")
    go(officer.get_by_role("button", name="Ghi kết quả"))
    expect(officer.get_by_text("được công nhận, Giải Nhì")).to_be_visible()
    expect(officer.get_by_text("theo công văn số 12/HĐSK ngày 10/4/2024")).to_be_visible()
    author.reload()
    expect(author.get_by_text("công văn số 12/HĐSK ngày 10/4/2024")).to_be_visible()
    go(officer.get_by_role("link", name="Công văn chuyển cấp trên"))
    expect(officer.get_by_text("V/v chuyển hồ sơ sáng kiến đề nghị xét, công nhận")).to_be_visible()

    province = visit("tinh-tiep-nhan")
    province.goto("/goi/ke-hoach/tinh-mau-2022")
    look(province, "goi-ho-so")
    province.get_by_label("Tệp .sangkien").set_input_files(package)
    go(province.get_by_role("button", name="Xem gói"))
    expect(province.get_by_text("Gói này do chính hệ thống này ký.")).to_be_visible()
    broken = tmp_path / "hong.sangkien"
    whole = package.read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    province.goto("/goi/ke-hoach/tinh-mau-2022")
    province.get_by_label("Tệp .sangkien").set_input_files(broken)
    go(province.get_by_role("button", name="Xem gói"))
    expect(province.get_by_text("Đề nghị nơi gửi xuất và gửi lại gói.")).to_be_visible()


def send(page):
    """Fills in the letter and sends the list that the page shows."""
    page.get_by_label("Số và ký hiệu").first.fill("90/ubnd")
    page.get_by_label("Họ và tên người ký").fill("Người Ký Mẫu")
    field = page.get_by_label("Lĩnh vực khi không trùng tên")
    if field.count():
        field.select_option(label="Giáo dục và Đào tạo")
    go(page.get_by_role("button", name="Chuyển danh mục"))
