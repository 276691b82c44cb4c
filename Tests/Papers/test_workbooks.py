"""The Excel files as other programs see them: every list of a rehearsal, opened by LibreOffice."""

import csv
import html
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from patience import PATIENCE, has_office
from person import Person
from server import Server

KEY = "[0-9a-f]{8}-[0-9a-f-]{27}"
SESSION = f"/hoi-dong/{KEY}/phien/{KEY}"

# For each list who takes it along, the page that leads there, the links on that page, and what is added to a link.
LISTS = {
    "register": ("Phạm Thị Tiếp Nhận Mẫu", "/tiep-nhan", r'/tiep-nhan\?[^"]*dang=xlsx', ""),
    "scores": ("Chủ Tịch Huyện Mẫu", "/hoi-dong", SESSION, "/xep-hang?dang=xlsx"),
    "score sheet": ("Ủy Viên Mẫu Bảy", "/hoi-dong", SESSION, "/phieu-excel?dang=xlsx"),
    "recognised": ("Chủ Tịch Huyện Mẫu", "/quyet-dinh", f"/quyet-dinh/{KEY}", "?dang=xlsx"),
    "targets": ("Quản Trị Mẫu", "/ke-hoach", r"/ke-hoach/[a-z0-9-]+", "?dang=xlsx"),
    "decisions": ("Chủ Tịch Huyện Mẫu", "/quyet-dinh", r"/quyet-dinh\?dang=xlsx", ""),
    "decision numbers": ("Chủ Tịch Huyện Mẫu", "/quyet-dinh/so", r'/quyet-dinh/so\?[^"]*dang=xlsx', ""),
    "certificates": (
        "Chủ Tịch Huyện Mẫu", "/quyet-dinh/so-giay-chung-nhan", r'/quyet-dinh/so-giay-chung-nhan\?[^"]*dang=xlsx', "",
    ),
    "members": ("Chủ Tịch Huyện Mẫu", "/hoi-dong", f"/hoi-dong/{KEY}", "?dang=xlsx"),
    "money": ("Thanh Tra Mẫu", "/ke-hoach", r"/ke-hoach/[a-z0-9-]+", "/kinh-phi?dang=xlsx"),
    "nominations": ("Thanh Tra Mẫu", "/ke-hoach", r"/ke-hoach/[a-z0-9-]+", "/khen-thuong?dang=xlsx"),
    "published": ("Quản Trị Mẫu", "/sang-kien", r"/sang-kien\?dang=xlsx", ""),
    "units": ("Quản Trị Mẫu", "/quan-tri/don-vi", r"/quan-tri/don-vi\?dang=xlsx", ""),
    "people": ("Quản Trị Mẫu", "/quan-tri/nguoi", r"/quan-tri/nguoi\?dang=xlsx", ""),
    "units to fill in": ("Quản Trị Mẫu", "/quan-tri/danh-sach", r"/quan-tri/danh-sach/mau/don-vi", ""),
    "people to fill in": ("Quản Trị Mẫu", "/quan-tri/danh-sach", r"/quan-tri/danh-sach/mau/nguoi", ""),
    "past initiatives to fill in": ("Quản Trị Mẫu", "/quan-tri/danh-sach", r"/quan-tri/danh-sach/mau/sang-kien", ""),
}


def take(port: int, name: str, page: str, links: str, ending: str) -> bytes:
    """The first file that the person gets by a link on the page."""
    person = Person(port).sign_in(name)
    found = dict.fromkeys(re.findall(links, html.unescape(person.get(page).text)))
    for link in found:
        answer = person.get(link + ending)
        if answer.status == 200 and "spreadsheet" in answer.headers["Content-Type"]:
            return answer.body
    raise AssertionError(f"{name} gets no file from {page}: {list(found)}")


# What an author may not take along, who sees none of these pages.
NOT_AN_AUTHORS = [
    "/tiep-nhan", "/quyet-dinh/so", "/quyet-dinh/so-giay-chung-nhan", "/khieu-nai", "/quan-tri/don-vi",
    "/quan-tri/nguoi", "/quan-tri/danh-sach/mau/nguoi",
]  # fmt: skip


@pytest.fixture(scope="module")
def refused(tmp_path_factory) -> dict[str, list[int]]:
    """How the server answers for those pages, as Excel files: to an author and to nobody."""
    with Server(tmp_path_factory.mktemp("refused")) as server:
        author, nobody = Person(server.port).sign_in("Phan Thị Thử Quảng"), Person(server.port)
        ask = [f"{page}?dang=xlsx" for page in NOT_AN_AUTHORS]
        return {page: [author.get(page).status, nobody.get(page).status] for page in ask}


def test_who_may_not_see_a_list_may_not_take_it_along(refused):
    assert refused == {page: [403, 303] for page in refused}


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("workbooks")
    files = {kind: folder / f"{number}.xlsx" for number, kind in enumerate(LISTS)}
    with Server(folder) as server:
        for kind, way in LISTS.items():
            files[kind].write_bytes(take(server.port, *way))
    return files


def test_numbers_are_numbers_and_the_headings_stay_in_sight(workbooks):
    with zipfile.ZipFile(workbooks["recognised"]) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r'<c r="E5" s="\d+"><v>[\d.]+</v></c>', sheet), "a mean is a number"
    assert re.search(r'<pane ySplit="4" topLeftCell="A5"[^>]*state="frozen"', sheet)
    assert '<autoFilter ref="A4:' in sheet


def test_excel_files_follow_the_schema(workbooks):
    valid = {kind: OpenXmlValidator().validate(file).is_valid for kind, file in workbooks.items()}
    assert valid == dict.fromkeys(workbooks, True)


def test_the_register_names_every_author(workbooks):
    with zipfile.ZipFile(workbooks["register"]) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "Nguyễn Thị Thử, " in sheet
    assert "đồng tác giả" not in sheet


@pytest.mark.skipif(not has_office("sc"), reason="LibreOffice Calc is not installed: make test-office installs it")
def test_libreoffice_opens_every_excel_file(workbooks, tmp_path):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
         "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", tmp_path, *workbooks.values()],
        check=True, capture_output=True, timeout=4 * PATIENCE,
    )  # fmt: skip
    for kind, file in workbooks.items():
        with open(tmp_path / f"{file.stem}.csv", newline="", encoding="utf-8") as text:
            rows = [row for row in csv.reader(text) if any(row)]
        assert rows and all("Err:" not in cell and "#" not in cell[:1] for row in rows for cell in row), kind
