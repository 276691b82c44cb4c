"""The Tam Điệp plan by clicking, from a draft to the certificate, as the people who do it."""

import re
from pathlib import Path

from playwright.sync_api import expect

from looks import look, on_phone
from turning import go, turn
from walk import TITLE, confirm, count_copies, write_dossier

def test_a_dossier_goes_from_draft_to_certificate(visit):
    author = visit("tac-gia-1")
    address = write_dossier(author)

    head = visit("hieu-truong")
    head.goto("/don-vi")
    look(head, "don-vi")
    go(head.get_by_role("link", name=TITLE))
    look(head, "don-vi-ho-so")
    # The school passes it on, then the education office, which one head stands for here.
    for opinion in ("Đề nghị công nhận.", "Phòng thống nhất, đưa vào danh sách."):
        head.goto(address)
        head.get_by_label("Ý kiến của đơn vị").fill(opinion)
        go(head.get_by_role("button", name="Xác nhận, đưa vào tờ trình"))
        expect(head.get_by_role("status")).to_have_text("Đã xác nhận hồ sơ.")

    go(head.get_by_role("link", name="Tờ trình đề nghị công nhận sáng kiến").first)
    look(head, "to-trinh")
    author.goto(address + "/don")
    look(author, "don")

    officer = visit("tiep-nhan")
    officer.goto("/tiep-nhan")
    look(officer, "tiep-nhan")
    officer.get_by_label("Tìm hồ sơ").fill("do do dai bang buoc chan")
    go(officer.get_by_role("button", name="Lọc"))
    officer.get_by_label(f"Chọn «{TITLE}»").check()
    go(officer.get_by_role("button", name="Tiếp nhận 1 hồ sơ đã chọn"))
    expect(officer.get_by_role("status")).to_have_text(re.compile(r"^Đã tiếp nhận và cấp số \d+\.$"))
    go(officer.get_by_role("link", name=TITLE).first)
    officer.goto(address + "/bien-nhan")
    look(officer, "bien-nhan")
    with on_phone(officer):
        aid, below = officer.locator("main > .help").bounding_box(), officer.locator("main .btn").first.bounding_box()
        assert aid["y"] + aid["height"] + 8 <= below["y"], "the way to the help stands beside the heading alone"
    officer.goto(address)
    go(officer.get_by_role("link", name="Kiểm tra điều kiện"))
    look(officer, "kiem-tra")
    with on_phone(officer):
        places = officer.locator(".neighbours > *")
        before, count, after = (places.nth(number).bounding_box() for number in range(3))
        assert before["y"] == after["y"] < count["y"], "the ways to both neighbours are in one row, the count below"
    go(officer.get_by_role("button", name="Xác nhận hợp lệ"))
    expect(officer.get_by_role("alert")).to_contain_text("Chưa kiểm tra điều kiện: Có tính mới. (mục II.2)")
    look(officer, "kiem-tra-bi-tu-choi")
    officer.get_by_label("Cần bổ sung những gì").fill("Bổ sung nơi áp dụng.")
    go(officer.get_by_role("button", name="Gửi yêu cầu"))

    author.goto(address)
    expect(author.get_by_text("Bổ sung nơi áp dụng.").first).to_be_visible()
    look(author, "ho-so-cho-bo-sung")
    author.goto(address + "/soan/hieu-qua")
    author.locator("#benefit-by-users").fill("Tổ chuyên môn xác nhận đã dùng ở ba lớp.")
    go(author.get_by_role("button", name="Lưu", exact=True))
    author.goto(address + "/soan/xem-lai")
    go(author.get_by_role("button", name="Nộp bổ sung"))
    expect(author.get_by_role("status")).to_have_text("Đã nộp phần bổ sung.")

    officer.goto(address.replace("/ho-so/", "/tiep-nhan/"))
    count_copies(officer)
    for choice in officer.get_by_label("Đạt", exact=True).all():
        choice.check()
    go(officer.get_by_role("button", name="Xác nhận hợp lệ"))
    expect(officer.get_by_role("status")).to_have_text("Đã xác nhận hồ sơ hợp lệ.")

    secretary = visit("thu-ky")
    secretary.goto("/hoi-dong")
    look(secretary, "hoi-dong")
    go(secretary.get_by_role("link", name=re.compile("Hội đồng Tư vấn")))
    look(secretary, "hoi-dong-mot")
    secretary.get_by_label("Tên phiên họp").fill("Phiên bấm thử")
    go(secretary.get_by_role("button", name="Mở phiên họp"))
    for box in secretary.locator("input[name=dossier]").all():
        if TITLE not in (box.evaluate("field => field.labels[0].textContent")):
            box.uncheck()
    go(secretary.get_by_role("button", name="Đưa vào phiên họp"))
    look(secretary, "phien-chuan-bi")
    go(secretary.get_by_role("button", name="Mở chấm"))
    session = secretary.url.split("?")[0]

    for name in ("thu-ky", "uy-vien-1", "uy-vien-2", "uy-vien-3", "uy-vien-4", "chu-tich-hd"):
        score(secretary if name == "thu-ky" else visit(name), session, name)

    chair = visit("chu-tich-hd")
    chair.goto(session)
    look(chair, "phien-dang-cham")
    go(chair.get_by_role("button", name="Khóa kết quả chấm"))
    confirm(chair, "khoa-ket-qua")
    expect(chair.get_by_text("88,50")).to_be_visible()
    look(chair, "xep-hang")

    officer.goto("/quyet-dinh")
    look(officer, "quyet-dinh")
    go(officer.get_by_role("link", name="Dự thảo quyết định cho Phiên bấm thử"))
    go(officer.get_by_role("button", name="Lập dự thảo"))
    officer.get_by_label("Lời trình").fill("Danh sách theo biên bản họp Hội đồng.")
    go(officer.get_by_role("button", name="Trình duyệt"))
    expect(officer.get_by_role("status")).to_have_text("Đã trình duyệt.")
    draft = officer.url.split("?")[0]
    authority = visit("quyet-dinh")
    authority.goto("/")
    go(authority.get_by_role("link", name="Duyệt dự thảo quyết định cho Phiên bấm thử"))
    go(authority.get_by_role("button", name="Trả lại để sửa"))
    expect(authority.get_by_role("alert")).to_contain_text("Ghi rõ chỗ cần sửa")
    look(authority, "du-thao-cho-duyet")
    authority.goto(draft)
    go(authority.get_by_role("button", name="Duyệt dự thảo"))
    go(authority.get_by_role("link", name="Ký và ban hành"))
    go(authority.get_by_role("button", name="Ban hành quyết định"))
    expect(authority.get_by_role("alert")).to_contain_text("Ghi số và ký hiệu quyết định")
    authority.get_by_label("Số và ký hiệu").first.fill("05/QĐ-UBND")
    authority.get_by_label("Họ và tên người ký").fill("Phó Chủ Tịch Mẫu")
    look(authority, "ban-hanh")
    go(authority.get_by_role("button", name="Ban hành quyết định"))
    confirm(authority, "ban-hanh-xac-nhan")
    expect(authority.get_by_role("status")).to_have_text("Đã ban hành quyết định.")
    decision = authority.url.split("?")[0]

    officer.goto(decision)
    go(officer.get_by_role("button", name="Cấp giấy chứng nhận"))
    confirm(officer)
    go(officer.get_by_role("button", name="Công bố"))
    confirm(officer, "cong-bo-xac-nhan")
    look(officer, "quyet-dinh-da-cong-bo")
    go(officer.get_by_role("link", name="In tất cả giấy chứng nhận"))
    look(officer, "giay-chung-nhan")
    code = re.search(r"[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}", officer.locator(".proof").first.inner_text()).group()
    officer.goto(decision + "/van-ban")
    look(officer, "van-ban-quyet-dinh")
    with officer.expect_download() as taken:
        officer.get_by_role("link", name="Tải Word").click()
    assert taken.value.suggested_filename == "Quyết định công nhận sáng kiến.docx"
    assert Path(taken.value.path()).read_bytes()[:2] == b"PK"

    # All papers of the decision in one file are made in the background; the page shows when they are there.
    officer.goto(decision)
    officer.get_by_label("Dạng tệp").select_option("docx")
    # Without scripts it does not look again by itself: what it says at first stays to be read.
    officer.route("**/*.js", lambda route: route.abort())
    go(officer.get_by_role("button", name="Tạo tệp"))
    expect(officer.get_by_role("status")).to_have_text("Đang tạo tệp. Xong sẽ hiện ở trang này.")
    officer.unroute("**/*.js")
    officer.goto(decision)
    with officer.expect_download() as made:
        officer.get_by_role("link", name="Tất cả văn bản.zip").click()
    assert Path(made.value.path()).read_bytes()[:2] == b"PK"
    look(officer, "giay-to")

    public = visit()
    public.goto("/sang-kien?q=do do dai")
    go(public.get_by_role("link", name=TITLE))
    look(public, "sang-kien-cong-khai")
    public.goto("/xac-minh")
    public.get_by_label("Mã trên giấy chứng nhận").fill(code.lower().replace("-", " "))
    go(public.get_by_role("button", name="Xác minh"))
    expect(public.get_by_role("status")).to_contain_text("Giấy chứng nhận hợp lệ")
    look(public, "xac-minh")


def score(page, session, name):
    """Scores by the keyboard alone, after the sheet is open."""
    page.goto(session)
    go(page.get_by_role("link", name=TITLE))
    page.locator("input[name^=level-]").first.focus()
    page.keyboard.press("1")  # The level leads to its points, and gives none.
    page.keyboard.type("28")
    for points in ("26,5", "16", "18"):
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        while "points-" not in (page.evaluate("document.activeElement.name") or ""):
            page.keyboard.press("Tab")
        page.keyboard.type(points)
    expect(page.locator("[data-total]")).to_have_text("88,5")
    if name == "uy-vien-1":
        look(page, "phieu-cham")
    turn(page, "Control+Enter")
    expect(page.get_by_role("status")).to_have_text("Đã nộp phiếu.")
