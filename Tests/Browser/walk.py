"""What people do on the pages, by the words that they see."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from looks import look, on_phone
from turning import go

# The made-up people of the rehearsal by their sign-in names.
NAMES = {
    "tac-gia-1": "Nguyễn Thị Thử",
    "tac-gia-2": "Trần Minh Mẫu",
    "tac-gia-6": "Vũ Văn Giả Định",
    "hieu-truong": "Nguyễn Hiệu Trưởng Mẫu",
    "chu-tich-phuong": "Trần Chủ Tịch Mẫu",
    "tiep-nhan": "Phạm Thị Tiếp Nhận Mẫu",
    "thu-ky": "Hoàng Thư Ký Mẫu",
    "chu-tich-hd": "Vũ Chủ Tịch Hội Đồng Mẫu",
    "uy-vien-1": "Ủy Viên Mẫu Một",
    "uy-vien-2": "Ủy Viên Mẫu Hai",
    "uy-vien-3": "Ủy Viên Mẫu Ba",
    "uy-vien-4": "Ủy Viên Mẫu Bốn",
    "uy-vien-5": "Ủy Viên Mẫu Năm",
    "uy-vien-6": "Ủy Viên Mẫu Sáu",
    "uy-vien-7": "Ủy Viên Mẫu Bảy",
    "quyet-dinh": "Chủ Tịch Thành Phố Mẫu",
    "quan-tri": "Quản Trị Mẫu",
    "td-tai-chinh": "Đỗ Kế Toán Mẫu",
    "hy-van-phong": "Cao Văn Phòng Mẫu",
    "hy-thu-truong": "Đào Thủ Trưởng Mẫu",
    "hy-giam-doc": "Đinh Giám Đốc Sở Mẫu",
    "hy-trung-tam": "Mai Giám Đốc Trung Tâm Mẫu",
    "vt-quyet-dinh": "Chủ Tịch Huyện Mẫu",
    "tac-gia-9": "Bùi Thị Thử",
    "tac-gia-10": "Đặng Văn Mẫu",
    "tth-tiep-nhan": "Hồ Tiếp Nhận Mẫu",
    "vt-tiep-nhan-kt": "Ngô Tiếp Nhận Kinh Tế",
    "tinh-tiep-nhan": "Tiếp Nhận Tỉnh Mẫu",
}

TITLE = "Dạy đo độ dài bằng bước chân ở sân Trường Tiểu học Mẫu"
TEXTS = {
    "before": "Học sinh học thuộc đơn vị đo nhưng ước lượng sai, 41% trả lời sai câu hỏi thực tế.",
    "content": "1. Đo bước chân.\n2. Ước lượng sân trường.\n3. Kiểm tra bằng thước dây.",
    "novelty": "Lần đầu làm ở trường; học sinh tự có thước đo của mình.",
    "spread": "Ba lớp khối 3 đã dùng; trường khác dùng được ngay.",
    "benefit-by-authors": "Sau tám tuần tỷ lệ sai còn 12%.",
}


def sign_in(page: Page, name: str) -> None:
    """Signs in with one click, as the person of that sign-in name."""
    page.goto("/dien-tap")
    page.locator("form.role", has_text=NAMES[name]).get_by_role("button").first.click()
    page.wait_for_url(re.compile(r":\d+/$"))


def begin_dossier(page: Page) -> None:
    """Begins a dossier under the first track of Tam Điệp; its first section is open then."""
    page.goto("/ho-so")
    go(page.get_by_role("link", name="Viết hồ sơ mới"))
    go(page.get_by_role("button", name="Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I", exact=True))


def day_boxes(page: Page, name: str) -> list[Locator]:
    """The three boxes of a day: day, month, year."""
    return [page.locator(f"[name='{name}.{box}']") for box in ("day", "month", "year")]


def fill_day(page: Page, name: str, *parts: int | str) -> None:
    """Types a day into its three boxes."""
    for box, part in zip(day_boxes(page, name), parts, strict=True):
        box.fill(str(part))


def write_dossier(page: Page) -> str:
    """Writes the whole dossier `TITLE`, section by section, submits it and gives its address."""
    begin_dossier(page)
    page.get_by_label("Tên sáng kiến").fill(TITLE)
    expect(page.locator("[data-save-state]")).to_have_text(re.compile(r"Đã lưu lúc \d\d:\d\d:\d\d"))
    page.get_by_label("Lĩnh vực").select_option(label="Giáo dục và Đào tạo")
    page.get_by_label("Loại giải pháp").select_option(label="Giải pháp tác nghiệp")
    look(page, "soan-ten")
    go(page.get_by_role("button", name="Tiếp tục: Tác giả"))
    page.get_by_label("Tỷ lệ đóng góp (%)").first.fill("60")
    expect(page.locator("[data-share-total]")).to_have_text("Còn 40%.")
    page.get_by_label("Họ và tên").fill("Trần Đồng Tác Giả Mẫu")
    page.get_by_label("Nơi công tác hoặc nơi thường trú").nth(1).fill("Trường Tiểu học Mẫu")
    page.get_by_label("Tỷ lệ đóng góp (%)").nth(1).fill("40")
    expect(page.locator("[data-share-total]")).to_have_text("Đã đủ 100%.")
    look(page, "soan-tac-gia")
    go(page.get_by_role("button", name="Tiếp tục: Bản chất của sáng kiến"))
    for name in ("before", "content", "novelty"):
        page.locator(f"#{name}").fill(TEXTS[name])
    look(page, "soan-ban-chat")
    go(page.get_by_role("button", name="Tiếp tục: Hiệu quả"))
    fill_day(page, "first-applied", 15, 1, 2024)
    for name in ("spread", "benefit-by-authors"):
        page.locator(f"#{name}").fill(TEXTS[name])
    go(page.get_by_role("button", name="Tiếp tục: Điều kiện công nhận"))
    look(page, "soan-dieu-kien")
    go(page.get_by_role("button", name="Tiếp tục: Minh chứng"))
    page.locator("#file-tai-lieu").set_input_files(
        {"name": "ảnh giờ học.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + b"0" * 1_500_000})
    expect(page.get_by_role("link", name="ảnh giờ học.png")).to_be_visible()
    look(page, "soan-minh-chung")
    go(page.get_by_role("link", name="Tiếp tục: Xem lại và nộp"))
    look(page, "soan-xem-lai")
    with on_phone(page):
        assert page.locator(".paper-view").first.evaluate("view => view.scrollHeight <= view.clientHeight + 1")
        assert page.locator(".paper-view .sheet").first.evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth")
    go(page.get_by_role("button", name="Nộp hồ sơ"))
    expect(page.get_by_role("status")).to_have_text("Đã nộp hồ sơ.")
    look(page, "ho-so-da-nop")
    return page.url.split("?")[0]


def confirm(page: Page, picture: str | None = None) -> None:
    """Confirms on the page that asks before something is done that cannot be undone."""
    button = page.locator("button[name=_confirmed]")
    expect(button).to_be_visible()
    if picture:
        look(page, picture)
    go(button)


def type_plan(administrator: Page, text: str) -> None:
    """Types a plan as text on the administrator's page of plans, where that is folded."""
    administrator.goto("/quan-tri/ke-hoach")
    administrator.get_by_text("Công bố từ tệp kế hoạch (YAML)").click()
    administrator.get_by_label("Nội dung tệp kế hoạch").fill(text)


def open_scoring(secretary: Page, name: str, keeping: Callable[[int, str], bool]) -> None:
    """Opens the scoring of a new session of the first council, with the dossiers that `keeping` takes.

    It is asked with the place and the label of each dossier that is ready. The session's page is open then.
    """
    secretary.goto("/hoi-dong")
    go(secretary.locator("main a[href^='/hoi-dong/']").first)
    secretary.get_by_text("Mở phiên họp mới").first.click()
    secretary.get_by_label("Tên phiên họp").first.fill(name)
    go(secretary.get_by_role("button", name="Mở phiên họp").first)
    for number, box in enumerate(secretary.locator("input[name=dossier]").all()):
        if not keeping(number, box.evaluate("field => field.labels[0].textContent")):
            box.uncheck()
    go(secretary.get_by_role("button", name="Đưa vào phiên họp"))
    go(secretary.get_by_role("button", name="Mở chấm"))
    secretary.goto(secretary.url.split("?")[0])


def count_copies(officer):
    """Everything that the plan asks for on paper and by mail has come, and is counted."""
    officer.locator("#ban-to-trinh").fill("1")
    officer.locator("#ban-don").fill("12")
    officer.locator("#mem-don").check()
    go(officer.get_by_role("button", name="Lưu số đã nhận"))
