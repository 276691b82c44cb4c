"""The papers as other programs see them: layout by Nghị định 30/2020/NĐ-CP, Phụ lục I."""

import re
import subprocess

import docx
import pdfplumber
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from openxml_audit import OpenXmlValidator
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from patience import PATIENCE, has_office

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
# Those that one frames; several people have a page each.
CERTIFICATES = ("giay-chung-nhan", "giay-khen")
PAGES = {
    "giay-chung-nhan": 1, "giay-chung-nhan-ngang": 1, "giay-chung-nhan-chung": 1, "giay-khen": 3, "giay-khen-dung": 3,
}  # fmt: skip


def drawn_curves(pdf) -> int:
    """The curves of the drawings that pages use, each drawing once."""
    objects = [pdf.doc.getobj(number) for xref in pdf.doc.xrefs for number in xref.get_objids()]
    drawings = [one for one in objects if isinstance(one, PDFStream) and one.attrs.get("Subtype") is LIT("Form")]
    return sum(len(re.findall(rb"\sc\s", drawing.get_data())) for drawing in drawings)


@pytest.mark.parametrize("framed", PAGES)
def test_a_certificate_is_one_page_within_its_border(samples, framed):
    with pdfplumber.open(samples.path(framed, "pdf")) as pdf:
        assert len(pdf.pages) == PAGES[framed]
        for page in pdf.pages:
            words = page.extract_words()
            assert min(word["x0"] for word in words) >= 26 * MM and min(word["top"] for word in words) >= 23 * MM
            assert max(word["x1"] for word in words) <= float(page.width) - 26 * MM
            assert max(word["bottom"] for word in words) <= float(page.height) - 23 * MM
            # The border is drawn, not painted, and lies outside the text.
            assert drawn_curves(pdf) > 1000 and not [image for image in page.images if image["width"] > 100 * MM]
            # The seal and the hand have 80 points between the title of who signs and the name.
            name = max(word["top"] for word in words if word["text"] == "Mẫu" and word["x0"] > float(page.width) / 2)
            right = [word["bottom"] for word in words if word["x0"] > float(page.width) / 2]
            above = max(bottom for bottom in right if bottom < name)
            assert name - above >= 80


@pytest.mark.parametrize("framed", PAGES)
def test_a_certificate_in_word_lies_on_its_border_and_has_a_name_a_line(samples, framed):
    document = docx.Document(samples.path(framed, "docx"))
    anchors = document.element.xpath("//wp:anchor")
    assert [anchor.get("behindDoc") for anchor in anchors] == ["1"] * PAGES[framed]
    drawings = [part for part in document.part.package.iter_parts() if part.partname.endswith(".emf")]
    assert len(drawings) == 1 and drawings[0].content_type == "image/x-emf"
    # Every line has a height of its own, and all of them together have room on the page.
    for section, count in [(document.sections[0], PAGES[framed])]:
        room = section.page_height.pt - section.top_margin.pt - section.bottom_margin.pt
        forms = [paragraph.paragraph_format for paragraph in document.paragraphs]
        lines = [form for form in forms if form.line_spacing_rule == WD_LINE_SPACING.EXACTLY]
        height = sum(size.pt for form in lines for size in (form.line_spacing, form.space_before) if size)
        assert 0 < height / count < room


def test_pdf_pages_are_a4_in_a_times_face_within_the_margins(samples, name):
    is_certificate = name.startswith(CERTIFICATES)
    with pdfplumber.open(samples.path(name, "pdf")) as pdf:
        number = 0
        for page in pdf.pages:
            size = (float(page.width), float(page.height))
            assert sorted(size) == pytest.approx(sorted(A4), abs=1)
            assert {char["fontname"].split("+")[-1].split("-")[0] for char in page.chars} <= {
                "Liberation", "LiberationSerif", "TimesNewRoman", "TimesNewRomanPS",
            }, {char["fontname"] for char in page.chars}  # fmt: skip
            words = page.extract_words()
            if is_certificate:
                continue
            assert min(word["x0"] for word in words) >= 30 * MM - 1
            assert max(word["x1"] for word in words) <= size[0] - 15 * MM
            # The first page of the paper and of each annex bears no number; the others count on.
            heading = [word["text"] for word in words if word["top"] < 20 * MM]
            number = number + 1 if heading else 1
            assert heading == ([] if number == 1 else [str(number)])


def test_word_styles_have_the_sizes_of_the_decree(samples, name):
    document = docx.Document(samples.path(name, "docx"))
    styles = {style.style_id: style for style in document.styles}
    named = ["Nation", "Motto", "Number", "Dated", "Kind", "Body", "Recipients"]
    sizes = {key: styles[key].font.size.pt for key in named}
    assert sizes == {"Nation": 12, "Motto": 13, "Number": 13, "Dated": 13, "Kind": 14, "Body": 14, "Recipients": 11}
    assert styles["Body"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert styles["Body"].paragraph_format.first_line_indent.mm == pytest.approx(12.7, abs=0.1)
    section = document.sections[0]
    # The paper and each annex begin at page 1, which bears no number; the parts of a book after its first count on.
    for order, each in enumerate(document.sections):
        goes_on = name == "an-pham" and order > 0
        assert each.different_first_page_header_footer != goes_on
        assert each._sectPr.xpath("w:pgNumType/@w:start") == ([] if goes_on else ["1"])
    if not name.startswith(CERTIFICATES):
        margins = [section.left_margin.mm, section.right_margin.mm, section.top_margin.mm, section.bottom_margin.mm]
        assert margins == pytest.approx([30, 20, 20, 20], abs=0.1)


def test_word_files_follow_the_schema(samples, name):
    found = [error.description for error in OpenXmlValidator().validate(samples.path(name, "docx")).errors]
    # There may be one part of each of these kinds, and need not be (ECMA-376, part 1, 11.3.5 and 14.2.7).
    assert [one for one in found if "fontTable" not in one and "relationships/theme" not in one] == []


def test_word_and_pdf_say_the_same(samples, name):
    document = docx.Document(samples.path(name, "docx"))
    said = " ".join("".join(paragraph.xpath(".//w:t/text()")) for paragraph in document.element.xpath("//w:p"))
    with pdfplumber.open(samples.path(name, "pdf")) as pdf:
        printed = "".join(page.extract_text() for page in pdf.pages)
    missing = set(said.split()) - set(printed.split())
    # What is broken over two lines of a narrow cell is found in no line.
    assert len(missing) <= max(4, len(set(said.split())) // 5), missing


@pytest.mark.skipif(not has_office("sw"), reason="LibreOffice Writer is not installed: make test-office installs it")
def test_libreoffice_opens_every_word_file(samples, tmp_path):
    from conftest import names

    files = [samples.path(name, "docx") for name in names()]
    subprocess.run(
        [
            "soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf",
            "--outdir", tmp_path, *files,
        ],
        check=True, capture_output=True, timeout=4 * PATIENCE,
    )  # fmt: skip
    assert sorted(path.stem for path in tmp_path.glob("*.pdf")) == sorted(path.stem for path in files)
    with pdfplumber.open(tmp_path / "an-pham.pdf") as book:
        contents = [line for page in book.pages for line in page.extract_text().splitlines() if "....." in line]
    assert [line.rstrip(".0123456789") for line in contents] == ["Lời giới thiệu", "Nguyễn Thị Thử"]
    assert [line for line in contents if not line[-1].isdigit()] == []
