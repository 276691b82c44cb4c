"""No address and no header that anyone may send ends the program, and a kill between two steps loses no upload."""

import re
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from dossiers import Author, Filed, new_dossier, send_piece
from patience import PATIENCE
from person import AUTHOR, OFFICER, Person, at_once
from server import Server

LARGEST = 2**63 - 1


@pytest.fixture
def server(install):
    with install("sqlite").server() as running:
        yield running


def draft(person: Person) -> tuple[Author, Filed]:
    author, dossier = Author(person), new_dossier("để thử")
    author.start(dossier)
    return author, dossier


@pytest.mark.parametrize("page", [LARGEST, -LARGEST, LARGEST + 1, 0])
def test_no_page_number_ends_the_program(server: Server, page: int):
    assert Person(server.port).get(f"/sang-kien?trang={page}").status == 200
    assert Person(server.port).sign_in(OFFICER).get(f"/tiep-nhan?trang={page}").status == 200
    assert Person(server.port).sign_in("Quản Trị Mẫu").get(f"/quan-tri/nguoi?trang={page}").status == 200


def test_a_session_is_found_under_its_own_council_alone(server: Server):
    person = Person(server.port).sign_in("Hoàng Thư Ký Mẫu")
    council = re.search(r'href="(/hoi-dong/[0-9a-f-]{36})"', person.get("/hoi-dong").text)[1]
    session = re.search(rf'href="({council}/phien/[0-9a-f-]{{36}})"', person.get(council).text)[1]
    assert person.get(session).status == 200
    other = f"/hoi-dong/{new_dossier(0).key}" + session.removeprefix(council)
    assert person.get(other).status == 404
    assert person.post(f"{other}/khoa").status == 404


@pytest.mark.parametrize("number", [LARGEST, LARGEST + 1, -1, 11])
def test_no_offset_and_no_length_ends_the_program(server: Server, number: int):
    person = Person(server.port).sign_in(AUTHOR)
    author, dossier = draft(person)
    place = author.announce(dossier, "a.pdf", 10).headers["Location"]
    assert send_piece(person, place, b"x", number).status == 409
    assert author.announce(dossier, "a.pdf", number if number != 11 else 0).status == 422


def test_the_last_day_of_the_calendar_does_not_end_a_rehearsal(server: Server):
    person = Person(server.port).sign_in(AUTHOR)
    assert person.post("/dien-tap/dong-ho", day="9999-12-31", then="/").status == 303
    assert person.get("/ho-so").status == 200


def test_an_upload_that_had_arrived_when_the_program_was_killed_is_attached(install):
    installation = install("sqlite")
    content = b"%PDF-1.7 vua du"
    with installation.server() as server:
        person = Person(server.port).sign_in(AUTHOR)
        author, dossier = draft(person)
        place = author.announce(dossier, "a.pdf", len(content)).headers["Location"]
        sent = send_piece(person, place, content[:-1], 0)
        assert sent.headers["Upload-Offset"] == str(len(content) - 1)
    # The last byte was on the disk; nobody was told, nor was the file attached.
    with (installation.folder / "data/uploads" / place.split("/")[-1]).open("ab") as partial:
        partial.write(content[-1:])
    with installation.server() as server:
        person = person.at(server.port)
        assert person.ask("HEAD", place).headers["Upload-Offset"] == str(len(content))
        page = person.get(f"/ho-so/{dossier.key}").text
        path = page[page.index(f"/ho-so/{dossier.key}/tep/") :].split('"')[0]
        assert person.get(path).body == content
        assert person.ask("HEAD", place).status == 404
    installation.verify()


def test_a_stranger_cannot_fill_the_memory(server: Server):
    def memory() -> int:
        """The most it has taken so far, megabytes."""
        status = Path(f"/proc/{server.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024

    def pour(cookie: str) -> None:
        head = f"POST /ho-so/{new_dossier(0).key}/tep HTTP/1.1\r\nHost: x\r\nContent-Length: {100 << 20}\r\n{cookie}"
        with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
            connection.sendall(f"{head}Content-Type: multipart/form-data; boundary=x\r\n\r\n".encode())
            try:
                for _ in range(99):
                    connection.sendall(b"a" * (1 << 20))
                assert connection.recv(12) in (b"HTTP/1.1 401", b"HTTP/1.1 303")
            except (BrokenPipeError, ConnectionResetError):
                pass  # It did not even listen to the end.

    before = memory()
    # What the program does by itself takes some too: four at once would take four hundred.
    cookies = ["", "Cookie: phien=bia-dat\r\n"] * 2
    with ThreadPoolExecutor(len(cookies)) as pool:
        list(pool.map(pour, cookies))
    assert memory() < before + 200


def test_many_guesses_at_once_are_judged_as_few(server: Server):
    told: list[str] = []

    def guess(number: int) -> None:
        page = Person(server.port).post("/dang-nhap", **{"sign-in": "quan-tri", "password": f"đoán lần {number}"}).text
        told.append("wait" if "nhiều lần" in page or "đang bận" in page else "wrong" if "không đúng" in page else page)

    at_once(*(partial(guess, number) for number in range(30)))
    assert set(told) == {"wait", "wrong"}
    assert told.count("wrong") <= 5
