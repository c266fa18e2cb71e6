"""What every page of the example site must be: the rules that hold for all of them."""

import re
from collections import Counter, defaultdict
from itertools import pairwise

import html5lib
import pytest

from website import SITES, text

FOCUSABLE = "//a[@href] | //button | //input | //select | //textarea | //summary | //*[@tabindex]"


def every(example, problem):
    """Asks every page for its problem; none may have one."""
    assert len(example.pages) > 1_000
    found = [f"{page.path}: {said}" for page in example.pages.values() if (said := problem(page))]
    assert found == []


def test_every_site_is_there(example):
    counts = Counter(page.site for page in example.pages.values())
    assert set(counts) == set(SITES)
    assert min(counts.values()) > 200


@pytest.mark.parametrize("site", ["", "zwolle"])
def test_the_html_has_no_error(example, site):
    """As the HTML standard defines errors; of one region, because all come from the same templates."""
    parser = html5lib.HTMLParser(strict=False)
    wrong = []
    for page in example.pages.values():
        if page.site == site:
            parser.parse((example.root / page.path).read_bytes(), transport_encoding="utf-8")
            wrong += [f"{page.path}: {place}: {code}" for place, code, _ in parser.errors]
    assert wrong == []


def test_titles_are_unique_over_all_sites(example):
    titles = defaultdict(list)
    for page in example.pages.values():
        titles[text(page.one("//head/title"))].append(page.path)
    assert all(titles), "a title is empty"
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_one_first_heading(example):
    every(example, lambda page: None if len(page.all("//h1")) == 1 and page.all("//main//h1") else page.all("//h1"))


def test_no_heading_level_is_skipped(example):
    def skipped(page):
        levels = [int(heading.tag[1]) for heading in page.all("//h1|//h2|//h3|//h4|//h5|//h6")]
        return levels if levels[0] != 1 or any(after > before + 1 for before, after in pairwise(levels)) else None

    every(example, skipped)


def test_no_heading_is_empty(example):
    every(example, lambda page: any(not text(h) for h in page.all("//h1|//h2|//h3|//h4|//h5|//h6")))


def test_ids_are_unique_and_have_a_form_that_can_be_linked_to(example):
    def wrong(page):
        return [name for name, count in Counter(page.ids).items() if count > 1 or not re.fullmatch(r"[a-z0-9_-]+", name)]

    every(example, wrong)


def test_names_of_parts_exist(example):
    def missing(page):
        named = page.all("//@aria-labelledby | //@aria-describedby | //@aria-controls | //label/@for | //td/@headers")
        return [name for names in named for name in names.split() if name not in page.ids]

    every(example, missing)


def test_the_language_is_said(example):
    every(example, lambda page: None if page.tree.get("lang") == "nl" else page.tree.get("lang"))


def test_a_page_describes_itself(example):
    def description(page):
        if page.is_hidden:
            return None
        found = page.all("//meta[@name='description']/@content")
        return None if len(found) <= 1 and found == ([page.summary] if page.summary else []) else found

    every(example, description)


def test_the_parts_of_a_page_are_landmarks_in_order(example):
    def order(page):
        parts = page.all("//body//header | //body//nav[@aria-label='Hoofdmenu'] | //body//form | //body//main | //body//footer")
        names = [part.tag for part in parts if not any(a.tag == "main" for a in part.iterancestors())]
        # The page that searches has its field in the main part.
        search = [] if page.all("//main//form[@role='search']") else ["form"]
        return None if names == ["header", "nav", *search, "main", "footer"] else names

    every(example, order)


def test_navigations_have_names_that_differ(example):
    def unnamed(page):
        names = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in page.all("//nav")]
        return None if all(names) and len(names) == len(set(names)) else names

    every(example, unnamed)


def test_the_first_focusable_element_skips_to_the_main_text(example):
    def wrong(page):
        first = page.all(FOCUSABLE)[0]
        main = page.one("//main")
        return None if first.tag == "a" and first.get("href") == "#" + main.get("id", "?") and text(first) else text(first)

    every(example, wrong)


def test_nothing_jumps_the_order_of_focus(example):
    every(example, lambda page: page.all("//*[@tabindex > 0]/@tabindex | //@accesskey | //@autofocus"))


def test_the_breadcrumb_leads_from_the_portal_to_the_page(example):
    def wrong(page):
        crumbs = page.one("//nav[@aria-label='Kruimelpad']")
        if any(a.tag == "main" for a in crumbs.iterancestors()):
            return "stands in main"
        items = crumbs.xpath(".//li")
        current = crumbs.xpath(".//*[@aria-current]")
        if not items or len(current) != 1 or current[0].get("aria-current") != "page":
            return "the last one is not said to be this page"
        if current[0].getparent() is not items[-1] or crumbs.xpath(".//li[last()]/a"):
            return "this page is not the last one, or leads to itself"
        if not all(len(item.xpath("./a[@href]")) == 1 for item in items[:-1]):
            return "a step is no link"
        files = [file for _, file, _ in page.links("//nav[@aria-label='Kruimelpad']//a")]
        folders = [file.removesuffix("index.html") for file in files]
        if page.path != "index.html" and folders[:1] != [""]:
            return "does not start at the portal"
        if page.site and page.path != f"{page.site}/index.html" and folders[1:2] != [page.site + "/"]:
            return "does not pass the region"
        steps = [*folders, page.path]
        return None if all(after.startswith(before) and after != before for before, after in pairwise(steps)) else steps

    every(example, wrong)


def test_the_breadcrumb_ends_with_the_name_of_the_page(example):
    def wrong(page):
        last = text(page.one("//nav[@aria-label='Kruimelpad']//*[@aria-current]"))
        return None if last == page.title or page.path == "index.html" else f"{last} ≠ {page.title}"

    every(example, wrong)


def test_the_menu_says_where_the_reader_is(example):
    """On a page below an entry of the menu that entry is marked, and no other."""

    def wrong(page):
        marked, due = [], []
        for link, file, _ in page.links("//nav[@aria-label='Hoofdmenu']//a"):
            folder = file.removesuffix("index.html")
            if link.get("aria-current"):
                marked.append(folder)
            if page.path.startswith(folder):
                due.append(folder)
        return None if marked == due else f"{marked} ≠ {due}"

    every(example, wrong)


def test_tables_have_a_caption(example):
    every(example, lambda page: [text(t)[:60] for t in page.all("//table") if not (t.find("caption") is not None and text(t.find("caption")))])


def test_table_headers_say_what_they_are_of(example):
    def wrong(page):
        scopes = page.all("//th/@scope")
        bare = page.all("//th[not(@scope)] | //table[not(.//th)]")
        return [text(cell)[:60] for cell in bare] or [scope for scope in scopes if scope not in ("row", "col", "rowgroup", "colgroup")]

    every(example, wrong)


def test_table_rows_are_of_one_length(example):
    def width(row):
        return sum(int(cell.get("colspan", 1)) for cell in row)

    def ragged(page):
        return [text(t)[:60] for t in page.all("//table") if len({width(row) for row in t.iter("tr")}) != 1]

    every(example, ragged)


def test_wide_tables_scroll_in_a_named_region_of_their_own(example):
    def wrong(page):
        # The places never scroll: on a narrow screen their rows become blocks.
        for table in page.all("//table[not(@class='plaatsen')]"):
            region = table.getparent()
            if region.get("role") not in ("region", "group") or region.get("tabindex") != "0":
                return "no region"
            if not (region.get("aria-label") or region.get("aria-labelledby")):
                return "no name"
        return None

    every(example, wrong)


def test_no_style_or_script_stands_in_a_page(example):
    """The policy in the standards forbids both, and event handlers with them."""

    def inline(page):
        handlers = [name for element in page.all("//*[@*]") for name in element.keys() if name.startswith("on")]
        return handlers or [element.tag for element in page.all("//style | //script[not(@src)][not(@type='application/ld+json')] | //*[@style]")]

    every(example, inline)


def test_links_say_where_they_lead(example):
    vague = {"hier", "klik hier", "lees meer", "meer", "link", "deze link", "deze pagina"}

    def wrong(page):
        names = [text(link) or link.get("aria-label") or "".join(link.xpath(".//img/@alt")) for link in page.all("//a")]
        return [name for name in names if not name or name.lower().rstrip(".:") in vague or name.startswith("http")]

    every(example, wrong)


def test_one_text_leads_to_one_target(example):
    def wrong(page):
        # The texts of many pages stand together there, each with words of its own.
        if page.path.endswith("alles/index.html"):
            return None
        targets = defaultdict(set)
        for link, file, fragment in page.links("//main//a"):
            targets[text(link)].add((file or link.get("href"), fragment))
        return {name: sorted(map(str, found)) for name, found in targets.items() if len(found) > 1}

    every(example, wrong)


def test_no_list_is_empty(example):
    every(example, lambda page: [e.tag for e in page.all("//ul[not(li or @role='listbox')] | //ol[not(li or @hidden)] | //dl[not(.//dt)]")])


def test_images_have_a_text_and_controls_are_none(example):
    """Check boxes in a text are words; no page takes input but for search."""
    every(example, lambda page: [e.tag for e in page.all("//img[not(@alt)] | //form[not(@role='search')] | //*[self::input or self::button or self::select][not(ancestor::*[@hidden] or ancestor::form[@role='search'])]")])


def test_accessibility_privacy_and_contact_are_one_click_away(example):
    def missing(page):
        files = page.targets("//footer//a")
        names = ["toegankelijkheid", "privacy", "contact", "over-deze-site"]
        return [name for name in names if f"{page.site}/{name}/index.html".lstrip("/") not in files]

    every(example, missing)


def test_every_page_says_that_it_is_an_example(example):
    def silent(page):
        words = text(page.one("//aside[@aria-label='Over deze site']"))
        return None if "voorbeeld" in words and "geen officiële publicatie" in words else words

    every(example, silent)


def test_a_contents_list_from_two_headings_up(example):
    def wrong(page):
        if page.all("//section[@class='regionaal']") or not page.all("//article"):
            return None
        # The arguments of a decision are sections with a heading of the text's own level.
        apart = "ancestor::section[not(starts-with(@class,'argument-'))]"
        due = [heading.get("id") for heading in page.all(f"//div[@class='tekst']//h2[ancestor::article][not({apart})]")]
        listed = [href[1:] for href in page.all("//nav[@class='inhoudsopgave']/ul/li[not(@class)]/a/@href")]
        return None if listed == (due if len(due) > 1 else []) else f"{listed} ≠ {due}"

    every(example, wrong)


def test_texts_hold_no_leftovers(example):
    """Nothing of Markdown, of a template, or of a typed reference is left in what a reader sees."""
    pattern = re.compile(r"\{\{|\}\}|\]\(|\*\*|^#+ |\[\^|\b(regio|bron|begrip|activiteit|discipline|hoofdtaak):[a-z]|&(amp|lt|#\d+);")
    every(example, lambda page: pattern.findall(text(page.one("//body"))))
