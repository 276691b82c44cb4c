"""Walks every route of the program with forms that no page would send.

The routes are those of the sources, the forms those that the pages serve to each of the roles; each request mutates
some fields: left out, doubled, huge, of another kind, hostile, with the keys of something else. The same seed sends the
same requests as long as the answers are the same.

`SANGKIEN=PROGRAM python Tests/Harness/fuzz.py COUNT` sends COUNT requests from four processes and says what came back.
"""

import collections
import multiprocessing
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from person import Answer, Person, Unanswered
from server import ROOT

# Those who take part in the rehearsal, a few of each role; nobody for the public.
PEOPLE = [
    "", "Ngô Văn Thử Nghiệm", "Nguyễn Thị Thử", "Trần Minh Mẫu", "Nguyễn Hiệu Trưởng Mẫu", "Phạm Thị Tiếp Nhận Mẫu",
    "Hoàng Thư Ký Mẫu", "Vũ Chủ Tịch Hội Đồng Mẫu", "Ủy Viên Mẫu Một", "Ủy Viên Mẫu Hai", "Chủ Tịch Thành Phố Mẫu",
    "Quản Trị Mẫu", "Đỗ Kế Toán Mẫu", "Cao Văn Phòng Mẫu", "Đinh Giám Đốc Sở Mẫu", "Mai Giám Đốc Trung Tâm Mẫu",
    "Chủ Tịch Huyện Mẫu", "Ngô Tiếp Nhận Kinh Tế", "Tiếp Nhận Tỉnh Mẫu",
]  # fmt: skip

# What would end the walk rather than try the program: one's own session, and the clock of the rehearsal.
LEFT_OUT = {"/dang-xuat", "/dien-tap/dong-ho", "/dien-tap/vao"}
# An answer that goes on telling for a quarter of an hour.
ENDLESS = "/theo-doi/luong"

# Answers that may take longer than a page: papers and lists that are made when they are asked for.
MADE = re.compile(r"dang=(pdf|docx|xlsx)|/goi\b|/tai-ve|/ho-so-doc|/mau-goc|/danh-sach/mau/")

HOSTILE = [
    "", " ", "\0", "\u202e\u200b", "'", "\"><script>alert(1)</script>", "{{x}}", "=cmd|' /C calc'!A0",
    "../../etc/passwd", "' OR 1=1 --", "%00%ff", "-1", "0", "9223372036854775808", "1e400", "NaN", "٣",
    "12.000.000.000.000.000", "31/02/2024", "9999-12-31", "0000-00-00", "2024-13-45", "ế" * 3000, "a" * 70_000,
    "\r\nX: y", "x\ny", "🇻🇳" * 50, "a" + "\u0301" * 5000,
    "installation", "plan/x", "unit/", "track/a/b", "null", "true", "[]", "on",
]  # fmt: skip

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Route:
    method: str
    path: str

    @property
    def pattern(self) -> re.Pattern:
        return re.compile(re.sub(r":\w+", "[^/?#]+", self.path) + "$")

    @staticmethod
    def all() -> list["Route"]:
        """What the sources serve: `.get("/ho-so/:id", …`, with what stands in for a name of a kind of paper."""
        found = set()
        for file in sorted((ROOT / "Sources/Web").rglob("*Routes.swift")):
            text = file.read_text()
            for method, path in re.findall(r'\.(get|post)\(\s*"(/[^"]*)"', text):
                found.add(Route(method.upper(), re.sub(r"\\\([^)]*\)", ":name", path)))
            for method, path in re.findall(r'Route\(\s*method: \.(\w+), path: "([^"]+)"', text):
                found.add(Route(method.upper(), path))
        walked = (route for route in found if route.path not in LEFT_OUT and not route.path.endswith(ENDLESS))
        return sorted(walked, key=lambda route: (route.path, route.method))


class _Forms(HTMLParser):
    """The forms of a page, with what stands in their fields, and its links."""

    def __init__(self):
        super().__init__()
        self.forms: list[tuple[str, list[tuple[str, str]]]] = []
        self.links: set[str] = set()
        self._fields: list[tuple[str, str]] | None = None
        self._select: str | None = None

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        if tag == "a" and (facts.get("href") or "").startswith("/"):
            self.links.add(facts["href"].split("#")[0])
        elif tag == "form" and facts.get("method") == "post":
            self._fields = []
            self.forms.append((facts.get("action") or "", self._fields))
        elif self._fields is None or not (facts.get("name") or self._select):
            return
        elif tag in ("input", "textarea", "button") and facts.get("name"):
            self._fields.append((facts["name"], facts.get("value") or ""))
        elif tag == "select":
            self._select = facts["name"]
        elif tag == "option" and self._select and facts.get("value"):
            self._fields.append((self._select, facts["value"]))
            self._select = None

    def handle_endtag(self, tag):
        if tag == "form":
            self._fields = None
        elif tag == "select":
            self._select = None


@dataclass
class Found:
    """What came back."""

    statuses: collections.Counter = field(default_factory=collections.Counter)
    routes: set[str] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)
    slow: list[tuple[float, str]] = field(default_factory=list)
    slowest: tuple[float, str] = (0, "")

    def add(self, other: "Found") -> None:
        self.statuses += other.statuses
        self.routes |= other.routes
        self.broken += other.broken
        self.slow += other.slow
        self.slowest = max(self.slowest, other.slowest)


class Fuzz:
    """One walk with its own people."""

    def __init__(self, port: int, seed: int, slow: float):
        self.port = port
        self.chance = random.Random(seed)
        self.slow = slow
        self.found = Found()
        self.routes = Route.all()
        self.sessions: dict[str, Person] = {}
        # What the pages showed: forms by route, words that stood for a part of an address, names of fields.
        self.forms: dict[Route, list[tuple[str, list[tuple[str, str]]]]] = collections.defaultdict(list)
        self.words: dict[str, list[str]] = collections.defaultdict(list)
        self.keys: list[str] = []
        self.names: list[str] = ["_csrf", "key", "reason", "text", "day"]
        self.links: dict[str, list[str]] = collections.defaultdict(lambda: ["/"])

    def run(self, count: int) -> Found:
        for _ in range(count):
            who = self.chance.choice(PEOPLE)
            if self.chance.random() < 0.35:
                self.look(who)
            else:
                self.send(who)
        return self.found

    def person(self, name: str) -> Person:
        if name not in self.sessions:
            self.sessions[name] = self.signed_in(name)
        return self.sessions[name]

    def signed_in(self, name: str) -> Person:
        """A session of that person; one of nobody once the walk has closed the account, renamed it or set its
        password."""
        person = Person(self.port)
        try:
            return person.sign_in(name) if name else person
        except LookupError:
            return person

    def look(self, who: str) -> None:
        """Opens a page and learns what it offers."""
        if self.chance.random() < 0.7:
            path = self.chance.choice(self.links[who])
        else:
            path = self.address(self.chance.choice([route for route in self.routes if route.method == "GET"]))
        if self.chance.random() < 0.3:
            known = ["q", "trang", "nam", "dang", "ke-hoach", "then", "sua", self.chance.choice(self.names)]
            name = self.chance.choice(known)
            value = self.chance.choice([*HOSTILE, "pdf", "docx", "xlsx", "2", "2024"])
            path += ("&" if "?" in path else "?") + urllib.parse.urlencode({name: value[:3000]})
        if path.split("?")[0].endswith(ENDLESS):
            return
        answer = self.ask(who, "GET", path)
        if answer and "text/html" in (answer.headers["Content-Type"] or ""):
            self.learn(who, answer)

    def learn(self, who: str, answer: Answer) -> None:
        page = _Forms()
        page.feed(answer.body.decode(errors="replace"))
        fresh = sorted(page.links - set(self.links[who]))
        self.links[who] = (self.links[who] + fresh)[-3000:]
        self.keys = list(dict.fromkeys([*self.keys, *KEY.findall(answer.body.decode(errors="replace"))]))[-400:]
        for address in [*fresh, *(action for action, _ in page.forms)]:
            self.note(address)
        for action, fields in page.forms:
            path = action.split("?")[0]
            for route in self.routes:
                if route.method == "POST" and route.pattern.match(path):
                    self.forms[route] = [*self.forms[route], (action, fields)][-40:]
                    break
            self.names = list(dict.fromkeys([*self.names, *(name for name, _ in fields)]))[-400:]

    def note(self, address: str) -> None:
        path = address.split("?")[0]
        for route in self.routes:
            if route.pattern.match(path):
                for word, part in zip(route.path.split("/"), path.split("/"), strict=True):
                    if word.startswith(":") and part not in self.words[word]:
                        self.words[word] = [*self.words[word], part][-200:]

    def address(self, route: Route) -> str:
        def fill(match: re.Match) -> str:
            word = self.chance.random()
            if word < 0.8 and self.words[match[0]]:
                return self.chance.choice(self.words[match[0]])
            if word < 0.9 and self.keys:
                return self.chance.choice(self.keys)
            key = str(uuid.UUID(int=self.chance.getrandbits(128)))
            return urllib.parse.quote(self.chance.choice([key, "x", "ế", "%00", "a" * 500]))

        return re.sub(r":\w+", fill, route.path)

    def send(self, who: str) -> None:
        """Sends a form of a route, as a page served it or made up, with some of its fields spoilt."""
        route = self.chance.choice([route for route in self.routes if route.method != "GET"])
        if self.forms[route] and self.chance.random() < 0.8:
            action, fields = self.chance.choice(self.forms[route])
        else:
            action = self.address(route)
            names = self.chance.sample(self.names, min(len(self.names), self.chance.randrange(12)))
            fields = [(name, self.value()) for name in names]
        person = self.person(who)
        # As if the page had been this person's, but for one in twenty.
        token = person.csrf if self.chance.random() < 0.95 else "x"
        fields = [("_csrf", token), *(self.spoilt((name, value)) for name, value in fields if name != "_csrf")]
        fields = [pair for pairs in fields for pair in (pairs if isinstance(pairs, list) else [pairs])]
        if route.method in ("HEAD", "PATCH"):
            headers = {
                "Upload-Offset": self.chance.choice(["0", "-1", "7", "9" * 30, "x"]), "X-CSRF": token,
                "Content-Type": "application/offset+octet-stream",
            }
            body = self.value().encode()[:5000] if route.method == "PATCH" else None
            self.ask(who, route.method, action, body, headers)
        elif self.chance.random() < 0.1 or route.path.endswith("/tep"):
            self.upload(who, action, fields)
        else:
            body = urllib.parse.urlencode(fields).encode()
            self.ask(who, "POST", action, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def spoilt(self, pair: tuple[str, str]) -> tuple[str, str] | list[tuple[str, str]]:
        name, value = pair
        how = self.chance.random()
        if how < 0.6:
            return (name, value)
        if how < 0.85:
            return (name, self.value())
        if how < 0.9:
            return []
        if how < 0.95:
            return [(name, value), (name, self.value())]
        return (re.sub(r"\d+$", lambda match: self.chance.choice(["-1", "99999999999999999999", "7"]), name), value)

    def value(self) -> str:
        if self.keys and self.chance.random() < 0.3:
            return self.chance.choice(self.keys)
        return self.chance.choice(HOSTILE)

    def upload(self, who: str, action: str, fields: list[tuple[str, str]]) -> None:
        mark = f"{self.chance.getrandbits(64):x}"
        content = self.chance.choice(
            [b"", b"%PDF-1.7 a", b"PK\x03\x04" + b"\0" * 100, b"\xff\xd8\xff\xe0", b"a" * 100_000, b"<?xml"]
        )
        parts = b"".join(
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode(errors="replace")
            for name, value in fields
        )
        ending = self.chance.choice([".pdf", ".xlsx", "", "../x"])
        head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="a{ending}"\r\n\r\n'
        body = parts + head.encode() + content + f"\r\n--{mark}--\r\n".encode()
        body = body[: self.chance.choice([len(body), len(body) - 7])]
        self.ask(who, "POST", action, body, {"Content-Type": f"multipart/form-data; boundary={mark}"})

    def ask(
        self, who: str, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer | None:
        person = self.person(who)
        path = urllib.parse.quote(path, safe="/?&=%+:,;~-_.!*'()@$")
        began = time.monotonic()
        try:
            answer = person._ask(method, path, body, headers={"Accept": "text/html", **(headers or {})})
        except Unanswered:
            self.found.broken.append(f"{method} {path} as {who or 'nobody'}: no answer")
            return None
        took = time.monotonic() - began
        route = next((r for r in self.routes if r.method == method and r.pattern.match(path.split("?")[0])), None)
        what = f"{method} {path[:150]} as {who or 'nobody'}: {answer.status}"
        self.found.statuses[answer.status] += 1
        self.found.routes.add(f"{route.method} {route.path}" if route else "none")
        if answer.status >= 500 and not (answer.status == 503 and answer.headers["Retry-After"]):
            self.found.broken.append(what)
        if not MADE.search(path):
            self.found.slowest = max(self.found.slowest, (took, what))
            if took > self.slow:
                self.found.slow.append((took, what))
        # The session may have ended with the deed.
        if answer.status == 401 or (answer.status == 303 and "/dang-nhap" in (answer.headers["Location"] or "")):
            self.sessions.pop(who, None)
        return answer


def _walk(arguments: tuple[int, int, int, float]) -> Found:
    port, seed, count, slow = arguments
    return Fuzz(port, seed, slow).run(count)


def fuzz(port: int, count: int, processes: int, slow: float, seed: int = 1) -> Found:
    """Sends `count` requests and gives what came back."""
    with ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as pool:
        found = Found()
        for part in pool.map(_walk, [(port, seed + number, count // processes, slow) for number in range(processes)]):
            found.add(part)
        return found


def main() -> None:
    from server import PROGRAM, Server

    with tempfile.TemporaryDirectory() as folder:
        with Server(Path(folder)) as server:
            began = time.monotonic()
            found = fuzz(server.port, int(sys.argv[1]), 4, slow=1)
            took = time.monotonic() - began
        print(f"{sum(found.statuses.values())} requests in {took:.0f} s: {dict(sorted(found.statuses.items()))}")
        unwalked = {f"{route.method} {route.path}" for route in Route.all()} - found.routes
        print(f"{len(found.routes)} routes; not walked: {sorted(unwalked)}")
        print(f"broken: {len(found.broken)}", *found.broken[:20], sep="\n  ")
        slow = (f"{took:.1f} s {what}" for took, what in sorted(found.slow)[-20:])
        print(f"over 1 s: {len(found.slow)}", *slow, sep="\n  ")
        print(f"slowest: {found.slowest}")
        verify = [PROGRAM, "verify", "--data", Path(folder) / "data"]
        print(subprocess.run(verify, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
