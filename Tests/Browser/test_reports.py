"""A unit's report, and what the receiving office makes of the reports."""

from playwright.sync_api import expect

from looks import look, on_phone
from turning import go

REPORTS = "/ke-hoach/hung-yen-2024/bao-cao"


def test_a_unit_sends_its_review_and_the_office_consolidates(visit):
    unit = visit("hy-thu-truong", javascript=False)
    unit.goto(REPORTS)
    look(unit, "bao-cao-cac-dot")
    go(unit.get_by_role("link", name="Sở Khoa học và Công nghệ Hưng Yên: Báo cáo tổng kết"))
    unit.get_by_text("Sửa số liệu", exact=True).click()
    unit.locator("summary", has_text="Hồ sơ đã nộp").click()
    look(unit, "bao-cao-soan")
    unit.get_by_label("Số báo cáo: Hồ sơ đã nộp").fill("9")
    go(unit.get_by_role("button", name="Gửi báo cáo", exact=True))
    expect(unit.get_by_role("alert")).to_contain_text("ghi lý do")
    expect(unit.get_by_label("Số báo cáo: Hồ sơ đã nộp")).to_have_value("9")
    unit.get_by_label("Lý do: Hồ sơ đã nộp").fill("Có hồ sơ giấy chưa nhập.")
    go(unit.get_by_role("button", name="Gửi báo cáo", exact=True))
    expect(unit.locator("main")).to_contain_text("lý do: Có hồ sơ giấy chưa nhập.")
    look(unit, "bao-cao-da-gui")

    office = visit("hy-van-phong", javascript=False)
    office.goto(REPORTS + "/tong-ket")
    look(office, "bao-cao-dot")
    expect(office.locator(".chip.wait")).to_have_text(["đã gửi"])
    go(office.get_by_role("link", name="Tổng hợp báo cáo", exact=True))
    look(office, "bao-cao-tong-hop")
    with on_phone(office):
        row = office.locator(".sums tr", has_text="Hồ sơ đã nộp")
        figure, notes = row.locator("td.n").last.bounding_box(), row.locator("td.main .notes").bounding_box()
        assert figure["y"] + figure["height"] <= notes["y"], "what is said of a figure stands below it"
        assert abs(figure["width"] - notes["width"]) < 1, "both are as wide as the card"
    office.get_by_label("Số và ký hiệu").fill("12/BC-VP")
    office.locator("#signer").fill("Cao Văn Phòng Mẫu")
    go(office.get_by_role("button", name="Ban hành báo cáo tổng hợp"))
    expect(office.locator("main")).to_contain_text("Đợt báo cáo đóng")
    look(office, "bao-cao-tong-hop-hoi")
    go(office.get_by_role("button", name="Ban hành báo cáo tổng hợp"))
    expect(office.locator("main")).to_contain_text("đã ban hành")
    look(office, "bao-cao-tong-hop-da-ban-hanh")
