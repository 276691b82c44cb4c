"""The program is killed at random moments while people work: what it acknowledged is there, nothing is half-done."""

import os
import random
import re
import threading
import time
from collections import deque

import pytest

from dossiers import Author, Filed, new_dossier, register
from patience import PATIENCE
from person import AUTHOR, OFFICER, Person, Unanswered

# A whole cycle of what a round may bring; `make crash` does many.
ROUNDS = int(os.environ.get("ROUNDS", 6))
SEED = int(os.environ.get("SEED", 2024))
CLIENTS = 6
# What the page of a dossier says that has reached the office, and once it is in the office's register.
SUBMITTED = "chờ tiếp nhận"
NUMBER = re.compile(r'<p class="small">Số (\d+) · ')
# As many dossiers are looked at once more at the end.
LOOKED_AT = 400


class Worker(threading.Thread):
    """Someone who works until the program is gone."""

    def __init__(self):
        super().__init__(daemon=True)
        self.complaint: BaseException | None = None

    def run(self) -> None:
        try:
            while True:
                self.work()
        except Unanswered:
            pass
        except BaseException as error:
            self.complaint = error


class Client(Worker):
    """One who files dossiers, first the one that the last kill broke off, and notes what is acknowledged."""

    def __init__(self, person: Person, number: str, seed: str, left: Filed | None, submitted: deque[Filed]):
        super().__init__()
        self.author = Author(person)
        self.number = number
        self.random = random.Random(seed)
        self.left = left
        self.submitted = submitted
        self.dossiers: list[Filed] = []

    def work(self) -> None:
        left, self.left = self.left, None
        dossier = left or new_dossier(f"{self.number}.{len(self.dossiers)}")
        self.dossiers.append(dossier)
        if not dossier.started:
            self.author.start(dossier)
        if not dossier.written:
            self.author.write(dossier, again=left is not None)
        if not dossier.files:
            self.attach(dossier)
        # The submission may have been done when the answer was lost.
        if left and SUBMITTED in self.author.person.get(f"/ho-so/{dossier.key}").text.lower():
            dossier.submitted = True
        else:
            self.author.submit(dossier)
        self.submitted.append(dossier)

    def attach(self, dossier: Filed) -> None:
        """Some file of its own, a PDF by its first bytes: whole, or in pieces."""
        size = self.random.randrange(100, 40_000)
        content = b"%PDF-1.7 " + dossier.key.encode() + self.random.randbytes(size)
        if dossier.sending or self.random.random() < 0.5:
            self.author.send(dossier, "minh-chung.pdf", content, piece=15_000)
        else:
            self.author.attach(dossier, "minh-chung.pdf", content)


class Officer(Worker):
    """Receives what was submitted, some at a time, under the next numbers of the register."""

    def __init__(self, person: Person, submitted: deque[Filed]):
        super().__init__()
        self.person = person
        self.submitted = submitted

    def work(self) -> None:
        dossiers = [self.submitted[index] for index in range(min(3, len(self.submitted)))]
        if not dossiers:
            self.person.get("/tiep-nhan")
            return
        if self.receive(dossiers) != 303:
            # Refused as a whole: the answer to an earlier try was lost, and some have their numbers already.
            for dossier in dossiers:
                page = self.person.get(f"/ho-so/{dossier.key}").text
                assert NUMBER.search(page) or self.receive([dossier]) == 303, dossier.title
        for dossier in dossiers:
            dossier.received = True
            self.submitted.popleft()

    def receive(self, dossiers: list[Filed]) -> int:
        keys = [dossier.key for dossier in dossiers]
        return self.person.post("/tiep-nhan/nhan", plan=Author.plan, dossier=keys).status


def check(person: Person, dossier: Filed) -> None:
    """Looks whether everything that was acknowledged of a dossier is there."""
    page = person.get(f"/ho-so/{dossier.key}")
    assert page.status == 200 or page.status == 404 and not dossier.started, f"{dossier.title}: {page.status}"
    if dossier.written:
        assert dossier.title in page.text, dossier
    found = NUMBER.search(page.text)
    if dossier.received:
        assert found, f"{dossier.title} has lost its number"
        assert found[1] == (dossier.number or found[1]), f"{dossier.title} has another number"
        dossier.number = found[1]
    elif dossier.submitted:
        assert found or SUBMITTED in page.text.lower(), dossier.title
    for path, sent in dossier.files.items():
        assert person.get(path).body == sent, path


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_what_was_acknowledged_outlives_the_kill(install, engine, capsys):
    installation = install(engine)
    chance = random.Random(SEED)
    port, people = None, []
    everything: dict[str, Filed] = {}
    submitted: deque[Filed] = deque()
    touched: list[Filed] = []
    left: list[Filed] = []
    for round_number in range(ROUNDS + 1):
        server = installation.server(port=port)
        if round_number % 5 == 1:
            # Killed while it starts, and perhaps puts right what the last kill left.
            server.launch()
            time.sleep(chance.uniform(0, 0.3))
            server.kill()
        server.__enter__()
        port = server.port
        if not people:
            people = [Person(port).sign_in(name) for name in [AUTHOR, OFFICER]]
        author, officer = (person.at(port) for person in people)
        for dossier in touched:
            check(author, dossier)
        if round_number == ROUNDS:
            for dossier in chance.sample(list(everything.values()), min(LOOKED_AT, len(everything))):
                check(author, dossier)
            server.__exit__()
            break
        clients = [
            Client(
                author.at(port), f"{round_number}.{n}", f"{SEED}.{round_number}.{n}",
                left[n] if n < len(left) else None,
                submitted,
            )
            for n in range(CLIENTS)
        ]
        workers = [*clients, Officer(officer, submitted)]
        waiting = list(submitted)
        for worker in workers:
            worker.start()
        time.sleep(chance.uniform(0.05, 1.2))
        server.kill()
        for worker in workers:
            worker.join(PATIENCE)
            assert not worker.is_alive()
            assert worker.complaint is None, worker.complaint
        touched = [dossier for client in clients for dossier in client.dossiers] + waiting
        left = [client.dossiers[-1] for client in clients if client.dossiers and not client.dossiers[-1].submitted]
        everything |= {dossier.key: dossier for dossier in touched}
        if round_number % max(5, ROUNDS // 10) == 4:
            installation.verify()
    said = installation.verify().strip()
    numbers = register(installation)
    assert numbers == list(range(1, len(numbers) + 1)), "a number is missing, or stands twice"
    filed = everything.values()
    with capsys.disabled():
        print(
            f"\n{engine}: {ROUNDS} rounds, seed {SEED}: {sum(dossier.submitted for dossier in filed)} submissions, "
            f"{sum(len(dossier.files) for dossier in filed)} files, {sum(dossier.received for dossier in filed)} "
            f"numbers and {len(everything)} drafts acknowledged, lost: 0; verify {said}"
        )
