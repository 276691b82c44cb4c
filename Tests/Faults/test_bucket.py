"""Files in a bucket: two nodes share them, pieces of an upload may come through either, and trouble passes."""

import base64
import hashlib
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import boto3
import pytest

from dossiers import Author, new_dossier
from person import Person
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
            "s3", endpoint_url=self.endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="secret"
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
        deadline = time.monotonic() + 30
        while True:
            try:
                urllib.request.urlopen(f"{self.endpoint}/moto-api/", timeout=1).close()
                return
            except OSError:
                assert time.monotonic() < deadline and self.process.poll() is None

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def keys(self) -> list[str]:
        return [item["Key"] for item in self.client.list_objects_v2(Bucket="sangkien").get("Contents", [])]


@pytest.fixture
def bucket():
    with Bucket() as running:
        yield running


@pytest.fixture
def nodes(install, bucket):
    """Two nodes that share a database and a bucket."""
    installation = install("postgresql")
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


def begin(author: Person, number: str):
    writer = Author(author, "tam-diep-2024", "dot-2", "tai-lieu")
    dossier = new_dossier(number)
    writer.start(dossier)
    return writer, dossier


def test_two_nodes_share_a_bucket(nodes, bucket):
    installation, one, two = nodes
    author = Person(one.port).sign_in("Ngô Văn Thử Nghiệm")
    writer, dossier = begin(author, "trong kho chung")
    writer.attach(dossier, "a.pdf", b"%PDF-1.7 chung")
    [(path, content)] = dossier.files.items()
    assert author.at(two.port).get(path).body == content
    digest = hashlib.sha256(content).hexdigest()
    assert bucket.keys() == [f"nha/sk/files/{digest[:2]}/{digest[2:]}"]

    # An upload in pieces, each through the other node.
    large = b"%PDF-1.7 " + os.urandom(700_000)
    words = {"filename": "b.pdf", "part": "tai-lieu"}
    metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in words.items())
    announced = author.ask(
        "POST", f"/ho-so/{dossier.key}/tai-len", headers={"Upload-Length": str(len(large)), "Upload-Metadata": metadata}
    )
    place = announced.headers["Location"]
    offset = 0
    for number in range(8):
        person = author.at((one, two)[number % 2].port)
        assert person.ask("HEAD", place).headers["Upload-Offset"] == str(offset)
        piece = large[offset : offset + 100_000]
        sent = person.ask("PATCH", place, piece, {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"})
        assert sent.status == 204, sent.text
        offset += len(piece)
        wrong = person.ask("PATCH", place, b"x", {"Upload-Offset": "3", "Content-Type": "application/offset+octet-stream"})
        assert wrong.status in (404, 409), wrong.status
    kept = f"/ho-so/{dossier.key}/tep/{hashlib.sha256(large).hexdigest()}"
    assert author.at(two.port).get(kept).body == large
    assert not [key for key in bucket.keys() if "uploads" in key]
    assert verify(installation, bucket).stdout.strip().endswith("2 files")

    # One byte altered in the bucket is found.
    bucket.client.put_object(Bucket="sangkien", Key=f"nha/sk/files/{digest[:2]}/{digest[2:]}", Body=content[:-1] + b"x")
    assert verify(installation, bucket).stdout.strip() == f"broken: file {digest}: the bytes were altered"


def test_a_bucket_that_is_away_is_told_calmly(nodes, bucket):
    _, one, _ = nodes
    author = Person(one.port).sign_in("Ngô Văn Thử Nghiệm")
    writer, dossier = begin(author, "khi kho mất liên lạc")
    bucket.stop()
    refused = author.upload(f"/ho-so/{dossier.key}/tep", "tai-lieu", "a.pdf", b"%PDF-1.7 a")
    assert refused.status == 503 and CALM in refused.text
    assert author.get(f"/ho-so/{dossier.key}").status == 200
    bucket.start()
    bucket.client.create_bucket(Bucket="sangkien")
    writer.attach(dossier, "a.pdf", b"%PDF-1.7 a")
    for path, content in dossier.files.items():
        assert author.get(path).body == content
