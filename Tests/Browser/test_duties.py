"""The standing office's day, a unit's state, a target and the closing of a plan: the pages, at both widths."""

import re

from playwright.sync_api import expect

from looks import look
from turning import go


def test_the_officer_sees_the_week_and_reminds_who_is_late(visit, server):
    officer = visit("vt-tiep-nhan-kt")
    officer.goto("/")
    go(officer.get_by_role("link", name="Theo dõi thực hiện kế hoạch"))
    expect(officer.get_by_role("heading", level=1)).to_have_text("Theo dõi thực hiện kế hoạch")
    look(officer, "theo-doi")
    go(officer.get_by_role("link", name="Mọi việc quá hạn").first)
    look(officer, "viec-qua-han")
    officer.go_back()
    go(officer.locator(".days-first .small > a").first)
    look(officer, "tinh-hinh-don-vi")


def test_a_target_shows_how_it_came(visit):
    officer = visit("tiep-nhan")
    officer.goto("/ke-hoach/tam-diep-2024")
    go(officer.get_by_role("link", name=re.compile("Hồ sơ được tính")).first)
    expect(officer.get_by_role("img", name=re.compile("theo tuần"))).to_be_visible()
    officer.get_by_text("Số liệu từng tuần").click()
    look(officer, "chi-tieu-dien-bien")


def test_what_keeps_a_plan_open_is_named_and_a_closed_round_has_its_archive(visit):
    officer = visit("tiep-nhan")
    officer.goto("/ke-hoach/tam-diep-2024/ket-thuc")
    expect(officer.get_by_text("Phải xong trước khi kết thúc")).to_be_visible()
    officer.get_by_text(re.compile(r"^Xem \d+ nơi$")).first.click()
    look(officer, "ket-thuc-chua")

    contest = visit("tinh-tiep-nhan")
    contest.goto("/ke-hoach/hoi-thi-mau/ket-thuc")
    with contest.expect_download() as archive:
        contest.get_by_role("link", name=re.compile(r"Lưu trữ .*\.zip")).click()
    assert archive.value.suggested_filename.endswith(".zip")
    look(contest, "ket-thuc-luu-tru")
