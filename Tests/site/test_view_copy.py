"""With --concepten every page says that it is no page for the public, and nothing leads search engines there."""

import re

from binary import DUTCH, build
from small_site import SmallSite


def test_a_view_copy_is_marked_and_closed(tmp_path):
    site = SmallSite(tmp_path)
    site.page("paginas/plan.md", "Plan", concept="true")
    site.page("paginas/straks.md", "Straks", publiceren="2099-12-01")
    site.page("regios/oost/nieuws/bericht.md", "Bericht", datum="2026-01-01", concept="true")
    site.page("planning/begin.md", "Begin", wanneer="2026-12-01")
    build(site.output, "--concepten", content=site.content, env=DUTCH).succeeded()
    pages = {path.relative_to(site.output): path.read_text() for path in site.output.rglob("*.html")}
    assert len(pages) > 10
    for name, page in pages.items():
        assert "Kijkversie" in page and '<meta name="robots" content="noindex">' in page, name
        assert page.count('name="robots"') == 1 and "atom+xml" not in page, name
    files = [path.name for path in site.output.rglob("*")]
    assert not [name for name in files if name.startswith("sitemap") or name == "feed.xml"]
    robots = list(site.output.rglob("robots.txt"))
    assert robots and all(path.read_text() == "User-agent: *\nDisallow: /\n" for path in robots)
    def marked(name):
        found = re.search(r'<p class="waarschuwing">(.*?)</p>', (site.output / name).read_text())
        return found and found[1]
    assert marked("plan/index.html") == "Concept"
    assert marked("oost/nieuws/bericht/index.html") == "Concept"
    assert marked("straks/index.html") == "Nog niet openbaar: komt op 1 december 2099 op de site"
    assert marked("contact/index.html") is None


def test_a_build_for_the_public_is_open(tmp_path):
    site = SmallSite(tmp_path)
    site.build().succeeded()
    assert all("Kijkversie" not in path.read_text() for path in site.output.rglob("*.html"))
    assert (site.output / "robots.txt").read_text().startswith("User-agent: *\nAllow: /\n")
    assert (site.output / "sitemap.xml").exists() and (site.output / "feed.xml").exists()


def test_a_view_copy_marks_drafts_in_lists_and_keeps_them_out_of_calendars(tmp_path):
    site = SmallSite(tmp_path)
    site.page("planning/straks.md", "Straks klaar", wanneer="2026-12-01", concept="true")
    site.page("planning/later.md", "Later te zien", wanneer="2026-12-02", publiceren="2099-12-01")
    site.page("activiteiten/proef.md", "Proef doen", concept="true", samenvatting="Zo gaat het.")
    site.page("activiteiten/echt.md", "Echt doen", "Zie [](activiteit:proef).")
    build(site.output, "--concepten", content=site.content, env=DUTCH).succeeded()
    def links(name, titel):
        return re.findall(rf">{titel}</a>(?: <strong class=\"anders\">([^<]*)</strong>)?", (site.output / name).read_text())
    for name in ["planning/index.html", "oost/index.html", "zoeken/index.html"]:
        found = links(name, "Straks klaar") or re.findall(r">Straks klaar <.*?</a> <strong class=\"anders\">([^<]*)", (site.output / name).read_text())
        assert found and set(found) == {"Concept"}, name
    assert set(links("activiteiten/index.html", "Proef doen")) == {"Concept"}
    assert set(links("activiteiten/index.html", "Echt doen")) == {""}
    assert set(links("planning/index.html", "Later te zien")) == {"Nog niet openbaar: komt op 1 december 2099 op de site"}
    assert not list(site.output.rglob("*.ics"))
    assert "dit is nog niet openbaar" in (site.output / "planning/straks/index.html").read_text()
    site.page("planning/nu.md", "Nu al", wanneer="2026-12-03")
    build(site.output, "--concepten", content=site.content, env=DUTCH).succeeded()
    calendars = [path.read_text() for path in site.output.rglob("*.ics")]
    assert calendars and all("Nu al" in text and "klaar" not in text and "Later" not in text for text in calendars)
