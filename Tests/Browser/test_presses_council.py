"""What a session asks of its people, from twenty valid dossiers to their certificates; compared with
`bench/presses.md`."""

import re
import urllib.parse

from playwright.sync_api import expect

from dossiers import Author, file_dossiers
from person import AUTHOR, OFFICER, Person
from presses import Hand, settle
from walk import NAMES

MANY = 20
POINTS = {"tinh-moi": "28", "ap-dung": "26", "kinh-te": "16", "xa-hoi": "18"}
# Six sheets make a result; what one member is asked is counted.
COUNTED, OTHERS = "uy-vien-1", ("uy-vien-2", "uy-vien-3", "uy-vien-4", "uy-vien-5", "uy-vien-6")
SESSION = "Phiên đếm số lần bấm"


def make_valid(server, word: str) -> None:
    """Files so many dossiers and accepts them together."""
    dossiers = [dossier.key for dossier in file_dossiers(server.port, AUTHOR, "dot-2", word, MANY)]
    officer = Person(server.port).sign_in(OFFICER)
    assert officer.post("/tiep-nhan/nhan", plan=Author.plan, dossier=dossiers).status == 303
    asked = officer.post("/tiep-nhan/hop-le", plan=Author.plan, passed=dossiers)
    yes = re.search(r'name="_confirmed" value="([^"]+)"', asked.text)[1]
    assert officer.post("/tiep-nhan/hop-le", plan=Author.plan, passed=dossiers, _confirmed=yes).status == 303


def confirmed(hand: Hand) -> None:
    """Says yes on the page that asks before something is done that cannot be undone."""
    hand.go(hand.page.locator("button[name=_confirmed]"))


def test_a_session_from_valid_dossiers_to_certificates(visit, server):
    make_valid(server, "phiendem")
    secretary = Hand(visit("thu-ky"))
    prepare(secretary)
    session = urllib.parse.urlsplit(secretary.page.url).path
    score(visit)
    for name in OTHERS:
        score_unseen(Person(server.port).sign_in(NAMES[name]), session)
    hold(secretary)
    chair = Hand(visit("chu-tich-hd"))
    chair.follow(SESSION)
    chair.press("Khóa kết quả chấm")
    confirmed(chair)
    expect(chair.page.get_by_role("status")).to_have_text("Đã khóa kết quả.")
    settle(f"A session of {MANY} dossiers is prepared, held and closed (secretary and chair)", secretary, chair)
    decide(visit)


def prepare(secretary: Hand) -> None:
    page = secretary.page
    secretary.menu("Hội đồng")
    secretary.follow("Hội đồng Tư vấn")
    secretary.fill(page.get_by_label("Tên phiên họp"), SESSION)
    secretary.press("Mở phiên họp")
    boxes = page.locator("input[name=dossier]")
    choosing = page.get_by_label("Chọn tất cả")
    choosing.uncheck()
    expect(page.locator("input[name=dossier]:checked")).to_have_count(0)
    choosing.check()
    expect(page.locator("input[name=dossier]:checked")).to_have_count(boxes.count())
    for box in boxes.all():
        if "phiendem" not in box.evaluate("field => field.labels[0].textContent"):
            secretary.click(box)
    secretary.press("Đưa vào phiên họp")
    secretary.press("Mở chấm")


def score(visit) -> None:
    hand = Hand(visit(COUNTED))
    page = hand.page
    hand.follow(SESSION)
    hand.follow("Chấm tiếp")
    for number in range(MANY):
        for statement in page.locator("#apart").all():
            hand.click(statement)
        for criterion, points in POINTS.items():
            hand.fill(page.locator(f"#points-{criterion}"), points)
        hand.turn("Control+Enter")
        expect(page.get_by_role("status")).to_have_text("Đã nộp phiếu.")
        expect(page.get_by_text(re.compile(f"Bạn đã nộp {number + 1} trên {MANY} phiếu")).first).to_be_visible()
    settle(f"A member scores {MANY} dossiers", hand)


def score_unseen(member: Person, session: str) -> None:
    """Hands in all sheets without a browser."""
    for sheet in dict.fromkeys(re.findall(rf"{session}/cham/[0-9a-f-]+", member.get(session).text)):
        key = re.search(r'name="member" value="([^"]+)"', member.get(sheet).text)[1]
        points = {f"points-{criterion}": given for criterion, given in POINTS.items()}
        assert member.post(sheet, member=key, revision="0", go="submit", **points).status == 303


def hold(secretary: Hand) -> None:
    page = secretary.page
    secretary.follow("Cuộc họp")
    secretary.press("Ghi điểm danh")
    secretary.fill(page.get_by_label("Kết luận"), "Hội đồng thống nhất đề nghị công nhận các sáng kiến đủ điểm.")
    secretary.press("Ghi kết luận")
    expect(page.get_by_role("status")).to_be_visible()


def decide(visit) -> None:
    officer = Hand(visit("tiep-nhan"))
    officer.menu("Quyết định")
    officer.follow(f"Dự thảo quyết định cho {SESSION}")
    officer.press("Lập dự thảo")
    officer.fill(officer.page.get_by_label("Lời trình"), "Danh sách theo biên bản họp Hội đồng.")
    officer.press("Trình duyệt")
    expect(officer.page.get_by_role("status")).to_have_text("Đã trình duyệt.")
    authority = Hand(visit("quyet-dinh"))
    authority.follow(f"Duyệt dự thảo quyết định cho {SESSION}")
    authority.press("Duyệt dự thảo")
    authority.follow("Ký và ban hành")
    authority.fill(authority.page.get_by_label("Số và ký hiệu").first, "05/QĐ-UBND")
    authority.fill(authority.page.get_by_label("Họ và tên người ký"), "Phó Chủ Tịch Mẫu")
    authority.press("Ban hành quyết định")
    confirmed(authority)
    expect(authority.page.get_by_role("status")).to_have_text("Đã ban hành quyết định.")
    officer.menu("Quyết định")
    officer.follow("05/QĐ-UBND")
    officer.press("Cấp giấy chứng nhận")
    confirmed(officer)
    officer.press("Công bố")
    confirmed(officer)
    officer.follow("In tất cả giấy chứng nhận")
    expect(officer.page.locator(".certificate").first).to_be_visible()
    settle(f"From the closed session to {MANY} certificates (officer and deciding authority)", officer, authority)
