"""What people do on the pages, step by step, by the words that they see."""

from playwright.sync_api import Page, expect


def sign_in(page: Page, role: str) -> None:
    """Signs in as one of the demonstration's people, by the button that bears the role's name."""
    page.goto("/dang-nhap")
    page.get_by_role("button", name=role, exact=True).click()
    expect(page).not_to_have_url("/dang-nhap")
