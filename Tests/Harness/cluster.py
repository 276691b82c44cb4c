"""A private PostgreSQL, and one that stands by for it, started and stopped by scripts/postgres."""

import subprocess
from pathlib import Path

from patience import until
from server import ROOT, free_port

SCRIPT = ROOT / "scripts/postgres"


class Cluster:
    """A server of our own on a socket in `folder`, for a `with` block; `crash` and `resume` treat it as the world
    does."""

    def __init__(self, folder: Path, *settings: str, port: int = 5432):
        self.folder = folder
        self.settings = settings
        self.port = port

    def __enter__(self) -> "Cluster":
        self._run("start", *self._settings())
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
        command += ["--host", str(self.folder), "--port", str(self.port), "--username", "sangkien"]
        command += ["--dbname", database, "--command", statement]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def _settings(self) -> list[str]:
        return [f"port={self.port}", *self.settings]

    def _run(self, action: str, *words: str | Path) -> None:
        subprocess.run([SCRIPT, action, self.folder, *words], check=True, stdout=subprocess.DEVNULL)


class Pair:
    """Two servers at ports of this machine: what the first acknowledges is on the second too, which stands by."""

    def __init__(self, folder: Path):
        listening = "listen_addresses='127.0.0.1'"
        self.primary, self.standby = (Cluster(folder / name, listening, port=free_port()) for name in ["one", "two"])

    def __enter__(self) -> "Pair":
        self.primary.__enter__()
        try:
            self._stand_by()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_) -> None:
        self.primary.__exit__()
        self.standby.__exit__()

    def address(self, name: str) -> str:
        """What the program takes as the address of a database: both servers, in any order."""
        ports = sorted([self.primary.port, self.standby.port])
        hosts = ",".join(f"127.0.0.1:{port}" for port in ports)
        return f"postgres://sangkien@{hosts}/{name}?target_session_attrs=read-write"

    def create(self, name: str) -> None:
        self.primary.create(name)

    def query(self, database: str, statement: str) -> list[list[str]]:
        return self.primary.query(database, statement)

    def promote(self) -> None:
        """Lets the second take the place of the first, which is gone."""
        self.standby._run("promote")
        self.primary, self.standby = self.standby, self.primary

    def mend(self) -> None:
        """Makes the one that is gone anew, to stand by for the other."""
        self.standby.__exit__()
        self._stand_by()

    def _stand_by(self) -> None:
        """Lets the second follow the first, which from then on acknowledges nothing that the second has not kept."""
        self.standby._run("standby", self.primary.folder, *self.standby._settings())
        self.primary.query("postgres", "ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        self.primary.query("postgres", "SELECT pg_reload_conf()")
        asked = "SELECT 1 FROM pg_stat_replication WHERE application_name = 'standby' AND sync_state = 'sync'"
        until(lambda: self.primary.query("postgres", asked) != [])
