"""A printing press: loads WeasyPrint once, then prints a job for each line that comes in, and answers each with a line.

A job is a folder and a number, with a tab between: the sheets 0.html, 1.html … of the folder become its paper.pdf. \
It is
done by a child of this process within the seconds and the bytes given; the answer is 0, or how the child ended. What it
had to say about it stands in the folder's file `log`.

A sheet counts its pages from 1 and leaves the first number out. One called 1.on.html goes on counting where the sheet
before it ended; the first does where the number of the job says. The last number is left in the file `number`. Nothing
is fetched from anywhere; pictures stand in the text itself.
"""

import base64
import gc
import os
import pathlib
import resource
import sys
import traceback

try:
    import weasyprint
except ImportError:
    print("absent")
    sys.exit()

seconds, memory = (int(argument) for argument in sys.argv[1:])


PICTURES = {f"data:{kind};base64,": kind for kind in ("image/png", "image/jpeg", "image/svg+xml")}


def held_in_the_text(url, *rest, **more):
    for beginning, kind in PICTURES.items():
        if url.startswith(beginning):
            return {"string": base64.b64decode(url[len(beginning):]), "mime_type": kind}
    raise ValueError("nothing is fetched")


def laid_out(text):
    return weasyprint.HTML(string=text, url_fetcher=held_in_the_text).render(presentational_hints=True)


def print_sheets(number):
    sheets, pages = [], []
    for path in sorted(pathlib.Path().glob("*.html"), key=lambda path: int(path.name.split(".")[0])):
        text = path.read_text(encoding="utf-8")
        if path.stem.endswith(".on"):
            goes_on = f"@page :first {{ counter-reset: page {number + 1}; @top-center {{ content: counter(page); }} }}"
            text = text.replace("</style>", goes_on + "</style>", 1)
        else:
            number = 0
        sheet = laid_out(text)
        number += len(sheet.pages)
        sheets.append(sheet)
        pages += sheet.pages
    sheets[0].copy(pages).write_pdf("paper.pdf")
    pathlib.Path("number").write_text(str(number))


def print_in_a_child(folder, number):
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status)
    status = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        os.chdir(folder)
        sys.stdin.close()
        sys.stderr = open("log", "w", encoding="utf-8")
        print_sheets(number)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


# Whoever stops it stops its child too.
os.setpgid(0, 0)
# The machine's fonts are found by the first that asks for one.
laid_out("<p>ế</p>")
gc.freeze()
for line in sys.stdin:
    folder, number = line.rstrip("\n").split("\t")
    print(print_in_a_child(folder, int(number)), flush=True)
