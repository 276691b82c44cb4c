"""A Debian machine to install the package on, whose end takes with it all that was done there."""

import os
import shlex
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from patience import PATIENCE, until
from server import free_port

# In namespaces of its own: the mounts and the processes end with the one that holds them.
HOLD = """
set -e
mount -t proc proc {root}/proc
mount --rbind /dev {root}/dev
echo ready
exec sleep infinity
"""
# This machine's packages, with a layer above it that receives the changes. It is in memory: no layer may be a part of
# another.
LAYER = """
set -e
mount -t tmpfs -o mode=755 tmpfs {folder}
mkdir {folder}/changes {folder}/work {folder}/root
mount -t overlay -o lowerdir=/,upperdir={folder}/changes,workdir={folder}/work overlay {folder}/root
"""


class Machine:
    """A root of a Debian system, for a `with` block: this machine's own with a layer above, or a fresh one."""

    def __init__(self, folder: Path, is_fresh: bool):
        self.folder = folder
        self.root = folder / "root"
        self.is_fresh = is_fresh
        self.port = free_port()

    def __enter__(self) -> "Machine":
        if self.is_fresh and not self.root.exists():
            self._debootstrap()
        names = {"folder": shlex.quote(str(self.folder)), "root": shlex.quote(str(self.root))}
        script = ("" if self.is_fresh else LAYER.format(**names)) + HOLD.format(**names)
        self.holder = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", script],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        if self.holder.stdout.readline() != "ready\n":
            self.holder.wait()
            assert not self.is_fresh, "no root of its own"
            pytest.skip("this machine lets no layer be mounted above it")
        children = Path(f"/proc/{self.holder.pid}/task/{self.holder.pid}/children").read_text().split()
        self.command = ["nsenter", f"--target={children[0]}", "--mount", "--pid", "chroot", str(self.root)]
        return self

    def __exit__(self, *_) -> None:
        self.holder.kill()
        self.holder.wait()

    def run(self, *command: str | Path, user: str | None = None, given: str = "", fails: bool = False) -> str:
        """What the command says on both outputs, there and as that user."""
        ended = subprocess.run(
            [*self.command, *as_user(user), "env", "-i", *self.environment, *map(str, command)],
            input=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        assert (ended.returncode != 0) == fails, f"{command} ended with {ended.returncode}:\n{ended.stdout}"
        return ended.stdout

    def start(self, command: list[str], user: str) -> subprocess.Popen:
        """Starts it without waiting; `stop` ends it."""
        noted = ["sh", "-c", 'echo $$ >/tmp/started && exec "$@"', "sh"]
        return subprocess.Popen([*self.command, *as_user(user), "env", "-i", *self.environment, *noted, *command])

    def stop(self, started: subprocess.Popen) -> int:
        """Ends what was started as systemd does; returns its status."""
        self.run("sh", "-c", "kill -TERM $(cat /tmp/started)")
        return started.wait(PATIENCE)

    @property
    def environment(self) -> list[str]:
        return [
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive",
            f"SANGKIEN_PORT={self.port}",
        ]  # fmt: skip

    def install(self, package: Path) -> str:
        """A fresh machine fetches what the package depends on; this one has it."""
        inside = "/root/" + package.name
        subprocess.run([*self.command, "sh", "-c", f"cat >{inside}"], stdin=package.open("rb"), check=True)
        if self.is_fresh:
            return self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", inside)
        return self.run("dpkg", "--install", inside)

    def unit(self, name: str) -> dict[str, str]:
        """What a unit of the package says, by name."""
        lines = self.run("cat", f"/lib/systemd/system/{name}").splitlines()
        return dict(line.replace("%%", "%").split("=", 1) for line in lines if "=" in line and not line.startswith("#"))

    def _debootstrap(self) -> None:
        """The least that Debian 12 is under systemd, from where this machine gets its packages."""
        asked = ["apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME)"]
        targets = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
        mirror = next(target.split()[0] for target in targets if target.endswith(" bookworm"))
        least = ["--variant=minbase", "--include=systemd"]
        subprocess.run(["debootstrap", *least, "bookworm", self.root, mirror], check=True)
        for name in ["resolv.conf", "hosts"]:
            (self.root / "etc" / name).write_bytes((Path("/etc") / name).read_bytes())


class Booted:
    """A fresh machine's root as systemd boots it, for a `with` block."""

    def __init__(self, root: Path):
        self.root = root

    def __enter__(self) -> "Booted":
        command = ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--boot", f"--directory={self.root}"]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        until(lambda: self._first_process() is not None, lambda: f"systemd-nspawn ended with {self.process.poll()}")
        return self

    def __exit__(self, *_) -> None:
        # With the first process of a namespace all others end.
        os.kill(self._first_process(), signal.SIGKILL)
        self.process.wait()

    def run(self, *command: str) -> str:
        spaces = ["--mount", "--pid", "--uts", "--ipc", "--root", "--wd"]
        entered = ["nsenter", f"--target={self._first_process()}", *spaces]
        ended = subprocess.run([*entered, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert ended.returncode == 0, f"{command} ended with {ended.returncode}:\n{ended.stdout}"
        return ended.stdout

    def _first_process(self) -> int | None:
        """The systemd inside, which is below the process that made its namespaces."""
        waiting = [self.process.pid]
        while waiting:
            process = waiting.pop()
            with suppress(FileNotFoundError, ProcessLookupError):  # It may have ended meanwhile.
                if (Path(f"/proc/{process}/comm").read_text().strip()) == "systemd":
                    return process
                waiting += map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())
        return None


def as_user(user: str | None) -> list[str]:
    return ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "--no-new-privs"] if user else []
