"""Each picture of the handbooks still shows how its page looks; `make handbook` takes them anew."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from handbook import LARGEST, OUTLINES, PICTURES, TOGETHER, differences, outline, place, resembles, source, take
from turning import go
from walk import begin_dossier

RENEWS = os.environ.get("RENEW") == "1"


@dataclass
class Scene:
    """Who stands before a page, and how they came there."""

    who: str | None
    way: Callable[[Page], object]
    part: str = "main"


def at(address: str) -> Callable[[Page], object]:
    return lambda page: page.goto(address)


def by(address: str, link: str, then: str = "") -> Callable[[Page], object]:
    """From a page by the first link with that in its address, and what comes after it."""
    def go(page: Page) -> None:
        page.goto(address)
        page.goto(page.locator(f"main a[href*='{link}']").first.get_attribute("href") + then)

    return go


def at_the_sheet(page: Page) -> None:
    by("/", "/phien/")(page)
    go(page.get_by_role("link", name="Chấm tiếp"))


def before_news(way: Callable[[Page], object]) -> Callable[[Page], object]:
    """A board as it is asked for: its first news, which may be there before the picture or not, never come."""
    def go(page: Page) -> None:
        page.route("**/theo-doi/luong*", lambda route: None)
        way(page)

    return go


# By the key of the topic that each shows.
SCENES = {
    "ho-so-cua-toi": Scene("tac-gia-1", at("/ho-so")),
    "viet-ho-so": Scene("tac-gia-1", begin_dossier),
    "trang-ho-so": Scene("tac-gia-1", by("/", "/ho-so/")),
    "don-vi": Scene("hieu-truong", at("/don-vi")),
    "to-trinh": Scene("hieu-truong", by("/don-vi", "/to-trinh/tam-diep-2024")),
    "viec-duoc-giao": Scene("hieu-truong", by("/", "/viec/tuyen-truyen/")),
    "tiep-nhan": Scene("tiep-nhan", at("/tiep-nhan")),
    "kiem-tra-ho-so": Scene("tiep-nhan", by("/tiep-nhan?trang-thai=received", "/tiep-nhan/0"), "#ban-kiem-tra"),
    "theo-doi": Scene("tiep-nhan", at("/theo-doi")),
    "phien": Scene("thu-ky", by("/", "/phien/")),
    "cham-diem": Scene("uy-vien-7", at_the_sheet, "#phieu"),
    "theo-doi-cham": Scene("thu-ky", before_news(by("/", "/phien/", "/theo-doi"))),
    "cuoc-hop": Scene("thu-ky", by("/", "/phien/", "/cuoc-hop")),
    "quyet-dinh": Scene("vt-quyet-dinh", by("/quyet-dinh", "/quyet-dinh/0")),
    "khieu-nai": Scene("quyet-dinh", at("/khieu-nai")),
    "quan-tri-don-vi": Scene("quan-tri", at("/quan-tri/don-vi")),
    "quan-tri-nguoi": Scene("quan-tri", at("/quan-tri/nguoi")),
    "quan-tri-ke-hoach": Scene("quan-tri", at("/quan-tri/ke-hoach")),
    "tra-cuu": Scene(None, at("/sang-kien?q=hoc sinh")),
    "xac-minh": Scene(None, at("/xac-minh")),
    "so-lieu": Scene(None, at("/so-lieu")),
}


@pytest.mark.parametrize("topic", SCENES)
def test_the_page_looks_as_in_the_handbook(visit, topic):
    scene = SCENES[topic]
    page = visit(scene.who, phone=True, pixels=2)
    scene.way(page)
    place(page, scene.part)
    found, picture = outline(page, scene.part), take(page, scene.part)
    file, text = PICTURES / f"handbook/{topic}.png", OUTLINES / f"{topic}.txt"
    if RENEWS:
        text.parent.mkdir(exist_ok=True)
        text.write_text("\n".join(found) + "\n")
        file.write_bytes(picture)
    kept = text.read_text().splitlines()
    changed = differences(found, kept)
    assert not changed, (
        f"The page of «{topic}» no longer looks so; after a change that is meant, `make handbook`:\n{changed}")
    assert resembles(picture, file.read_bytes()), f"The page of «{topic}» has other colours or places than {file}"
    assert len(file.read_bytes()) <= LARGEST


def test_the_program_has_these_pictures_and_no_other():
    if RENEWS:
        (PICTURES / "pictures.c").write_text(source(sorted(SCENES)))
    files = list((PICTURES / "handbook").iterdir())
    assert {file.name for file in files} == {f"{topic}.png" for topic in SCENES}
    assert {file.name for file in OUTLINES.iterdir()} == {f"{topic}.txt" for topic in SCENES}
    assert (PICTURES / "pictures.c").read_text() == source(sorted(SCENES))
    assert sum(file.stat().st_size for file in files) <= TOGETHER
