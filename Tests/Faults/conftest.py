"""What every test of faults stands on: a folder that is filled once, and the engines."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from cluster import Cluster, Pair
from folders import open_to_others
from server import PROGRAM, Server


@pytest.fixture(scope="session")
def filled(tmp_path_factory) -> Path:
    """A folder with a rehearsal on the embedded engine, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    with Server(folder):
        pass
    return folder


@pytest.fixture(scope="session")
def cluster(tmp_path_factory):
    """A PostgreSQL of our own, in a folder that its owner may enter."""
    folder = tmp_path_factory.mktemp("postgres")
    open_to_others(folder)
    with Cluster(folder / "cluster") as running:
        yield running


class Installation:
    """A rehearsal of its own: its folder, and where its database is, with its name when it is on the cluster."""

    def __init__(self, folder: Path, cluster: Cluster | Pair | None = None, name: str = ""):
        self.folder = folder
        self.cluster = cluster
        self.name = name
        self.database = cluster.address(name) if cluster else None

    def server(self, **options) -> Server:
        return Server(self.folder, database=self.database, **options)

    def query(self, statement: str) -> list[list[str]]:
        """Runs a statement of the test's own on the database and gives its rows."""
        if self.cluster:
            return self.cluster.query(self.name, statement)
        with sqlite3.connect(self.folder / "data/sangkien.sqlite") as database:
            return [[str(value) for value in row] for row in database.execute(statement)]

    def verify(self) -> str:
        """What `sangkien verify` says; a failure unless it finds all well."""
        command = [PROGRAM, "verify", "--data", self.folder / "data"]
        command += ["--database", self.database] if self.database else []
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture
def install(tmp_path, filled, request):
    """Makes an installation on the engine of that name: on `servers`, when it is given, instead of the cluster."""

    def install(engine: str, servers: Pair | None = None) -> Installation:
        shutil.copytree(filled / "data", tmp_path / "data")
        if engine == "sqlite":
            return Installation(tmp_path)
        cluster = servers or request.getfixturevalue("cluster")
        name = "t" + str(abs(hash(request.node.name)) % 10**12)
        cluster.create(name)
        installation = Installation(tmp_path, cluster, name)
        source = f"sqlite:{tmp_path}/data/sangkien.sqlite"
        command = [PROGRAM, "move", "--data", tmp_path / "data", "--from", source, "--to", installation.database]
        subprocess.run(command, check=True, capture_output=True)
        (tmp_path / "data/sangkien.sqlite").unlink()
        return installation

    return install
