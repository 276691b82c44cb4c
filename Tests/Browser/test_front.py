"""The front page, as anyone sees it who has no account."""

from playwright.sync_api import Page, expect

from looks import look


def test_the_front_page_lists_the_plans(page: Page):
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator("a[href='/ke-hoach/tam-diep-2024']").first).to_be_visible()
    look(page, "front")


def test_an_address_that_leads_nowhere_says_so_calmly(page: Page):
    answer = page.goto("/khong-co-trang-nay")
    assert answer.status == 404
    expect(page.get_by_role("link", name="Trang chủ").first).to_be_visible()
    look(page, "not-found")
