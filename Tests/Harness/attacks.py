"""What someone can send to stop the site, each way as a loop that a process of its own runs.

`python Tests/Harness/attacks.py [PROGRAM]` measures a release build: how long `/health` and a signed-in page take, and
how much memory the program has, while each attack runs, and while all of them do.
"""

import http.client
import multiprocessing
import os
import random
import re
import secrets
import socket
import statistics
import sys
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dossiers import Author, new_dossier
from hostile_bodies import MEGABYTE, multipart, package_of_zeros, template_of_blanks, workbook_of_strings
from patience import PATIENCE
from person import AUTHOR, OFFICER, Person, Unanswered

ADMINISTRATOR = "Quản Trị Mẫu"
HEAD = "Nguyễn Hiệu Trưởng Mẫu"


@dataclass
class Prey:
    """What the attackers have: the port, sessions of people, and what they found on the pages."""

    port: int
    author: Person
    officer: Person
    administrator: Person
    member: Person | None
    dossier: str
    sheet: str | None

    @staticmethod
    def of(port: int) -> "Prey":
        author = Person(port).sign_in(AUTHOR)
        officer = Person(port).sign_in(OFFICER)
        filed = new_dossier("rất dài")
        writer = Author(author)
        writer.start(filed)
        writer.write(filed)
        lengthen(author, filed.key)
        member, sheet = scoring(port)
        return Prey(port, author, officer, Person(port).sign_in(ADMINISTRATOR), member, filed.key, sheet)


def lengthen(author: Person, key: str) -> None:
    """Fills the passages of a dossier to the last letter, so that it takes long to print."""
    shown = re.findall(rf"/ho-so/{key}/soan/([a-z-]+)", author.get(f"/ho-so/{key}").text)
    for section in ("ban-chat", "hieu-qua", *shown):
        page = author.get(f"/ho-so/{key}/soan/{section}").text
        names = re.findall(r'<textarea[^>]*name="([a-z-]+)"', page)
        revision = re.search(r'name="revision" value="(\d+)"', page)
        if names and revision:
            author.post(
                f"/ho-so/{key}/soan/{section}",
                revision=revision[1], go="next", **{name: "ế " * 9990 for name in names},
            )


def scoring(port: int) -> tuple[Person | None, str | None]:
    """A member who scores now, and where the filled sheets are sent."""
    for number in ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy"):
        member = Person(port).sign_in(f"Ủy Viên Mẫu {number}")
        pages = member.get("/").text + member.get("/hoi-dong").text
        councils = set(re.findall(r'href="(/hoi-dong/[0-9a-f-]{36})', pages))
        for council in sorted(councils):
            for session in sorted(set(re.findall(rf"{council}/phien/[0-9a-f-]{{36}}", member.get(council).text))):
                if member.get(f"{session}/phieu-excel").status == 200:
                    return member, f"{session}/phieu-excel"
    return None, None


# MARK: the attacks


def long_boundary(prey: Prey) -> None:
    boundary = "-" * 60_000 + "x"
    send(prey.port, "POST", "/dang-nhap", b"-" * 2 * MEGABYTE, {
        "Content-Type": f"multipart/form-data; boundary={boundary}", "Cookie": "phien=abc"})


def dear_boundary(prey: Prey) -> None:
    place = f"/ho-so/{prey.dossier}/tep"
    send(prey.port, "POST", place, b"-" * 16 * MEGABYTE, {
        "Content-Type": f"multipart/form-data; boundary={'-' * 69}x", "Cookie": f"phien={prey.author.cookie}"})


def many_fields(prey: Prey) -> None:
    body, kind = multipart([("_csrf", prey.author.csrf), *((f"author-name-{n}", "a") for n in range(15_000))])
    send(prey.port, "POST", f"/ho-so/{prey.dossier}/soan/tac-gia", body, {
        "Content-Type": kind, "Cookie": f"phien={prey.author.cookie}"})


def many_rows(prey: Prey) -> None:
    body = urllib.parse.urlencode([("_csrf", prey.author.csrf), *((f"author-name-{n}", "a") for n in range(999))])
    send(prey.port, "POST", f"/ho-so/{prey.dossier}/soan/tac-gia", body.encode(), {
        "Content-Type": "application/x-www-form-urlencoded", "Cookie": f"phien={prey.author.cookie}"})


def printing(prey: Prey) -> None:
    cookie = {"Cookie": f"phien={prey.author.cookie}"}
    send(prey.port, "GET", f"/ho-so/{prey.dossier}/bao-cao-mo-ta?dang=pdf", None, cookie, patience=5)


def guessing(prey: Prey) -> None:
    fields = {"sign-in": f"{secrets.token_hex(4)}@vidu.vn", "password": "mật khẩu đoán mò"}
    body = urllib.parse.urlencode(fields).encode()
    here = f"198.51.{random.randrange(100)}.{random.randrange(256)}"
    send(prey.port, "POST", "/dang-nhap", body, {
        "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": random.choice([here, "198.51.100.7"])})


def unfinished(prey: Prey) -> None:
    """A body of 16 MB without its last bytes."""
    head = (
        "POST /dang-nhap HTTP/1.1\r\nHost: x\r\nCookie: phien=abc\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"X-Forwarded-For: 198.51.{random.randrange(100)}.1\r\nContent-Length: {16 * MEGABYTE}\r\n\r\n"
    )
    hold(prey.port, head.encode() + b"a" * (16 * MEGABYTE - 1000), seconds=5)


def dripping(prey: Prey) -> None:
    head = (
        "POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: 2000000\r\n\r\n"
    )
    hold(prey.port, head.encode() + b"a" * 100_000, seconds=5, drip=b"a")


def not_reading(prey: Prey) -> None:
    """Asks for much and takes nothing of it."""
    hold(prey.port, b"GET /ke-hoach HTTP/1.1\r\nHost: x\r\n\r\n" * 50, seconds=5)


def flood(prey: Prey) -> None:
    send(prey.port, "POST", "/dang-nhap", b"a=" + b"b" * (2 * MEGABYTE - 100), {
        "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": f"198.51.{random.randrange(100)}.2"})


def searching(prey: Prey) -> None:
    words = random.choice(["sáng kiến", "học sinh", "giải pháp", "a", "không có chữ này"])
    send(prey.port, "GET", "/sang-kien?" + urllib.parse.urlencode({"q": words}), None, {})
    cookie = {"Cookie": f"phien={prey.officer.cookie}"}
    send(prey.port, "GET", "/tiep-nhan?" + urllib.parse.urlencode({"q": words}), None, cookie)


def upload_of(content: Callable[[], bytes], who: str, place: Callable[[Prey], str | None], name: str, **fields: str):
    """Sends a file again and again, made once by the process that sends it."""
    kept: list[bytes] = []

    def attack(prey: Prey) -> None:
        person, path = getattr(prey, who), place(prey)
        if person is None or path is None:
            return time.sleep(0.2)
        if not kept:
            kept.append(content())
        body, kind = multipart([("_csrf", person.csrf), *fields.items()], kept[0], name)
        send(prey.port, "POST", path, body, {"Content-Type": kind, "Cookie": f"phien={person.cookie}"})

    return attack


def plan_of_strangers(prey: Prey) -> None:
    text = "".join(f"k{n}: 1\n" for n in range(90_000))
    body = urllib.parse.urlencode({"_csrf": prey.administrator.csrf, "text": text}).encode()
    send(prey.port, "POST", "/quan-tri/ke-hoach", body, {
        "Content-Type": "application/x-www-form-urlencoded", "Cookie": f"phien={prey.administrator.cookie}"})


@dataclass
class Attack:
    """A way to stop the site: what is sent, by how many at once, and where the report of it stands."""

    name: str
    deed: Callable[[Prey], None]
    at_once: int = 8


ATTACKS = [
    Attack("C1 boundary of 60 kB", long_boundary),
    Attack("C1 dearest boundary of 70", dear_boundary, 4),
    Attack("C2 15,000 fields", many_fields, 4),
    Attack("C2 999 author rows", many_rows, 4),
    Attack("C5 long papers printed", printing, 12),
    Attack("C6 guessed passwords", guessing, 40),
    Attack("C8 unfinished bodies", unfinished, 20),
    Attack("dripping bodies", dripping, 40),
    Attack("answers not taken", not_reading, 40),
    Attack(
        "C9 package of zeros",
        upload_of(package_of_zeros, "officer", lambda _: "/goi/ke-hoach/tam-diep-2024", "a.sangkien"), 4,
    ),
    Attack("C10 sheet of strings", upload_of(workbook_of_strings, "member", lambda prey: prey.sheet, "phieu.xlsx"), 4),
    Attack(
        "N1 endless placeholder",
        upload_of(template_of_blanks, "officer", lambda _: "/ke-hoach/tam-diep-2024/mau-van-ban/don", "don.docx"), 4,
    ),
    Attack("C17 plan of unknown keys", plan_of_strangers, 2),
    Attack(
        "large files",
        upload_of(
            lambda: b"%PDF-1.7\n" + bytes(90 * MEGABYTE), "author", lambda prey: f"/ho-so/{prey.dossier}/tep", "to.pdf",
            part="tai-lieu",
        ), 3,
    ),
    Attack("plain bodies", flood, 8),
    Attack("searches", searching, 8),
]


def send(
    port: int, method: str, path: str, body: bytes | None, headers: dict[str, str], patience: float = 60
) -> int | None:
    """Sends a request on a connection of its own and waits for the answer; nil when none came."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def hold(port: int, sent: bytes, seconds: float, drip: bytes = b"") -> None:
    """Sends and then stays on the line, without reading, now and then with a drop more."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        try:
            line.sendall(sent)
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                time.sleep(0.5)
                if drip:
                    line.sendall(drip)
        except OSError:
            pass


# MARK: measuring


@dataclass
class Seen:
    """What other people saw meanwhile, in milliseconds, and what the program took, in MB."""

    health: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)
    unanswered: int = 0
    memory: float = 0

    def row(self, name: str) -> str:
        figures = [(statistics.median(times), p99(times), max(times)) for times in (self.health, self.page)]
        cells = [f"{figure:.0f}" for three in figures for figure in three]
        return f"{name:28} " + " ".join(f"{cell:>7}" for cell in [*cells, str(self.unanswered), f"{self.memory:.0f}"])


def p99(times: list[float]) -> float:
    return sorted(times)[max(0, -(-len(times) * 99 // 100) - 1)]


def resident(process: int) -> float:
    """What the program has in memory, MB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def attacked(prey: Prey, attacks: list[Attack], process: int, seconds: float) -> Seen:
    """Lets the attacks run, each in a process that gives way to all others, and asks meanwhile as others would."""
    seen = Seen()
    context = multiprocessing.get_context("fork")
    # Without a lock: an attacker that ends while one of its threads looks would keep it, and everyone else would wait.
    stop = context.RawValue("b", 0)
    attackers = [context.Process(target=_attack, args=(attack, prey, stop), daemon=True) for attack in attacks]
    for attacker in attackers:
        attacker.start()
    other = Person(prey.port).sign_in(HEAD)
    asking = [
        threading.Thread(target=_ask, args=(Person(prey.port), "/health", seen.health, seen, stop)),
        threading.Thread(target=_ask, args=(other, "/ho-so", seen.page, seen, stop)),
    ]
    for thread in asking:
        thread.start()
    began = time.monotonic()

    def is_seen() -> bool:
        """Long enough, and each page often enough, however busy the machine is."""
        asked = min(len(seen.health), len(seen.page)) > 3
        return time.monotonic() > began + (seconds if asked else PATIENCE)

    while not is_seen():
        seen.memory = max(seen.memory, resident(process))
        time.sleep(0.05)
    stop.value = 1
    for thread in asking:
        thread.join()
    for attacker in attackers:
        attacker.join(1)
        attacker.kill()
        attacker.join()
    return seen


def _attack(attack: Attack, prey: Prey, stop) -> None:
    os.nice(19)

    def repeat() -> None:
        while not stop.value:
            try:
                attack.deed(prey)
            except (OSError, Unanswered):
                time.sleep(0.05)

    threads = [threading.Thread(target=repeat, daemon=True) for _ in range(attack.at_once)]
    for thread in threads:
        thread.start()
    # A flag without a lock can only be asked for.
    while not stop.value:
        time.sleep(0.05)
    os._exit(0)


def _ask(person: Person, path: str, times: list[float], seen: Seen, stop) -> None:
    while not stop.value:
        began = time.monotonic()
        try:
            answer = person.get(path)
            if answer.status != 200:
                seen.unanswered += 1
        except Unanswered:
            seen.unanswered += 1
        times.append((time.monotonic() - began) * 1000)
        time.sleep(0.02)


def main() -> None:
    from server import Server

    print(f"{'':28} " + " ".join(f"{head:>7}" for head in "h p50|h p99|h max|p p50|p p99|p max|failed|MB".split("|")))
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder)) as server:
        prey = Prey.of(server.port)
        process = server.process.pid
        print(attacked(prey, [], process, 5).row("nothing"), flush=True)
        for attack in ATTACKS:
            print(attacked(prey, [attack], process, 10).row(attack.name), flush=True)
        print(attacked(prey, ATTACKS, process, 30).row("all at the same time"), flush=True)
        print(attacked(prey, [], process, 10).row("nothing"), flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        os.environ["SANGKIEN"] = sys.argv[1]
    main()
