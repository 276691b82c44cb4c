"""The forms of the site as a browser without scripts sees them: found on every page of every role, filled in, sent."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
VOID = {"input", "br", "meta", "link", "hr", "img", "source", "wbr", "col"}


@dataclass
class Control:
    tag: str
    name: str
    type: str
    value: str
    id: str
    options: list[str] = field(default_factory=list)
    checked: bool = False
    required: bool = False
    disabled: bool = False
    numeric: bool = False
    is_day: bool = False

    @property
    def is_typed(self) -> bool:
        return self.tag == "textarea" or self.tag == "input" and self.type in ("text", "search", "email", "number", "date")


@dataclass
class Form:
    page: str
    action: str
    method: str
    is_multipart: bool
    controls: list[Control] = field(default_factory=list)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)  # action, name, value

    @property
    def shape(self) -> tuple:
        """What makes it another form than the rest, whatever record it is about."""
        names = sorted({re.sub(r"\d+", "N", KEY.sub("ID", control.name)) for control in self.controls})
        return (pattern(self.action), tuple(names))


def pattern(address: str) -> str:
    """An address without the keys of records."""
    path = KEY.sub("ID", address.split("?")[0].split("#")[0])
    path = re.sub(r"/(tep|goi|tai-lieu)/[^/]+", r"/\1/ID", path)
    return re.sub(r"(?<=/)(tam-diep-2024|hung-yen-2024|quang-tri-2023|thua-thien-hue|vinh-tuong-2022|tinh-mau-2022)(?=/|$)", "PLAN", path)


class PageReader(HTMLParser):
    """Forms, links, ids of a page, and what is within a paragraph that must not be."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.misplaced: list[str] = []
        self._form: Form | None = None
        self._text: Control | None = None
        self._select: Control | None = None
        self._paragraph = False

    def handle_starttag(self, tag, attributes):
        facts = {name: value or "" for name, value in attributes}
        if "id" in facts:
            self.ids.append(facts["id"])
        if tag == "p":
            self._paragraph = True
        if self._paragraph and tag in ("details", "div", "ul", "form"):
            self.misplaced.append(f"<{tag}> within <p>")
        if tag == "a" and facts.get("href"):
            self.links.append(facts["href"])
        if tag == "form":
            self._form = Form(self.page, facts.get("action", ""), facts.get("method", "get"), "enctype" in facts)
            self.forms.append(self._form)
        if self._form is None:
            return
        if tag == "button":
            self._form.buttons.append((facts.get("formaction", ""), facts.get("name", ""), facts.get("value", "")))
        if tag in ("input", "textarea", "select") and facts.get("name"):
            control = Control(
                tag, facts["name"], facts.get("type", "text"), facts.get("value", ""), facts.get("id", ""),
                checked="checked" in facts, required="aria-required" in facts, disabled="disabled" in facts,
                numeric=facts.get("inputmode") in ("numeric", "decimal"), is_day=facts.get("class") == "day" or facts.get("type") == "date")
            self._form.controls.append(control)
            self._text = control if tag == "textarea" else None
            self._select = control if tag == "select" else None
        if tag == "option" and self._select is not None:
            self._select.options.append(facts.get("value", ""))
            if "selected" in facts:
                self._select.value = facts.get("value", "")

    def handle_data(self, data):
        if self._text is not None:
            self._text.value += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self._text is not None:
            self._text.value = self._text.value.removeprefix("\n")
            self._text = None
        elif tag == "select":
            if self._select is not None and not self._select.value and self._select.options:
                self._select.value = self._select.options[0]
            self._select = None
        elif tag == "form":
            self._form = None
        elif tag == "p":
            self._paragraph = False


def read(page: str, text: str) -> PageReader:
    reader = PageReader(page)
    reader.feed(text)
    return reader


class Filling:
    """A form filled in with marks, one for each field, so that each can be found again."""

    def __init__(self, form: Form, csrf: str, bad: str | None, button: tuple[str, str, str] | None):
        self.form = form
        self.action = (button[0] if button and button[0] else form.action)
        self.sent: list[tuple[str, str]] = []
        self.typed: dict[str, list[str]] = {}
        for number, control in enumerate(form.controls):
            if control.disabled or control.type in ("submit", "file"):
                continue
            value = self._value(control, number, csrf, bad)
            if value is None:
                continue
            self.sent.append((control.name, value))
            if control.type not in ("hidden", "password"):
                self.typed.setdefault(control.name, []).append(value)
        if button and button[1]:
            self.sent.append((button[1], button[2]))

    def _value(self, control: Control, number: int, csrf: str, bad: str | None) -> str | None:
        if control.name == "_csrf":
            return csrf
        if control.type == "hidden":
            return control.value
        if control.type == "password":
            return f"mật khẩu thử {number}"
        if control.type in ("checkbox", "radio"):
            is_first = control.name not in self.typed
            return control.value or "on" if is_first or control.type == "checkbox" else None
        if control.tag == "select":
            if control.name == bad:
                return ""
            return control.options[-1] if control.options else None
        if control.is_day:
            return "ngày nào đó" if control.name == bad else f"{1 + number % 27}/3/2024"
        if control.numeric:
            return "không phải số" if control.name == bad else f"{1 + number % 9}"
        return "" if control.name == bad else f"Đánh dấu {number} <&\"'> 12 triệu"

    def lost(self, text: str) -> list[str] | None:
        """The fields in which the page does not show what was typed; nothing at all when it has no such form."""
        best: list[str] | None = None
        for form in read("", text).forms:
            addresses = [form.action] + [button[0] for button in form.buttons]
            if self.action.split("?")[0] not in [address.split("?")[0] for address in addresses]:
                continue
            lost = self._lost(form)
            if best is None or len(lost) < len(best):
                best = lost
        return best

    def _lost(self, form: Form) -> list[str]:
        shown: dict[str, list[str]] = {}
        for control in form.controls:
            if control.type in ("checkbox", "radio"):
                if control.checked:
                    shown.setdefault(control.name, []).append(control.value or "on")
            elif control.type not in ("hidden", "password", "file"):
                shown.setdefault(control.name, []).append(control.value)
        return [f"{name}: {values} is {shown.get(name)}" for name, values in self.typed.items() if not self._same(values, shown.get(name, []))]

    @staticmethod
    def _same(typed: list[str], shown: list[str]) -> bool:
        def plain(text):
            return text.replace("\r\n", "\n").strip()

        return [plain(text) for text in typed] == [plain(text) for text in shown]
