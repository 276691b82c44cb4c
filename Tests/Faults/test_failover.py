"""Two PostgreSQL, of which one stands by for the other: when the first is gone pages are still read, and nothing that
was acknowledged is lost."""

import os
import threading
import time
from collections.abc import Callable

import pytest

from cluster import Pair
from dossiers import Author, Filed, Refused, new_dossier, register
from folders import open_to_others
from patience import PATIENCE, until
from person import AUTHOR, Person
from test_crash import SUBMITTED, check
from test_faults import CALM

# `make crash` does many.
FAILOVERS = int(os.environ.get("FAILOVERS", 1))
CLIENTS = 4
ONLY_READING = "Hiện chỉ xem được"
# Seconds within which a node finds the server that takes the place of the one that is gone.
SOON = 10


@pytest.fixture
def pair(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pair")
    open_to_others(folder)
    with Pair(folder) as running:
        yield running


class Client(threading.Thread):
    """One who files dossiers until told to stop, and does again what was answered calmly that it cannot be kept now."""

    def __init__(self, person: Person, number: int):
        super().__init__(daemon=True)
        self.author = Author(person)
        self.number = number
        self.over = threading.Event()
        self.complaint: BaseException | None = None
        self.dossiers: list[Filed] = []

    def run(self) -> None:
        try:
            while not self.over.is_set():
                self.file()
        except BaseException as error:
            self.complaint = error

    def file(self) -> None:
        dossier = new_dossier(f"{self.number}.{len(self.dossiers)}")
        self.dossiers.append(dossier)
        self.insist(lambda again: self.author.start(dossier))
        self.insist(lambda again: self.author.write(dossier, again))
        self.insist(lambda again: self.submit(dossier, again))

    def insist(self, step: Callable[[bool], None]) -> None:
        """Takes a step; tells it, when it is taken again, that it may have been done before."""
        again = False
        while True:
            try:
                return step(again)
            except Refused as refused:
                if not str(refused).startswith("503"):
                    raise
                until(lambda: self.author.person.get("/ho-so").status == 200)
                again = True

    def submit(self, dossier: Filed, again: bool) -> None:
        if again:
            page = self.author.person.get(f"/ho-so/{dossier.key}")
            if page.status != 200:
                raise Refused(f"{page.status}: the page of the dossier")
            dossier.submitted = SUBMITTED in page.text.lower()
        if not dossier.submitted:
            self.author.submit(dossier)


def test_a_failover_while_people_work_loses_nothing_that_was_acknowledged(install, pair, capsys):
    installation = install("postgresql", pair)
    slowest = 0.0
    with installation.server() as server:
        person = Person(server.port).sign_in(AUTHOR)
        clients = [Client(person.at(server.port), number) for number in range(CLIENTS)]

        def submitted() -> int:
            complaints = [client.complaint for client in clients if client.complaint]
            assert not complaints, complaints
            return sum(dossier.submitted for client in clients for dossier in client.dossiers)

        for client in clients:
            client.start()
        for _ in range(FAILOVERS):
            before = submitted()
            until(lambda: submitted() > before, server.log)
            known = next(d for client in clients for d in client.dossiers if d.submitted)
            pair.primary.crash()

            # Nothing takes changes: what is asked for comes from the server that stands by, and the page says so.
            until(lambda: ONLY_READING in person.get("/ho-so").text, server.log)
            check(person, known)
            refused = person.post("/ho-so", key=new_dossier(0).key, plan=Author.plan, track=Author.track)
            assert refused.status == 503 and CALM in refused.text

            began = time.monotonic()
            pair.promote()
            key = new_dossier(0).key

            def is_taken() -> bool:
                return person.post("/ho-so", key=key, plan=Author.plan, track=Author.track).status == 303

            until(is_taken, server.log)
            slowest = max(slowest, time.monotonic() - began)
            assert slowest < SOON, server.log()
            until(lambda: ONLY_READING not in person.get("/ho-so").text, server.log)
            pair.mend()
        for client in clients:
            client.over.set()
        for client in clients:
            client.join(PATIENCE)
            assert not client.is_alive()
        submitted()
        filed = [dossier for client in clients for dossier in client.dossiers]
        for dossier in filed:
            check(person, dossier)
    installation.verify()
    assert register(installation) == list(range(1, len(register(installation)) + 1))
    # These figures are what the run is for: pytest would keep them to itself when nothing fails.
    with capsys.disabled():
        print(
            f"\n{FAILOVERS} failovers: {len(filed)} dossiers acknowledged, lost: 0; "
            f"found again within {slowest:.1f} s"
        )
