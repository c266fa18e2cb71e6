"""Calendars, feeds and metadata of the example, read by programs that know nothing of ours."""

import datetime
import json

import pytest
from icalendar import Calendar

from website import BASE, SITES, Website

# What the sources agree on to the day: content/planning, with the words of the sources.
EXACT = {
    "inkoopbeleid": datetime.date(2026, 4, 1),
    "adviesnota-olst-wijhe": datetime.date(2026, 6, 25),
    "beleidsregel": datetime.date(2026, 7, 1),
    "resv-plan-indienen": datetime.date(2026, 7, 15),
}
# What holds for some sites only: the decision of Olst-Wijhe for its two regions; the day of the assessment where no
# policy of an insurer leaves another room.
NOTE_SITES = {"", "midden-ijssel", "zwolle"}
ASSESSED_SITES = {"midden-ijssel", "zwolle"}


def exact(site):
    days = {name: day for name, day in EXACT.items() if name != "adviesnota-olst-wijhe" or site in NOTE_SITES}
    return days | ({"beoordeling-resv-plan": datetime.date(2026, 9, 15)} if site in ASSESSED_SITES else {})


def folder(site, rest):
    return f"{site}/{rest}" if site else rest


def events(website, path):
    raw = (website.root / path).read_bytes()
    calendars = Calendar.from_ical(raw, multiple=True)
    assert len(calendars) == 1 and calendars[0].errors == []
    found = calendars[0].walk("VEVENT")
    assert found and all(event.errors == [] for event in found)
    return found


def calendars(website):
    return sorted(path for path in website.files if path.endswith(".ics"))


def test_the_portals_next_date_names_the_regions_it_is_of(example):
    """The contract of one insurer is no date of all regions."""
    home = (example.root / "index.html").read_text(encoding="utf-8")
    assert "Het RESV accepteert het contract van Zorg en Zekerheid" in home
    assert "alleen in Rijn en Duin, Amstelland en Haarlemmermeer)" in home
    assert "alleen in Rijn" not in (example.root / "amstelland/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("site", SITES)
def test_a_sites_calendar_holds_what_is_exact(example, site):
    found = {event["uid"].split("@")[0].split(".")[-1]: event for event in events(example, folder(site, "planning/planning.ics"))}
    assert {name: event.decoded("dtstart") for name, event in found.items()} == exact(site)
    for event in found.values():
        assert event.decoded("dtend") == event.decoded("dtstart") + datetime.timedelta(days=1)
        assert event["url"].startswith(BASE)
        file, _ = example.resolve(BASE, event["url"])
        assert file in example.pages, event["url"]


def test_every_calendar_can_be_read(example):
    paths = calendars(example)
    assert len(paths) == sum(1 + len(exact(site)) for site in SITES)
    for path in paths:
        for event in events(example, path):
            assert event["uid"].endswith("@resv.example")
            assert event.decoded("dtstamp").tzinfo is not None
            assert int(event["sequence"]) == 20261121


def test_a_limit_is_kept_in_words(example):
    event, = events(example, "planning/resv-plan-indienen/resv-plan-indienen.ics")
    assert event["summary"] == "RESV-plan indienen (uiterlijk 15 juli 2026)"


def test_one_name_for_one_thing_in_all_sites(example):
    names = {}
    for site in SITES:
        for event in events(example, folder(site, "planning/planning.ics")):
            names.setdefault(event["url"].split("/")[-2], set()).add(event["uid"])
    assert set(names) == set(EXACT) | {"beoordeling-resv-plan"}
    assert all(len(one) == 1 for one in names.values())


def test_every_moment_leads_to_its_calendar_or_says_why_not(example):
    for site in SITES:
        for page in example.below(folder(site, "planning/")):
            slug = page.path.split("/")[-2]
            agenda = page.one("//section[@class='agenda']")
            links = [file for _, file, _ in page.links(agenda.xpath(".//a"))]
            if slug in exact(site):
                assert links == [folder(site, f"planning/{slug}/{slug}.ics")] and links[0] in example.files
            else:
                assert links == [] and "geen agendabestand" in agenda.text_content()


def test_a_life_of_taking_part(small):
    small.page("participatie/plan.md", "Praat mee", opent="1 september 2026", sluit="30 september 2026")
    for day, kind in [("2026-08-31", "straks"), ("2026-09-01", "open"), ("2026-09-30", "open"), ("2026-10-01", "gesloten")]:
        small.build("--datum", day).succeeded()
        page = Website(small.output)["participatie/plan/"]
        section = page.one("//section[starts-with(@class,'stand ')]")
        assert section.get("class") == f"stand stand-{kind}"
        assert "toen deze pagina werd gemaakt" in section.text_content()
        event, = events(page.website, "planning/planning.ics")
        assert event.decoded("dtstart") == datetime.date(2026, 9, 1)
        assert event.decoded("dtend") == datetime.date(2026, 10, 1)


def test_metadata_can_be_read_on_every_page(example):
    kinds = set()
    for path, page in example.pages.items():
        scripts = page.all("//script[@type='application/ld+json']")
        assert len(scripts) == (0 if page.is_hidden else 1), path
        for script in scripts:
            data = json.loads(script.text)
            assert data["@context"] == "https://schema.org"
            crumbs, *rest = data["@graph"]
            assert crumbs["@type"] == "BreadcrumbList"
            for item in crumbs["itemListElement"][:-1]:
                assert example.resolve(BASE, item["item"])[0] in example.pages, (path, item)
            kinds |= {node["@type"] for node in rest}
            assert len(script.text.encode()) < 1500, path
        properties = {meta.get("property"): meta.get("content") for meta in page.all("//meta[@property]")}
        if not page.is_hidden:
            assert properties["og:url"] == page.all("//link[@rel='canonical']/@href")[0]
            assert properties["og:locale"] == "nl_NL"
    assert kinds == {"WebSite", "AdministrativeArea", "Event", "DefinedTerm", "DefinedTermSet", "Dataset"}


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("name", ["feed.xml", "planning/feed.xml"])
def test_feeds_are_whole(example, site, name):
    atom = "{http://www.w3.org/2005/Atom}"
    path = folder(site, name)
    root = example.xml(path)
    assert root.findtext(atom + "id") == BASE + path
    assert root.findtext(f"{atom}author/{atom}name")
    entries = root.findall(atom + "entry")
    ids = [entry.findtext(atom + "id") for entry in entries]
    assert entries and len(set(ids)) == len(ids)
    for entry in entries:
        assert entry.findtext(atom + "title") and entry.findtext(atom + "updated").endswith("T00:00:00Z")
        assert example.resolve(BASE, entry.findtext(atom + "id"))[0] in example.pages
