"""What is spread: replications, models and needs, as people see them in a browser."""

from looks import look


def test_a_unit_applies_an_initiative_of_others(visit):
    head = visit("hieu-truong")
    head.goto("/don-vi")
    head.get_by_role("link", name="Nhân rộng", exact=True).click()
    look(head, "replications")
    head.get_by_role("link", name="Ghi việc áp dụng sáng kiến").click()
    head.get_by_label("Tìm").fill("tu hoc")
    head.get_by_role("button", name="Tìm").click()
    look(head, "replicable")
    head.get_by_role("link", name="Rèn kỹ năng tự học cho học sinh lớp 4 qua sổ nhật ký đọc").first.click()
    look(head, "replication-form")
    head.get_by_label("Nơi áp dụng trong đơn vị").fill("Khối lớp 4")
    head.get_by_label("Áp dụng từ ngày").fill("5/9/2023")
    head.get_by_label("Kết quả", exact=False).first.fill("Học sinh tự đọc hai cuốn mỗi tháng.")
    head.get_by_label("Năm, dòng 1").fill("2023")
    head.get_by_label("Số tiền (đồng), dòng 1").fill("3")
    head.get_by_label("Cách tính, dòng 1").fill("Số vở không phải mua nhân với giá.")
    head.get_by_label("Tài liệu chứng minh, dòng 1").fill("Dự toán năm 2023")
    head.get_by_role("button", name="Ghi và trình thủ trưởng xác nhận").click()
    assert "có phải là 3 triệu đồng" in head.inner_text("main")
    look(head, "replication-asked-back")
    head.get_by_label("Số tiền (đồng), dòng 1").fill("3 triệu")
    head.get_by_role("button", name="Ghi và trình thủ trưởng xác nhận").click()
    look(head, "replication-waiting")
    head.get_by_role("button", name="Xác nhận").click()
    assert "đang áp dụng" in head.inner_text("main")
    look(head, "replication")


def test_who_applies_it_on_the_page_of_an_initiative(visit):
    stranger = visit()
    stranger.goto("/sang-kien")
    stranger.get_by_role("link", name="Dạy phân số bằng bộ bìa xoay làm từ vật liệu tái chế").click()
    assert "Trường Tiểu học Mẫu, từ 11/9/2023" in stranger.inner_text("main")
    look(stranger, "initiative-replicated")


def test_models_and_what_was_learned(visit):
    stranger = visit()
    stranger.goto("/mo-hinh")
    look(stranger, "models-public")
    stranger.get_by_role("link", name="Tổ tự quản rác thải ở chợ phiên").click()
    look(stranger, "model-public")
    officer = visit("tth-tiep-nhan")
    officer.goto("/mo-hinh/quan-ly")
    look(officer, "models")
    officer.get_by_role("link", name="Góc tư vấn dinh dưỡng tại khoa khám").click()
    look(officer, "model-review")


def test_needs_and_their_solutions(visit):
    stranger = visit()
    stranger.goto("/nhu-cau")
    look(stranger, "needs-public")
    stranger.get_by_role("link", name="Ủ phân hữu cơ từ rơm rạ sau vụ gặt").click()
    assert "cùng có" in stranger.inner_text("main")
    look(stranger, "need-public")
    officer = visit("tth-tiep-nhan")
    officer.goto("/nhu-cau/quan-ly")
    look(officer, "needs")
    officer.get_by_role("link", name="Ủ phân hữu cơ từ rơm rạ sau vụ gặt").click()
    look(officer, "need")
    author = visit("tac-gia-10")
    author.goto("/nhu-cau/moi?ke-hoach=thua-thien-hue")
    look(author, "need-form")
