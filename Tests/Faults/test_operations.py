"""What an operator relies on: health, numbers, a log without names, and a stop that finishes what is in flight."""

import json
import re
import signal
import socket
import urllib.parse

from dossiers import Author, new_dossier
from patience import PATIENCE, until, until_read
from person import AUTHOR, Person


def test_health_numbers_and_log_tell_the_operator_and_name_nobody(install):
    installation = install("sqlite")
    before = ("env", "SANGKIEN_METRICS_TOKEN=bi-mat", "SANGKIEN_LOG_LEVEL=info")
    with installation.server(before=before) as server:
        author = Person(server.port).sign_in(AUTHOR)
        assert [author.get(path).status for path in ["/health/live", "/health/ready", "/metrics"]] == [200, 200, 404]
        assert author.ask("GET", "/metrics", headers={"Authorization": "Bearer sai"}).status == 404
        answer = author.ask("GET", "/ho-so", headers={"X-Request-Id": "yeu-cau-0001"})
        assert answer.headers["X-Request-Id"] == "yeu-cau-0001"
        made = author.ask("GET", "/ho-so", headers={"X-Request-Id": "không được\x01"[:9].encode().decode("latin-1")})
        assert re.fullmatch("[0-9a-z]{12}", made.headers["X-Request-Id"])
        author.get("/sang-kien?q=" + urllib.parse.quote("Tên Người Tìm"))

        def numbers() -> str:
            return author.ask("GET", "/metrics", headers={"Authorization": "Bearer bi-mat"}).text

        # What the program does by itself may wait for a moment.
        until(lambda: 'sangkien_database_queue{kind="write"} 0' in numbers())
        metrics = numbers()
    assert 'sangkien_requests_total{route="GET /ho-so",status="200"} 3' in metrics
    assert 'sangkien_request_seconds_bucket{route="GET /ho-so",le="+Inf"} 3' in metrics
    for line in ["sangkien_open_sessions 1", "sangkien_database_wait_seconds_total"]:
        assert line in metrics
    lines = [json.loads(line) for line in server.log().splitlines() if line.startswith("{")]
    assert [line for line in lines if line.get("request") == "yeu-cau-0001"][0]["route"] == "GET /ho-so"
    assert "Tên Người" not in server.log().split("Bản diễn tập")[-1].split("{", 1)[1]


def test_the_database_away_makes_a_node_not_ready_yet_it_tells_its_own_numbers(install, cluster):
    installation = install("postgresql")
    with installation.server(before=("env", "SANGKIEN_METRICS_TOKEN=bi-mat")) as server:
        person = Person(server.port)
        person.get("/")
        cluster.crash()
        assert [person.get(path).status for path in ["/health/live", "/health/ready"]] == [200, 503]
        metrics = person.ask("GET", "/metrics", headers={"Authorization": "Bearer bi-mat"}).text
        assert 'sangkien_requests_total{route="GET /",status="200"} 1' in metrics
        assert "sangkien_database_up 0" in metrics and "sangkien_open_sessions" not in metrics
        cluster.resume()
        until(lambda: person.get("/health/ready").status == 200)


def test_a_stop_waits_for_nobody_who_says_nothing(install):
    server = install("sqlite").server()
    server.__enter__()
    head = "POST /dang-nhap HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n"
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\nten=".encode())
        until_read(connection)
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(PATIENCE) == 0


def test_a_stop_finishes_what_is_in_flight(install):
    installation = install("sqlite")
    server = installation.server()
    server.__enter__()
    author = Person(server.port).sign_in(AUTHOR)
    writer = Author(author)
    dossier = new_dossier("lúc dừng")
    body = urllib.parse.urlencode(
        {"_csrf": author.csrf, "key": dossier.key, "plan": writer.plan, "track": writer.track}
    )
    head = (
        f"POST /ho-so HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: phien={author.cookie}\r\n"
        f"Content-Length: {len(body)}\r\n"
    )
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\n{body[:40]}".encode())
        until_read(connection)
        server.process.send_signal(signal.SIGTERM)
        # Until it takes nobody new.
        until(lambda: not server.accepts())
        connection.sendall(body[40:].encode())
        answer = connection.recv(4096).decode()
    assert answer.startswith("HTTP/1.1 303"), answer
    assert server.process.wait(PATIENCE) == 0
    with installation.server() as again:
        assert Person(again.port, author.cookie).get(f"/ho-so/{dossier.key}").status == 200
