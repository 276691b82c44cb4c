"""The samples of every paper, written once by the program."""

import subprocess
from pathlib import Path

import pytest

from server import PROGRAM


def names() -> list[str]:
    listed = subprocess.run([PROGRAM, "paper", "list"], capture_output=True, text=True, check=True).stdout
    return [line.split(":")[0] for line in listed.splitlines()]


class Samples:
    """Writes a sample when it is first asked for."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, name: str, form: str) -> Path:
        path = self.folder / f"{name}.{form}"
        if not path.exists():
            subprocess.run([PROGRAM, "paper", "sample", name, "--format", form, "--to", path], check=True)
        return path


@pytest.fixture(scope="session")
def samples(tmp_path_factory) -> Samples:
    return Samples(tmp_path_factory.mktemp("samples"))


def pytest_generate_tests(metafunc):
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", names())
