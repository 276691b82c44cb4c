"""Filing dossiers through the forms of the pages."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from person import Answer, Person, new_key


class Refused(Exception):
    """The program did not take what was sent, and said so."""


@dataclass
class Sending:
    """A file on its way in: where it goes, and how much of it the program has acknowledged."""

    place: str
    content: bytes
    reached: int = 0


@dataclass
class Filed:
    """What the program has acknowledged of a dossier."""

    key: str
    title: str
    files: dict[str, bytes] = field(default_factory=dict)  # by the path where they are downloaded
    started: bool = False
    written: bool = False
    sending: Sending | None = None
    submitted: bool = False
    received: bool = False
    number: str | None = None  # in the office's register


class _Fields(HTMLParser):
    """The fields of the form with the id `draft`, with what stands in them."""

    def __init__(self):
        super().__init__()
        self.values: dict[str, str] = {}
        self._is_inside = False
        self._open: str | None = None

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        name = facts.get("name")
        if tag == "form":
            self._is_inside = facts.get("id") == "draft"
        if not self._is_inside:
            return
        if tag == "input" and name and facts.get("type") not in ("checkbox", "radio"):
            usual = {"day": "15", "month": "1", "year": "2024"}.get(name.rpartition(".")[2], "") if "." in name else ""
            self.values[name] = facts.get("value") or usual
        elif tag == "input" and name and not name.startswith("author-drop"):
            self.values.setdefault(name, facts.get("value") or "1")
        elif tag in ("textarea", "select") and name:
            self._open = name
            self.values.setdefault(name, "")
        elif tag == "option" and self._open and not self.values[self._open]:
            self.values[self._open] = facts.get("value") or ""

    def handle_endtag(self, tag):
        if tag in ("textarea", "select"):
            self._open = None
        elif tag == "form":
            self._is_inside = False


class Author:
    """Someone who files dossiers of one track. The first one teaches what the forms want."""

    plan, track, part = "tam-diep-2024", "dot-2", "tai-lieu"

    def __init__(self, person: Person):
        self.person = person
        self._forms: list[tuple[str, dict[str, str]]] = []

    def start(self, filed: Filed) -> None:
        """Makes an empty draft."""
        self._expect(self.person.post("/ho-so", key=filed.key, plan=self.plan, track=self.track))
        filed.started = True

    def write(self, filed: Filed, again: bool = False) -> None:
        """Writes every section; `again` when some may have been written before."""
        if not self._forms:
            self._learn(filed.key)
        for revision, (section, values) in enumerate(self._forms, start=1):
            if again:
                page = self.person.get(f"/ho-so/{filed.key}/soan/{section}").text
                revision = re.search(r'name="revision" value="(\d+)"', page)[1]
            values = {**values, "revision": str(revision)}
            if "title" in values:
                values["title"] = filed.title
            self._expect(self.person.post(f"/ho-so/{filed.key}/soan/{section}", **values))
        filed.written = True

    def attach(self, filed: Filed, name: str, content: bytes) -> None:
        """Adds a file, and notes where it is downloaded."""
        self._expect(self.person.upload(f"/ho-so/{filed.key}/tep", self.part, name, content))
        self._note(filed, content)

    def send(self, filed: Filed, name: str, content: bytes, piece: int) -> None:
        """Adds a file in pieces, as the script of the page does; goes on where it was broken off."""
        if filed.sending is None:
            announced = self.announce(filed, name, len(content))
            self._expect(announced, 201)
            filed.sending = Sending(announced.headers["Location"], content)
        sending = filed.sending
        head = self.person.ask("HEAD", sending.place)
        # An upload that is not there any more is in the dossier.
        offset = len(sending.content) if head.status == 404 else int(head.headers["Upload-Offset"])
        told = f"{filed.title}: {sending.reached} bytes were acknowledged, {offset} are there"
        assert offset >= sending.reached, told
        while offset < len(sending.content):
            self._expect(send_piece(self.person, sending.place, sending.content[offset : offset + piece], offset), 204)
            offset = sending.reached = min(offset + piece, len(sending.content))
        self._note(filed, sending.content)
        filed.sending = None

    def announce(self, filed: Filed, name: str, size: int) -> Answer:
        """Announces an upload of that many bytes (tus 1.0); the answer says where its pieces go."""
        words = {"filename": name, "part": self.part}
        metadata = ",".join(f"{key} {base64.b64encode(word.encode()).decode()}" for key, word in words.items())
        headers = {"Upload-Length": str(size), "Upload-Metadata": metadata}
        return self.person.ask("POST", f"/ho-so/{filed.key}/tai-len", headers=headers)

    @staticmethod
    def _note(filed: Filed, content: bytes) -> None:
        filed.files[f"/ho-so/{filed.key}/tep/{hashlib.sha256(content).hexdigest()}"] = content

    def submit(self, filed: Filed) -> None:
        self._expect(self.person.post(f"/ho-so/{filed.key}/nop"))
        filed.submitted = True

    def _learn(self, key: str) -> None:
        """Walks the sections' pages and notes what each form wants, without sending anything."""
        page = self.person.get(f"/ho-so/{key}").text
        sections = re.findall(rf'/ho-so/{key}/soan/([a-z-]+)', page + self._first_section(key))
        for section in dict.fromkeys(sections):
            fields = _Fields()
            fields.feed(self.person.get(f"/ho-so/{key}/soan/{section}").text)
            fields.values.pop("_csrf", None)
            if fields.values:
                values = {name: value or self._text(name) for name, value in fields.values.items()}
                self._forms.append((section, {**values, "go": "next"}))

    def _first_section(self, key: str) -> str:
        answer = self.person.post("/ho-so", key=key, plan=self.plan, track=self.track)
        return self.person.get(answer.headers["Location"]).text

    @staticmethod
    def _text(name: str) -> str:
        if name.endswith("-2") or name.startswith(("author-share", "author-person", "author-birth", "yearly-benefit")):
            return ""
        return "Nội dung viết để thử, không của ai."

    @staticmethod
    def _expect(answer, status: int = 303) -> None:
        if answer.status != status:
            raise Refused(f"{answer.status}: {re.sub('<[^>]+>', ' ', answer.text)[-900:]}")


def send_piece(person: Person, place: str, piece: bytes, offset: int) -> Answer:
    """Sends one piece of an upload that was announced."""
    headers = {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
    return person.ask("PATCH", place, piece, headers)


def new_dossier(number: int | str) -> Filed:
    return Filed(key=new_key(), title=f"Giải pháp thử số {number}")


def file_dossiers(port: int, who: str, track: str, word: str, count: int) -> list[Filed]:
    """Files dossiers of one author, with a word of their own in the title."""
    author = Author(Person(port).sign_in(who))
    author.track = track
    dossiers = [new_dossier(f"{word} {number}") for number in range(count)]
    for dossier in dossiers:
        author.start(dossier)
        author.write(dossier)
        author.attach(dossier, "minh-chung.pdf", b"%PDF-1.7 " + dossier.title.encode())
        author.submit(dossier)
    return dossiers


def register(installation) -> list[int]:
    """Every number of the plan's register, in order."""
    rows = installation.query(
        f"SELECT number FROM dossier WHERE plan = '{Author.plan}' AND number IS NOT NULL ORDER BY number"
    )
    return [int(number) for [number] in rows]
