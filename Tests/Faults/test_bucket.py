"""Files in a bucket: two nodes share them, pieces of an upload may come through either, and trouble passes."""

import hashlib
import os
import signal
import subprocess
import sys
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3
import pytest

from dossiers import Author, Filed, Refused, new_dossier, send_piece
from patience import PATIENCE, until
from person import AUTHOR, Person
from server import PROGRAM, Server, free_port

KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "secret"}
CALM = "Hệ thống đang tạm gián đoạn"


class Bucket:
    """moto's S3 server with one bucket, for a `with` block."""

    def __init__(self):
        self.port = free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> "Bucket":
        self.start()
        self.client = boto3.client(
            "s3", endpoint_url=self.endpoint, region_name="us-east-1", aws_access_key_id="test",
            aws_secret_access_key="secret",
        )
        self.client.create_bucket(Bucket="sangkien")
        return self

    def __exit__(self, *_) -> None:
        self.stop()

    def start(self) -> None:
        program = Path(sys.executable).with_name("moto_server")
        self.process = subprocess.Popen(
            [program, "-H", "127.0.0.1", "-p", str(self.port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until(self._answers)

    def _answers(self) -> bool:
        assert self.process.poll() is None
        try:
            urllib.request.urlopen(f"{self.endpoint}/moto-api/", timeout=PATIENCE).close()
            return True
        except OSError:
            return False

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def fill(self, folder: Path) -> None:
        """Puts the files of a rehearsal where its nodes look for them."""
        files = [path for path in folder.rglob("*") if path.is_file()]
        self.filled = {f"nha/sk/files/{path.parent.name}/{path.name}": path.read_bytes() for path in files}
        for key, content in self.filled.items():
            self.client.put_object(Bucket="sangkien", Key=key, Body=content)

    def keys(self) -> list[str]:
        """What came after it was filled."""
        contents = self.client.list_objects_v2(Bucket="sangkien").get("Contents", [])
        return [item["Key"] for item in contents if item["Key"] not in self.filled]


@pytest.fixture
def bucket():
    with Bucket() as running:
        yield running


@pytest.fixture
def nodes(install, bucket):
    """Two nodes that share a database and a bucket."""
    installation = install("postgresql")
    bucket.fill(installation.folder / "data/files")
    before = ("env", *(f"{name}={value}" for name, value in KEYS.items()), f"SANGKIEN_FILES_ENDPOINT={bucket.endpoint}")
    options = {"database": installation.database, "before": before, "options": ("--files", "s3://sangkien/nha/sk")}
    with Server(installation.folder, **options) as one, Server(installation.folder, **options) as two:
        yield installation, one, two


def verify(installation, bucket) -> subprocess.CompletedProcess:
    command = [PROGRAM, "verify", "--data", installation.folder / "data", "--database", installation.database]
    environment = {**os.environ, **KEYS, "SANGKIEN_FILES_ENDPOINT": bucket.endpoint}
    return subprocess.run(
        [*command, "--files", "s3://sangkien/nha/sk"], capture_output=True, text=True, env=environment
    )


def begin(author: Person, number: str) -> tuple[Author, Filed]:
    writer = Author(author)
    dossier = new_dossier(number)
    writer.start(dossier)
    return writer, dossier


def attach_once_it_is_back(writer: Author, dossier) -> None:
    """The program asks the bucket again by itself."""

    def is_taken() -> bool:
        try:
            writer.attach(dossier, "a.pdf", b"%PDF-1.7 a")
        except Refused:
            return False
        return bool(dossier.files)

    until(is_taken)


def test_two_nodes_share_a_bucket(nodes, bucket):
    installation, one, two = nodes
    author = Person(one.port).sign_in(AUTHOR)
    writer, dossier = begin(author, "trong kho chung")
    writer.attach(dossier, "a.pdf", b"%PDF-1.7 chung")
    [(path, content)] = dossier.files.items()
    assert author.at(two.port).get(path).body == content
    digest = hashlib.sha256(content).hexdigest()
    assert bucket.keys() == [f"nha/sk/files/{digest[:2]}/{digest[2:]}"]

    # An upload in pieces, each through the other node.
    large = b"%PDF-1.7 " + os.urandom(700_000)
    place = writer.announce(dossier, "b.pdf", len(large)).headers["Location"]
    offset = 0
    for number in range(8):
        person = author.at((one, two)[number % 2].port)
        assert person.ask("HEAD", place).headers["Upload-Offset"] == str(offset)
        piece = large[offset : offset + 100_000]
        sent = send_piece(person, place, piece, offset)
        assert sent.status == 204, sent.text
        offset += len(piece)
        wrong = send_piece(person, place, b"x", 3)
        assert wrong.status in (404, 409), wrong.status
    kept = f"/ho-so/{dossier.key}/tep/{hashlib.sha256(large).hexdigest()}"
    assert author.at(two.port).get(kept).body == large
    assert not [key for key in bucket.keys() if "uploads" in key]
    assert verify(installation, bucket).stdout.splitlines()[0].endswith(f" {len(bucket.filled) + 2} files")

    # One byte altered in the bucket is found.
    bucket.client.put_object(Bucket="sangkien", Key=f"nha/sk/files/{digest[:2]}/{digest[2:]}", Body=content[:-1] + b"x")
    assert verify(installation, bucket).stdout.strip() == f"broken: file {digest}: the bytes were altered"


def test_a_bucket_that_is_away_is_told_calmly(nodes, bucket):
    _, one, _ = nodes
    author = Person(one.port).sign_in(AUTHOR)
    writer, dossier = begin(author, "khi kho mất liên lạc")
    bucket.stop()
    refused = author.upload(f"/ho-so/{dossier.key}/tep", "tai-lieu", "a.pdf", b"%PDF-1.7 a")
    assert refused.status == 503 and CALM in refused.text
    assert author.get(f"/ho-so/{dossier.key}").status == 200
    bucket.start()
    bucket.client.create_bucket(Bucket="sangkien")
    attach_once_it_is_back(writer, dossier)
    for path, content in dossier.files.items():
        assert author.get(path).body == content


def test_a_bucket_that_stands_still_holds_up_nobody_else(nodes, bucket):
    installation, one, _ = nodes
    author = Person(one.port).sign_in(AUTHOR)
    writer, dossier = begin(author, "khi kho đứng yên")
    told: list[tuple[int, bool]] = []

    def upload(number: int) -> None:
        content = f"%PDF-1.7 {number}".encode()
        refused = author.at(one.port).upload(f"/ho-so/{dossier.key}/tep", "tai-lieu", "a.pdf", content)
        told.append((refused.status, CALM in refused.text))

    bucket.process.send_signal(signal.SIGSTOP)
    try:
        threads = [threading.Thread(target=upload, args=(number,)) for number in range(30)]
        for thread in threads:
            thread.start()
        pages = 0
        while any(thread.is_alive() for thread in threads):
            # While uploads wait for the bucket, pages do not: it stands still until all of them were refused.
            assert author.get(f"/ho-so/{dossier.key}").status == 200
            pages += 1
        for thread in threads:
            thread.join()
    finally:
        bucket.process.send_signal(signal.SIGCONT)
    # Of one person a few uploads are tried and told of the trouble; more at once are asked to come again.
    assert len(told) == 30 and set(told) <= {(503, True), (429, False)} and (503, True) in told, told
    assert pages > 0
    attach_once_it_is_back(writer, dossier)
    assert verify(installation, bucket).stdout.splitlines()[0].endswith(f" {len(bucket.filled) + 1} files")


def test_an_upload_of_more_pieces_than_a_store_lists_at_once_arrives_whole(nodes, bucket):
    installation, one, two = nodes
    author = Person(one.port).sign_in(AUTHOR)
    writer, dossier = begin(author, "nhiều mảnh")
    content = b"%PDF-1.7 " + os.urandom(1100)
    place = writer.announce(dossier, "a.pdf", len(content)).headers["Location"]
    key = f"nha/sk/uploads/{place.split('/')[-1]}"

    def put(offset: int) -> None:
        name = f"{key}/{offset:012}-1"
        bucket.client.put_object(Bucket="sangkien", Key=name, Body=content[offset : offset + 1])

    # As if a node had taken them a byte at a time.
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(len(content) - 9)))
    reached = int(author.ask("HEAD", place).headers["Upload-Offset"])
    assert reached == len(content) - 9
    assert send_piece(author.at(two.port), place, content[reached:], reached).status == 204
    kept = f"/ho-so/{dossier.key}/tep/{hashlib.sha256(content).hexdigest()}"
    assert author.get(kept).body == content
    assert not [key for key in bucket.keys() if "uploads" in key]
