"""How long tests wait: for what must come however busy the machine is, and never for a guessed time."""

import shutil
import socket
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 180  # seconds, after which a test takes it that what it waits for never comes
TIMEOUT = 1000 * PATIENCE  # the same as a browser counts it, in milliseconds


def until(holds: Callable[[], bool], told: Callable[[], str] = lambda: "") -> None:
    """Waits until the condition holds; `told` is what a test says that waits in vain."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, told()
        time.sleep(0.05)


def until_read(connection: socket.socket) -> None:
    """Waits until the other end, on this machine, has read everything that was sent."""
    own, other = (f":{end[1]:04X}" for end in [connection.getsockname(), connection.getpeername()])

    def is_read() -> bool:
        ends = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        return any(
            line[1].endswith(other) and line[2].endswith(own) and line[4].endswith(":00000000") for line in ends
        )  # fmt: skip

    until(is_read)


def has_office(part: str) -> bool:
    """Whether LibreOffice is installed with that part of it: `sc` reads tables, `sw` reads texts."""
    program = shutil.which("soffice")
    return program is not None and (Path(program).resolve().parent / f"lib{part}lo.so").exists()
