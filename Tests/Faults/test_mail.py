"""Mails: delivered, refused, postponed, given up, come back, and each sent once however many nodes there are."""

import email.utils
import re
import urllib.parse
from datetime import datetime, timezone

import pytest

from office import ADDRESS, Office, ask_address, confirm, digest_now, told, words
from patience import until
from person import Person
from post import MailServer, Mailbox, report
from server import Server, free_port


@pytest.fixture
def office(tmp_path) -> Office:
    return Office(tmp_path)


def metrics(person: Person) -> str:
    return person.ask("GET", "/metrics", headers={"Authorization": "Bearer bi-mat"}).text


def test_a_digest_is_delivered_and_its_link_stops_it_without_signing_in(office):
    with MailServer(needs_password=True) as post, office.server(post) as server:
        person = office.administrator(server)
        confirm(person, post)
        digest_now(person)
        mail = post.next("Sáng kiến ")
        until(lambda: told(person).count("đã gửi") >= 3)

        assert post.envelopes[-1] == ("sangkien@vidu.vn", [ADDRESS])
        assert mail["From"].addresses[0].display_name == "Hệ thống Sáng kiến"
        assert mail["To"].addresses[0].display_name == "Nguyễn Thị Thử"
        assert re.fullmatch(r"Sáng kiến \d+/\d+/\d{4}: \d+ việc mới", mail["Subject"])
        age = datetime.now(timezone.utc) - email.utils.parsedate_to_datetime(mail["Date"])
        assert abs(age.total_seconds()) < 600
        assert re.fullmatch(r"<sk-[0-9a-f]{32}-[0-9a-f]{32}@vidu\.vn>", mail["Message-ID"])
        assert mail["Auto-Submitted"] == "auto-generated" and not mail.defects
        text, html = (mail.get_body((kind,)).get_content() for kind in ["plain", "html"])
        for part in [text, html]:
            assert "Kính gửi Nguyễn Thị Thử" in part and "trả lời cơ quan trong kế hoạch là đơn vị nào" in part

        link = urllib.parse.urlparse(mail["List-Unsubscribe"].strip("<>")).path
        assert link in text
        stranger = Person(server.port)
        assert "Ngừng gửi thư?" in stranger.get(link).text
        assert stranger.post(link).status == 303
        assert "Đã ngừng gửi thư" in stranger.get(link).text
        assert 'sangkien_outbox{state="sent"} 2' in metrics(person)
        # They are counted after they are noted.
        until(lambda: 'sangkien_mails_total{outcome="sent"} 2' in metrics(person), lambda: metrics(person))


def test_an_address_that_is_refused_is_marked_and_its_owner_reads_it(office):
    with MailServer() as post, office.server(post) as server:
        person = office.administrator(server)
        confirm(person, post)
        post.at_rcpt = "550 5.1.1 khong co hop thu"
        digest_now(person)
        until(lambda: "không gửi được" in told(person).split("Lần gửi")[-1], lambda: told(person))
        assert "550 5.1.1 khong co hop thu" in told(person) and "địa chỉ không tới nơi" in told(person)
        until(lambda: "không tới nơi" in words(person.get("/").text))
        assert len(post.taken) == 1


def test_what_is_refused_is_given_up_until_the_administrator_sends_it_again(office):
    with MailServer() as post, office.server(post) as server:
        person = office.administrator(server)
        post.at_data = "554 5.7.1 khong nhan noi dung nay"
        ask_address(person)
        until(lambda: "554 5.7.1 khong nhan noi dung nay" in told(person), lambda: told(person))
        page = person.get("/quan-tri/thu").text
        link = re.search(r"/quan-tri/thu/[0-9a-f-]{36}", page)[0]
        assert "Nội dung thư là của riêng người nhận" in person.get(link).text
        post.at_data = ""
        assert person.post(f"{link}/gui-lai").status == 303
        post.next("Xác nhận địa chỉ thư")
        until(lambda: "Số lần gửi 1" in words(person.get(link).text) and "đã gửi" in words(person.get(link).text))
        assert person.post(f"{link}/gui-lai").status == 409


def test_a_mail_that_is_postponed_is_sent_later_and_once(office):
    with MailServer() as post, office.server(post) as server:
        person = office.administrator(server)
        post.at_data = "451 4.3.0 ban, cho mot lat"
        ask_address(person)
        until(lambda: "451 4.3.0 ban, cho mot lat" in told(person), lambda: told(person))
        post.at_data = ""
        post.next("Xác nhận địa chỉ thư")
        until(lambda: "250" in told(person))
        # How often it was postponed depends on how long the page was looked at.
        assert len(post.taken) == 1 and post.asked >= 2


def test_a_mail_waits_for_a_server_that_is_away(office):
    port = free_port()
    with office.server(port) as server:
        person = office.administrator(server)
        ask_address(person)

        def waits() -> bool:
            page = told(person)
            return "connect" in page and "chờ gửi (1)" in page

        until(waits, lambda: told(person))
        with MailServer(port) as post:
            post.next("Xác nhận địa chỉ thư")
            until(lambda: "đã gửi (1)" in told(person))


def test_a_server_that_is_silent_holds_nobody_up_and_gets_the_mail_once(office):
    with MailServer() as post, office.server(post, seconds=10) as server:
        person = office.administrator(server)
        post.hangs = True
        ask_address(person)
        until(lambda: "không gửi được (1)" in told(person), lambda: told(person))
        post.hangs = False
        # The next mail goes its way; the one before was taken after all, and is not given a second time.
        ask_address(person, "khac@vidu.vn")
        post.next("Xác nhận địa chỉ thư")
        until(lambda: "đã gửi (1)" in told(person))
        assert sorted(to for _, to in post.envelopes) == [["khac@vidu.vn"], [ADDRESS]]


def test_a_mail_over_which_a_node_dies_is_not_sent_twice(office):
    with MailServer() as post:
        server = office.server(post).__enter__()
        person = office.administrator(server)
        post.hangs = True
        ask_address(person)
        until(lambda: post.asked == 1)
        server.kill()
        post.hangs = False
        with office.server(post) as server:
            person = person.at(server.port)
            ask_address(person, "khac@vidu.vn")
            until(lambda: "đã gửi (1)" in told(person), lambda: told(person))
            # Nobody knows whether the server took it, and it is not given to it again.
            assert "đang gửi (1)" in told(person) and post.asked == 2


def test_nothing_is_made_without_a_mail_server(tmp_path):
    office = Office(tmp_path)
    with Server(tmp_path, is_rehearsal=False) as server:
        person = office.administrator(server)
        assert person.post("/tai-khoan/thu/dia-chi", address=ADDRESS).status == 422
        assert "Chưa đặt máy chủ gửi thư" in told(person) and "chờ gửi (0)" in told(person)


def test_a_mail_that_comes_back_stops_the_ones_after_it(office):
    with MailServer() as post, Mailbox() as mailbox:
        with office.server(post) as server:
            person = office.administrator(server)
            confirm(person, post)
            digest_now(person)
            mail = post.next("Sáng kiến ")
            until(lambda: "đã gửi (2)" in told(person))
        answer = b"Subject: nghi phep\r\nIn-Reply-To: " + mail["Message-ID"].encode() + b"\r\n\r\nTruc tiep\r\n"
        mailbox.mails += [report(mail, "delayed"), answer, report(mail), b"\xff\xfe rac"]
        with office.server(post, mailbox) as server:
            person = person.at(server.port)
            until(lambda: "bị trả lại (1)" in told(person), lambda: told(person) + server.log())
            assert "550 5.1.1 no such user" in told(person)
            assert "không tới nơi" in words(person.get("/tai-khoan/thu").text)
            until(lambda: mailbox.seen == {1, 2, 3, 4})
            # Who confirms the address anew gets mails again.
            post.taken.clear()
            confirm(person, post)
            assert "không tới nơi" not in words(person.get("/tai-khoan/thu").text)


# Links to two hundred people who asked for one.
QUEUED = """
    INSERT INTO mail_link (person, digest, address, expires)
    SELECT '01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'), n, 'nguoi' || n || '@vidu.vn', 9e15::bigint
    FROM generate_series(1, 200) n;
    INSERT INTO mail (id, person, address, content, state, made, due, tries, said, changed)
    SELECT '01900000-0000-7000-8000-' || right(person, 12), person, address,
      '{"confirmation":{"path":"/thu/xac-nhan/' || digest || '"}}', 'queued', m.now, m.now, 0, '', m.now
    FROM mail_link, (SELECT (extract(epoch FROM now()) * 1000000)::bigint AS now) m
    """


def test_two_nodes_send_each_mail_once(tmp_path, cluster):
    cluster.create("thu")
    office = Office(tmp_path, cluster.address("thu"))
    with MailServer() as post, office.server(post), office.server(post) as other:
        cluster.query("thu", QUEUED)
        person = office.administrator(other)
        until(lambda: "đã gửi (200)" in told(person), lambda: told(person))
        addresses = sorted(to[0] for _, to in post.envelopes)
        assert addresses == sorted(f"nguoi{number}@vidu.vn" for number in range(1, 201))
        assert len({mail["Message-ID"] for mail in post.taken}) == 200
