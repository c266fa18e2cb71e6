"""The corpus as pages in resv's own format; the same arguments always give the same pages."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import corpus_text as text

SEED = "resv-bench-1"
CHECKED = "2026-11-21"
OWNER = "communicatieteam van het voorbeeld"
BRONNEN = ("voorbeeldplan", "voorbeeldbesluit", "voorbeeldkrant")
# Share of a region's own pages per folder; activities take what is left.
SHARES = {"nieuws": 0.16, "governance": 0.08, "besluiten": 0.04}
SINGULAR = {"activiteiten": "activiteit", "nieuws": "nieuws", "governance": "governance", "besluiten": "besluit"}
# With its front matter a page comes to 4.6 KB on average.
BODY_SIZES = (3350, 4900)


@dataclass
class Page:
    """One Markdown file: `region` is "" for a national page, `folder` the type's folder."""

    region: str
    folder: str
    id: str
    front: dict[str, object]
    body: str
    # What the page is about, also where its type has no key for it and the body says it in references.
    disciplines: list[str] = field(default_factory=list)
    hoofdtaken: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return str(self.front["titel"])


def region_ids(count: int) -> list[str]:
    width = max(2, len(str(count)))
    return [f"regio-{number:0{width}}" for number in range(1, count + 1)]


def front_matter(title: str, summary: str, **keys: object) -> dict[str, object]:
    return {"titel": title, "samenvatting": summary, **keys, "eigenaar": OWNER, "gecontroleerd": CHECKED}


def national_pages() -> Iterator[Page]:
    """The pages that every region's site shows: few, so that the region's own pages set the time."""
    rng = random.Random(f"{SEED} national")
    codes, tasks = list(text.DISCIPLINES), list(text.HOOFDTAKEN)

    def page(folder: str, id: str, title: str, references: list[str] | None = None, **keys: object) -> Page:
        linked = f"\n\nLees ook {' en '.join(references)}." if references else ""
        return Page("", folder, id, front_matter(title, text.plain_sentence(rng), **keys),
                    f"{text.paragraph(rng)}\n\n{text.paragraph(rng)}{linked}\n")

    for number, id in enumerate(BRONNEN, 1):
        yield page("bronnen", id, f"Verzonnen bron {number}", uitgever="Een verzonnen uitgever", datum="2026",
                   adres=f"https://bron.example/{id}", geraadpleegd=CHECKED, soort="document")
    for code, name in text.DISCIPLINES.items():
        group = {"groep": "paramedie"} if code in text.PARAMEDICAL else {}
        task = rng.choice(tasks)
        yield page("disciplines", code, name, [f"[](hoofdtaak:{task})"], bronnen=[rng.choice(BRONNEN)], **group)
    for order, (id, name) in enumerate(text.HOOFDTAKEN.items(), 1):
        names = [{"bron": bron, "nummer": order, "naam": name} for bron in BRONNEN[:2]]
        linked = [f"[](discipline:{code})" for code in rng.sample(codes, 2)]
        yield page("hoofdtaken", id, name, linked, bronnen=list(BRONNEN[:2]), volgorde=order, namen=names)
    for short, long in text.BEGRIPPEN.items():
        yield page("begrippen", text.slug(short), short, [f"[](discipline:{rng.choice(codes)})"],
                   bronnen=[rng.choice(BRONNEN)], afkorting=short, voluit=long)


def gemeente(region: str) -> Page:
    """The gemeente of a region: a national page that only this region's site shows."""
    rng = random.Random(f"{SEED} gemeente {region}")
    number = region.removeprefix("regio-")
    front = front_matter(f"Gemeente {number}", text.plain_sentence(rng), bronnen=[rng.choice(BRONNEN)], regios=[region],
                         kernen=[f"{kern} {number}" for kern in ("Oosterdorp", "Westerdorp", "Zuiderdorp")])
    return Page("", "gemeenten", f"gemeente-{number}", front, text.paragraph(rng) + "\n")


def region_pages(region: str, count: int) -> Iterator[Page]:
    """`region`'s own `count` pages, after its front page."""
    rng = random.Random(f"{SEED} {region}")
    number = region.removeprefix("regio-")
    front = front_matter(
        f"Regio {number}", text.plain_sentence(rng), bronnen=[rng.choice(BRONNEN)], gebied=f"Het gebied rond {number}",
        centrumgemeente=f"gemeente-{number}", verzekeraar="Een verzonnen verzekeraar", fase="ontwikkelfase",
        gemeenten=[{"gemeente": f"gemeente-{number}", "rol": "tekent"}])
    yield Page(region, "", "index", front, f"{text.paragraph(rng)}\n\n## Over de regio\n\n{text.paragraph(rng)}\n")

    counts = {folder: round(count * share) for folder, share in SHARES.items()}
    counts = {"activiteiten": count - sum(counts.values()), **counts}
    titles = iter(text.titles(rng, count))
    everything = [(folder, next(titles)) for folder, amount in counts.items() for _ in range(amount)]
    for folder, title in everything:
        others = [other for other in rng.sample(everything, min(6, len(everything))) if other != (folder, title)]
        yield region_page(rng, region, folder, title, others[:5])


def region_page(rng: random.Random, region: str, folder: str, title: str, others: list[tuple[str, str]]) -> Page:
    disciplines = rng.sample(list(text.DISCIPLINES), rng.randint(1, 4))
    hoofdtaken = rng.sample(list(text.HOOFDTAKEN), rng.randint(1, 2))
    references = [reference(rng, folder, *other) for other in others]
    keys: dict[str, object] = {"bronnen": rng.sample(BRONNEN, rng.randint(1, 2))}
    datum = f"2026-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}"
    match folder:
        case "activiteiten":
            keys |= {"groep": rng.choice(text.GROEPEN), "disciplines": disciplines, "hoofdtaken": hoofdtaken}
        case "governance":
            soort = rng.choice(("uitleg", "kassier", "mandaat", "financiering", "bouwsteen", "succesfactor"))
            keys |= {"soort": soort, "disciplines": disciplines, "hoofdtaken": hoofdtaken}
        case "besluiten":
            keys |= {"datum": datum, "zaaknummer": f"{rng.randint(10000, 99999)}-2026",
                     "gemeente": region.replace("regio", "gemeente"), "openbaar": True, "onderwerp": title,
                     "beslispunten": [text.plain_sentence(rng), text.plain_sentence(rng)], "hoofdtaken": hoofdtaken}
            references += [f"[](discipline:{code})" for code in disciplines]
        case "nieuws":
            keys |= {"datum": datum}
            references += [f"[](discipline:{code})" for code in disciplines]
            references += [f"[](hoofdtaak:{id})" for id in hoofdtaken]
    if rng.random() < 0.3:
        keys["zoekwoorden"] = [title.split()[0].lower(), "hulp in de buurt"]
    body = text.body(rng, references, rng.randint(*BODY_SIZES))
    front = front_matter(title, f"{text.plain_sentence(rng)} {text.plain_sentence(rng)}", **keys)
    return Page(region, folder, text.slug(title), front, body, disciplines, hoofdtaken)


def reference(rng: random.Random, folder: str, other: str, title: str) -> str:
    """A reference to a page of the same region, in one of the forms that authors use."""
    id, kind = text.slug(title), SINGULAR[other]
    shape = rng.random()
    if shape < 0.5:
        return f"[]({kind}:{id})"
    if shape < 0.7:
        return f"[{title}: {text.COMMON_HEADING.lower()}]({kind}:{id}#{text.slug(text.COMMON_HEADING)})"
    path = f"{id}.md" if other == folder else f"../{other}/{id}.md"
    return f"[{title} ({kind})]({path})"
