"""The rehearsal's clock passes a deadline: a server of its own, since every file of tests has one."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go


def test_intake_closes_when_the_rehearsals_clock_passes_the_deadline(visit):
    page = visit("tac-gia-1")
    page.goto("/")
    go(page.get_by_role("button", name="Đến hạn gần nhất: 20/4/2024"))
    expect(page.get_by_text("thứ Bảy, 20/4/2024").first).to_be_visible()
    page.goto("/ho-so/moi")
    names = [button.get_attribute("aria-label") for button in page.get_by_role("button", name="Bắt đầu viết").all()]
    assert "Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I" not in names
    assert "Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt II" in names
    page.goto("/ho-so")
    go(page.get_by_role("link", name=re.compile("Một số biện pháp rèn chữ viết")))
    page.get_by_text("Xin nộp muộn", exact=True).click()
    page.get_by_label("Lý do xin nộp muộn").fill("Ốm dài ngày, có giấy ra viện.")
    go(page.get_by_role("button", name="Gửi đề nghị"))
    expect(page.get_by_role("status")).to_have_text("Đã gửi đề nghị nộp muộn.")
    look(page, "ho-so-xin-muon")
