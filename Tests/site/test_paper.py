"""On paper, and in the PDF that a browser makes of it: headings and tags, no navigation, addresses of links; drawings whole."""

import re
import unicodedata
from io import BytesIO

import pytest
from pypdf import PdfReader

from browser import page_of
from served import none
from sheets import Sheets
from website import text

PAPER = [
    "", "zwolle/", "zwolle/activiteiten/valpreventie/", "besluiten/olst-wijhe-2026/", "bronnen/presentatie-knmp/", "zwolle/planning/",
    "zwolle/alles/",
]


def printed_bytes(page, url):
    page.goto(url)
    return page.pdf(tagged=True, outline=True, format="A4")


def printed(page, url):
    return PdfReader(BytesIO(printed_bytes(page, url)))


def tags(reader):
    """How often each tag stands in the tree of a PDF; aliases count as what they stand for."""
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    alias = root.get("/RoleMap", {})
    counts, todo = {}, [root]
    while todo:
        node = todo.pop().get_object()
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            name = node.get("/S")
            if name:
                name = str(alias.get(name, name))
                counts[name] = counts.get(name, 0) + 1
            if "/K" in node:
                todo.append(node["/K"])
    return counts


def outline(entries):
    """The titles in a PDF's own list of contents."""
    return [title for entry in entries for title in (outline(entry) if isinstance(entry, list) else [entry.title])]


def squeezed(words):
    """Without spaces, which a PDF puts where a line ends, and without letters drawn as one."""
    return "".join(unicodedata.normalize("NFKC", words).split())


@pytest.mark.parametrize("address", PAPER)
def test_a_printed_page_has_tags_and_a_list_of_contents(served_example, page, address):
    source = served_example.website[address]
    reader = printed(page, served_example.url + address)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("nl")
    counts = tags(reader)
    assert counts.get("/H1") == 1 and counts.get("/P", 0) > 0, counts
    assert (counts.get("/H2", 0) > 0) == bool(source.all("//main//h2")), counts
    assert (counts.get("/Table", 0) > 0) == bool(source.all("//main//table")), counts
    # One whose box goes on the next sheet has its title twice in one line.
    titles = squeezed(" | ".join(outline(reader.outline)))
    page.emulate_media(media="print")
    for heading in page.locator("main :is(h1, h2):visible").all_inner_texts():
        assert squeezed(heading) in titles, heading


@pytest.mark.parametrize("address", PAPER)
def test_paper_holds_no_navigation(served_example, page, address):
    source = served_example.website[address]
    reader = printed(page, served_example.url + address)
    words = squeezed(" ".join(sheet.extract_text() for sheet in reader.pages))
    assert squeezed(source.title) in words
    skip = squeezed(text(source.all("//a[starts-with(@href,'#')]")[0]))
    assert skip not in words, "the skip link is printed"
    page.emulate_media(media="print")
    # A list of what is on the page is of use on paper, but only where the page is long.
    shown = page.locator("nav:visible").evaluate_all(
        "all => all.filter(one => [...one.querySelectorAll('a')].some(a => a.checkVisibility())).map(one => one.outerHTML.slice(0, 80))")
    none(name for name in shown if "inhoudsopgave" not in name)


def test_paper_shows_where_links_to_elsewhere_lead(served_example, page):
    address = "bronnen/presentatie-knmp/"
    reader = printed(page, served_example.url + address)
    words = squeezed(" ".join(sheet.extract_text() for sheet in reader.pages))
    links = served_example.website[address].all("//article//a[starts-with(@href,'https://')]/@href")
    assert len(links) > 5
    none(link for link in links if squeezed(link) not in words)


def marked(page):
    """How many strips of the drawing show something."""
    return page.locator(".strook:has(circle, rect, use:not([href='#_jaren'], [href='#_lijnen']))").count()


@pytest.mark.parametrize("address", ["zwolle/planning/", "planning/"])
def test_the_time_line_on_paper_has_its_bars_and_years(served_example, page, address):
    sheets = Sheets(printed_bytes(page, served_example.url + address))
    page.emulate_media(media="print")
    bars = 0
    for sheet in sheets:
        # What the marks mean stands below them, with marks of its own.
        below = min((word.top for word in sheet.words if word.text == "vlak"), default=sheet.height) - 30
        runs = [run for run in sheet.coloured(left=.42) if run.start < below]
        bars += len(runs)
        if runs:
            years = [word for word in sheet.words if word.text.isdigit() and len(word.text) == 4 and word.bottom < runs[0].start]
            years = {word.text for word in years if word.left > .42 * sheet.width and sheet.has_ink(word)}
            assert len(years) > 3, f"sheet {sheet.number}: {sorted(years)}"
    assert bars == marked(page) > 10


def test_the_drawing_of_activities_by_discipline_has_its_names_on_each_sheet(served_example, page):
    """The table with the same facts stays on the screen."""
    sheets = Sheets(printed_bytes(page, served_example.url + "activiteiten/matrix/"))
    page.emulate_media(media="print")
    assert page.locator(".stroken").is_visible() and not page.locator("main table").is_visible()
    rows = 0
    for sheet in sheets:
        runs = sheet.coloured(left=.42)
        rows += len(runs)
        if runs:
            names = [word for word in sheet.words if word.left > .38 * sheet.width and word.bottom < runs[0].start]
            names = {word.text for word in names if word.bottom - word.top > word.right - word.left and sheet.has_ink(word)}
            assert {"Huisarts", "Wijkverpleging", "Gemeente"} <= names, f"sheet {sheet.number}: {sorted(names)}"
    assert rows == marked(page) > 10 and len(sheets) < 8


KINDS = [
    *PAPER, "activiteiten/", "activiteiten/matrix/", "begrippen/", "bronnen/", "hoofdtaken/capaciteit/", "zwolle/disciplines/wv/", "contact/",
    "zwolle/participatie/", "governance/", "bijlagen/bijlage-1/", "waar-hoor-ik-bij/", "planning/handreiking-contractering/",
]


def test_no_sheet_holds_but_a_line(served_example, page):
    """The foot of a page goes along with what stands above it."""
    thin = []
    for address in KINDS:
        last = Sheets(printed_bytes(page, served_example.url + address))[-1]
        if len({round(word.bottom / 4) for word in last.words}) < 3:
            thin.append(f"/{address}: {' '.join(word.text for word in last.words)}")
    none(thin)


def test_a_dark_screen_prints_on_white(served_example, browser):
    with page_of(browser, color_scheme="dark") as page:
        for sheet in Sheets(printed_bytes(page, served_example.url + "zwolle/"))[:2]:
            light = [sum(pixel) > 700 for pixel in sheet.sample()]
            assert sum(light) > .8 * len(light) and any(sum(pixel) < 150 for pixel in sheet.sample())


# Words of a column's name that stand on more than one line, but for those that no sheet has room for.
BROKEN = """() => [...document.querySelectorAll('main thead th')].filter(cell => cell.checkVisibility()).flatMap(cell => {
  const broken = [], nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) for (const word of nodes.currentNode.data.matchAll(/[^\\s-]+/g)) {
    const range = document.createRange();
    range.setStart(nodes.currentNode, word.index);
    range.setEnd(nodes.currentNode, word.index + word[0].length);
    if (range.getClientRects().length > 1 && word[0].length < 30) broken.push(word[0]);
  }
  return broken;
})"""


def test_names_of_columns_are_not_broken_within_words(served, page):
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 673, "height": 1000})
    broken = []
    for address in served.kinds:
        page.goto(served.url + address)
        broken += [f"/{address}: {word}" for word in page.evaluate(BROKEN)]
    none(broken)


def said_pages(words):
    """How many pages a text says that there are."""
    return int(re.search(r"ongeveer ([0-9]+) pagina", words)[1])


@pytest.mark.parametrize("region", ["zwolle", "rijn-en-duin"])
def test_the_page_with_everything_says_about_how_many_pages_it_prints(served_example, page, region):
    address = region + "/alles/"
    sheets = len(printed(page, served_example.url + address).pages)
    said = said_pages(served_example.website[address].summary)
    assert abs(said - sheets) <= sheets * .1, f"{said} is said, {sheets} are printed"


def test_a_chapter_can_be_printed_alone(served_example, page):
    address = "zwolle/alles/"
    for chapter in served_example.website[address].all("//section[@class='deel']"):
        title = text(chapter.find("h2"))
        page.goto(served_example.url + address)
        assert page.locator(".gekozen:visible").count() == 0
        page.locator(f"#{chapter.get('id')} > .meer a").first.click()
        assert page.locator(".gekozen:visible").count() == 1
        sheets = PdfReader(BytesIO(page.pdf(format="A4"))).pages
        words = squeezed(" ".join(sheet.extract_text() for sheet in sheets))
        assert squeezed(title) in words and squeezed("hoofdstuk printen") not in words
        others = [text(other) for other in served_example.website[address].all("//section[@class='deel']/h2")]
        none(other for other in others if other != title and squeezed(other) in words)
        said = said_pages(text(chapter))
        assert abs(said - len(sheets)) <= max(1, .45 * len(sheets)), f"{title}: {said} is said, {len(sheets)} are printed"
        page.locator(f"#{chapter.get('id')} .gekozen a").click()
        assert page.locator(".gekozen:visible").count() == 0


def test_nothing_is_cut_off_on_paper(served_stress, page):
    """Also the longest words stay within the sheet."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    wide = []
    for address in served_stress.kinds:
        page.goto(served_stress.url + address)
        width = page.evaluate("() => document.scrollingElement.scrollWidth")
        if width > 681:
            wide.append(f"/{address}: {width}")
    none(wide)
