"""What machines read, read back by others: calendars, feeds, structured data, site maps, manifests, and the links by a link checker."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree

from served import none
from server import serve

BASES = {"voorbeeld": "https://resv.example/", "uitersten": "https://proef.example/"}
SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("sitemap.xsd"))))


def files(served, suffix):
    return [name for name in sorted(served.website.files) if name.endswith(suffix)]


def test_feeds_are_well_formed_and_whole(served):
    feeds = files(served, "feed.xml")
    assert len(feeds) > 3
    for name in feeds:
        # Over http, with the type that the host sends, as a reader's program does it.
        feed = feedparser.parse(served.url + name)
        assert not feed.bozo, (name, feed.get("bozo_exception"))
        assert feed.version == "atom10" and feed.feed.title and feed.feed.id and feed.feed.updated_parsed
        for entry in feed.entries:
            assert entry.id and entry.title and entry.link and entry.updated_parsed, (name, entry.get("title"))
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_site_maps_follow_their_schema(served):
    for name in files(served, "sitemap.xml"):
        SCHEMA.assertValid(etree.parse(str(served.website.root / name)))


def test_the_schema_refuses_what_is_no_site_map():
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    good = f"<urlset {space}><url><loc>https://a.example/</loc><lastmod>2026-01-31</lastmod></url></urlset>"
    assert SCHEMA.validate(etree.fromstring(good))
    for bad in [good.replace("https", "ftp"), good.replace("01-31", "31"), good.replace("loc>", "url>"), good.replace(space, ""),
                f"<urlset {space}/>"]:
        assert not SCHEMA.validate(etree.fromstring(bad)), bad


def graph(page):
    """Every object in the structured data of a page."""
    todo, found = [], []
    for script in page.all("//script[@type='application/ld+json']"):
        data = json.loads(script.text)
        assert data["@context"] == "https://schema.org"
        todo.append(data)
    while todo:
        node = todo.pop()
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            if "@type" in node:
                found.append(node)
            todo += node.values()
    return found


# What each kind must have, besides its type.
SHAPES = {
    "GovernmentOrganization": ["name"], "Organization": ["name"], "AdministrativeArea": ["name"],
    "Event": ["name", "startDate"], "DefinedTermSet": ["name"], "DefinedTerm": ["name"], "Dataset": ["name", "description"],
    "BreadcrumbList": ["itemListElement"], "ListItem": ["position", "name"],
}
OTHERS = {"WebSite", "WebPage", "VirtualLocation", "Place", "DataDownload", "NewsArticle", "Article"}


def test_structured_data_has_the_shape_that_it_says(served):
    wrong, kinds = [], set()
    for address in served.kinds:
        for node in graph(served.website[address]):
            kind = node["@type"]
            kinds.add(kind)
            if kind not in SHAPES and kind not in OTHERS:
                wrong.append(f"/{address}: type {kind}")
            wrong += [f"/{address}: {kind} without {key}" for key in SHAPES.get(kind, []) if not node.get(key)]
            for key in ("url", "item", "@id", "inDefinedTermSet"):
                value = node.get(key)
                if isinstance(value, str) and not value.startswith("https://"):
                    wrong.append(f"/{address}: {kind}.{key} is {value!r}")
            for key in ("startDate", "endDate"):
                if key in node:
                    date.fromisoformat(node[key])
            if kind == "BreadcrumbList":
                positions = [item["position"] for item in node["itemListElement"]]
                if positions != list(range(1, len(positions) + 1)):
                    wrong.append(f"/{address}: crumbs {positions}")
    none(wrong)
    due = {"BreadcrumbList", "DefinedTerm", "Event"} | ({"AdministrativeArea"} if served.name == "voorbeeld" else set())
    assert due <= kinds, kinds


def test_calendars_are_read_back(served):
    calendars = files(served, ".ics")
    assert len(calendars) > 10
    numbers = {}
    for name in calendars:
        raw = (served.website.root / name).read_bytes()
        assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
        assert max(len(line) for line in raw.split(b"\r\n")) <= 75, name
        calendar = Calendar.from_ical(raw)
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"], name
        assert not calendar.errors
        assert not name.endswith(f"/{Path(name).parent.name}.ics") or Path(name).stem == "planning" or calendar.events
        seen = set()
        for event in calendar.events:
            assert not event.errors, (name, event.errors)
            uid = str(event["UID"])
            assert uid not in seen, (name, uid)
            seen.add(uid)
            assert event["SUMMARY"] and event["DTSTAMP"].dt and int(event["SEQUENCE"]) >= 0
            start, end = event.decoded("DTSTART"), event.decoded("DTEND", None)
            assert type(start) is date and (end is None or end > start), (name, uid)
            # One event is the same wherever it stands.
            numbers.setdefault(uid, set()).add((start, end, str(event["SUMMARY"])))
    none(f"{uid}: {versions}" for uid, versions in numbers.items() if len(versions) > 1)


def test_manifests_and_icons(served):
    homes = [name.replace("404.html", "index.html") for name in files(served, "404.html")]
    assert len(homes) > 3
    for home in homes:
        page = served.website.pages[home]
        folder = Path(home).parent
        manifest = json.loads((served.website.root / folder / page.one("//link[@rel='manifest']/@href")).read_text())
        assert manifest["name"] and manifest["short_name"] and manifest["lang"] == "nl"
        assert re.fullmatch(r"#[0-9a-f]{6}", manifest["theme_color"]) and re.fullmatch(r"#[0-9a-f]{6}", manifest["background_color"])
        sources = [icon["src"] for icon in manifest["icons"]] + page.all("//link[@rel='icon']/@href")
        none(source for source in sources if not (served.website.root / folder / source).is_file())
        assert (served.website.root / folder / manifest["start_url"]).resolve() == (served.website.root / folder).resolve()


@pytest.mark.slow
def test_a_link_checker_follows_every_link(served_example, tmp_path):
    """From the portal's home over all sites, by a program that knows nothing of ours; `test_links.py` looks at anchors."""
    served = served_example
    settings = tmp_path / "linkcheckerrc"
    settings.write_text(
        "[checking]\nthreads=1\nmaxrequestspersecond=100000\n"
        "[filtering]\nignorewarnings=url-content-too-large,http-redirected\n[output]\nstatus=0\nlog=csv\n")
    before = len(served.server.requests)
    done = subprocess.run(
        [Path(sys.executable).parent / "linkchecker", "--config", settings, "--no-robots", "--no-status", served.url],
        capture_output=True, text=True, timeout=280)
    none(line for line in done.stdout.splitlines() if line.count(";") > 10 and not line.startswith("urlname;"))
    assert done.returncode == 0, done.stderr
    followed = {path for path, _ in served.server.requests[before:]}
    pages = {f"/{file}".removesuffix("index.html") for file in served.website.pages if not file.endswith("404.html")}
    none(sorted(pages - followed))


def test_the_link_checker_does_find_what_is_wrong(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><a href='weg.html'>x</a>")
    with serve(tmp_path) as server:
        done = subprocess.run(
            [Path(sys.executable).parent / "linkchecker", "--no-robots", "--no-status", server.url],
            capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "weg.html" in done.stdout
