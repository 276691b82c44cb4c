"""A private PostgreSQL, started and stopped by scripts/postgres."""

import subprocess
from pathlib import Path

from server import ROOT

SCRIPT = ROOT / "scripts/postgres"


class Cluster:
    """A server of our own on a socket in `folder`, for a `with` block; `crash` and `resume` treat it as the world
    does."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __enter__(self) -> "Cluster":
        self._run("start")
        return self

    def __exit__(self, *_) -> None:
        self._run("stop")

    def crash(self) -> None:
        self._run("crash")

    def resume(self) -> None:
        self._run("resume")

    def freeze(self) -> None:
        """Lets every process of the server stand still; their connections stay open."""
        self._signal("STOP")

    def thaw(self) -> None:
        self._signal("CONT")

    def _signal(self, name: str) -> None:
        owner = int((self.folder / "cluster/postmaster.pid").read_text().splitlines()[0])
        children = subprocess.run(["pgrep", "--parent", str(owner)], capture_output=True, text=True).stdout.split()
        subprocess.run(["kill", f"-{name}", str(owner), *children], check=True)

    def create(self, name: str) -> None:
        """Makes an empty database of that name."""
        self.query("postgres", f"CREATE DATABASE {name} TEMPLATE template0")

    def address(self, name: str) -> str:
        """What the program takes as the address of a database."""
        return f"postgres://sangkien@/{name}?host={self.folder}"

    def query(self, database: str, statement: str) -> list[list[str]]:
        """Runs a statement of the test's own and gives its rows."""
        command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--field-separator=\t"]
        command += ["--host", str(self.folder), "--username", "sangkien", "--dbname", database, "--command", statement]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def _run(self, action: str) -> None:
        subprocess.run([SCRIPT, action, self.folder], check=True, stdout=subprocess.DEVNULL)
