"""A unit's plan in response, a cluster and its vote, a question and its answer: the pages, at both widths."""

from playwright.sync_api import expect

from looks import look
from turning import go
from walk import NAMES

NAMES |= {"hy-hieu-truong": "Đoàn Hiệu Trưởng Mẫu"}
SIGNED = {"name": "ban-ky.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 signed"}


def test_a_unit_sends_its_plan_again_and_the_office_takes_note(visit):
    head = visit("hy-hieu-truong")
    head.goto("/ke-hoach/hung-yen-2024/huong-ung")
    look(head, "huong-ung-don-vi-minh")
    go(head.get_by_role("link", name="Trường Trung học phổ thông Thử Nghiệm").first)
    expect(head.get_by_role("definition").get_by_text("Kế hoạch chưa nêu chỉ tiêu")).to_be_visible()
    look(head, "huong-ung-bi-tra")
    head.get_by_label("Số và ký hiệu văn bản").fill("04/KH-THPT")
    head.get_by_label("Ngày văn bản").fill("01/4/2024")
    head.get_by_label("Nội dung chính").fill(
        "Mỗi tổ đăng ký một sáng kiến; Hiệu trưởng chịu trách nhiệm; xét trong tháng 5.")
    head.get_by_label("Bản đã ký, đóng dấu").set_input_files(files=[SIGNED])
    go(head.get_by_role("button", name="Gửi kế hoạch"))
    expect(head.get_by_role("status")).to_be_visible()

    officer = visit("hy-van-phong")
    officer.goto("/ke-hoach/hung-yen-2024/huong-ung")
    look(officer, "huong-ung")
    go(officer.get_by_role("link", name="Trường Trung học phổ thông Thử Nghiệm").first)
    go(officer.get_by_role("button", name="Ghi nhận kế hoạch"))
    expect(officer.get_by_text("Kế hoạch số 04/KH-THPT")).to_be_visible()
    look(officer, "huong-ung-ghi-nhan")


def test_members_of_a_cluster_vote_on_what_its_leader_proposes(visit):
    leader = visit("hy-trung-tam")
    leader.goto("/ke-hoach/hung-yen-2024/cum")
    look(leader, "cum")
    go(leader.get_by_role("link", name="Cụm thi đua số 1"))
    look(leader, "cum-truong")
    address = leader.url

    member = visit("hy-hieu-truong")
    member.goto(address)
    look(member, "cum-thanh-vien")
    for choice in member.get_by_role("combobox").all():
        choice.select_option(label="Đồng ý")
    go(member.get_by_role("button", name="Bỏ phiếu"))
    expect(member.get_by_role("status")).to_be_visible()
    expect(member.get_by_role("button", name="Bỏ phiếu")).to_have_count(0)


def test_a_difficulty_is_asked_answered_and_made_public(visit):
    author = visit("tac-gia-1")
    author.goto("/ke-hoach/tam-diep-2024/hoi-dap/moi")
    author.get_by_label("Việc cần hỏi").fill("Sáng kiến đã áp dụng ở hai trường thì nộp ở đâu?")
    author.get_by_label("Khó khăn, vướng mắc").fill(
        "Tôi vừa chuyển trường trong năm học.\nHồ sơ nộp qua trường cũ hay mới?")
    look(author, "hoi-dap-moi")
    go(author.get_by_role("button", name="Gửi câu hỏi"))
    look(author, "hoi-dap-da-gui")

    officer = visit("tiep-nhan")
    officer.goto("/ke-hoach/tam-diep-2024/hoi-dap/hop-thu")
    look(officer, "hoi-dap-hop-thu")
    go(officer.get_by_role("link", name="Sáng kiến đã áp dụng ở hai trường"))
    officer.get_by_label("Nội dung trả lời").fill("Nộp qua trường nơi tác giả đang công tác.")
    look(officer, "hoi-dap-tra-loi")
    go(officer.get_by_role("button", name="Trả lời"))
    officer.get_by_label("Câu hỏi như mọi người đọc").fill("Người vừa chuyển trường nộp hồ sơ ở đâu?")
    look(officer, "hoi-dap-cong-khai")
    go(officer.get_by_role("button", name="Công khai"))

    reader = visit()
    reader.goto("/ke-hoach/tam-diep-2024/hoi-dap")
    expect(reader.get_by_text("Người vừa chuyển trường nộp hồ sơ ở đâu?")).to_be_visible()
    expect(reader.get_by_text("Tôi vừa chuyển trường trong năm học.")).to_have_count(0)
    look(reader, "hoi-dap")
