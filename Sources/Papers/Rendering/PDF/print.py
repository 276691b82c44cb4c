"""Prints paper.html in the current folder to paper.pdf, within the seconds and the bytes given; fetches nothing."""

import resource
import sys

seconds, memory = (int(bound) for bound in sys.argv[1:])
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

try:
    import weasyprint
except ImportError:
    sys.exit(3)


def refuse(url, *rest, **more):
    raise ValueError("nothing is fetched")


with open("paper.html", encoding="utf-8") as page:
    weasyprint.HTML(string=page.read(), url_fetcher=refuse).write_pdf("paper.pdf")
