"""Every link, anchor and address of the example site leads to something, read back from the files alone."""

import base64
import hashlib
import re
from urllib.parse import urljoin, urlsplit

from website import BASE, SITES, text

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

# Attributes that make a browser load something or go somewhere.
ADDRESSES = ["href", "src", "srcset", "action", "poster", "data", "formaction", "cite"]


def target_problem(example, base, address):
    """Why an address of our own leads nowhere; nothing for one that is good, or that is elsewhere."""
    file, fragment = example.resolve(base, address)
    if file is None:
        return None
    if file not in example.files:
        return "no such file"
    if fragment and fragment not in example.pages[file].ids:
        return f"no id “{fragment}” there"
    return None


def test_every_link_and_anchor_leads_somewhere(example):
    dead, seen = [], 0
    for page in example.pages.values():
        for name in ADDRESSES:
            for address in page.all(f"//@{name}"):
                seen += 1
                problem = target_problem(example, page.url, address)
                if problem:
                    dead.append(f"{page.path}: {address}: {problem}")
    assert seen > 20_000
    assert dead == []


def test_no_link_is_a_placeholder(example):
    empty = [
        f"{page.path}: {address!r}"
        for page in example.pages.values()
        for address in page.all("//a/@href")
        if address.strip() in ("", "#") or address.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
    ]
    assert empty == []
    # A link without an address is no link either.
    assert [page.path for page in example.pages.values() if page.all("//a[not(@href)]")] == []


def test_links_to_elsewhere_are_safe_and_whole(example):
    elsewhere = {
        urljoin(page.url, address)
        for page in example.pages.values()
        for address in page.all("//a/@href")
        if example.resolve(page.url, address)[0] is None
    }
    assert elsewhere, "the sources of the example have addresses"
    wrong = [a for a in elsewhere if urlsplit(a).scheme != "mailto" and (urlsplit(a).scheme != "https" or not urlsplit(a).netloc)]
    assert wrong == []
    # A tracking parameter says who sent the reader; one stood in a source.
    assert [address for address in elsewhere if re.search(r"[?&](si|utm_\w+|fbclid)=", address)] == []


def test_a_link_within_the_sites_is_relative_so_that_they_can_stand_anywhere(example):
    absolute = [
        f"{page.path}: {address}"
        for page in example.pages.values()
        # A host shows its 404 page at any address: only there a path from the root is right.
        if not page.path.endswith("404.html")
        for address in page.all("//body//@href | //link[@rel='stylesheet']/@href")
        if address.startswith(("/", BASE))
    ]
    assert absolute == []


def test_the_404_page_works_at_every_address(example):
    for site in SITES:
        page = example[f"{site}/404.html".lstrip("/")]
        prefix = f"{BASE}{site}/" if site else BASE
        for address in page.all("//a/@href | //link[@rel='stylesheet']/@href"):
            if address.startswith("#"):
                continue
            found = {example.resolve(prefix + deep, address)[0] for deep in ("weg", "a/b/c/", "a/b/c/d.html")}
            assert len(found) == 1 and found <= example.files, f"{page.path}: {address}"
        ways = [example.resolve(prefix, address)[0] for address in page.all("//main//a/@href")]
        assert ways == [f"{site}/{way}index.html".lstrip("/") for way in ("zoeken/", "waar-hoor-ik-bij/", "")]


def test_style_sheets_load_nothing_and_stand_in_every_site(example):
    for site in SITES:
        names = [name for name in example.files if re.fullmatch(rf"{site + '/' if site else ''}stijl\.[0-9a-f]{{12}}\.css", name)]
        assert len(names) == 1
        css = (example.root / names[0]).read_text()
        assert not re.search(r"url\(|@import|expression\(", css), names[0]
        home = example[f"{site}/index.html".lstrip("/")]
        hash = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        assert home.all("//link[@rel='stylesheet']/@integrity") == ["sha256-" + hash]


def test_no_page_asks_anything_of_another_host(example):
    """Nothing that a browser loads by itself, and no form, leads away from the site."""
    asked = [
        f"{page.path}: <{element.tag} {name}={element.get(name)!r}>"
        for page in example.pages.values()
        for name in ADDRESSES
        for element in page.all(f"//*[@{name}]")
        if element.tag != "a" and example.resolve(page.url, element.get(name))[0] is None
    ]
    assert asked == []
    hints = "//link[contains('preconnect dns-prefetch preload prefetch modulepreload', @rel)]"
    assert [page.path for page in example.pages.values() if page.all(hints + " | //iframe | //object | //embed | //base")] == []


def test_canonical_addresses_lead_to_a_page_that_is_its_own(example):
    for page in example.pages.values():
        if page.path.endswith("404.html"):
            continue
        canonical = page.one("//link[@rel='canonical']/@href")
        assert canonical.startswith(BASE), page.path
        file, _ = example.resolve(page.url, canonical)
        assert file in example.pages, f"{page.path}: {canonical}"
        target = example.pages[file]
        assert target.one("//link[@rel='canonical']/@href") == canonical, f"{page.path} → {file} → elsewhere"
        assert target.title == page.title, f"{page.path}: {file} is about something else"


def test_a_national_page_unchanged_in_a_region_points_at_the_portal(example):
    page = example["zwolle/disciplines/wv/"]
    assert page.one("//link[@rel='canonical']/@href") == BASE + "disciplines/wv/"
    overlaid = example["zwolle/planning/resv-plan-indienen/"]
    assert overlaid.one("//link[@rel='canonical']/@href") == BASE + "zwolle/planning/resv-plan-indienen/"


def test_the_sitemap_lists_exactly_the_pages_that_are_their_own(example):
    for site in SITES:
        root = example.xml(f"{site}/sitemap.xml".lstrip("/"))
        assert root.tag == SITEMAP + "urlset"
        listed = [element.text for element in root.iter(SITEMAP + "loc")]
        assert len(listed) == len(set(listed)) <= 50_000
        own = {
            page.url
            for page in example.pages.values()
            if page.site == site and not page.is_hidden and page.one("//link[@rel='canonical']/@href") == page.url
        }
        assert set(listed) == own, site


def test_robots_lets_everyone_in_and_names_the_sitemaps(example):
    for site in SITES:
        lines = (example.root / site / "robots.txt").read_text().splitlines()
        assert "User-agent: *" in lines and not any(line.startswith("Disallow: /") for line in lines)
        maps = [line.split(": ", 1)[1] for line in lines if line.startswith("Sitemap: ")]
        assert f"{BASE}{site + '/' if site else ''}sitemap.xml" in maps
        for address in maps:
            assert example.resolve(BASE, address)[0] in example.files
    portal = (example.root / "robots.txt").read_text()
    for site in SITES:
        assert f"{BASE}{site + '/' if site else ''}sitemap.xml\n" in portal + "\n"


def test_every_feed_is_whole_and_its_links_lead_somewhere(example):
    for site in SITES:
        home = f"{BASE}{site}/" if site else BASE
        feed = example.xml(f"{site}/feed.xml".lstrip("/"))
        assert feed.tag == ATOM + "feed"
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == home + "feed.xml"
        assert feed.find(f"{ATOM}author/{ATOM}name").text
        entries = feed.findall(ATOM + "entry")
        assert entries, f"the region {site} has news"
        for part in [feed, *entries]:
            assert part.find(ATOM + "title").text and part.find(ATOM + "id").text
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", part.find(ATOM + "updated").text)
        for link in feed.iter(ATOM + "link"):
            assert example.resolve(home, link.get("href"))[0] in example.files, link.get("href")
        ids = [entry.find(ATOM + "id").text for entry in entries]
        assert len(ids) == len(set(ids))
        updated = [entry.find(ATOM + "updated").text for entry in entries]
        assert updated == sorted(updated, reverse=True) and feed.find(ATOM + "updated").text == updated[0]
        for entry in entries:
            page = example.pages[example.resolve(home, entry.find(ATOM + "id").text)[0]]
            assert page.title == entry.find(ATOM + "title").text
            assert page.summary == entry.find(ATOM + "summary").text


def test_every_page_names_the_feed_of_its_site(example):
    for page in example.pages.values():
        href = page.one("//link[@rel='alternate'][@type='application/atom+xml']/@href")
        assert example.resolve(page.url, href)[0] == f"{page.site}/feed.xml".lstrip("/"), page.path


def test_every_page_can_be_reached_by_clicking(example):
    """From the portal's home along links alone; the 404 pages are found by failing."""
    found, todo = {"index.html"}, ["index.html"]
    while todo:
        page = example.pages[todo.pop()]
        for file in page.targets():
            if file in example.pages and file not in found:
                found.add(file)
                todo.append(file)
    assert {path for path in example.pages if not path.endswith("404.html")} - found == set()


def test_a_list_shows_the_summary_of_the_page_that_it_links_to(example):
    """A link without a summary once showed that of the page it stood on."""
    wrong, seen = [], 0
    for page in example.pages.values():
        for item in page.all("//main//section//li[a][p]"):
            link = item.find("a")
            target = example.pages[example.resolve(page.url, link.get("href"))[0]]
            seen += 1
            if text(item.find("p")) != target.summary:
                wrong.append(f"{page.path}: {text(link)}")
    assert seen > 100
    assert wrong == []
