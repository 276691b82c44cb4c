"""Bodies and files that are made to cost a server as much as they can."""

import io
import secrets
import zipfile

MEGABYTE = 1 << 20


def multipart(fields: list[tuple[str, str]], content: bytes | None = None, name: str = "tep.xlsx") -> tuple[bytes, str]:
    mark = secrets.token_hex(12)
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields
    ]
    if content is not None:
        head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


def package_of_zeros() -> bytes:
    """Fifteen files of 99 MB each, in 1.5 MB."""
    file = io.BytesIO()
    zeros = bytes(MEGABYTE)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(15):
            with package.open(f"files/{number:064x}", "w") as entry:
                for _ in range(99):
                    entry.write(zeros)
    return file.getvalue()


def workbook_of_strings() -> bytes:
    """A sheet with 1.5 million shared strings."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )
        book.writestr(
            "xl/workbook.xml",
            '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            '<sheet name="Phiếu 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="rId1" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{kind}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
        book.writestr(
            "xl/worksheets/sheet1.xml",
            '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
        )
        book.writestr("xl/sharedStrings.xml", "<sst>" + "<si><t>x</t></si>" * 1_500_000 + "</sst>")
    return file.getvalue()


def template_of_blanks() -> bytes:
    """A Word file with a placeholder that never ends."""
    file = io.BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as word:
        word.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        word.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        word.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:body><w:p><w:r>'
            f'<w:t xml:space="preserve">{{{{{" " * 2000}</w:t></w:r></w:p></w:body></w:document>',
        )
    return file.getvalue()
