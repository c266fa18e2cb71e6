"""The same pages as a Hugo site: the same bodies, front matter under Hugo's names, layouts from `hugo/`.

A region is a section; its disciplines and hoofdtaken are the terms of two taxonomies, one term for each region, so
that lists and related pages stay within a region, as in resv.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import corpus_model as model
from corpus_model import Page

LAYOUTS = Path(__file__).parent / "hugo"
# The lists of a region's site, in the order of its menu.
LISTS = {"hoofdtaken": "Hoofdtaken", "activiteiten": "Activiteiten", "disciplines": "Disciplines",
         "gemeenten": "Gemeenten", "besluiten": "Besluiten", "nieuws": "Nieuws", "governance": "Bestuur en geld",
         "begrippen": "Begrippen", "bronnen": "Bronnen"}
NATIONAL = ("hoofdtaken", "disciplines", "gemeenten", "begrippen", "bronnen")
TERMS = {"disciplines": "regiodisciplines", "hoofdtaken": "regiohoofdtaken"}
RENAMED = {"titel": "title", "samenvatting": "description", "datum": "date", "gecontroleerd": "lastmod",
           "volgorde": "weight", "zoekwoorden": "keywords"}
TYPED = re.compile(r"\]\((activiteit|besluit|discipline|governance|hoofdtaak|nieuws):([a-z0-9-]+)(#[a-z0-9-]+)?\)")
FOLDERS = {"activiteit": "activiteiten", "besluit": "besluiten", "discipline": "disciplines",
           "governance": "governance", "hoofdtaak": "hoofdtaken", "nieuws": "nieuws"}

File = tuple[str, str, str]
Yaml = Callable[[dict[str, object]], str]


def files(regions: list[str], pages: int, yaml: Yaml) -> Iterator[File]:
    """Each file as (kind, path, content)."""
    def page(path: str, front: dict[str, object], body: str = "") -> tuple[str, str]:
        return f"content/{path}.md", f"---\n{yaml(front)}---\n\n{body}"

    for source in sorted(path for path in LAYOUTS.rglob("*") if path.is_file()):
        yield "layouts and settings", source.relative_to(LAYOUTS).as_posix(), source.read_text()
    yield "portal pages", *page("_index", {"title": "Samenwerken in uw regio"}, "Kies hieronder uw regio.\n")
    national = list(model.national_pages())
    for folder in NATIONAL:
        yield "list fronts", *page(f"{folder}/_index", {"title": LISTS[folder]})
    for national_page in national:
        yield "national pages", *page(f"{national_page.folder}/{national_page.id}", front(national_page),
                                      converted(national_page.body, ""))
    for region in regions:
        gemeente = model.gemeente(region)
        for order, (folder, title) in enumerate(LISTS.items(), 1):
            keys: dict[str, object] = {"title": title, "weight": order}
            if folder in TERMS:
                keys |= {"layout": "termen", "termen": [f"/{TERMS[folder]}/{region}-{shown.id}"
                                                        for shown in national if shown.folder == folder]}
            yield "list fronts", *page(f"{region}/{folder}/_index", keys)
        for name, title in (("zoeken", "Zoeken"), ("alles", "Alles op één pagina"),
                            ("matrix", "Activiteiten per discipline")):
            yield "pages of the whole region", *page(f"{region}/{name}", {"title": title, "layout": name})
        for shown in [*national, gemeente]:
            keys, body = front(shown), converted(shown.body, region)
            if taxonomy := TERMS.get(shown.folder):
                keys |= {"url": f"/{region}/{shown.folder}/{shown.id}/", "regio": f"/{region}",
                         "lijst": f"/{region}/{shown.folder}"}
                yield "national pages per region", *page(f"{taxonomy}/{region}-{shown.id}/_index", keys, body)
            else:
                yield "national pages per region", *page(f"{region}/{shown.folder}/{shown.id}", keys, body)
        for own in model.region_pages(region, pages):
            keys, body = front(own), converted(own.body, region)
            if own.folder:
                keys |= {name: [f"{region}-{id}" for id in getattr(own, key)] for key, name in TERMS.items()}
                yield "own pages", *page(f"{region}/{own.folder}/{own.id}", keys, body)
            else:
                keys |= {"layout": "regio", "regiosite": True, "outputs": ["html", "rss"]}
                yield "region fronts", *page(f"{region}/_index", keys, body)


def front(page: Page) -> dict[str, object]:
    renamed = {RENAMED.get(key, key): value for key, value in page.front.items() if key not in TERMS}
    if page.folder == "bronnen":  # dated in words, which Hugo's `date` does not take
        renamed["datum"] = renamed.pop("date")
    renamed["letter"] = str(renamed["title"])[0].upper()
    return renamed


def converted(body: str, region: str) -> str:
    """Typed references as paths of pages, which the site's link hook resolves and checks; relative ones stay."""
    def path(match: re.Match[str]) -> str:
        kind, id, anchor = match.groups()
        folder = FOLDERS[kind]
        if region and folder in TERMS:
            return f"](/{TERMS[folder]}/{region}-{id})"
        return f"](/{region + '/' if region else ''}{folder}/{id}{anchor or ''})"
    return TYPED.sub(path, body)
