"""On paper, and in the PDF that a browser makes of it: headings and tags, no navigation, addresses of links."""

import unicodedata
from io import BytesIO

import pytest
from pypdf import PdfReader

from served import none
from website import text

PAPER = [
    "", "zwolle/", "zwolle/activiteiten/valpreventie/", "besluiten/olst-wijhe-2026/", "bronnen/presentatie-knmp/", "zwolle/planning/",
    "zwolle/alles/",
]


def printed(page, url):
    page.goto(url)
    return PdfReader(BytesIO(page.pdf(tagged=True, outline=True, format="A4")))


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


def test_the_table_of_activities_by_discipline_leaves_paper_to_its_picture(served_example, page):
    assert len(printed(page, served_example.url + "activiteiten/matrix/").pages) < 8
    page.emulate_media(media="print")
    assert page.locator(".stroken").is_visible() and not page.locator("main table").is_visible()


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
