"""Bijlage 1 of the source, counted by hand, against the built pages of every site."""

from collections import Counter

import pytest

from website import SITES, text

# The groups of the source, its activities by address, and the disciplines that it puts in brackets.
ACTIVITIES = {
    "Ondersteuning bij zorginhoudelijke thema's": {
        "tolkentelefoon-eerstelijns": "",
        "samenwerking-in-de-wijk-o-a-mdo-s-organiseren": "",
        "gezamenlijke-scholing": "",
        "gegevensuitwisseling": "",
    },
    "Binnen de eerste lijn en met het sociaal domein": {
        "implementatie-handreiking-kwetsbare-ouderen": "wv smw so apo ha dietist",
        "valpreventie": "gemeente ha wv fysio",
        "gecombineerde-leefstijlinterventie-gli": "ha gemeente fysio oefen dietist",
        "welzijn-op-recept": "sw gemeente ha",
        "stepped-care-artrose-programma": "ha oefen fysio",
        "medicatieveiligheid-of-beschikbaar-stellen-van-palliatieve-kit-in-de-regio": "ha wv apo",
        "farmaceutische-telezorg-zoals-medicijndispenser": "apo wv ha",
        "app-welzijn-zorg-een-loket-aanspreekpunt-in-de-regio-of-wijk": "smw gemeente ha wv",
    },
    "Met tweedelijnszorg zoals ziekenhuizen en ggz-instellingen": {
        "afspraken-over-oncologische-netwerken-en-overdracht-palliatieve-zorg": "wv ha zh apo fysio ergo logo dietist",
        "afspraken-over-1-5-lijnszorg-in-de-regio": "ha zh wv",
        "zorgcoordinatie-acute-zorg-keten": "",
        "spoedpleinen": "ha ggz wv so avg",
        "thuismonitoring": "ha wv zh paramedie",
        "eerstelijnsverblijf-en-palliatieve-zorg": "",
        "aanmeldpunten-en-coordinatie-voor-plaats-in-verpleeghuis-en-revalidatiezorg": "",
        "beschikbaarheid-crisisplekken": "wv ha ggz zh",
        "mentale-gezondheidsnetwerken-inclusief-vg": "ha mw ggz",
    },
}
INVOLVED = {slug: set(codes.split()) for group in ACTIVITIES.values() for slug, codes in group.items()}

COUNTS = {
    "ha": 14, "wv": 10, "apo": 4, "gemeente": 4, "fysio": 4, "zh": 4, "dietist": 3, "ggz": 3, "smw": 2, "so": 2,
    "oefen": 2, "sw": 1, "mw": 1, "ergo": 1, "logo": 1, "avg": 1, "paramedie": 1,
}

in_every_site = pytest.mark.parametrize("site", SITES)


def folder(site, name):
    return f"{site}/{name}/".lstrip("/")


def slugs(page, expression, within):
    """The last parts of the addresses that links lead to, for those below the folder `within`."""
    return [
        file.removeprefix(within).removesuffix("/index.html")
        for file in page.targets(expression)
        if file.startswith(within) and file.removeprefix(within).count("/") == 1
    ]


def test_the_table_above_is_the_oracle():
    assert len(INVOLVED) == 21
    assert sum(1 for codes in INVOLVED.values() if codes) == 14
    assert Counter(code for codes in INVOLVED.values() for code in codes) == COUNTS
    assert [len(group) for group in ACTIVITIES.values()] == [4, 8, 9]


@in_every_site
def test_each_activity_has_a_page_that_names_its_disciplines(example, site):
    pages = {page.path.split("/")[-2]: page for page in example.below(folder(site, "activiteiten"))}
    pages.pop("matrix")
    found = {}
    for slug, page in pages.items():
        dd = "//main//dl//dt[.='Disciplines']/following-sibling::dd[preceding-sibling::dt[1][.='Disciplines']]"
        found[slug] = slugs(page, dd + "/a", folder(site, "disciplines"))
        assert len(found[slug]) == len(set(found[slug]))
        if not found[slug]:
            assert page.facts["Disciplines"] == ["De bron noemt geen disciplines"]
    assert {slug: set(codes) for slug, codes in found.items()} == INVOLVED


@in_every_site
def test_each_discipline_names_its_activities(example, site):
    pages = {page.path.split("/")[-2]: page for page in example.below(folder(site, "disciplines"))}
    found = {}
    for code, page in pages.items():
        named = slugs(page, page.all("//table[starts-with(caption, 'Activiteiten')]/tbody//th/a"), folder(site, "activiteiten"))
        assert len(named) == len(set(named))
        found[code] = set(named)
        assert page.facts["Code"] == [code]
    # No more either: an activity that only speaks of a discipline does not involve it.
    assert found == {code: {slug for slug, codes in INVOLVED.items() if code in codes} for code in COUNTS}
    assert {code: len(names) for code, names in found.items()} == COUNTS


@in_every_site
def test_the_matrix_holds_the_same(example, site):
    page = example[folder(site, "activiteiten") + "matrix/"]
    columns = slugs(page, "//table/thead//th/a", folder(site, "disciplines"))
    assert sorted(columns) == sorted(COUNTS)
    found = {}
    for row in page.all("//table/tbody/tr"):
        link = row.find("th/a")
        slug = example.resolve(page.url, link.get("href"))[0].split("/")[-2]
        cells = [text(cell) for cell in row.findall("td")]
        assert len(cells) == len(columns) and set(cells) <= {"", "ja"}
        found[slug] = {code for code, cell in zip(columns, cells) if cell == "ja"}
    assert found == INVOLVED


@in_every_site
def test_the_list_stands_in_the_groups_of_the_source(example, site):
    page = example[folder(site, "activiteiten")]
    found = {}
    for section in page.all("//main//section[@class='groep']"):
        links = section.xpath(".//li/a")
        names = {example.resolve(page.url, link.get("href"))[0].split("/")[-2] for link in links}
        assert len(links) == len(names)
        found[text(section.find("h2"))] = names
    assert {name.replace("’", "'"): names for name, names in found.items()} == {
        name: set(group) for name, group in ACTIVITIES.items()
    }


@in_every_site
def test_every_activity_is_one_of_the_third_task(example, site):
    for slug in INVOLVED:
        page = example[folder(site, "activiteiten") + slug + "/"]
        dd = "//main//dl//dt[.='Hoofdtaken']/following-sibling::dd[preceding-sibling::dt[1][.='Hoofdtaken']]/a"
        assert slugs(page, dd, folder(site, "hoofdtaken")) == ["zorgafspraken"], slug


@in_every_site
def test_the_appendix_leads_to_every_activity(example, site):
    page = example[folder(site, "bijlagen") + "bijlage-1/"]
    assert set(INVOLVED) <= set(slugs(page, "//main//a", folder(site, "activiteiten")))


@in_every_site
@pytest.mark.parametrize("code", ["smw", "mw"])
def test_codes_that_no_source_explains_say_so(example, site, code):
    page = example[folder(site, "disciplines") + code + "/"]
    assert "betekenis niet bekend" in page.title
    words = text(page.one("//main"))
    assert "Geen enkele bron" in words and "Waarschijnlijk" in words


def test_the_group_paramedie_names_its_members(example):
    page = example["disciplines/paramedie/"]
    assert set(slugs(page, "//main//dl//a", "disciplines/")) == {"fysio", "oefen", "ergo", "logo", "dietist"}
    for code in ["fysio", "oefen", "ergo", "logo", "dietist"]:
        assert example[f"disciplines/{code}/"].facts["Hoort bij de groep"] == ["Paramedie"]


def test_avg_is_the_doctor_and_not_the_privacy_law(example):
    assert example["disciplines/avg/"].title == "Arts verstandelijk gehandicapten"
    assert "arts" in example["begrippen/avg/"].facts["Voluit"][0].lower()
