"""The public register as everyone meets it: searched, narrowed, read, cited; figures and open data."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go


def test_the_register_is_searched_narrowed_and_read_without_scripts(visit):
    page = visit(javascript=False)
    page.goto("/sang-kien")
    look(page, "so-sang-kien")
    page.get_by_label("Tìm trong tên").fill("tưới nhỏ giọt")
    go(page.get_by_role("button", name="Tìm"))
    expect(page.get_by_role("heading", level=2, name=re.compile("6 sáng kiến"))).to_be_visible()
    expect(page.locator("#q-cach")).to_contain_text("«tưới», «nhỏ», «giọt» tìm đúng dấu.")
    expect(page.locator(".results mark").first).to_be_visible()
    go(page.locator("#loc").get_by_role("link", name=re.compile("^2018")))
    expect(page.get_by_role("heading", level=2, name=re.compile("^1 sáng kiến"))).to_be_visible()
    look(page, "so-sang-kien-loc")
    go(page.get_by_role("link", name="Bỏ lọc Năm: 2018"))
    expect(page.get_by_role("heading", level=2, name=re.compile("6 sáng kiến"))).to_be_visible()
    go(page.locator(".results a").first)
    expect(page.get_by_role("heading", level=2, name="Trích dẫn")).to_be_visible()
    look(page, "so-sang-kien-mot")


def test_on_a_phone_results_are_on_the_first_screen_and_filters_unfold_without_scripts(visit):
    page = visit(javascript=False, phone=True)
    page.goto("/sang-kien")
    rehearsal = page.locator(".demo").bounding_box()["height"]
    first = page.locator(".results a").first.bounding_box()
    assert first["y"] + first["height"] <= 740 + rehearsal
    fold = page.locator("summary", has_text="Lọc kết quả")
    expect(page.locator("#loc")).to_be_hidden()
    fold.tap()
    expect(page.locator("#loc")).to_be_visible()
    go(page.locator("#loc").get_by_role("link", name=re.compile("^2021")))
    expect(page.get_by_role("link", name="Bỏ lọc Năm: 2021")).to_be_visible()
    expect(fold).to_have_text("Lọc kết quả (đang chọn 1)")
    expect(page.locator("#loc")).to_be_hidden()


def test_where_nothing_is_found_something_near_is_offered(visit):
    page = visit()
    page.goto("/sang-kien?q=tuoii")
    go(page.get_by_role("link", name="«tuoi» thay cho «tuoii»"))
    expect(page.locator(".results li").first).to_be_visible()
    page.goto("/sang-kien?linh-vuc=khong-co")
    expect(page.get_by_text("Không có «khong-co» ở mục Lĩnh vực.")).to_be_visible()
    expect(page.get_by_role("link", name="Xem mọi sáng kiến")).to_be_visible()
    look(page, "so-sang-kien-khong-co")


def test_figures_and_open_data_are_open_to_everyone(visit):
    page = visit()
    page.goto("/so-lieu")
    look(page, "so-lieu")
    page.goto("/du-lieu-mo")
    look(page, "du-lieu-mo")
    with page.expect_download() as made:
        page.get_by_role("link", name="CSV").click()
    assert made.value.suggested_filename == "sang-kien.csv"


def test_what_followed_recognition_is_open_to_everyone(visit):
    page = visit(javascript=False)
    for address, name in (("/vinh-danh", "vinh-danh"), ("/quy", "quy-cong-khai")):
        page.goto(address)
        look(page, name)
    page.goto("/vinh-danh")
    go(page.locator("main h2 a").first)
    look(page, "vinh-danh-mot")
    page.goto("/sang-kien")
    go(page.get_by_role("link", name="Xe kéo lúa tự cân bằng"))
    go(page.locator("main a[href^='/cong-bo/']").first)
    look(page, "quyet-dinh-cong-bo")
