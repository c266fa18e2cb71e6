"""Every fact of the sources that the example promises stands on the page where a reader looks for it."""

import re

import pytest

import facts
from website import LISTS, REGIONS, SITES, text

KERN_TABLE = "Bij welke regio hoort welke kern?"
PLACE_TABLE = "Bij welke regio hoort welke kern of gemeente?"
KERNEN = {
    kern: region
    for region, gemeenten in facts.GEMEENTEN.items()
    for _, kernen in gemeenten.values()
    for kern in kernen or ()
}


def folder(site, name):
    return f"{site}/{name}/".lstrip("/")


@pytest.mark.parametrize("region", REGIONS)
def test_the_facts_of_a_region(example, region):
    page = example[region + "/"]
    wrong = {}
    for name, due in facts.REGIONS[region].items():
        values = page.facts.get(name, [])
        whole = ", ".join(values)
        if not (values == [due] if due == facts.UNKNOWN else values and all(word in whole for word in due)):
            wrong[name] = (values, due)
    assert wrong == {}


@pytest.mark.parametrize("region", REGIONS)
def test_what_is_not_known_of_a_region_is_marked(example, region):
    page = example[region + "/"]
    open_facts = [text(dd) for dd in page.all("//main//dl//dd[@class='open']")]
    due = [name for name, value in facts.REGIONS[region].items() if value == facts.UNKNOWN]
    if not facts.GEMEENTEN[region]:
        open_facts.remove("Welke gemeenten meedoen, is nog niet bekend.")
    assert open_facts == [facts.UNKNOWN] * len(due)
    assert "nog niet bekend" in text(page.one("//article | //main")).lower()


@pytest.mark.parametrize("region", REGIONS)
def test_the_gemeenten_of_a_region(example, region):
    due = facts.GEMEENTEN[region]
    if not due:
        assert not example[region + "/"].all("//caption[.='Gemeenten in deze regio']")
        assert "Welke gemeenten meedoen, is nog niet bekend." in text(example[region + "/"].one("//main"))
        return
    rows = example[region + "/"].table("Gemeenten in deze regio")[1:]
    assert [row[0].removesuffix(" (gemeente)") for row in rows] == list(due)
    for (role, kernen), row in zip(due.values(), rows):
        assert row[1] == role
        if kernen is None:
            assert row[2] == "Geen aparte kernen genoemd"
        else:
            assert set(row[2].split(", ")) == kernen


@pytest.mark.parametrize("site", SITES)
def test_every_kern_of_olst_wijhe_leads_to_its_region_and_marle_to_none(example, site):
    assert len(KERNEN) == 11
    titles = {"midden-ijssel": "Midden-IJssel", "zwolle": "Zwolle"}
    rows = {row[0]: row[1:] for row in example[folder(site, "gemeenten/olst-wijhe")].table(KERN_TABLE)[1:]}
    assert rows.pop("Marle") == ["Onbekend: vraag het aan de gemeente"]
    assert rows == {kern: [titles[region]] for kern, region in KERNEN.items()}
    finder = example[folder(site, "waar-hoor-ik-bij")].table(PLACE_TABLE)[1:]
    rows = {row[0]: row[1:] for row in finder if len(row) == 3}
    assert rows["Marle"][1].startswith("Onbekend. Vraag het aan de gemeente Olst-Wijhe.")
    assert re.sub(r" \(deze regio\)", "", rows["Olst-Wijhe"][1]) == "Midden-IJssel of Zwolle. Dat hangt af van uw kern."
    for kern, region in KERNEN.items():
        assert rows[kern] == ["Olst-Wijhe", titles[region] + (" (deze regio)" if region == site else "")]


@pytest.mark.parametrize("site", SITES)
def test_olst_wijhe_lies_in_two_regions(example, site):
    page = example[folder(site, "gemeenten/olst-wijhe")]
    assert page.facts["Regio’s"] == ["Midden-IJssel", "Zwolle"]
    links = page.targets("//main//dl//a")
    assert links == ["midden-ijssel/index.html", "zwolle/index.html"]


@pytest.mark.parametrize("address", facts.WORDS)
def test_the_words_of_a_page(example, address):
    words = text(example[address].one("//main")).replace("’", "'")
    assert [word for word in facts.WORDS[address] if word not in words] == []


def test_no_day_was_invented_for_a_vague_date(example):
    """“Medio juli” is no 15 July and half November no 15 November; nobody may make them one."""
    for slug in ("budget-azwa", "werkagenda-azwa"):
        words = text(example[f"planning/{slug}/"].one("//main"))
        assert not re.search(r"\b1[456] (juli|november) 2026", words), slug


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("slug", facts.MOMENTS)
def test_a_moment_is_shown_as_the_sources_say_it(example, site, slug):
    if site not in facts.MOMENT_SITES.get(slug, SITES):
        assert folder(site, f"planning/{slug}") + "index.html" not in example.files
        return
    shown, versions = facts.MOMENTS[slug]
    page = example[folder(site, "planning/" + slug)]
    assert shown is None or shown in page.facts["Wanneer"][0]
    rows = page.all("//table[caption='Wat elke bron over het moment zegt']/tbody/tr")
    said = {}
    for row in rows:
        # A source that contradicts itself has two rows.
        source = example.resolve(page.url, row.find("th/a").get("href"))[0].split("/")[-2]
        said[source] = said.get(source, "") + text(row.findall("td")[0]) + "\n"
    assert {source: said.get(source) for source, due in versions.items() if due not in said.get(source, "")} == {}


def test_the_list_of_moments_is_whole(example):
    page = example["planning/"]
    listed = {file.split("/")[-2] for file in page.targets(LISTS + "//li/a")}
    assert set(facts.MOMENTS) <= listed


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("slug", facts.CONFLICTS)
def test_a_conflict_of_dates_is_marked(example, site, slug):
    page = example[folder(site, "planning/" + slug)]
    if site not in facts.CONFLICT_SITES.get(slug, SITES):
        assert not page.all("//p[@class='waarschuwing']"), "the conflict is not one of this region"
        return
    assert page.all("//p[@class='waarschuwing']"), "the page does not warn of the conflict"
    words = text(page.one("//main"))
    assert [word for word in facts.CONFLICTS[slug] if word not in words] == []


def test_the_stale_footer_is_no_event(example):
    """“11 december 2023” at the end of the slides is left over from another meeting; only their own page may say so."""
    found = {page.path.split("/")[-2] for page in example.pages.values() if "11 december 2023" in text(page.tree)}
    assert found <= {"presentatie-knmp"}


@pytest.mark.parametrize("slug", facts.ABBREVIATIONS)
def test_an_abbreviation_has_a_page_with_its_full_form(example, slug):
    short, full = facts.ABBREVIATIONS[slug]
    page = example[f"begrippen/{slug}/"]
    assert page.facts["Afkorting"] == [short]
    assert page.facts["Voluit"][0].lower() == full


@pytest.mark.parametrize("slug", facts.UNEXPLAINED)
def test_an_abbreviation_that_no_source_explains_says_so(example, slug):
    page = example[f"begrippen/{slug}/"]
    assert page.facts["Afkorting"] == [facts.UNEXPLAINED[slug]]
    assert page.facts["Voluit"] == ["Geen van de bronnen schrijft dit voluit"]


@pytest.mark.parametrize("site", SITES)
def test_every_term_has_a_page_and_stands_in_the_list(example, site):
    terms = [*facts.ABBREVIATIONS, *facts.UNEXPLAINED, *facts.OTHER_TERMS]
    listed = set()
    for path, page in example.pages.items():
        if re.fullmatch(re.escape(folder(site, "begrippen")) + r"(pagina/\d+/)?index\.html", path):
            found = page.targets(LISTS + "//li/a")
            assert 0 < len(found) <= 50
            listed.update(file.split("/")[-2] for file in found)
    pages = {page.path.split("/")[-2] for page in example.below(folder(site, "begrippen"))}
    assert [term for term in terms if term not in pages or term not in listed] == []
    assert pages == listed


@pytest.mark.parametrize("slug", facts.TASKS)
def test_a_task_shows_what_each_source_calls_it(example, slug):
    page = example[f"hoofdtaken/{slug}/"]
    rows = {}
    for row in page.all("//table[caption='Hoe elke bron deze taak noemt']/tbody/tr"):
        source = example.resolve(page.url, row.find("th/a").get("href"))[0].split("/")[-2]
        rows[source] = [text(cell) for cell in row.findall("td")]
    for source, (number, words) in facts.TASKS[slug].items():
        assert source in rows, f"{source} is not in the table"
        assert number is None or rows[source][0] == number
        assert words in " ".join(rows[source]).lower()


def test_the_five_tasks_and_no_more(example):
    assert {page.path.split("/")[-2] for page in example.below("hoofdtaken/")} == set(facts.TASKS)


@pytest.mark.parametrize("kind", facts.GOVERNANCE)
def test_the_parts_of_governance_are_whole(example, kind):
    pages = {page.path.split("/")[-2] for page in example.below("governance/")}
    assert len([name for name in pages if name.startswith(kind + "-")]) >= facts.GOVERNANCE[kind]


def test_the_decision_is_shown_with_its_parts(example):
    page = example["besluiten/olst-wijhe-2026/"]
    assert page.facts["Zaaknummer"] == ["27140-2026"]
    assert page.facts["Datum"] == ["25 juni 2026"]
    assert len(page.all("//ol[@class='punten']/li")) == 3 and len(page.all("//ul[@class='stukken']/li")) == 3
    for side in ["voor", "tegen"]:
        assert len(page.all(f"//section[@class='argument-{side}']//li")) == 2
    assert page.facts["Gemeente"] == ["Olst-Wijhe"]


def test_the_five_sources_have_pages(example):
    assert {page.path.split("/")[-2] for page in example.below("bronnen/")} == set(facts.SOURCES)
