"""A mail server and a mailbox of our own: what the program sends to and reads from."""

import asyncio
import base64
import email
import email.policy
import re
import socketserver
import threading
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from patience import PATIENCE, until
from server import free_port

USER, PASSWORD = "sangkien", "mật khẩu gửi thư"


class MailServer:
    """aiosmtpd that keeps what it takes, for a `with` block.

    `at_rcpt` and `at_data` are what it answers there, such as `550 không có hộp thư`; empty takes the mail. While
    `hangs` it reads mails and says nothing; it takes them all the same once it does not hang any more.
    """

    def __init__(self, port: int | None = None, needs_password: bool = False):
        self.port = port or free_port()
        self.needs_password = needs_password
        self.at_rcpt = self.at_data = ""
        self._speaks = threading.Event()
        self._speaks.set()
        self.taken: list[EmailMessage] = []
        self.envelopes: list[tuple[str, list[str]]] = []
        self.asked = 0

    def __enter__(self) -> "MailServer":
        options = {}
        if self.needs_password:
            options = {"authenticator": self._judge, "auth_required": True, "auth_require_tls": False}
        self._controller = Controller(
            self, hostname="127.0.0.1", port=self.port, ready_timeout=PATIENCE, **options)
        self._controller.start()
        return self

    def __exit__(self, *_) -> None:
        self.hangs = False
        self._controller.stop()

    @property
    def hangs(self) -> bool:
        return not self._speaks.is_set()

    @hangs.setter
    def hangs(self, hangs: bool) -> None:
        self._speaks.clear() if hangs else self._speaks.set()

    def _judge(self, server, session, envelope, mechanism, data) -> AuthResult:
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        if self.at_rcpt:
            return self.at_rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str | None:
        self.asked += 1
        await asyncio.to_thread(self._speaks.wait)
        if self.at_data:
            return self.at_data
        self.envelopes.append((envelope.mail_from, list(envelope.rcpt_tos)))
        self.taken.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 2.0.0 OK"

    def next(self, subject: str) -> EmailMessage:
        """Waits for a mail whose subject has these words."""
        found: list[EmailMessage] = []

        def has_come() -> bool:
            found[:] = [mail for mail in self.taken if subject in mail["Subject"]]
            return bool(found)

        until(has_come, lambda: f"no mail about {subject}; there are {[mail['Subject'] for mail in self.taken]}")
        return found[0]


def report(of: EmailMessage, action: str = "failed", said: str = "550 5.1.1 no such user") -> bytes:
    """What a mail server sends back about a mail that it could not deliver (RFC 3464)."""
    head = "".join(f"{name}: {value}\r\n" for name, value in of.items() if name in ["From", "Date", "Message-ID"])
    return (
        "From: MAILER-DAEMON@mail.vidu.vn\r\nTo: sangkien@vidu.vn\r\nSubject: Undelivered Mail Returned to Sender\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\nMIME-Version: 1.0\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.vidu.vn\r\n\r\n"
        f"Final-Recipient: rfc822; thu@vidu.vn\r\nAction: {action}\r\nStatus: 5.1.1\r\n"
        f"Diagnostic-Code: smtp; {said}\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{head}\r\n--b--\r\n"
    ).encode()


class Mailbox:
    """An IMAP server with one mailbox, as much of it as the program needs (RFC 9051), for a `with` block."""

    def __init__(self):
        self.mails: list[bytes] = []
        self.seen: set[int] = set()

    def __enter__(self) -> "Mailbox":
        mailbox = self

        class Talk(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                self.wfile.write(b"* OK ready\r\n")
                while line := self.rfile.readline():
                    tag, _, command = line.decode().strip().partition(" ")
                    self.wfile.write(mailbox.answer(tag, command, self))
                    if command.upper() == "LOGOUT":
                        return

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, tag: str, command: str, talk: socketserver.StreamRequestHandler) -> bytes:
        done = f"{tag} OK done\r\n".encode()
        name = command.upper()
        if name == "CAPABILITY":
            return b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" + done
        if name.startswith("AUTHENTICATE PLAIN"):
            talk.wfile.write(b"+ \r\n")
            said = base64.b64decode(talk.rfile.readline()).decode().split("\0")
            return done if said[1:] == [USER, PASSWORD] else f"{tag} NO wrong\r\n".encode()
        if name.startswith("SELECT"):
            return f"* {len(self.mails)} EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n".encode() + done
        if name == "UID SEARCH UNSEEN":
            unseen = [str(number) for number in range(1, len(self.mails) + 1) if number not in self.seen]
            return f"* SEARCH {' '.join(unseen)}\r\n".encode() + done
        if found := re.fullmatch(r"UID FETCH (\d+) BODY\[\]", name):
            number = int(found[1])
            self.seen.add(number)
            mail = self.mails[number - 1]
            return f"* {number} FETCH (UID {number} BODY[] {{{len(mail)}}}\r\n".encode() + mail + b")\r\n" + done
        return done if name in ["LOGOUT", "NOOP"] else f"{tag} BAD {name}\r\n".encode()
