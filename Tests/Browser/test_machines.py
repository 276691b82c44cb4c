"""What the site has for programs: feeds (Atom, RFC 4287), the catalogue of the open data (DCAT 3) and the data."""

import csv
import html
import io
import json
import re
import sqlite3
import zipfile
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pyshacl
import pytest
from rdflib import Graph, namespace

from person import Person

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ["/sang-kien/atom.xml", "/tin-tuc/atom.xml", "/tin-tuc/atom.xml?ke-hoach=tam-diep-2024"]
SHAPES = Path(__file__).with_name("catalogue-shapes.ttl")

# What an element of a feed has exactly once, at most once, and as often as it likes (RFC 4287, 4.1.1 and 4.1.2).
ONCE = {"feed": ["id", "title", "updated"], "entry": ["id", "title", "updated"]}
AT_MOST_ONCE = {
    "feed": ["generator", "icon", "logo", "rights", "subtitle"],
    "entry": ["content", "published", "rights", "source", "summary"],
}
OFTEN = {
    "feed": ["author", "category", "contributor", "link", "entry"],
    "entry": ["author", "category", "contributor", "link"],
}


def text(element: ElementTree.Element, name: str) -> str:
    return (element.findtext(ATOM + name) or "").strip()


def check_as_the_standard_has_it(element: ElementTree.Element) -> None:
    """What RFC 4287 requires of a feed or of an entry, which feedparser forgives."""
    kind = element.tag.removeprefix(ATOM)
    parts = [child.tag.removeprefix(ATOM) for child in element]
    assert [parts.count(name) for name in ONCE[kind]] == [1] * len(ONCE[kind]), parts
    assert all(parts.count(name) <= 1 for name in AT_MOST_ONCE[kind]), parts
    assert set(parts) <= {*ONCE[kind], *AT_MOST_ONCE[kind], *OFTEN[kind]}, parts
    assert text(element, "title") and re.match(r"(https?|urn):", text(element, "id"))
    for name in ("updated", "published"):
        if name in parts:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text(element, name))
            assert datetime.fromisoformat(text(element, name)).year > 2000
    for person in element.findall(f"{ATOM}author"):
        assert [child.tag for child in person].count(f"{ATOM}name") == 1 and text(person, "name")
    for category in element.findall(f"{ATOM}category"):
        assert category.get("term")
    links = element.findall(f"{ATOM}link")
    assert all(re.match(r"https?://", link.get("href", "")) for link in links)
    alternates = [link for link in links if link.get("rel", "alternate") == "alternate"]
    assert len({(link.get("type"), link.get("hreflang")) for link in alternates}) == len(alternates)
    if kind == "feed":
        assert [link.get("rel") for link in links].count("self") == 1
    else:
        assert "content" in parts or alternates and "summary" in parts


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_has_what_the_standard_requires(server, address):
    answer = Person(server.port).get(address)
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(answer.body)
    assert feed.tag == f"{ATOM}feed"
    check_as_the_standard_has_it(feed)
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        check_as_the_standard_has_it(entry)
        # A feed without an author has one in every entry.
        assert entry.find(f"{ATOM}author") is not None
    identities = [text(entry, "id") for entry in entries]
    assert len(set(identities)) == len(identities)
    changed = [datetime.fromisoformat(text(entry, "updated")) for entry in entries]
    assert datetime.fromisoformat(text(feed, "updated")) == max(changed)


@pytest.mark.parametrize("address", FEEDS)
def test_a_reader_of_feeds_finds_each_entry_whole_and_its_page(server, address):
    person = Person(server.port)
    answer = person.get(address)
    found = feedparser.parse(answer.body, response_headers={"content-type": answer.headers["Content-Type"]})
    assert not found.bozo, found.get("bozo_exception")
    assert (found.version, found.feed.language) == ("atom10", "vi")
    assert found.entries
    for entry in found.entries:
        assert entry.title and entry.summary and entry.updated_parsed and all(one.name for one in entry.authors)
        page = person.get(urlsplit(entry.link).path)
        assert page.status == 200
        assert re.search("<h1[^>]*>(.*)</h1>", html.unescape(page.text))[1] == entry.title


def test_the_feed_of_the_register_has_the_latest_of_the_open_data(server):
    person = Person(server.port)
    entries = feedparser.parse(person.get(FEEDS[0]).body).entries
    published = json.loads(person.get("/du-lieu-mo/sang-kien.json").body)["sang_kien"]
    titles = {urlsplit(one["dia_chi"]).path: one["ten"] for one in published}
    assert len(entries) == min(50, len(published))
    for entry in entries:
        assert titles[urlsplit(entry.link).path] == entry.title


def test_the_catalogue_has_the_shapes_of_dcat_and_what_it_names_is_there(server):
    person = Person(server.port)
    answer = person.get("/du-lieu-mo/danh-muc.jsonld")
    assert answer.headers["Content-Type"] == "application/ld+json; charset=utf-8"
    graph = Graph().parse(data=answer.text, format="json-ld")
    conforms, _, said = pyshacl.validate(graph, shacl_graph=Graph().parse(SHAPES), meta_shacl=True)
    assert conforms, said
    for file in graph.subjects(namespace.RDF.type, namespace.DCAT.Distribution):
        [address] = graph.objects(file, namespace.DCAT.downloadURL)
        [kind] = graph.objects(file, namespace.DCAT.mediaType)
        taken = person.get(urlsplit(address).path)
        assert taken.status == 200
        assert str(kind).endswith("/" + taken.headers["Content-Type"].split(";")[0])
    # Pages, and places on them.
    places = [namespace.DCAT.landingPage, namespace.DCTERMS.license, namespace.DCTERMS.conformsTo]
    named = [address for place in places for address in graph.objects(None, place)]
    for address in map(urlsplit, named):
        page = person.get(address.path)
        assert page.status == 200 and (not address.fragment or f'id="{address.fragment}"' in page.text)


# MARK: What leaves


def values(document: object, names: set[str]) -> set[str]:
    """What a record has under those names, however deep."""
    if isinstance(document, list):
        return {found for item in document for found in values(item, names)}
    if not isinstance(document, dict):
        return set()
    own = {value for name, value in document.items() if name in names and isinstance(value, str)}
    return own | {found for value in document.values() for found in values(value, names)}


def kept(folder: Path, names: set[str]) -> set[str]:
    """What the dossiers and people of a rehearsal have under those names."""
    with sqlite3.connect(f"file:{folder}/data/sangkien.sqlite?mode=ro", uri=True) as database:
        tables = ["SELECT document FROM dossier", "SELECT document FROM person"]
        documents = [row for table in tables for row in database.execute(table)]
    return {found for (text,) in documents for found in values(json.loads(text), names)} - {""}


def test_the_files_have_the_fields_of_the_dictionary_and_no_other(server):
    person = Person(server.port)
    dictionary = re.findall(r'<tr><td class="num">(\w+)</td>', person.get("/du-lieu-mo").text)
    whole = json.loads(person.get("/du-lieu-mo/sang-kien.json").body)
    assert [field["id"] for field in whole["truong"]] == dictionary
    assert whole["sang_kien"] and all(list(one) == dictionary for one in whole["sang_kien"])
    rows = list(csv.reader(io.StringIO(person.get("/du-lieu-mo/sang-kien.csv").body.decode("utf-8-sig"))))
    assert rows[0] == dictionary and {len(row) for row in rows} == {len(dictionary)}
    assert len(rows) - 1 == len(whole["sang_kien"])


def test_no_birth_day_address_or_account_leaves_with_the_data(server):
    """Every birth day, place of work, sign-in name and key of an account that the rehearsal knows is looked for."""
    person = Person(server.port)
    files = ["/du-lieu-mo/sang-kien.json", "/du-lieu-mo/sang-kien.csv", "/du-lieu-mo/danh-muc.jsonld", *FEEDS[:2]]
    texts = [person.get(file).body.decode("utf-8-sig") for file in files]
    with zipfile.ZipFile(io.BytesIO(person.get("/sang-kien?dang=xlsx").body)) as book:
        texts.append(html.unescape("".join(book.read(name).decode() for name in book.namelist() if "xl/" in name)))
    birthdays, accounts = kept(server.folder, {"birth"}), kept(server.folder, {"person", "filer", "signIn"})
    # A unit's name is public; what else an author wrote as place of work or of residence is not.
    published = {unit for one in json.loads(texts[0])["sang_kien"] if (unit := one["don_vi"])}
    places = kept(server.folder, {"workplace"})
    addresses = {place for place in places if not any(place in unit for unit in published)}
    assert birthdays and len(accounts) > 50 and any("Tổ dân phố" in place for place in addresses)
    for text in texts:
        for day in birthdays:
            year, month, number = map(int, day.split("-"))
            assert day not in text and f"{number}/{month}/{year}" not in text
            assert f"{number:02}/{month:02}/{year}" not in text
        for account in accounts:
            assert not re.search(rf"(?<![\w-]){re.escape(account)}(?![\w-])", text), account
        for place in addresses:
            assert place not in text
        assert not re.search(r"[\w.+-]+@[\w-]+\.\w+|\b0\d{9}\b", text)
