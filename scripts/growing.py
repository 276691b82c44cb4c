"""What measuring how everything grows is made of: the figures that are kept, a PostgreSQL, programs that are timed."""

import csv
import datetime
import os
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Every figure of the last run that measured it, one a line.
TABLE = ROOT / "bench/growth.tsv"
COLUMNS = ["engine", "size", "group", "name", "value", "unit", "detail", "run", "day", "machine"]
# How many seconds a step may take.
LIMIT = int(os.environ.get("LIMIT", "3600"))


def read_figures() -> list[dict[str, str]]:
    if not TABLE.exists():
        return []
    with TABLE.open(newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


class Figures:
    """The figures that are known, of this run and of earlier ones; those of other sizes and machines stay."""

    def __init__(self, run: str):
        self.run = run
        self.rows = {self._key(row): row for row in read_figures()}

    @staticmethod
    def _key(row: dict[str, str]) -> tuple[str, str, str]:
        return row["engine"], row["size"], row["name"]

    def lack(self, engine: str, size: int, *names: str) -> bool:
        """Whether one of these was not measured in this run; what took too long is not tried again."""
        rows = [self.rows.get((engine, str(size), name)) for name in names]
        return bool(os.environ.get("AGAIN")) or any(
            not row or row["run"] != self.run or not row["value"] and not row["detail"].startswith("over ")
            for row in rows
        )

    def keep(
        self, engine: str, size: int, group: str, name: str, value: float | None, unit: str, detail: str = ""
    ) -> None:
        shown = "" if value is None else f"{value:.4g}" if value < 1000 else f"{value:.0f}"
        row = dict(zip(COLUMNS, (engine, str(size), group, name, shown, unit, detail, self.run, today(), machine())))
        self.rows[self._key(row)] = row
        TABLE.parent.mkdir(exist_ok=True)
        draft = TABLE.with_suffix(".new")
        with draft.open("w", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows.values())
        draft.replace(TABLE)
        line = f"{shown} {unit}" if shown else "no figure"
        print(f"{engine}, {size:,} dossiers: {name}: {line}{detail and ', ' + detail}", flush=True)


def today() -> str:
    return datetime.date.today().isoformat()


def machine() -> str:
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
    name = model.group(1).strip() if model else os.uname().machine
    return f"{os.cpu_count()} cores ({name}), {int(memory.group(1)) // 1048576 if memory else '?'} GB"


class Cluster:
    """A private PostgreSQL; it keeps its databases where the folder is kept."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __enter__(self) -> "Cluster":
        action = "resume" if (self.folder / "cluster").exists() else "start"
        subprocess.run([ROOT / "scripts/postgres", action, self.folder], check=True, stdout=subprocess.DEVNULL)
        return self

    def __exit__(self, *_) -> None:
        subprocess.run([ROOT / "scripts/postgres", "pause", self.folder], check=True)

    def address(self, name: str) -> str:
        return f"postgres://sangkien@/{name}?host={self.folder}"

    def ask(self, statement: str, database: str = "postgres") -> str:
        command = ["psql", "-qAt", f"--host={self.folder}", "--username=sangkien", database, "-c", statement]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def has(self, name: str) -> bool:
        return self.ask(f"SELECT 1 FROM pg_database WHERE datname = '{name}'") == "1"

    def make(self, name: str, like: str = "template0") -> str:
        self.drop(name)
        self.ask(f"CREATE DATABASE {name} TEMPLATE {like}")
        return self.address(name)

    def drop(self, name: str) -> None:
        self.ask(f"DROP DATABASE IF EXISTS {name}")


class Finished:
    """What came of a program: what it said, how long it took, the most memory that it held."""

    def __init__(self, said: str, seconds: float, megabytes: float, trouble: str):
        self.said, self.seconds, self.megabytes, self.trouble = said, seconds, megabytes, trouble

    @classmethod
    def of(cls, *command: object) -> "Finished":
        began = time.monotonic()
        with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as complaint:
            process = subprocess.Popen([str(word) for word in command], stdout=said, stderr=complaint)
            late = threading.Timer(LIMIT, process.kill)
            late.start()
            _, status, use = os.wait4(process.pid, 0)
            late.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.monotonic() - began
            texts = []
            for file in (said, complaint):
                file.seek(0)
                texts.append(file.read().strip())
            trouble = ""
            if process.returncode:
                words = " ".join((texts[1] or texts[0] or "without a word").split())
                trouble = f"over {LIMIT:,} s" if seconds >= LIMIT else f"failed: {words[-200:]}"
            return cls(texts[0], seconds, use.ru_maxrss / 1024, trouble)

    def number(self, pattern: str) -> int:
        found = re.search(pattern, self.said)
        return int(found.group(1)) if found else 0
