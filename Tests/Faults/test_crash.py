"""The program is killed at random moments while people file dossiers: what it acknowledged is there."""

import os
import random
import threading
import time

import pytest

from dossiers import Author, Filed, new_dossier
from person import Person, Unanswered

ROUNDS = int(os.environ.get("ROUNDS", 25))
SEED = int(os.environ.get("SEED", 2024))
CLIENTS = 6
# An author without a unit, whose dossiers go to the receiving office at once.
AUTHOR = "Ngô Văn Thử Nghiệm"
# What the page of a dossier that has reached the office says.
SUBMITTED = "chờ tiếp nhận"


def content(dossier: Filed, random_source: random.Random) -> bytes:
    """Some file of its own, a PDF by its first bytes."""
    return b"%PDF-1.7 " + dossier.key.encode() + random_source.randbytes(random_source.randrange(100, 40_000))


class Client(threading.Thread):
    """One who files dossiers until the program is gone, and notes what it acknowledged."""

    def __init__(self, person: Person, number: str, seed: str):
        super().__init__(daemon=True)
        self.author = Author(person, "tam-diep-2024", "dot-2", "tai-lieu")
        self.number = number
        self.random = random.Random(seed)
        self.dossiers: list[Filed] = []
        self.complaint: Exception | None = None

    def run(self) -> None:
        try:
            while True:
                dossier = new_dossier(f"{self.number}.{len(self.dossiers)}")
                self.author.start(dossier)
                self.dossiers.append(dossier)
                self.author.write(dossier)
                self.author.attach(dossier, "minh-chung.pdf", content(dossier, self.random))
                self.author.submit(dossier)
        except Unanswered:
            pass
        except Exception as error:
            self.complaint = error


def check(person: Person, dossier: Filed) -> None:
    """Looks whether everything that was acknowledged of a dossier is there."""
    page = person.get(f"/ho-so/{dossier.key}")
    assert page.status == 200, f"{dossier}: {page.status}"
    if dossier.written:
        assert dossier.title in page.text, dossier
    if dossier.submitted:
        assert SUBMITTED in page.text.lower(), dossier.title
    for path, sent in dossier.files.items():
        assert person.get(path).body == sent, path


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_what_was_acknowledged_outlives_the_kill(install, engine, capsys):
    installation = install(engine)
    chance = random.Random(SEED)
    counts = {"started": 0, "submitted": 0, "files": 0}
    port = None
    cookie = csrf = ""
    before: list[Filed] = []
    for round_number in range(ROUNDS + 1):
        server = installation.server(port=port)
        server.__enter__()
        port = server.port
        person = Person(port, cookie)
        person.csrf = csrf
        if not cookie:
            person.sign_in(AUTHOR)
            cookie, csrf = person.cookie, person.csrf
        for dossier in before:
            check(person, dossier)
        if round_number == ROUNDS:
            server.__exit__()
            break
        clients = [Client(person.at(port), f"{round_number}.{n}", f"{SEED}.{round_number}.{n}") for n in range(CLIENTS)]
        for client in clients:
            client.start()
        time.sleep(chance.uniform(0.05, 1.2))
        server.kill()
        for client in clients:
            client.join(30)
            assert client.complaint is None, client.complaint
        before = [dossier for client in clients for dossier in client.dossiers]
        counts["started"] += len(before)
        counts["submitted"] += sum(dossier.submitted for dossier in before)
        counts["files"] += sum(len(dossier.files) for dossier in before)
        if round_number % max(5, ROUNDS // 10) == 4:
            installation.verify()
    said = installation.verify().strip()
    with capsys.disabled():
        print(
            f"\n{engine}: {ROUNDS} rounds, seed {SEED}: {counts['submitted']} submissions, {counts['files']} files and "
            f"{counts['started']} drafts acknowledged, lost: 0; verify {said}"
        )
