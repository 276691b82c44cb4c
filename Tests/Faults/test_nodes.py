"""Two nodes on one PostgreSQL behind nginx: people do not notice which one answers."""

import collections
import re
import subprocess
from functools import partial
from pathlib import Path

import pytest

from dossiers import Author, new_dossier, register
from person import AUTHOR, OFFICER, Person, at_once
from server import Server, free_port

NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  upstream nodes {{ server 127.0.0.1:{one}; server 127.0.0.1:{two}; }}
  server {{
    listen 127.0.0.1:{port};
    client_max_body_size 200m;
    location / {{
      proxy_pass http://nodes;
      proxy_set_header Host $host:$server_port;
      add_header X-Node $upstream_addr;
    }}
  }}
}}
"""


class Balancer:
    """nginx that hands each request to the next node in turn."""

    def __init__(self, folder: Path, one: int, two: int):
        self.port = free_port()
        self.configuration = folder / "nginx.conf"
        self.configuration.write_text(NGINX.format(folder=folder, one=one, two=two, port=self.port))

    def __enter__(self) -> "Balancer":
        self.process = subprocess.Popen(["nginx", "-c", self.configuration], stderr=subprocess.DEVNULL)
        while subprocess.run(["curl", "-s", f"http://127.0.0.1:{self.port}/health"], capture_output=True).returncode:
            assert self.process.poll() is None, (self.configuration.parent / "nginx.log").read_text()
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def nodes(install):
    """Two nodes and the balancer before them."""
    installation = install("postgresql")
    with installation.server() as one, Server(installation.folder, database=installation.database) as two:
        with Balancer(installation.folder, one.port, two.port) as balancer:
            yield installation, one, two, balancer


def test_two_nodes_are_one_installation(nodes):
    installation, one, two, balancer = nodes
    author = Person(balancer.port).sign_in(AUTHOR)
    answered = collections.Counter(author.get("/ho-so").headers["X-Node"] for _ in range(6))
    assert set(answered.values()) == {3}, answered

    # Signed in on one, known to the other; a draft saved on one is seen on the other.
    dossier = new_dossier("ở hai nút")
    writer = Author(author.at(one.port))
    writer.start(dossier)
    writer.write(dossier)
    assert dossier.title in author.at(two.port).get(f"/ho-so/{dossier.key}").text
    writer.attach(dossier, "a.pdf", b"%PDF-1.7 hai")
    for path, content in dossier.files.items():
        assert author.at(two.port).get(path).body == content
    writer.submit(dossier)
    refused = author.at(two.port).post(f"/ho-so/{dossier.key}/nop")
    assert refused.status in (303, 409, 422)
    assert author.get(f"/ho-so/{dossier.key}").status == 200

    # Signed out on one, unknown to the other.
    author.at(two.port).post("/dang-xuat")
    assert author.at(one.port).get("/ho-so").status == 303


def test_register_numbers_hold_when_both_nodes_are_hammered(nodes):
    installation, one, two, balancer = nodes
    author = Person(balancer.port).sign_in(AUTHOR)
    writer = Author(author)
    dossiers = [new_dossier(number) for number in range(40)]
    for dossier in dossiers:
        writer.start(dossier)
        writer.write(dossier)
        writer.submit(dossier)

    officer = Person(balancer.port).sign_in(OFFICER)
    problems: list[str] = []

    def receive(port: int, mine) -> None:
        person = officer.at(port)
        for dossier in mine:
            answer = person.post("/tiep-nhan/nhan", plan="tam-diep-2024", dossier=dossier.key)
            if answer.status >= 500:
                problems.append(re.sub("<[^>]+>", " ", answer.text)[-300:])

    # Every dossier is received at both nodes at once: one of the two comes first.
    hands = [(one, dossiers), (two, dossiers), (one, dossiers[::-1]), (two, dossiers[::-1])]
    at_once(*(partial(receive, node.port, mine) for node, mine in hands))
    assert not problems, problems

    numbers = register(installation)
    assert numbers == list(range(1, len(numbers) + 1))
    keys = ", ".join(f"'{dossier.key}'" for dossier in dossiers)
    received = installation.query(
        f"SELECT count(*), count(DISTINCT number) FROM dossier WHERE id IN ({keys}) AND state = 'received'"
    )
    assert received == [["40", "40"]]
    entries = installation.query(
        f"SELECT count(*) FROM journal WHERE subject IN ({keys}) AND action = 'receive-dossier'"
    )
    assert entries == [["40"]]
    installation.verify()
