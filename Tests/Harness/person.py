"""Someone who works with the program over HTTP, without a browser."""

import http.client
import re
import secrets
import select
import threading
import time
import urllib.parse
import uuid
from collections.abc import Callable

from patience import PATIENCE


# An author without a unit, whose dossiers go to the receiving office at once, and the officer who receives them.
AUTHOR = "Ngô Văn Thử Nghiệm"
OFFICER = "Phạm Thị Tiếp Nhận Mẫu"


class Unanswered(Exception):
    """The connection broke before the answer was there: nobody knows whether it was done."""


class Answer:
    def __init__(self, status: int, headers: http.client.HTTPMessage, body: bytes):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode()


class Person:
    """A session of one person with a rehearsal at `port`."""

    def __init__(self, port: int, cookie: str = ""):
        self.port = port
        self.cookie = cookie
        self.csrf = ""
        self._connection: http.client.HTTPConnection | None = None

    def at(self, port: int) -> "Person":
        """The same session at another node."""
        other = Person(port, self.cookie)
        other.csrf = self.csrf
        return other

    def sign_in(self, full_name: str) -> "Person":
        """Enters a rehearsal as the person of that name."""
        forms = self.get("/dien-tap").text.split("<form")
        form = next((form for form in forms if full_name in form and 'name="person"' in form), None)
        if form is None:
            raise LookupError(f"the rehearsal has nobody called {full_name}")
        person = re.search(r'name="person" value="([^"]+)"', form)[1]
        answer = self._ask("POST", "/dien-tap/vao", urllib.parse.urlencode({"person": person}).encode())
        self.cookie = re.search(r"phien=([^;]+)", answer.headers["Set-Cookie"])[1]
        secret = re.search(r'name="_csrf" value="([^"]+)"', self.get("/ho-so").text)
        if secret is None:
            raise LookupError(f"{full_name} is asked for something else first, such as a new password")
        self.csrf = secret[1]
        return self

    def enter(self, name: str, password: str, own: str) -> "Person":
        """Signs in with a password that is good for one sign-in, and chooses one's own."""
        fields = urllib.parse.urlencode({"sign-in": name, "password": password}).encode()
        answer = self._ask("POST", "/dang-nhap", fields)
        self.cookie = re.search(r"phien=([^;]+)", answer.headers["Set-Cookie"])[1]
        self.csrf = re.search(r'name="_csrf" value="([^"]+)"', answer.text)[1]
        self.post("/tai-khoan/mat-khau", password=own, again=own)
        self.csrf = re.search(r'name="_csrf" value="([^"]+)"', self.get("/tai-khoan").text)[1]
        return self

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, **fields: str | list[str]) -> Answer:
        """Sends a form."""
        return self._ask("POST", path, urllib.parse.urlencode({"_csrf": self.csrf, **fields}, doseq=True).encode())

    def upload(self, path: str, part: str, name: str, content: bytes) -> Answer:
        """Sends a form with one file, as browsers without scripts do."""
        mark = secrets.token_hex(12)
        fields = "".join(
            f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in {"_csrf": self.csrf, "part": part}.items()
        )
        head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = fields.encode() + head.encode() + content + f"\r\n--{mark}--\r\n".encode()
        return self._ask("POST", path, body, f"multipart/form-data; boundary={mark}")

    def ask(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Answer:
        """Asks as a script on the page does."""
        return self._ask(method, path, body, headers={"X-CSRF": self.csrf, **(headers or {})})

    def _ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        kind: str = "application/x-www-form-urlencoded",
        headers: dict[str, str] | None = None,
    ) -> Answer:
        headers = {"Content-Type": kind, **(headers or {})} if body is not None else dict(headers or {})
        if method != "GET":
            headers.setdefault("Origin", f"http://127.0.0.1:{self.port}")
        if self.cookie:
            headers["Cookie"] = f"phien={self.cookie}"
        self._drop_what_was_closed()
        try:
            if self._connection is None:
                self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            self._connection.request(method, path, body, headers)
            response = self._connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as error:
            if self._connection is not None:
                self._connection.close()
            self._connection = None
            raise Unanswered from error

    def _drop_what_was_closed(self) -> None:
        """Forgets a connection that the server closed while it stood idle, as a browser does before it asks again."""
        if self._connection is not None and self._connection.sock is not None:
            # Nothing is to be read from a connection where nothing was asked, but its end.
            if select.select([self._connection.sock], [], [], 0)[0]:
                self._connection.close()
                self._connection = None


def at_once(*deeds: Callable[[], object]) -> None:
    """Does everything at the same time and waits for all of it."""
    threads = [threading.Thread(target=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def new_key() -> str:
    """A key for a new dossier, as the form carries one (RFC 9562, version 7)."""
    milliseconds = int(time.time() * 1000)
    number = (milliseconds << 80) | (0x7 << 76) | (secrets.randbits(12) << 64) | (0b10 << 62) | secrets.randbits(62)
    return str(uuid.UUID(int=number))
