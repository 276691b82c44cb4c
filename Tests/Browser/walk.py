"""What people do on the pages, by the words that they see."""

import re

from playwright.sync_api import Page

# The made-up people of the rehearsal by their sign-in names.
NAMES = {
    "tac-gia-1": "Nguyễn Thị Thử",
    "tac-gia-2": "Trần Minh Mẫu",
    "tac-gia-6": "Vũ Văn Giả Định",
    "hieu-truong": "Nguyễn Hiệu Trưởng Mẫu",
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
    "hy-giam-doc": "Đinh Giám Đốc Sở Mẫu",
    "hy-trung-tam": "Mai Giám Đốc Trung Tâm Mẫu",
    "vt-quyet-dinh": "Chủ Tịch Huyện Mẫu",
    "tac-gia-9": "Bùi Thị Thử",
    "vt-tiep-nhan-kt": "Ngô Tiếp Nhận Kinh Tế",
    "tinh-tiep-nhan": "Tiếp Nhận Tỉnh Mẫu",
}


def sign_in(page: Page, name: str) -> None:
    """Signs in with one click, as the person of that sign-in name."""
    page.goto("/dien-tap")
    page.locator("form.role", has_text=NAMES[name]).get_by_role("button").first.click()
    page.wait_for_url(re.compile(r"/ho-so$"))
