"""Every form of the site, found by walking every page as every role: refused, it comes back as it was typed."""

import re
import urllib.parse
from collections import Counter
from pathlib import Path

import pytest

from forms import Filling, Form, pattern, read
from person import Person

# Of the pages that differ only in their record so many are looked at for each role.
ALIKE = 3

# What has no page of its own to come back to, and why.
ELSEWHERE = {
    "/dang-nhap": "signing in has its own page and test",
    "/dang-xuat": "one button",
    "/dien-tap/vao": "the rehearsal's roles: one button each",
    "/dien-tap/dong-ho": "the rehearsal's clock stands on every page",
}

# What is sent on without asking whether it is right: no value of it can be refused.
GOES = ("stay", "save", "")


def roles(port: int) -> list[str]:
    page = Person(port).get("/dien-tap").text
    return list(dict.fromkeys(re.findall(r'name="person" value="([^"]+)"', page)))


def enter(port: int, person: str) -> Person:
    visitor = Person(port)
    answer = visitor._ask("POST", "/dien-tap/vao", f"person={person}".encode())
    visitor.cookie = re.search(r"phien=([^;]+)", answer.headers["Set-Cookie"])[1]
    visitor.csrf = re.search(r'name="_csrf" value="([^"]+)"', visitor.get("/ho-so").text)[1]
    return visitor


class Walk:
    """The pages and forms that were found, each once for each shape."""

    def __init__(self, port: int):
        self.port = port
        self.forms: dict[tuple, tuple[Form, Person]] = {}
        self.twice: dict[str, list[str]] = {}
        self.misplaced: dict[str, list[str]] = {}
        self.pages = 0
        for person in roles(port):
            self._walk(enter(port, person))

    def _walk(self, person: Person) -> None:
        seen: set[str] = set()
        alike: Counter[str] = Counter()
        waiting = ["/", "/ho-so/moi"]
        while waiting:
            address = waiting.pop(0)
            place = address.split("#")[0]
            kind = pattern(place) + ("?" if "?" in place else "")
            if place in seen or alike[kind] >= ALIKE or not place.startswith("/") or place.startswith("//"):
                continue
            seen.add(place)
            alike[kind] += 1
            answer = person.get(place)
            if answer.status != 200 or "text/html" not in (answer.headers["Content-Type"] or ""):
                continue
            self.pages += 1
            page = read(place, answer.text)
            twice = [id for id, count in Counter(page.ids).items() if count > 1]
            if twice:
                self.twice[pattern(place)] = twice
            if page.misplaced:
                self.misplaced[pattern(place)] = page.misplaced
            for form in page.forms:
                if form.method == "post":
                    self.forms.setdefault(form.shape, (form, person))
            waiting += page.links


@pytest.fixture(scope="module")
def walked(server):
    return Walk(server.port)


def test_ids_are_unique_on_every_page(walked):
    assert walked.pages > 300
    assert walked.twice == {}


def test_no_block_stands_within_a_paragraph(walked):
    """A browser ends the paragraph there, so that the page is not the one that was written."""
    assert walked.misplaced == {}


def test_a_form_that_is_refused_comes_back_as_it_was_typed(walked):
    losses, refused, shown = [], 0, []
    forms = [(form, person, a_field_that_can_be_refused(form)) for form, person in walked.forms.values()]
    # Those that nothing can be wrong with are asked back first: that changes nothing.
    for form, person, bad in sorted(forms, key=lambda one: one[2] is not None):
        if pattern(form.action) in ELSEWHERE:
            continue
        button = next((button for button in form.buttons if button[2] in GOES and not button[0]), (form.buttons or [None])[0])
        filling = Filling(form, person.csrf, bad, button)
        answer = send(person, filling, form, *([] if bad else [("_back", "1")]))
        refused += answer.status in (422, 409)
        if bad and answer.status in (200, 303):
            # It was taken, or is asked before it is done: asked back, it must come as it was typed all the same.
            answer = send(person, filling, form, ("_back", "1"))
        shown.append(f"{answer.status} {pattern(form.action)} ({bad})")
        lost = filling.lost(answer.text)
        if not filling.typed:
            continue
        if lost is None:
            losses.append(f"{pattern(form.action)} on {form.page}: {answer.status}, the page has no such form\n{words(answer.text)}")
        elif lost:
            losses.append(f"{pattern(form.action)} on {form.page}: {answer.status} " + "; ".join(lost))
    print("\n".join(sorted(shown)))
    assert not losses, f"{len(losses)} of {len(shown)} forms:\n" + "\n".join(losses)
    assert len(shown) > 45 and refused >= 25


def test_what_was_confirmed_is_asked_again_when_it_is_no_longer_the_same(server):
    person = Person(server.port).sign_in("Quản Trị Mẫu")
    text = (Path(__file__).parents[2] / "plans/tam-diep-2024.yaml").read_text()
    first = person.post("/quan-tri/ke-hoach", text=text.replace("title: Triển khai", "title: Tiếp tục triển khai"))
    seal = re.search(r'name="_confirmed" value="([^"]+)"', first.text)[1]
    again = person.post("/quan-tri/ke-hoach", text=text.replace("title: Triển khai", "title: Thôi"), _confirmed=seal)
    assert again.status == 200
    assert "Từ khi bạn mở trang này đã có thay đổi" in again.text
    assert "Thôi công tác sáng kiến" not in person.get("/ke-hoach/tam-diep-2024").text


def words(text: str) -> str:
    main = text[text.find("<main"):]
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", main))[:300]


def a_field_that_can_be_refused(form: Form) -> str | None:
    """The field whose wrong value is surest to be refused: a day, a number, then one that must be filled in."""
    controls = [control for control in form.controls if not control.disabled and control.type != "hidden"]
    for wanted in (lambda c: c.is_day, lambda c: c.numeric, lambda c: c.required):
        for control in controls:
            # A browser sends nothing for a choice only where the page offers that.
            if wanted(control) and (control.tag != "select" or "" in control.options):
                return control.name
    return None


def send(person: Person, filling: Filling, form: Form, *more: tuple[str, str]):
    # The server closes what stands idle; a form is sent once, so it goes by a connection of its own.
    person = person.at(person.port)
    headers = {"Referer": f"http://127.0.0.1:{person.port}{form.page}"}
    fields = filling.sent + list(more)
    if form.is_multipart:
        mark = "----dau-thu"
        body = "".join(
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields)
        return person._ask(
            "POST", filling.action, f"{body}--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}", headers)
    return person._ask("POST", filling.action, urllib.parse.urlencode(fields).encode(), headers=headers)
