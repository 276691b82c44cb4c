"""Commendations and money by clicking: a unit nominates, the office verifies, the council orders, the decision
answers."""

from playwright.sync_api import expect

from looks import look, on_phone
from turning import go
from walk import confirm

PLAN = "/ke-hoach/hung-yen-2024"
TEAM = "Tổ Sấy lạnh, Trung tâm Kỹ thuật Thử Nghiệm"


def test_a_nomination_goes_from_the_unit_to_the_decision(visit):
    head = visit("hy-trung-tam")
    head.goto("/don-vi")
    go(head.locator(f'a[href="{PLAN}/khen-thuong"]'))
    look(head, "khen-thuong-don-vi")
    go(head.get_by_role("link", name="Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: tập thể"))
    go(head.get_by_role("button", name="Lưu đề nghị"))
    expect(head.get_by_role("alert")).to_contain_text("Ghi tên tập thể, cá nhân được đề nghị")
    head.get_by_label("Tên tập thể").fill(TEAM)
    head.get_by_label("Tóm tắt thành tích").fill("Đưa quy trình sấy lạnh vào bốn xã; giảm 30% điện.")
    go(head.get_by_role("button", name="Lưu đề nghị"))
    look(head, "de-nghi-con-thieu")
    merits = {1: "Chấp hành tốt", 2: "Có thành tích tiêu biểu", 5: "Ứng dụng khoa học kỹ thuật"}
    for number, merit in merits.items():
        head.get_by_label("Đạt: " + merit).check()
        head.get_by_label(f"Minh chứng {number}").fill("Báo cáo số 12/BC-TTUD ngày 02/4/2024.")
    go(head.get_by_role("button", name="Lưu đề nghị"))
    go(head.get_by_role("button", name="Gửi đề nghị"))
    expect(head.get_by_role("status")).to_have_text("Đã gửi đề nghị khen thưởng.")
    nomination = head.url.split("?")[0]

    officer = visit("hy-van-phong")
    officer.goto("/")
    go(officer.get_by_role("link", name="thẩm tra 2 đề nghị khen thưởng"))
    look(officer, "khen-thuong-van-phong")
    go(officer.get_by_role("link", name=TEAM))
    officer.get_by_text("Không đủ điều kiện").click()
    go(officer.get_by_role("button", name="Từ chối"))
    expect(officer.get_by_role("alert")).to_contain_text("Ghi điều khoản làm căn cứ")
    look(officer, "de-nghi-tham-tra")
    officer.goto(nomination)
    officer.get_by_label("Không đang trong thời gian xem xét kỷ luật").check()
    officer.get_by_label("Không có khiếu nại, tố cáo").check()
    go(officer.get_by_role("button", name="Đủ điều kiện"))

    officer.goto(PLAN + "/khen-thuong")
    go(officer.get_by_role("button", name="Mở danh sách"))
    officer.get_by_label("Số thành viên bỏ phiếu").fill("9")
    votes = officer.get_by_label("Phiếu tán thành")
    votes.nth(0).fill("10")
    votes.nth(1).fill("8")
    go(officer.get_by_role("button", name="Ghi kết quả bỏ phiếu"))
    expect(officer.get_by_role("alert")).to_contain_text("phải từ 0 đến 9, là số người bỏ phiếu")
    look(officer, "bo-phieu-bi-tu-choi")
    expect(votes.nth(0)).to_have_css("border-top-width", "2px")
    with on_phone(officer):
        field, said = votes.nth(0).bounding_box(), officer.locator("td .refusal").bounding_box()
        assert said["y"] + said["height"] <= field["y"], "the refusal stands above its field"
        assert abs(said["width"] - field["width"]) < 1, "both are as wide as the card"
        expect(officer.locator(".refusals li > a")).to_have_css("display", "inline")  # Its bullet is at its first line.
    votes.nth(0).fill("9")
    go(officer.get_by_role("button", name="Ghi kết quả bỏ phiếu"))
    look(officer, "bo-phieu")
    go(officer.get_by_role("button", name="Chốt danh sách"))
    expect(officer.get_by_role("status")).to_have_text("Đã chốt danh sách để trình.")
    look(officer, "danh-sach-da-trinh")
    address = officer.url.split("?")[0]
    officer.goto(address + "/to-trinh")
    look(officer, "to-trinh-khen-thuong")

    officer.goto(address)
    officer.get_by_label("Số và ký hiệu").first.fill("1402/qđ-ubnd")
    officer.get_by_label("Họ và tên người ký").fill("Chủ Tịch Tỉnh Mẫu")
    go(officer.get_by_role("button", name="Ghi kết quả"))
    confirm(officer, "ghi-khen-thuong-xac-nhan")
    expect(officer.get_by_text("Quyết định số 1402/QĐ-UBND")).to_be_visible()
    look(officer, "danh-sach-co-quyet-dinh")
    officer.goto(address + "/quyet-dinh")
    look(officer, "quyet-dinh-khen-thuong")
    head.goto(nomination)
    expect(head.get_by_text("được khen thưởng", exact=True)).to_be_visible()
    look(head, "de-nghi-duoc-khen")


def test_an_estimate_is_changed_approved_and_spent(visit):
    finance = visit("td-tai-chinh")
    address = "/ke-hoach/tam-diep-2024/kinh-phi"
    finance.goto(address)
    finance.get_by_text("Sửa dự toán").click()
    look(finance, "du-toan-sua")
    finance.get_by_label("Nội dung chi, dòng 5").fill("In giấy chứng nhận")
    finance.get_by_label("Số lượng, dòng 5").fill("20")
    finance.get_by_label("Đơn giá (đồng), dòng 5").fill("mười lăm nghìn")
    go(finance.get_by_role("button", name="Lưu dự toán"))
    expect(finance.get_by_role("alert")).to_contain_text("«mười lăm nghìn» không phải số tiền")
    finance.get_by_label("Đơn giá (đồng), dòng 5").fill("15.000")
    go(finance.get_by_role("button", name="Lưu dự toán"))
    look(finance, "du-toan-cho-phe-duyet")

    authority = visit("quyet-dinh")
    authority.goto("/")
    go(authority.get_by_role("link", name="phê duyệt dự toán 29.800.000 đồng"))
    authority.get_by_label("Số và ký hiệu văn bản").fill("231/QĐ-UBND")
    go(authority.get_by_role("button", name="Phê duyệt dự toán"))
    expect(authority.get_by_role("status")).to_have_text("Đã ghi phê duyệt dự toán.")

    finance.goto(address)
    finance.get_by_text("Ghi khoản chi khác").click()
    finance.locator("#purpose").fill("In giấy chứng nhận đợt I")
    finance.get_by_label("Người, đơn vị nhận").fill("Xưởng in Mẫu")
    finance.get_by_label("Số tiền (đồng)").fill("400.000")
    finance.get_by_label("Chi từ dòng").select_option(index=4)
    finance.get_by_label("Số chứng từ").fill("PC-31")
    go(finance.get_by_role("button", name="Ghi khoản chi"))
    expect(finance.get_by_role("alert")).to_contain_text("vượt số còn lại của dòng «In giấy chứng nhận» (300.000 đồng)")
    look(finance, "chi-vuot-du-toan")
    finance.get_by_label("Số tiền (đồng)").fill("285.000")
    go(finance.get_by_role("button", name="Ghi khoản chi"))
    confirm(finance, "chi-xac-nhan")
    expect(finance.get_by_role("status")).to_have_text("Đã ghi khoản chi.")
    look(finance, "kinh-phi")
    finance.goto(address + "/du-toan/van-ban")
    look(finance, "du-toan")
