"""An installation for real work: no rehearsal, one administrator, a mail server that a test names."""

import re
import subprocess
from pathlib import Path

from person import Person
from post import PASSWORD, USER, MailServer, Mailbox
from server import PROGRAM, ROOT, Server

FIRST, OWN = "mat khau dau tien 1", "mat khau cua rieng toi 2"
ADDRESS = "thu@vidu.vn"


class Office:
    """A folder with one administrator, who signs in as `thu`."""

    def __init__(self, folder: Path, database: str | None = None):
        self.folder = folder
        self.database = database
        command = [PROGRAM, "person", "add", "--data", folder / "data", "--name", "Nguyễn Thị Thử", "--sign-in", "thu"]
        command += ["--administrator", *(["--database", database] if database else [])]
        subprocess.run(command, input=FIRST.encode(), check=True, capture_output=True)

    def server(self, post: MailServer | int, mailbox: Mailbox | None = None, seconds: int = 60, **more: str) -> Server:
        """The program with that mail server, or with one that should be at that port."""
        port = post if isinstance(post, int) else post.port
        settings = {
            "SMTP": f"smtp+plain://127.0.0.1:{port}", "MAIL_FROM": "sangkien@vidu.vn", "SMTP_SECONDS": str(seconds),
            "METRICS_TOKEN": "bi-mat", **more,
        }  # fmt: skip
        if not isinstance(post, int) and post.needs_password or mailbox:
            settings |= {"SMTP_USER": USER, "SMTP_PASSWORD": PASSWORD}
        if mailbox:
            settings |= {"IMAP": f"imap+plain://127.0.0.1:{mailbox.port}/INBOX"}
        before = ("env", *(f"SANGKIEN_{name}={value}" for name, value in settings.items()))
        return Server(self.folder, database=self.database, before=before, is_rehearsal=False)

    def administrator(self, server: Server) -> Person:
        """Signs in for the first time, with a password of one's own from then on."""
        person = Person(server.port)
        person.enter("thu", FIRST, OWN)
        return person


def told(person: Person) -> str:
    """What the page of the outbox says, without its markup."""
    return words(person.get("/quan-tri/thu").text)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def ask_address(person: Person, address: str = ADDRESS) -> None:
    assert person.post("/tai-khoan/thu/dia-chi", address=address).status == 303


def confirm(person: Person, post: MailServer, address: str = ADDRESS) -> None:
    """Asks for an address, waits for the mail and opens its link, as a stranger would."""
    ask_address(person, address)
    text = post.next("Xác nhận địa chỉ thư").get_body(("plain",)).get_content()
    path = re.search(r"(/thu/xac-nhan/[\w-]+)", text)[1]
    assert Person(person.port).post(path).status == 303


def publish_plans(person: Person) -> None:
    """Publishes the plans of the repository: an installation for real work begins without any."""
    for file in sorted((ROOT / "plans").glob("*.yaml")):
        asked = person.post("/quan-tri/ke-hoach", text=file.read_text())
        seal = re.search(r'name="_confirmed" value="([^"]+)"', asked.text)[1]
        assert person.post("/quan-tri/ke-hoach", text=file.read_text(), _confirmed=seal).status == 303


def digest_now(person: Person) -> None:
    """Publishes plans, which give the administrator something to do, and lets the day's digest come at once: its hour
    is over at any time of the day."""
    publish_plans(person)
    topics = {f"topic-{name}": "1" for name in ["due", "late", "waiting", "answers", "reminders"]}
    assert person.post("/tai-khoan/thu", hour="0", days="3", **topics).status == 303
