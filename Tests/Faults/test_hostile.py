"""No address and no header that anyone may send ends the program, and a kill between two steps loses no upload."""

import base64
import re
import socket
import threading
from pathlib import Path

import pytest

from dossiers import Author, new_dossier
from person import Person
from server import Server

LARGEST = 2**63 - 1
AUTHOR = "Ngô Văn Thử Nghiệm"
OFFICER = "Phạm Thị Tiếp Nhận Mẫu"
PIECE = {"Content-Type": "application/offset+octet-stream"}


@pytest.fixture
def server(install):
    with install("sqlite").server() as running:
        yield running


def announce(person: Person, dossier: str, size: int) -> str:
    """Announces an upload of that many bytes and gives its address."""
    words = {"filename": "a.pdf", "part": "tai-lieu"}
    metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in words.items())
    headers = {"Upload-Length": str(size), "Upload-Metadata": metadata}
    return person.ask("POST", f"/ho-so/{dossier}/tai-len", headers=headers).headers["Location"]


def draft(person: Person) -> str:
    dossier = new_dossier("để thử")
    Author(person, "tam-diep-2024", "dot-2", "tai-lieu").start(dossier)
    return dossier.key


@pytest.mark.parametrize("page", [LARGEST, -LARGEST, LARGEST + 1, 0])
def test_no_page_number_ends_the_program(server: Server, page: int):
    assert Person(server.port).get(f"/sang-kien?trang={page}").status == 200
    assert Person(server.port).sign_in(OFFICER).get(f"/tiep-nhan?trang={page}").status == 200
    assert Person(server.port).sign_in("Quản Trị Mẫu").get(f"/quan-tri/nguoi?trang={page}").status == 200


@pytest.mark.parametrize("number", [LARGEST, LARGEST + 1, -1, 11])
def test_no_offset_and_no_length_ends_the_program(server: Server, number: int):
    person = Person(server.port).sign_in(AUTHOR)
    key = draft(person)
    place = announce(person, key, 10)
    assert person.ask("PATCH", place, b"x", {**PIECE, "Upload-Offset": str(number)}).status == 409
    words = {"Upload-Length": str(number if number != 11 else 0), "Upload-Metadata": "filename YQ==,part dGFpLWxpZXU="}
    assert person.ask("POST", f"/ho-so/{key}/tai-len", headers=words).status == 422


def test_the_last_day_of_the_calendar_does_not_end_a_rehearsal(server: Server):
    person = Person(server.port).sign_in(AUTHOR)
    assert person.post("/dien-tap/dong-ho", day="9999-12-31", then="/").status == 303
    assert person.get("/ho-so").status == 200


def test_an_upload_that_had_arrived_when_the_program_was_killed_is_attached(install):
    installation = install("sqlite")
    content = b"%PDF-1.7 vua du"
    with installation.server() as server:
        person = Person(server.port).sign_in(AUTHOR)
        key = draft(person)
        place = announce(person, key, len(content))
        sent = person.ask("PATCH", place, content[:-1], {**PIECE, "Upload-Offset": "0"})
        assert sent.headers["Upload-Offset"] == str(len(content) - 1)
    # The last byte was on the disk; nobody was told, nor was the file attached.
    with (installation.folder / "data/uploads" / place.split("/")[-1]).open("ab") as partial:
        partial.write(content[-1:])
    with installation.server() as server:
        person = person.at(server.port)
        assert person.ask("HEAD", place).headers["Upload-Offset"] == str(len(content))
        page = person.get(f"/ho-so/{key}").text
        path = page[page.index(f"/ho-so/{key}/tep/") :].split('"')[0]
        assert person.get(path).body == content
        assert person.ask("HEAD", place).status == 404
    installation.verify()


def test_a_stranger_cannot_fill_the_memory(server: Server):
    def memory() -> int:
        """The most it has taken so far, megabytes."""
        status = Path(f"/proc/{server.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024

    before = memory()
    for cookie in ["", "Cookie: phien=bia-dat\r\n"]:
        head = f"POST /ho-so/{new_dossier(0).key}/tep HTTP/1.1\r\nHost: x\r\nContent-Length: {100 << 20}\r\n{cookie}"
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
            connection.sendall(f"{head}Content-Type: multipart/form-data; boundary=x\r\n\r\n".encode())
            try:
                for _ in range(99):
                    connection.sendall(b"a" * (1 << 20))
                assert connection.recv(12) in (b"HTTP/1.1 401", b"HTTP/1.1 303")
            except (BrokenPipeError, ConnectionResetError):
                pass  # It did not even listen to the end.
    assert memory() < before + 50


def test_many_guesses_at_once_are_judged_as_few(server: Server):
    told: list[str] = []

    def guess(number: int) -> None:
        page = Person(server.port).post("/dang-nhap", **{"sign-in": "quan-tri", "password": f"đoán lần {number}"}).text
        told.append("wait" if "nhiều lần" in page else "wrong" if "không đúng" in page else page)

    threads = [threading.Thread(target=guess, args=(number,)) for number in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(told) == {"wait", "wrong"}
    assert told.count("wrong") <= 5
