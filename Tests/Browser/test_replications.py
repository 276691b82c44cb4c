"""What is spread: replications, models and needs, as people see them in a browser."""

from playwright.sync_api import expect

from looks import look
from turning import go


def test_a_unit_applies_an_initiative_of_others(visit):
    head = visit("hieu-truong")
    head.goto("/don-vi")
    go(head.get_by_role("link", name="Nhân rộng", exact=True))
    look(head, "replications")
    go(head.get_by_role("link", name="Ghi việc áp dụng sáng kiến"))
    head.get_by_label("Tìm").fill("tu hoc")
    go(head.get_by_role("button", name="Tìm"))
    look(head, "replicable")
    go(head.get_by_role("link", name="Rèn kỹ năng tự học cho học sinh lớp 4 qua sổ nhật ký đọc").first)
    look(head, "replication-form")
    head.get_by_label("Nơi áp dụng trong đơn vị").fill("Khối lớp 4")
    head.get_by_label("Áp dụng từ ngày").fill("5/9/2023")
    head.get_by_label("Kết quả", exact=False).first.fill("Học sinh tự đọc hai cuốn mỗi tháng.")
    head.get_by_label("Năm, dòng 1").fill("2023")
    head.get_by_label("Số tiền (đồng), dòng 1").fill("3")
    head.get_by_label("Cách tính, dòng 1").fill("Số vở không phải mua nhân với giá.")
    head.get_by_label("Tài liệu chứng minh, dòng 1").fill("Dự toán năm 2023")
    go(head.get_by_role("button", name="Ghi và trình thủ trưởng xác nhận"))
    expect(head.locator("main")).to_contain_text("có phải là 3 triệu đồng", use_inner_text=True)
    look(head, "replication-asked-back")
    head.get_by_label("Số tiền (đồng), dòng 1").fill("3 triệu")
    go(head.get_by_role("button", name="Ghi và trình thủ trưởng xác nhận"))
    look(head, "replication-waiting")
    go(head.get_by_role("button", name="Xác nhận"))
    expect(head.locator("main")).to_contain_text("đang áp dụng", use_inner_text=True)
    look(head, "replication")


def test_who_applies_it_on_the_page_of_an_initiative(visit):
    stranger = visit()
    stranger.goto("/sang-kien")
    go(stranger.get_by_role("link", name="Dạy phân số bằng bộ bìa xoay làm từ vật liệu tái chế"))
    expect(stranger.locator("main")).to_contain_text("Trường Tiểu học Mẫu, từ 11/9/2023", use_inner_text=True)
    look(stranger, "initiative-replicated")


def test_models_and_what_was_learned(visit):
    stranger = visit()
    stranger.goto("/mo-hinh")
    look(stranger, "models-public")
    go(stranger.get_by_role("link", name="Tổ tự quản rác thải ở chợ phiên"))
    look(stranger, "model-public")
    officer = visit("tth-tiep-nhan")
    officer.goto("/mo-hinh/quan-ly")
    look(officer, "models")
    go(officer.get_by_role("link", name="Góc tư vấn dinh dưỡng tại khoa khám"))
    look(officer, "model-review")


def test_needs_and_their_solutions(visit):
    stranger = visit()
    stranger.goto("/nhu-cau")
    look(stranger, "needs-public")
    go(stranger.get_by_role("link", name="Ủ phân hữu cơ từ rơm rạ sau vụ gặt"))
    expect(stranger.locator("main")).to_contain_text("cùng có", use_inner_text=True)
    look(stranger, "need-public")
    officer = visit("tth-tiep-nhan")
    officer.goto("/nhu-cau/quan-ly")
    look(officer, "needs")
    go(officer.get_by_role("link", name="Ủ phân hữu cơ từ rơm rạ sau vụ gặt"))
    look(officer, "need")
    author = visit("tac-gia-10")
    author.goto("/nhu-cau/moi?ke-hoach=thua-thien-hue")
    look(author, "need-form")
