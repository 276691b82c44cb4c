"""The Debian package: what is in it, and its life on a machine from the installation to the purge.

It is made of the program that the other tests use and installed beside this machine's own packages. With FRESH_DEBIAN=1
(`make test-package`) it is the released program, on a Debian 12 that has nothing else.
"""

import http.client
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from machine import Booted, Machine
from patience import PATIENCE, until
from server import PROGRAM, ROOT

IS_FRESH = os.environ.get("FRESH_DEBIAN") == "1"
DATA, BACKUPS = "/var/lib/sangkien", "/var/backups/sangkien"
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may install a package")


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    command, environment = [ROOT / "scripts/package"], dict(os.environ)
    if not IS_FRESH:
        folder = tmp_path_factory.mktemp("package")
        subprocess.run(["strip", "-o", folder / "sangkien", PROGRAM], check=True)
        command.append(folder)
        environment |= {"PROGRAM": str(folder / "sangkien"), "COMPRESSION": "none"}
    made = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return ROOT / made.stdout.strip()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Where the machine is. A fresh one is made once."""
    return tmp_path_factory.mktemp("machine")


def test_the_package_says_what_it_needs_and_holds_what_it_promises(package):
    def field(name: str) -> str:
        return subprocess.run(["dpkg-deb", "--field", package, name], capture_output=True, text=True).stdout.strip()

    version = subprocess.run([PROGRAM, "version"], capture_output=True, text=True).stdout.strip()
    assert field("Package") == "sangkien"
    assert field("Version").split("~")[0] == version
    needed = {part.split()[0] for part in field("Depends").split(", ")}
    assert needed >= {"libarchive13", "libcurl4", "libpq5", "libqrencode4", "libsqlite3-0", "libssl3", "libxlsxwriter4"}
    assert needed >= {"adduser", "cracklib-runtime", "fonts-liberation2", "poppler-utils", "weasyprint"}

    listing = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout
    files = {line.split()[-1].removeprefix("."): line.split()[:2] for line in listing.splitlines()}
    assert files["/usr/bin/sangkien"] == ["-rwxr-xr-x", "root/root"]
    # Secrets go into it.
    assert files["/etc/sangkien/environment"] == ["-rw-------", "root/root"]
    assert files.keys() >= {
        "/lib/systemd/system/sangkien.service", "/lib/systemd/system/sangkien-backup.service",
        "/lib/systemd/system/sangkien-backup.timer", "/usr/share/doc/sangkien/configuration.md",
        "/usr/share/doc/sangkien/copyright", "/usr/share/doc/sangkien/examples/nginx.conf",
    }  # fmt: skip
    # Whoever unpacks it finds nothing that anybody but root may change.
    assert all(owner == "root/root" and mode[5] == mode[8] == "-" for mode, owner in files.values())


@needs_root
def test_the_package_is_installed_starts_is_upgraded_and_goes_without_the_data(package, folder):
    with Machine(folder, IS_FRESH) as machine:
        said = machine.install(package)
        assert "Make the first administrator" in said
        assert machine.run("stat", "-c", "%U:%G %a", DATA, BACKUPS) == "sangkien:sangkien 700\n" * 2
        for enabled in ["multi-user.target.wants/sangkien.service", "timers.target.wants/sangkien-backup.timer"]:
            machine.run("test", "-L", f"/etc/systemd/system/{enabled}")

        # As systemd would start it.
        unit = machine.unit("sangkien.service")
        serving = machine.start(shlex.split(unit["ExecStart"]), unit["User"])
        until(lambda: answers(machine.port), lambda: f"the program ended with {serving.poll()}")
        person = shlex.split("sangkien person add --name 'Nguyễn Thử' --sign-in quan-tri --administrator")
        machine.run(*person, "--data", DATA, user="sangkien", given="a long first password\n")
        backup = machine.unit("sangkien-backup.service")
        machine.run(*shlex.split(backup["ExecStart"].replace("$$", "$")), user=backup["User"])
        assert machine.run("ls", BACKUPS).startswith("sangkien-20")
        assert machine.stop(serving) == 0
        assert "OK" in machine.run("sangkien", "verify", "--data", DATA, user="sangkien").upper()

        # An upgrade asks nothing, and keeps what the administrator wrote and turned off.
        machine.run("sh", "-c", "echo PGPASSWORD=bí-mật >>/etc/sangkien/environment")
        machine.run("systemctl", "disable", "sangkien-backup.timer")
        assert "first administrator" not in machine.install(package)
        assert "PGPASSWORD=bí-mật" in machine.run("cat", "/etc/sangkien/environment")
        machine.run("test", "-e", "/etc/systemd/system/timers.target.wants/sangkien-backup.timer", fails=True)

        machine.run("dpkg", "--remove", "sangkien")
        machine.run("test", "-e", "/usr/bin/sangkien", fails=True)
        said = machine.run("dpkg", "--purge", "sangkien")
        assert [line for line in said.splitlines() if line.startswith("Kept")] == [
            f"Kept, to be deleted by hand when it is no longer needed: {folder}" for folder in [DATA, BACKUPS]
        ]
        machine.run("test", "-s", f"{DATA}/sangkien.sqlite")
        machine.run("test", "-e", "/etc/sangkien", fails=True)
        machine.run("test", "-L", "/etc/systemd/system/multi-user.target.wants/sangkien.service", fails=True)


@needs_root
@pytest.mark.skipif(not IS_FRESH, reason="only a machine of its own can be booted")
def test_systemd_starts_the_site_makes_backups_and_lets_it_print(package, folder):
    with Machine(folder, IS_FRESH) as machine:
        machine.install(package)
        machine.run("sh", "-c", f"echo SANGKIEN_PORT={machine.port} >>/etc/sangkien/environment")
        machine.run("sh", "-c", f"rm -rf {BACKUPS}/*")
    with Booted(machine.root) as booted:
        until(lambda: answers(machine.port))
        booted.run("systemctl", "start", "sangkien-backup.service")
        assert booted.run("ls", BACKUPS).startswith("sangkien-20")

        # The same restrictions, another command: whatever a paper needs is allowed.
        unit = booted.run("cat", "/lib/systemd/system/sangkien.service")
        paper = f"/usr/bin/sangkien paper sample giay-chung-nhan --format pdf --to {DATA}/sample.pdf"
        unit = re.sub("(?m)^Restart.*", "", unit.replace("[Service]", "[Service]\nType=oneshot"))
        unit = re.sub("(?m)^ExecStart=.*", f"ExecStart={paper}", unit)
        (machine.root / "etc/systemd/system/printing.service").write_text(unit)
        booted.run("systemctl", "start", "printing.service")
        assert booted.run("head", "-c5", f"{DATA}/sample.pdf") == "%PDF-"
        assert "inactive" not in booted.run("systemctl", "is-active", "sangkien.service", "sangkien-backup.timer")


@pytest.mark.skipif(not IS_FRESH, reason="what is packed for tests is no release")
def test_debian_finds_nothing_wrong_with_the_package(package):
    checked = subprocess.run(["lintian", "--allow-root", package], capture_output=True, text=True)
    assert checked.stdout == ""


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("unit", ["sangkien.service", "sangkien-backup.service", "sangkien-backup.timer"])
def test_systemd_understands_the_units(unit):
    told = subprocess.run(["systemd-analyze", "verify", ROOT / "deploy" / unit], capture_output=True, text=True).stderr
    # This machine need not have the program.
    assert [line for line in told.splitlines() if "/usr/bin/sangkien is not executable" not in line] == []


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
