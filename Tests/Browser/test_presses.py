"""What each job asks of the people who do it, counted and compared with `bench/presses.md`."""

import re
import subprocess
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import expect

from dossiers import file_dossiers
from patience import TIMEOUT
from person import AUTHOR, Person
from presses import Hand, settle
from server import PROGRAM, Server
from turning import go
from walk import NAMES, TEXTS, day_boxes

VIETNAM = timezone(timedelta(hours=7))


@pytest.fixture
def empty_office(browser, tmp_path):
    """The administrator's window on an installation in which there is nothing yet."""
    first, own = "mật khẩu đầu tiên dài", "bảy quả cam vàng ngọt"
    command = [PROGRAM, "person", "add", "--data", tmp_path / "data", "--name", "Nguyễn Quản Trị", "--sign-in", "thu"]
    subprocess.run([*command, "--administrator"], input=first.encode(), check=True, capture_output=True)
    with Server(tmp_path, is_rehearsal=False) as server:
        Person(server.port).enter("thu", first, own)
        context = browser.new_context(base_url=server.address, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
        context.set_default_timeout(TIMEOUT)
        page = context.new_page()
        page.goto("/dang-nhap")
        page.get_by_label("Tên đăng nhập").fill("thu")
        page.get_by_label("Mật khẩu").fill(own)
        go(page.locator("main").get_by_role("button", name="Đăng nhập"))
        expect(page.get_by_text("Năm bước đầu tiên")).to_be_visible()
        yield page
        context.close()


def test_an_author_files_a_dossier(visit):
    page = visit("tac-gia-2")
    hand = Hand(page)
    hand.go(page.locator("main a[href*='/ho-so/moi'][href*='dot-1']").first)
    hand.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
    hand.fill(page.get_by_label("Tên sáng kiến"), "Đo độ dài bằng bước chân ở sân trường")
    hand.choose(page.get_by_label("Lĩnh vực"), "Giáo dục và Đào tạo")
    hand.choose(page.get_by_label("Loại giải pháp"), "Giải pháp tác nghiệp")
    hand.press("Tiếp tục: Tác giả")
    hand.press("Tiếp tục: Bản chất của sáng kiến")
    for name in ("before", "content", "novelty"):
        hand.fill(page.locator(f"#{name}"), TEXTS[name])
    hand.press("Tiếp tục: Hiệu quả")
    for box, part in zip(day_boxes(page, "first-applied"), ("15", "1", "2024"), strict=True):
        hand.fill(box, part)
    for name in ("spread", "benefit-by-authors"):
        hand.fill(page.locator(f"#{name}"), TEXTS[name])
    hand.press("Tiếp tục: Điều kiện công nhận")
    hand.press("Tiếp tục: Minh chứng")
    hand.pick(page.locator("#file-tai-lieu"), "minh-chung.pdf", b"%PDF-1.7 minh chung")
    expect(page.get_by_role("link", name="minh-chung.pdf")).to_be_visible()
    hand.follow("Tiếp tục: Xem lại và nộp")
    hand.press("Nộp hồ sơ")
    expect(page.get_by_role("status")).to_have_text("Đã nộp hồ sơ.")
    settle("An author files a dossier", hand)


def test_a_head_endorses_ten_dossiers(visit, server):
    dossiers = file_dossiers(server.port, NAMES["tac-gia-1"], "dot-1", "donvi", 10)
    page = visit("hieu-truong")
    hand = Hand(page)
    hand.menu("Đơn vị")
    hand.follow(dossiers[0].title)
    for dossier in dossiers:
        expect(page.get_by_role("heading", level=1)).to_have_text(dossier.title)
        for answer in page.locator("form[action$='/xac-nhan'] input[type=radio][value=yes]").all():
            hand.click(answer)
        # One head stands for the school and the office above it here: what goes on there waits for them once more.
        hand.press("Xác nhận, sang hồ sơ sau")
        expect(page.get_by_role("status")).to_have_text("Đã xác nhận hồ sơ vừa xem.")
    settle("A head endorses 10 dossiers, with a question of the plan for each", hand)


def test_an_officer_takes_sixty_dossiers(visit, server):
    file_dossiers(server.port, AUTHOR, "dot-2", "sauchuc", 60)
    page = visit("tiep-nhan")
    hand = Hand(page)
    hand.menu("Tiếp nhận")
    hand.fill(page.get_by_label("Tìm hồ sơ"), "sauchuc")
    hand.narrow(page.get_by_label("Trạng thái"), "endorsed")
    hand.press("Lọc")
    # Fifty stand on a page.
    for count in (50, 10):
        hand.click(page.get_by_label("Chọn tất cả"))
        hand.press(f"Tiếp nhận {count} hồ sơ đã chọn")
        expect(page.get_by_role("status")).to_have_text(re.compile(r"^Đã tiếp nhận và cấp số \d+ đến \d+\.$"))
    hand.narrow(page.get_by_label("Trạng thái"), "received")
    hand.press("Lọc")
    hand.follow("Kiểm tra hồ sơ")
    for _ in range(60):
        hand.press("Nhận đủ theo thành phần, tất cả đạt")
        expect(page.locator("#ban-don")).to_have_value("12")
        hand.press("Hợp lệ, sang hồ sơ sau")
        expect(page.get_by_role("status")).to_have_text("Đã xác nhận hợp lệ hồ sơ vừa xét.")
    settle("An officer takes in 60 clean dossiers", hand)


def test_an_administrator_starts_an_office(empty_office):
    page = empty_office
    hand = Hand(page)
    hand.follow("Cơ quan")
    for field, text in {
        "name": "Ủy ban nhân dân xã Mẫu", "superior": "Ủy ban nhân dân tỉnh Mẫu", "place": "Xã Mẫu",
        "address": "Số 1, đường Mẫu, xã Mẫu", "telephone": "0229 000 000", "mail": "sangkien@xamau.vidu.vn",
    }.items():  # fmt: skip
        hand.fill(page.locator(f"#{field}"), text)
    hand.press("Lưu")
    hand.follow("Đơn vị")
    for name, kind, parent in (
        ("UBND xã Mẫu", "Ủy ban nhân dân xã", ""),
        ("Trường Tiểu học Mẫu", "Trường tiểu học", "UBND xã Mẫu"),
    ):
        for field, text in {"name": name, "kind": kind, "parent": parent}.items():
            if text:
                hand.fill(page.locator(f"#{field}"), text)
        hand.press("Thêm đơn vị")
        expect(page.get_by_role("status")).to_have_text("Đã lưu.")
    hand.follow("Kế hoạch")
    hand.choose(page.get_by_label("Mẫu", exact=True), "Tam Điệp 2024")
    hand.press("Lập kế hoạch từ mẫu")
    hand.fill(page.locator("#v_document_number"), "12/KH-UBND")
    hand.fill(page.locator("#v_document_day"), f"5/1/{datetime.now(VIETNAM).year}")
    hand.press("Xem kế hoạch đã lập")
    hand.press("Công bố")
    hand.go(page.locator("button[name=_confirmed]"))
    expect(page.locator("button[name=_confirmed]")).to_have_count(0)
    for name, sign_in, unit, role in (
        ("Trần Tiếp Nhận", "tiepnhan", "UBND xã Mẫu", "Cán bộ tiếp nhận"),
        ("Lê Hiệu Trưởng", "hieutruong", "Trường Tiểu học Mẫu", "Thủ trưởng đơn vị"),
        ("Phạm Chủ Tịch", "chutich", "UBND xã Mẫu", "Người quyết định công nhận"),
    ):
        hand.menu("Quản trị")
        hand.follow("Người và vai trò")
        for field, text in {"name": name, "sign-in": sign_in, "unit": unit}.items():
            hand.fill(page.locator(f"#{field}"), text)
        hand.press("Thêm người")
        hand.press("Cấp đường dẫn đặt mật khẩu")
        hand.follow("Người và vai trò")
        hand.choose(page.locator("#person"), f"{name} ({sign_in})")
        hand.choose(page.locator("#role"), role)
        if role == "Thủ trưởng đơn vị":
            hand.choose(page.locator("#scope"), "Một đơn vị, ghi ở ô dưới")
            hand.fill(page.locator("#scope-unit"), unit)
        else:
            named = page.locator("#scope option", has_text=re.compile(r"^Kế hoạch Tam Điệp \d{4}$"))
            hand.choose(page.locator("#scope"), named.text_content())
        hand.press("Giao vai trò")
        expect(page.get_by_role("status")).to_be_visible()
    settle("An administrator starts an office: its name, 2 units, a plan of a template, 3 people with roles", hand)
