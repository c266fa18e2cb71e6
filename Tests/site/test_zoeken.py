"""Search, as visitors do it: in a real browser, under the headers that a host has to send, with what Pagefind made."""

import hashlib
import json
import os
import re
import shutil
import sys

import pytest
from playwright.sync_api import expect

from binary import DUTCH, PAGEFIND, ROOT, assert_same, build, run, stamps, tree
from browser import page_of, visit
from server import serve
from website import Website

SEARCH = ["--pagefind", PAGEFIND]


@pytest.fixture
def site(served_example):
    """The example site with its search indexes, served."""
    return served_example.server


def ask(page, server, words, folder="", **filters):
    """Opens the search page of a site with a question in its address, and waits for the answer."""
    query = "&".join(f"{name}={value}" for name, value in {"q": words, **filters}.items())
    page.goto(f"{server.url}{folder}zoeken/?{query}")
    expect(page.get_by_text("Zoeken lukt nu niet.")).to_be_hidden()
    expect(page.get_by_role("status")).to_contain_text("resulta")
    return page.locator("#_gevonden li")


@pytest.mark.parametrize("folder, words, title, kind", [
    ("", "ha", "Huisarts", "Discipline"),
    ("", "huisartsen", "Huisarts", "Discipline"),
    ("", "HUISARTS", "Huisarts", "Discipline"),
    ("zwolle/", "fysio", "Fysiotherapeut", "Discipline"),
    ("", "AZWA", "AZWA", "Begrip"),
    ("", "Aanvullend Zorg- en Welzijnsakkoord", "AZWA", "Begrip"),
    # The word that most pages use: its own page still comes first.
    ("zwolle/", "resv", "RESV", "Begrip"),
    ("", "regionaal eerstelijnssamenwerkingsverband", "RESV", "Begrip"),
    ("", "Marle", "Bij welke regio hoort Marle?", "Pagina"),
    ("", "zwolle", "Zwolle", "Regio"),
    ("", "Olst-Wijhe", "Olst-Wijhe", "Gemeente"),
    ("zwolle/", "olst-wijhe", "Olst-Wijhe", "Gemeente"),
    ("", "Den Nul", "Olst-Wijhe", "Gemeente"),
    ("", "Wijhe", "Olst-Wijhe", "Gemeente"),
    ("", "coordinatie acute zorg", "Zorgcoördinatie (acute zorg keten)", "Activiteit"),
])
def test_the_first_result(page, site, folder, words, title, kind):
    first = ask(page, site, words, folder).first
    expect(first.get_by_role("link")).to_have_text(title)
    expect(first.locator(".bij")).to_have_text(kind)
    first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_an_abbreviation_also_finds_the_pages_that_use_it(page, site):
    found = ask(page, site, "AZWA")
    expect(page.get_by_role("status")).to_contain_text("resultaten voor “AZWA”")
    titles = found.get_by_role("link").all_inner_texts()
    assert "De VNG stemt in met het AZWA" in titles


def test_the_last_part_of_a_compound_finds_it(page, site):
    """Pagefind by itself finds beginnings of words: `val` finds Valpreventie, `preventie` did not."""
    assert "Valpreventie" in ask(page, site, "preventie", "zwolle/").get_by_role("link").all_inner_texts()
    # Only what stands somewhere as a word of its own is a part: no ends of words that mean nothing.
    page.goto(f"{site.url}zwolle/zoeken/?q=eventie")
    expect(page.get_by_role("status")).to_have_text("Geen resultaten voor “eventie”")


def test_from_any_page_to_the_answer_by_keyboard(page, site):
    page.goto(site.url + "disciplines/wv/")
    field = page.get_by_role("searchbox", name="Zoek op deze site")
    while not field.evaluate("field => field === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type("valpreventie")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=valpreventie")
    expect(page.locator("#_gevonden a").first).to_have_text("Valpreventie")
    # The words stand ready to be changed, and the answer follows what is typed.
    field = page.get_by_role("searchbox", name="Waar zoekt u naar?")
    expect(field).to_have_value("valpreventie")
    field.fill("tolkentelefoon")
    expect(page.locator("#_gevonden a").first).to_contain_text("Tolkentelefoon")
    page.wait_for_url("**/zoeken/?q=tolkentelefoon")


def test_filters(page, site):
    found = ask(page, site, "zorg")
    everything = page.get_by_role("status").inner_text()
    kind = page.get_by_label("Soort pagina")
    option = kind.locator("option", has_text="Activiteit (")
    count = int(option.inner_text().split("(")[1].rstrip(")"))
    kind.select_option(option.get_attribute("value"))
    expect(page.get_by_role("status")).to_have_text(f"{count} resultaten voor “zorg”")
    expect(found.locator(".bij").first).to_have_text("Activiteit")
    assert set(found.locator(".bij").all_inner_texts()) == {"Activiteit"}
    discipline = page.get_by_label("Discipline")
    discipline.select_option("Ziekenhuis")
    expect(page.get_by_role("status")).not_to_have_text(f"{count} resultaten voor “zorg”")
    # The address holds it all: to send on, or to come back to.
    page.wait_for_url("**/zoeken/?q=zorg&soort=Activiteit&discipline=Ziekenhuis")
    narrowed = page.get_by_role("status").inner_text()
    page.reload()
    expect(page.get_by_role("status")).to_have_text(narrowed)
    expect(page.get_by_label("Discipline")).to_have_value("Ziekenhuis")
    page.get_by_label("Discipline").select_option("")
    page.get_by_label("Soort pagina").select_option("")
    expect(page.get_by_role("status")).to_have_text(everything)


def test_a_filter_alone_shows_all_that_it_holds(page, site):
    page.goto(site.url + "zoeken/")
    page.get_by_role("searchbox").focus()
    page.get_by_label("Discipline").select_option("Apotheker")
    expect(page.get_by_role("status")).to_contain_text("resultaten")
    expect(page.locator("#_gevonden a", has_text="Apotheker").first).to_be_visible()


def test_more_results_and_where_the_focus_goes(page, site):
    found = ask(page, site, "zorg")
    expect(found).to_have_count(10)
    page.get_by_role("button", name="Meer resultaten").click()
    expect(found).to_have_count(20)
    expect(found.nth(10).get_by_role("link")).to_be_focused()


def test_the_list_of_all_pages_makes_room_for_results(page, site):
    letters = page.get_by_role("navigation", name="Pagina’s op letter")
    page.goto(site.url + "zoeken/")
    expect(letters).to_be_visible()
    page.goto(site.url + "zoeken/?q=zorg")
    expect(page.get_by_role("status")).to_contain_text("resultaten")
    expect(letters).to_be_hidden()
    page.get_by_text("Lijst van alle pagina’s").click()
    expect(letters).to_be_visible()
    page.get_by_role("searchbox", name="Waar zoekt u naar?").fill("xqzwv")
    expect(page.get_by_role("status")).to_have_text("Geen resultaten voor “xqzwv”")
    expect(letters).to_be_visible()


def test_nothing_found(page, site):
    ask(page, site, "xqzwv")
    expect(page.get_by_role("status")).to_have_text("Geen resultaten voor “xqzwv”")
    main = page.get_by_role("main")
    expect(main.get_by_text("Probeer een ander woord")).to_be_visible()
    main.get_by_role("link", name="Waar hoor ik bij?").click()
    page.wait_for_url("**/waar-hoor-ik-bij/")


def test_the_portal_finds_what_regions_have_of_their_own(page, site):
    found = ask(page, site, "Olst-Wijhe", regio="Zwolle")
    captions = found.locator(".bij").all_inner_texts()
    # Its own pages, and the national ones that have to do with it.
    assert {"Nieuws, Zwolle", "Regio", "Gemeente", "Besluit"} <= set(captions)
    assert not any(caption.endswith(", Midden-IJssel") for caption in captions)
    link = found.get_by_role("link", name="Olst-Wijhe wil meedoen").first
    assert "/zwolle/" in link.get_attribute("href")
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Olst-Wijhe wil meedoen")


@pytest.mark.parametrize("filters, expected", [
    # Through the gemeente whose decision it is.
    ({"regio": "Zwolle", "soort": "Besluit"}, {"Olst-Wijhe besluit over het RESV in twee regio's"}),
    ({"regio": "Midden-IJssel", "soort": "Besluit"}, {"Olst-Wijhe besluit over het RESV in twee regio's"}),
    ({"regio": "Landelijk", "soort": "Besluit"}, {"Olst-Wijhe besluit over het RESV in twee regio's"}),
    # The gemeenten that a region names.
    ({"regio": "Zwolle", "soort": "Gemeente"}, {"Olst-Wijhe", "Zwolle (gemeente)"}),
    # Through `regios` on a national page, and where the region has something of its own: that, once.
    ({"regio": "Amstelland", "soort": "Planning"}, {
        "Zorg en Zekerheid biedt een contract aan", "Het RESV accepteert het contract van Zorg en Zekerheid",
        "RESV-plan indienen"}),
    # A region names who speaks for a discipline.
    ({"regio": "Rijn en Duin", "discipline": "Huisarts"}, {"Huisarts", "Mandaat van huisartsen"}),
])
def test_a_region_has_the_national_pages_that_concern_it(page, site, filters, expected):
    query = "&".join(f"{name}={value}" for name, value in filters.items())
    page.goto(f"{site.url}zoeken/?{query}")
    found = page.locator("#_gevonden a")
    expect(found.first).to_be_visible()
    assert sorted(found.all_inner_texts()) == sorted(expected)


def test_what_concerns_a_region_by_its_own_words(page, small):
    """A decision without `regios`, an activity with its disciplines; none where the region has its own page."""
    small.page("disciplines/ha.md", "Huisarts")
    small.page("disciplines/wv.md", "Wijkverpleging")
    small.page("activiteiten/vallen.md", "Vallen", disciplines="[ha]")
    small.page("activiteiten/lopen.md", "Lopen", disciplines="[wv]")
    small.page("gemeenten/dorp.md", "Dorp", kernen="[Kern, Buurt]")
    small.page("gemeenten/stad.md", "Stad")
    small.page("besluiten/dorp-doet-mee.md", "Dorp doet mee", datum="2026-01-02", gemeente="dorp")
    small.page(
        "regios/oost/index.md", "Oost", activiteiten="[vallen]", gemeenten="[{gemeente: dorp}, {gemeente: stad}]")
    small.page("regios/oost/gemeenten/stad.md", "Stad in Oost", vervangt="true")
    small.build(*SEARCH).succeeded()
    with serve(small.output) as server:
        for regio, expected in [
                ("Oost", ["Dorp", "Dorp doet mee", "Huisarts", "Oost", "Stad in Oost", "Vallen"]), ("West", ["West"])]:
            page.goto(f"{server.url}zoeken/?regio={regio}")
            found = page.locator("#_gevonden a")
            expect(found.first).to_be_visible()
            assert sorted(found.all_inner_texts()) == expected


def test_national_pages_are_found_once_on_the_portal(page, site):
    titles = ask(page, site, "valpreventie").get_by_role("link").all_inner_texts()
    assert titles.count("Valpreventie") == 1


def test_a_region_with_a_host_of_its_own_is_found_there(page, small):
    small.page("regios/oost/index.md", "Oost", adres="https://oost.example")
    small.page("regios/oost/nieuws/kermis.md", "Kermis", datum="2026-01-02")
    small.build(*SEARCH).succeeded()
    with serve(small.output) as server:
        first = ask(page, server, "kermis").first
        assert first.get_by_role("link").get_attribute("href") == "https://oost.example/nieuws/kermis/"


def test_only_what_is_the_sites_own_is_asked_for_and_nothing_is_complained_of(browser, site):
    for folder in ["", "zwolle/"]:
        seen = visit(browser, site, folder + "zoeken/?q=huisarts")
        assert seen.said == [] and seen.failed == [] and seen.kept == []
        assert all(address.startswith(site.url) for address in seen.asked)
        assert any("/pagefind/" in address for address in seen.asked)


def test_without_a_question_nothing_of_the_index_is_fetched(browser, site):
    seen = visit(browser, site, "zoeken/")
    assert not any("/pagefind/" in address for address in seen.asked)


def test_without_script_the_form_leads_to_all_pages(browser, site):
    with page_of(browser, java_script_enabled=False) as page:
        page.goto(site.url + "zwolle/disciplines/wv/")
        page.get_by_role("searchbox").fill("huisarts")
        page.get_by_role("button", name="Zoek").click()
        page.wait_for_url("**/zwolle/zoeken/?q=huisarts")
        expect(page.get_by_text("Het werkt alleen met JavaScript.")).to_be_visible()
        expect(page.get_by_label("Soort pagina")).to_be_hidden()
        page.get_by_role("link", name="H", exact=True).click()
        page.wait_for_url("**#_h")
        page.get_by_role("listitem").filter(has_text="ha: zie").get_by_role("link").click()
        page.wait_for_url("**/zwolle/disciplines/ha/")


def test_every_page_is_in_the_list(site):
    """Each file that stands for a page of content has its line."""
    website = Website(site.root)
    for folder in ["", "zwolle/"]:
        listed = {
            os.path.normpath(f"{folder}zoeken/{link}")
            for link in website[folder + "zoeken/"].tree.xpath("//ul[@class='namen']//a/@href")}
        for kind in ["begrippen", "disciplines", "activiteiten", "bronnen", "gemeenten", "governance", "planning"]:
            names = [path.parent for path in (site.root / folder / kind).glob("*/index.html")]
            pages = {str(path.relative_to(site.root)) for path in names} - {
                f"{folder}{kind}/matrix", f"{folder}{kind}/pagina"}
            assert pages and pages <= listed, pages - listed


def test_an_index_that_does_not_come_leaves_the_list(page, site):
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(site.url + "zoeken/?q=huisarts")
    expect(page.get_by_text("Zoeken lukt nu niet.")).to_be_visible()
    expect(page.get_by_role("link", name="Huisarts Discipline").first).to_be_visible()


# What the command does


def test_the_same_pages_give_the_same_index(small, tmp_path):
    for number in range(30):
        disciplines = ["[ha]", "[wv, apo]", "[ha, wv, apo]"][number % 3]
        small.page(f"activiteiten/a-{number}.md", f"Activiteit {number}", disciplines=disciplines)
    for code in ["ha", "wv", "apo"]:
        small.page(f"disciplines/{code}.md", code.upper())
    small.page("regios/oost/nieuws/kermis.md", "Kermis", datum="2026-01-02")

    def built(name, *arguments):
        build(tmp_path / name, *SEARCH, *arguments, content=small.content).succeeded()
        return tree(tmp_path / name)

    first = built("0", "--jobs", "1")
    assert any(name.startswith("pagefind/filter/") for name in first)
    for number in range(1, 5):
        assert_same(first, built(str(number), "--jobs", str(number)))
    alone = built("alleen", "--regio", "oost")
    assert_same(
        {name: digest for name, digest in first.items() if name.startswith("oost/")},
        {name: digest for name, digest in alone.items() if name.startswith("oost/")})


def test_a_second_build_rewrites_nothing(small):
    small.build(*SEARCH).succeeded()
    before = stamps(small.output)
    result = small.build(*SEARCH, env=DUTCH).succeeded()
    assert " 0 verwijderd" in result.out and "\n0 geschreven" in result.out
    assert stamps(small.output) == before


def test_its_time_is_told_apart(small):
    assert small.build(*SEARCH, env=DUTCH).succeeded().out.startswith("Zoekindex: ")
    assert "Search index: " in small.build(*SEARCH).succeeded().out
    assert "index" not in small.build("--zonder-zoeken").succeeded().out


@pytest.fixture
def nowhere(tmp_path):
    """A folder and an environment in which no Pagefind is to be found."""
    folder = tmp_path / "elders"
    folder.mkdir()
    return {"cwd": folder, "env": {**DUTCH, "PATH": str(folder), "RESV_PAGEFIND": ""}}


def from_elsewhere(small, *arguments, **options):
    return run(
        "build", "--content", small.content, "--templates", ROOT / "templates", "--output", small.output, *arguments,
        **options)


def test_without_pagefind_a_warning_and_a_site_without_search(small, nowhere):
    result = from_elsewhere(small, **nowhere).succeeded()
    assert result.err.count("let op [zoeken-ontbreekt]: ") == 1 and "make site" in result.err
    assert "1 waarschuwing" in result.out and "Zoekindex" not in result.out
    home = (small.output / "oost/index.html").read_text()
    assert '<form' not in home and "Alle pagina’s van A tot Z" in home
    assert not (small.output / "pagefind").exists()
    told = json.loads(from_elsewhere(small, "--format", "json", **nowhere).succeeded().out)
    assert [(one["code"], one["severity"]) for one in told] == [("zoeken-ontbreekt", "warning")]


def test_no_search_wanted_no_warning(small, nowhere):
    assert from_elsewhere(small, "--zonder-zoeken", **nowhere).succeeded().err == ""


@pytest.mark.parametrize("way", ["option", "environment"])
def test_a_pagefind_that_is_named_and_not_there_is_an_error(small, nowhere, way):
    small.build().succeeded()
    before = tree(small.output)
    if way == "option":
        result = from_elsewhere(small, "--pagefind", "weg/pagefind", **nowhere).failed()
    else:
        nowhere["env"]["RESV_PAGEFIND"] = "weg/pagefind"
        result = from_elsewhere(small, **nowhere).failed()
    assert "fout [zoeken-mislukt]: " in result.err and "weg/pagefind" in result.err
    assert_same(before, tree(small.output))


def put(path, text=None):
    """A program at `path`: a script, or Pagefind itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        shutil.copy(PAGEFIND, path)
    else:
        path.write_text(text)
    path.chmod(0o755)


TRAP = "#!/bin/sh\necho gelopen >> gelopen\nexit 1\n"


def test_where_it_is_found(small, nowhere):
    """Where `make site` puts it, and along PATH."""
    put(nowhere["cwd"] / ".tools/pagefind/bin/pagefind")
    put(nowhere["cwd"] / "pagefind", TRAP)
    assert "Zoekindex: " in from_elsewhere(small, **nowhere).succeeded().out
    assert not (nowhere["cwd"] / "gelopen").exists(), "the one along PATH comes after it"
    (nowhere["cwd"] / ".tools/pagefind/bin/pagefind").unlink()
    put(nowhere["cwd"] / "pagefind")
    assert "Zoekindex: " in from_elsewhere(small, **nowhere).succeeded().out


@pytest.mark.parametrize("place, path", [
    (".tools/pagefind/bin/pagefind", "/nergens"), ("pagefind", "."), ("pagefind", ":/nergens"), ("bin/pagefind", "/nergens:bin")])
def test_a_program_that_came_with_the_content_is_not_run(small, nowhere, place, path):
    nowhere["env"]["PATH"] = path
    put(nowhere["cwd"] / place, TRAP)
    result = from_elsewhere(small, **nowhere).succeeded()
    assert result.err.count("let op [zoeken-vreemd]: ") == 1 and place in result.err
    assert not (nowhere["cwd"] / "gelopen").exists()
    assert not (small.output / "pagefind").exists() and "<form" not in (small.output / "index.html").read_text()
    # The very program that `make site` puts there is run there too.
    put(nowhere["cwd"] / place)
    assert from_elsewhere(small, **nowhere).succeeded().err == ""
    # And one that is named is run whatever it is, as the help says.
    put(nowhere["cwd"] / place, TRAP)
    assert "zoeken-mislukt" in from_elsewhere(small, "--pagefind", f"./{place}", **nowhere).failed().err
    assert (nowhere["cwd"] / "gelopen").exists()


LATER = """#!{python}
import base64, json, sys
def answer(payload):
    sys.stdout.write(base64.b64encode(json.dumps(dict(message_id=1, payload=payload)).encode()).decode() + ",")
    sys.stdout.flush()
files = dict([("pagefind-entry.json", "{{}}"), ("pagefind.js", "//"), ("filter/nl_1.pf_filter", "een nieuwe vorm")])
asked = b""
while byte := sys.stdin.buffer.read1(1):
    if byte != b",":
        asked += byte
        continue
    kind, asked = json.loads(base64.b64decode(asked))["payload"]["type"], b""
    answer(dict(NewIndex=dict(type="NewIndex", index_id=1), AddFile=dict(type="IndexedFile"), GetFiles=dict(
        type="GetFiles", files=[dict(path=p, content=base64.b64encode(c.encode()).decode()) for p, c in files.items()]))[kind])
"""


def test_an_index_in_a_new_form_is_published_as_it_came(small, nowhere):
    put(nowhere["cwd"] / "nieuw", LATER.format(python=sys.executable))
    result = from_elsewhere(small, "--pagefind", "./nieuw", **nowhere).succeeded()
    assert result.err.count("let op [zoeken-wisselend]: ") == 1 and "1 waarschuwing" in result.out
    assert (small.output / "pagefind/filter/nl_1.pf_filter").read_text() == "een nieuwe vorm"


def test_the_program_knows_the_pagefind_that_is_pinned():
    """For every processor that there is a package for; `tools/pagefind.txt` says which."""
    source = (ROOT / "Sources/Searching/PinnedPagefind.swift").read_text()
    version = re.search(r"^pagefind[-_]bin==(\S+)", (ROOT / "tools/pagefind.txt").read_text(), re.M)[1]
    assert f'version = "{version}"' in source
    assert hashlib.sha256(PAGEFIND.read_bytes()).hexdigest() in source
