"""Prints the sheets 0.html, 1.html … of the current folder to paper.pdf, within the seconds and the bytes given.

A sheet counts its pages from 1 and leaves the first number out. One called 1.on.html goes on counting where the sheet
before it ended; the first does where the number given says. The last number is left in the file `number`. Nothing is
fetched from anywhere.
"""

import pathlib
import resource
import sys

seconds, memory, number = (int(argument) for argument in sys.argv[1:])
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

try:
    import weasyprint
except ImportError:
    sys.exit(3)


def refuse(url, *rest, **more):
    raise ValueError("nothing is fetched")


sheets, pages = [], []
for path in sorted(pathlib.Path().glob("*.html"), key=lambda path: int(path.name.split(".")[0])):
    text = path.read_text(encoding="utf-8")
    if path.stem.endswith(".on"):
        goes_on = f"@page :first {{ counter-reset: page {number + 1}; @top-center {{ content: counter(page); }} }}"
        text = text.replace("</style>", goes_on + "</style>", 1)
    else:
        number = 0
    sheet = weasyprint.HTML(string=text, url_fetcher=refuse).render(presentational_hints=True)
    number += len(sheet.pages)
    sheets.append(sheet)
    pages += sheet.pages
sheets[0].copy(pages).write_pdf("paper.pdf")
pathlib.Path("number").write_text(str(number))
