"""The head of the journal: printed or copied, kept, and compared later."""

from playwright.sync_api import Page, expect

from looks import look
from turning import go


def compare(page: Page, kept: str) -> None:
    page.get_by_label("Dòng đã giữ").fill(kept)
    go(page.get_by_role("button", name="Đối chiếu"))


def test_a_head_that_was_kept_is_found_again_and_another_is_not(visit):
    page = visit("quan-tri")
    page.goto("/quan-tri/don-vi")
    go(page.get_by_role("link", name="Nhật ký"))
    look(page, "nhat-ky")
    kept = page.get_by_label("Dòng để chép").input_value()
    number, code = kept.split()[1:3]

    for written in [kept, f"{number} {code}", f"{number} {' '.join(code[i:i + 8] for i in range(0, 64, 8))}"]:
        compare(page, written)
        expect(page.get_by_role("status")).to_contain_text("Khớp.")
    look(page, "nhat-ky-khop")
    compare(page, f"{number} {'a' * 64}")
    expect(page.get_by_role("status")).to_contain_text("Không khớp.")
    compare(page, kept.replace(code, "a" * 64))
    expect(page.get_by_role("status")).to_contain_text("Không đọc được")
    look(page, "nhat-ky-khong-khop")
