"""The program under test, as a process of its own."""

import contextlib
import http.client
import itertools
import os
import shlex
import signal
import socket
import subprocess
import time
from pathlib import Path

from patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SANGKIEN", ROOT / ".build/debug/sangkien"))



class Server:
    """`sangkien serve` on a port of this machine, for a `with` block: a rehearsal unless told otherwise.

    `folder` receives the data and the log. `now` is where its rehearsal clock starts. `database` is an address for
    `--database`, unless the data folder holds the database too. `before` stands before the command, as `env` does.
    """

    def __init__(
        self,
        folder: Path,
        now: str = "2024-04-10T08:00",
        database: str | None = None,
        port: int | None = None,
        before: tuple[str, ...] = (),
        options: tuple[str, ...] = (),
        is_rehearsal: bool = True,
    ):
        self.folder = folder
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        rehearsal = ["--demo", "--now", now] if is_rehearsal else []
        self.command = [*before, PROGRAM, "serve", *rehearsal, "--data", folder / "data"]
        self.command += ["--host", "127.0.0.1", "--port", str(self.port), *options]
        if database:
            self.command += ["--database", database]

    def launch(self) -> None:
        """Starts it without waiting for anything."""
        assert PROGRAM.exists(), f"There is no {PROGRAM}: `scripts/build-debug` makes it, SANGKIEN names another."
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def __enter__(self) -> "Server":
        self.launch()
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(self, *_) -> None:
        """Stops it as Ctrl-C does, and takes anything but a clean end for a failure."""
        self.process.send_signal(signal.SIGINT)
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"Ctrl-C did not stop the server in {PATIENCE} s.\n{self.log()}") from None
        assert status == 0, f"The server ended with status {status}.\n{self.log()}"

    def accepts(self) -> bool:
        """Whether it takes new connections."""
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE).close()
            return True
        except OSError:
            return False

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def log(self) -> str:
        """What it has written so far."""
        return (self.folder / "server.log").read_text(errors="replace")

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self.process.poll() is not None:
                command = shlex.join(map(str, self.command))
                raise AssertionError(f"{command}\nended with status {self.process.returncode}.\n{self.log()}")
            if time.monotonic() > deadline:
                raise AssertionError(f"The server did not answer within {PATIENCE} s.\n{self.log()}")
            time.sleep(0.02)

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()


# From below those that the system gives to connections that go out: none of them takes a port before the program that
# it was found for listens there, nor while that is started again. Each process begins at a place of its own.
_PORTS = range(10_000, 32_000)
_next_ports = itertools.count(os.getpid() * 211)


def free_port() -> int:
    """A port on which nothing listens now, and which is given to nobody else."""
    while True:
        port = _PORTS[next(_next_ports) % len(_PORTS)]
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port
