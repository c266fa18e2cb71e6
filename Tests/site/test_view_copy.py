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
