"""The database, the disk and the clock misbehave: people get a calm page, and nothing needs to be started again."""

import errno
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dossiers import Author, new_dossier
from folders import open_to_others
from patience import PATIENCE, until
from person import AUTHOR, Person, at_once
from server import PROGRAM

CALM = "Hệ thống đang tạm gián đoạn"

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")


def author(port: int) -> Author:
    return Author(Person(port).sign_in(AUTHOR))


def write_while(goes_on: Callable[[], bool], writer: Author, told: list[str]) -> None:
    """Starts drafts as long as that holds, one at least, and notes what each try gave."""
    while not told or goes_on():
        answer = writer.person.post("/ho-so", key=new_dossier(0).key, plan=writer.plan, track=writer.track)
        told.append("taken" if answer.status == 303 else "calm" if CALM in answer.text else f"{answer.status}")


def test_text_typed_while_postgresql_is_dead_is_kept_until_it_is_back(install, cluster):
    installation = install("postgresql")
    with installation.server() as server:
        writer = author(server.port)
        dossier = new_dossier("trước khi gián đoạn")
        writer.start(dossier)
        writer.write(dossier)

        cluster.crash()
        page = writer.person.get(f"/ho-so/{dossier.key}")
        assert page.status == 503 and CALM in page.text
        assert page.headers["Retry-After"]
        sent = writer.person.post(
            f"/ho-so/{dossier.key}/soan/ten", title="Tên gõ lúc gián đoạn", revision="9", go="stay"
        )
        assert sent.status == 503 and "Tên gõ lúc gián đoạn" in sent.text and "Gửi lại" in sent.text

        cluster.resume()
        until(lambda: writer.person.get(f"/ho-so/{dossier.key}").status == 200, server.log)
        writer.submit(dossier)
    installation.verify()


def test_a_server_that_takes_no_changes_is_told_calmly(install, cluster):
    """As after a failover: the connections lead to a server that stands by for another."""
    installation = install("postgresql")
    name = installation.name
    end_sessions = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    with installation.server() as server:
        writer = author(server.port)
        dossier = new_dossier("khi máy chủ chỉ đọc")
        writer.start(dossier)
        cluster.query("postgres", f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        cluster.query("postgres", end_sessions)
        sent = writer.person.post(f"/ho-so/{dossier.key}/soan/ten", title="Tên gõ lúc ấy", revision="1", go="stay")
        assert sent.status == 503 and CALM in sent.text and "Tên gõ lúc ấy" in sent.text
        assert writer.person.get(f"/ho-so/{dossier.key}").status == 200
        cluster.query("postgres", f"ALTER DATABASE {name} RESET default_transaction_read_only")
        # The connections that were opened meanwhile still take no changes; they are given up.
        writer.write(dossier)
        writer.submit(dossier)
    installation.verify()


def test_a_server_that_stands_still_is_told_calmly(install, cluster):
    installation = install("postgresql")
    with installation.server() as server:
        writer = author(server.port)
        dossier = new_dossier("khi máy chủ đứng yên")
        writer.start(dossier)
        cluster.freeze()
        try:
            told: list[tuple[int, bool]] = []

            def look() -> None:
                page = writer.person.at(server.port).get(f"/ho-so/{dossier.key}")
                told.append((page.status, CALM in page.text))

            at_once(*[look] * 16)
            assert told == [(503, True)] * 16
        finally:
            cluster.thaw()
        writer.write(dossier)
        writer.submit(dossier)
    installation.verify()


def test_many_who_write_while_postgresql_dies_are_told_calmly(install, cluster):
    installation = install("postgresql")
    with installation.server() as server:
        person = Person(server.port).sign_in(AUTHOR)
        over = threading.Event()
        writers = [Author(person.at(server.port)) for _ in range(6)]
        told: list[list[str]] = [[] for _ in writers]

        def count(word: str) -> int:
            return sum(answers.count(word) for answers in told)

        def die_twice() -> None:
            try:
                for _ in range(2):
                    taken = count("taken")
                    until(lambda: count("taken") > taken)
                    calm = count("calm")
                    cluster.crash()
                    # However soon it could be back: it is away until somebody was told so.
                    until(lambda: count("calm") > calm)
                    cluster.resume()
            finally:
                over.set()

        at_once(die_twice, *(partial(write_while, lambda: not over.is_set(), *pair) for pair in zip(writers, told)))
        answers = [answer for answers in told for answer in answers]
        assert set(answers) <= {"taken", "calm"}, set(answers)
        assert {"taken", "calm"} <= set(answers)
        # It recovers without being started again; a connection that was idle for long was closed meanwhile.
        for writer in [Author(person.at(server.port)) for _ in writers]:
            recovered: list[str] = []
            deadline = time.monotonic() + PATIENCE
            write_while(lambda: recovered[-1] != "taken" and time.monotonic() < deadline, writer, recovered)
            assert recovered[-1] == "taken", server.log()
    installation.verify()


@as_root
def test_a_full_disk_is_told_calmly_and_nothing_is_lost(install, tmp_path):
    installation = install("sqlite")
    small = tmp_path / "small"
    small.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", small], check=True)
    try:
        shutil.move(installation.folder / "data", small / "data")
        installation.folder = small
        with installation.server() as server:
            writer = author(server.port)
            dossier = new_dossier("trên đĩa đầy")
            writer.start(dossier)
            writer.write(dossier)
            _fill(small / "filler")
            # What is already reserved of the log may still take some.
            told: list[str] = []
            write_while(lambda: told[-1] != "calm" and len(told) < 20_000, writer, told)
            assert told[-1] == "calm"
            refused = writer.person.upload(f"/ho-so/{dossier.key}/tep", "tai-lieu", "a.pdf", b"%PDF-1.7 " * 20_000)
            assert refused.status == 503 and CALM in refused.text
            assert writer.person.get(f"/ho-so/{dossier.key}").status == 200

            (small / "filler").unlink()
            assert set(told) <= {"taken", "calm"}
            writer.attach(dossier, "a.pdf", b"%PDF-1.7 " * 20_000)
            writer.submit(dossier)
        installation.verify()
    finally:
        subprocess.run(["umount", "--lazy", small], check=True)


def _fill(path: Path) -> None:
    """Writes until the disk takes no more, whatever else is written meanwhile."""
    with path.open("wb", buffering=0) as file, pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        while True:
            file.write(bytes(4096))


def test_a_folder_that_cannot_be_written_is_told_calmly(install):
    installation = install("sqlite")
    data = installation.folder / "data"
    before = ()
    if os.geteuid() == 0:
        # Root may write everywhere: the program runs as somebody else.
        subprocess.run(["chown", "-R", "nobody", installation.folder], check=True)
        open_to_others(installation.folder)
        before = ("setpriv", "--reuid=nobody", "--clear-groups")
    with installation.server(before=before) as server:
        writer = author(server.port)
        dossier = new_dossier("khi thư mục chỉ đọc")
        writer.start(dossier)
        (data / "uploads").chmod(0o555)
        refused = writer.person.upload(f"/ho-so/{dossier.key}/tep", "tai-lieu", "a.pdf", b"%PDF-1.7 a")
        assert refused.status == 503 and CALM in refused.text
        (data / "uploads").chmod(0o755)
        writer.attach(dossier, "a.pdf", b"%PDF-1.7 a")
    for name in ["sangkien.sqlite-wal", "sangkien.sqlite-shm"]:
        (data / name).unlink(missing_ok=True)
    (data / "sangkien.sqlite").chmod(0o444)
    data.chmod(0o555)
    command = [*before, PROGRAM, "serve", "--data", data, "--port", "1"]
    started = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    data.chmod(0o755)
    assert started.returncode != 0
    assert "cannot" in started.stderr and "Fatal" not in started.stderr, started.stderr


HOUR = 3600


def test_a_clock_that_jumps_loses_nothing(install, tmp_path):
    installation = install("sqlite")
    library, jump = tmp_path / "clock.so", tmp_path / "jump"
    source = Path(__file__).with_name("clock.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O", "-o", library, source], check=True)
    jump.write_text("0")
    # A jump is longer than the time after which an unused sign-in ends; here that is as long as it can be.
    before = ("env", f"LD_PRELOAD={library}", f"JUMP={jump}", "SANGKIEN_IDLE_MINUTES=720")
    with installation.server(before=before) as server:
        writer = author(server.port)
        for hours in [-3, 5, -48, 0]:
            jump.write_text(str(hours * HOUR))
            dossier = new_dossier(hours)
            writer.start(dossier)
            writer.write(dossier)
            writer.submit(dossier)
        # A jump past the end of every session asks for a new sign-in, nothing worse; and it is over when it is over.
        jump.write_text(str(400 * 24 * HOUR))
        assert writer.person.get("/ho-so").status == 303
        # Someone signs in meanwhile: that takes nobody's session, and is worth nothing once the clock is right.
        hasty = Person(server.port).sign_in(AUTHOR)
        assert hasty.get("/ho-so").status == 200
        jump.write_text("0")
        assert writer.person.get("/ho-so").status == 200
        assert hasty.get("/ho-so").status == 303
    installation.verify()
