"""A plan that scores blind and in secret, published by the administrator: what a member sees and what stays."""

import re
from pathlib import Path

from playwright.sync_api import expect

from looks import look
from turning import go, turn
from walk import TITLE, confirm, count_copies, open_scoring, type_plan, write_dossier

PLAN = Path(__file__).parents[2] / "plans/tam-diep-2024.yaml"
MASKED = "Dạy đo độ dài bằng bước chân ở sân [đơn vị]"
NAMES = re.compile("Nguyễn Thị Thử|Trần Đồng Tác Giả Mẫu|Trường Tiểu học Mẫu|ảnh giờ học")


def publish(visit):
    """An edition with blind scoring, secret ballots and a criterion that counts twice."""
    text = re.sub(r"( +)out-of: 100\n", r"\g<0>\g<1>blind: true\n\g<1>secret: true\n", PLAN.read_text())
    text = re.sub(r"(name: Hiệu quả kinh tế\n)( +)max: 20", r"\g<1>\g<2>max: 10\n\g<2>weight: 2", text)
    administrator = visit("quan-tri")
    type_plan(administrator, text)
    go(administrator.get_by_role("button", name="Công bố"))
    confirm(administrator)
    expect(administrator.get_by_role("alert")).to_have_count(0)


def accept(visit, address):
    """The unit endorses the dossier, the office receives and accepts it."""
    head = visit("hieu-truong")
    # The school, then the education office, which one head stands for here.
    for _ in range(2):
        head.goto(address)
        go(head.get_by_role("button", name="Xác nhận, đưa vào tờ trình"))
    officer = visit("tiep-nhan")
    officer.goto("/tiep-nhan")
    officer.get_by_label(f"Chọn «{TITLE}»").check()
    go(officer.get_by_role("button", name="Tiếp nhận 1 hồ sơ đã chọn"))
    officer.goto(address.replace("/ho-so/", "/tiep-nhan/"))
    count_copies(officer)
    for choice in officer.get_by_label("Đạt", exact=True).all():
        choice.check()
    go(officer.get_by_role("button", name="Xác nhận hợp lệ"))
    expect(officer.get_by_role("status")).to_have_text("Đã xác nhận hồ sơ hợp lệ.")


def test_a_blind_and_secret_sheet_names_nobody_and_is_not_taken_back(visit):
    publish(visit)
    address = write_dossier(visit("tac-gia-1"))
    accept(visit, address)
    secretary = visit("thu-ky")
    open_scoring(secretary, "Phiên chấm kín", lambda _, label: MASKED in label)

    # Chair and secretary, who score as well, see no names either; the secretary checks conflicts on a page of its own.
    for name in ("thu-ky", "chu-tich-hd"):
        scorer = secretary if name == "thu-ky" else visit(name)
        scorer.goto(secretary.url)
        assert not NAMES.search(scorer.locator("main").inner_text())
        assert scorer.request.get(address).status == 404
    session = secretary.url
    for step in ("/phan-cong", "/cuoc-hop", "/theo-doi", "/bien-ban"):
        secretary.goto(session + step)
        assert not NAMES.search(secretary.locator("main").inner_text()), step
    secretary.goto(session)
    go(secretary.get_by_role("link", name="Rà soát xung đột lợi ích"))
    expect(secretary.get_by_text("Trần Đồng Tác Giả Mẫu")).to_be_visible()
    look(secretary, "xung-dot-loi-ich")

    member = visit("uy-vien-4")
    member.goto(session)
    assert not NAMES.search(member.locator("main").inner_text())
    go(member.get_by_role("link", name="Chấm tiếp"))
    expect(member.get_by_role("heading", level=1)).to_have_text(MASKED)
    assert not NAMES.search(member.locator("main").inner_text() + member.title())
    with member.expect_response(re.compile("tai-lieu")) as shown:
        member.evaluate("fetch(document.querySelector('a[href*=tai-lieu]').href)")
    assert shown.value.headers["content-disposition"] == "inline; filename*=UTF-8''T%C3%A0i%20li%E1%BB%87u%201.png"
    for field, points in zip(member.locator("input[name^=points-]").all(), ("28", "26,5", "8", "18")):
        field.fill(points)
    expect(member.locator("[data-total]")).to_have_text("88,5")
    expect(member.locator("[data-save-state]")).to_have_text(re.compile("Đã lưu lúc"))
    look(member, "phieu-kin")
    member.locator("#remark").focus()
    turn(member, "Control+Enter")
    expect(member.get_by_role("alert")).to_contain_text("Tôi không phải là tác giả và không có xung đột lợi ích")
    member.get_by_label("Tôi không phải là tác giả, đồng tác giả").check()
    member.locator("#remark").focus()
    turn(member, "Control+Enter")
    expect(member.get_by_role("status")).to_have_text("Đã nộp phiếu.")
    go(member.locator("td.main a").first)
    expect(member.get_by_text("Phiếu kín của bạn đã vào thùng phiếu")).to_be_visible()
    expect(member.get_by_role("button", name="Lấy lại phiếu để sửa")).to_have_count(0)
    look(member, "phieu-kin-da-nop")
