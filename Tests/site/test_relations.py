"""What a page names shows, on its own page, who names it; and every page shows what it rests on."""

from collections import defaultdict

import pytest
import yaml

from binary import ROOT
from website import LISTS, REGIONS, text

# Folders of content, and where their pages stand.
PAGES = {"paginas": ""}


def address(path):
    """Where the page of a content file stands, counted from the root of the output."""
    parts = list(path.relative_to(ROOT / "content").with_suffix("").parts)
    region = parts[1] + "/" if parts[0] == "regios" and len(parts) > 2 else ""
    if region:
        parts = parts[2:]
    elif parts[0] == "regios":
        return "regios/"
    if parts[0] in PAGES:
        parts[0] = PAGES[parts[0]]
    if parts[-1] == "index":
        parts.pop()
    return region + "".join(part + "/" for part in parts if part)


CONTENT = {
    str(path.relative_to(ROOT / "content")): (address(path), yaml.safe_load(path.read_text().split("---\n", 2)[1]))
    for path in sorted((ROOT / "content").rglob("*.md"))
}
WITH_SOURCES = {name: (where, keys["bronnen"]) for name, (where, keys) in CONTENT.items() if keys.get("bronnen")}


def test_almost_every_page_of_content_names_its_sources():
    assert len(WITH_SOURCES) > 0.9 * len(CONTENT) > 200


def test_every_page_shows_the_sources_that_it_names(example):
    wrong = {}
    for name, (where, sources) in WITH_SOURCES.items():
        page = example[where]
        root = page.site + "/" if page.site else ""
        shown = page.targets("//section[@class='herkomst']//a")
        missing = [source for source in sources if f"{root}bronnen/{source}/index.html" not in shown]
        if missing:
            wrong[name] = missing
    assert wrong == {}


def test_a_regional_page_with_an_overlay_shows_the_national_sources_too(example):
    national = CONTENT["planning/resv-plan-indienen.md"][1]["bronnen"]
    for region in REGIONS:
        own = CONTENT[f"regios/{region}/planning/resv-plan-indienen.md"][1].get("bronnen", [])
        shown = example[f"{region}/planning/resv-plan-indienen/"].targets("//section[@class='herkomst']//a")
        assert set(shown) == {f"{region}/bronnen/{source}/index.html" for source in [*national, *own]}


def test_sources_show_the_pages_that_cite_them(example):
    cited = defaultdict(set)
    for where, sources in WITH_SOURCES.values():
        page = example[where]
        if not page.site and page.all("//article"):
            for source in sources:
                cited[source].add(page.path)
    assert len(cited) == 5
    for source, pages in cited.items():
        page = example[f"bronnen/{source}/"]
        assert pages - {page.path} - set(page.targets(LISTS + "//li/a")) - cut_away(example, page) == set(), source


def cut_away(example, page):
    """The pages that a list on the page leaves to another one, because it is too long."""
    rest = set()
    for more in page.targets(LISTS + "/p/a"):
        folder = more.removesuffix("index.html")
        rest.update(other.path for other in example.below(folder))
    return rest


@pytest.mark.parametrize("site", ["", "midden-ijssel"])
def test_what_a_page_names_names_it_back(example, site):
    """Every link in the text or facts of one page to another: that one lists the first."""
    missing, seen = [], 0
    for page in example.pages.values():
        if page.site != site or not page.all("//article"):
            continue
        links = "//article//a[not(ancestor::nav)]"
        for target in {example.pages[file] for file in page.targets(links) if file in example.pages}:
            if target is page or target.site != site or not target.all("//article"):
                continue
            seen += 1
            # A fact or a table of the target that names the page is an answer as good.
            named = target.targets(LISTS + "//a | //table//a | //dl//a | //section[@class='beeld']//a")
            if page.path not in named and page.path not in cut_away(example, target):
                missing.append(f"{target.path} does not name {page.path}")
    assert seen > 300
    assert missing == []


def test_abbreviations_are_explained_where_they_first_stand_and_only_there(example):
    """Never twice on a page, never in a heading, and the link leads to the glossary of the same site."""
    wrong, seen = [], 0
    for page in example.pages.values():
        if page.path.endswith("alles/index.html"):
            continue  # The glossary stands in it, and its texts lead there.
        terms = page.all("//a[@class='begrip']")
        seen += len(terms)
        targets = [example.resolve(page.url, term.get("href"))[0] for term in terms]
        if len(targets) != len(set(targets)) or page.path in targets:
            wrong.append(f"{page.path}: twice, or to itself")
        root = page.site + "/begrippen/" if page.site else "begrippen/"
        if not all(target.startswith(root) for target in targets):
            wrong.append(f"{page.path}: leads out of its site")
        if page.all("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::code or self::nav]//a[@class='begrip']"):
            wrong.append(f"{page.path}: in a heading")
    assert seen > 1_000
    assert wrong == []


@pytest.mark.parametrize("region", REGIONS)
def test_a_regional_section_says_whose_it_is(example, region):
    page = example[f"{region}/planning/resv-plan-indienen/"]
    section = page.one("//section[@class='regionaal']")
    assert text(section.find("h2")) == "In deze regio"
    assert len(text(section)) > 60
    title = example[region + "/"].title
    assert f"“In deze regio” is van de regio {title}" in text(page.one("//section[@class='herkomst']"))
    portal = example["planning/resv-plan-indienen/"]
    assert not portal.all("//section[@class='regionaal']")
    other = next(r for r in REGIONS if r != region)
    assert text(example[f"{other}/planning/resv-plan-indienen/"].one("//section[@class='regionaal']")) != text(section)
