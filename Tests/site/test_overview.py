"""`resv overzicht`: whose a page is, when it was checked, how it stands; and the next day on which anything changes."""

import csv
import datetime
import hashlib
import io
import json
import re

import pytest

from binary import DUTCH, ENGLISH, ROOT, run

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


@pytest.fixture
def site(small):
    small.page("paginas/oud.md", "Oud", eigenaar="redactie van oost", gecontroleerd="2025-11-20")
    small.page("paginas/vers.md", "Vers", eigenaar="redactie van west", gecontroleerd="2026-11-01", vervalt="2027-02-01")
    small.page("paginas/plan.md", "Plan", concept="true", eigenaar="redactie van oost")
    small.page("paginas/straks.md", "Straks", publiceren="2026-12-01")
    small.page("paginas/weg.md", "Weg", vervalt="2026-01-01")
    small.page("regios/oost/participatie/panel.md", "Panel", opent="1 november 2026", sluit="30 november 2026")
    small.page("regios/west/nieuws/kapot.md", "Kapot", "Zie [daar](regio:oots).", datum="2026-11-01")
    return small


def overview(site, *options, env=DUTCH, day="2026-11-21"):
    return run("overzicht", "--content", "content", "--datum", day, *options, cwd=site.folder, env=env)


def pages(site, *options):
    found = json.loads(overview(site, "--format", "json", *options).succeeded().out)["paginas"]
    return {page["bestand"].removeprefix("content/"): page for page in found}


def test_every_file_is_there_with_what_it_says(site):
    found = pages(site)
    assert set(found) == {str(path.relative_to(site.content)) for path in site.content.rglob("*.md")}
    assert found["paginas/oud.md"] == {
        "titel": "Oud", "bestand": "content/paginas/oud.md", "eigenaar": "redactie van oost", "gecontroleerd": "2025-11-20",
        "stand": "zichtbaar", "meldingen": 0}
    stands = {name: (page["stand"], page.get("dag")) for name, page in found.items()}
    assert stands["paginas/plan.md"] == ("concept", None)
    assert stands["paginas/straks.md"] == ("wacht", "2026-12-01")
    assert stands["paginas/weg.md"] == ("vervallen", "2026-01-01")
    assert stands["paginas/vers.md"] == ("zichtbaar", "2027-02-01")
    assert stands["regios/oost/participatie/panel.md"] == ("open", "2026-11-30")
    assert found["regios/west/nieuws/kapot.md"]["meldingen"] == 1 and found["regios/west/nieuws/kapot.md"]["regio"] == "west"


def test_a_file_that_cannot_be_read_is_not_left_out(site):
    site.write("paginas/leeg.md", "")
    assert pages(site)["paginas/leeg.md"]["stand"] == "onleesbaar"


def test_what_is_old_of_whom_and_where(site):
    old = pages(site, "--ouder-dan", "1 jaar")
    assert "paginas/oud.md" in old and "paginas/vers.md" not in old and "paginas/plan.md" in old and "paginas/weg.md" not in old
    assert "paginas/oud.md" not in pages(site, "--ouder-dan", "1 jaar", "--regio", "oost")
    assert set(pages(site, "--regio", "oost")) == {"regios/oost/index.md", "regios/oost/participatie/panel.md"}
    assert set(pages(site, "--eigenaar", "Redactie van Oost")) == {"paginas/oud.md", "paginas/plan.md"}
    assert set(pages(site, "--eigenaar", "redactie")) == {"paginas/oud.md", "paginas/plan.md", "paginas/vers.md"}


def test_a_table_for_people_and_one_for_a_spreadsheet(site):
    site.page("paginas/komma.md", '"Zorg, en \\"meer\\""')
    site.page("paginas/som.md", '"=1+1"')
    seen = overview(site).succeeded()
    assert re.search(r"^Plan +content/paginas/plan.md +redactie van oost +nooit +concept", seen.out, re.MULTILINE)
    assert "open tot en met 2026-11-30" in seen.out and "wacht tot 2026-12-01" in seen.out and seen.err == ""
    assert re.search(r"^Plan .* never +draft", overview(site, env=ENGLISH).out, re.MULTILINE)
    rows = list(csv.DictReader(io.StringIO(overview(site, "--format", "csv").succeeded().out)))
    assert {"Zorg, en \"meer\"", "'=1+1", "Plan"} <= {row["titel"] for row in rows} and rows[0]["gecontroleerd"] == ""


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["--ouder-dan", "lang"], "6 maanden"), (["--regio", "osst"], "Bedoelt u “oost”?"),
        (["--eigenaar", "redactie van oots"], "Bedoelt u “redactie van oost”?"), (["--format", "xls"], "csv"),
    ])
def test_what_is_mistyped_is_told(site, options, hint):
    result = overview(site, *options).failed(2)
    assert hint in result.err and result.out == ""


def test_an_alias_and_help(site):
    assert run("overview", "--content", "content", cwd=site.folder).succeeded().out
    assert "--ouder-dan" in run("overzicht", "--help", env=DUTCH).succeeded().out


def test_what_waits_and_the_next_day_stand_in_the_summary(small):
    small.page("paginas/straks.md", "Straks", publiceren="2026-12-01", vervalt="2027-01-15")
    seen = small.build(env=DUTCH).succeeded().out
    assert "Wacht op 1 december 2026: " in seen and "paginas/straks.md: verschijnt" in seen
    checked = run("check", "--content", "content", "--templates", ROOT / "templates", "--datum", "2026-12-01", cwd=small.folder, env=DUTCH)
    assert "vanzelf weer iets op 15 januari 2027" in checked.out and "paginas/straks.md: vervalt" in checked.out
    done = run("check", "--content", "content", "--templates", ROOT / "templates", "--datum", "2027-01-15", cwd=small.folder, env=DUTCH)
    assert "vanzelf" not in done.out


def next_day(content, day):
    """The day, and why, that something is said to change after `day`; nothing where nothing does."""
    out = run("overzicht", "--content", content, "--format", "json", "--datum", day.isoformat()).succeeded().out
    found = json.loads(out).get("volgende")
    return found and (datetime.date.fromisoformat(found["dag"]), sorted({what["reden"] for what in found["wat"]}))


def test_taking_part_opens_and_closes_on_its_days(small):
    small.page("participatie/panel.md", "Panel", opent="10 december 2026", sluit="20 december 2026")
    day = datetime.date(2026, 11, 21)
    found = []
    while (coming := next_day(small.content, day)) is not None:
        day = coming[0]
        found.append((day.isoformat(), coming[1]))
    assert found[0] == ("2026-12-10", ["opent"]) and found[-1] == ("2026-12-21", ["sluit"])


def without_the_day(text, day):
    """A page without the day that it was made on: the words that name it, and the drawings with its mark."""
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    text = re.sub(r'<div class="stroken-kop">.*?</div>', "", text, flags=re.DOTALL)
    text = re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)
    return text.replace("gemaakt op " + words, "").replace(words + ", toen deze pagina werd gemaakt", "")


@pytest.mark.slow
def test_on_no_other_day_more_changes_than_the_day_itself(tmp_path):
    """Builds the example on 400 days: what differs from the day before is what was foretold, and nothing else."""
    output, known, stamps, changed = tmp_path / "uit", {}, {}, set()
    first = datetime.date(2026, 11, 21)
    for number in range(401):
        day = first + datetime.timedelta(number)
        run("build", "--zonder-zoeken", "--datum", day.isoformat(), "--output", output).succeeded()
        now = {}
        for path in output.rglob("*"):
            if path.is_dir() or path.name.startswith("."):
                continue
            stamp = (path.stat().st_ino, path.stat().st_mtime_ns)
            if stamps.get(path) != stamp:
                stamps[path] = stamp
                text = path.read_bytes() if path.suffix not in (".html", ".xml") else without_the_day(path.read_text(), day).encode()
                now[path] = hashlib.sha256(text).digest()
            else:
                now[path] = known[path]
        if number and now != known:
            changed.add(day)
        known = now
    foretold, day = set(), first
    while (coming := next_day("content", day)) is not None and coming[0] <= first + datetime.timedelta(400):
        day = coming[0]
        foretold.add(day)
    assert changed and changed == foretold
