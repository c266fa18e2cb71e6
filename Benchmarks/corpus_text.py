"""Plausible Dutch text from a small word list: sentences, tables and whole bodies of pages."""

import random
import re
import unicodedata

DISCIPLINES = {
    "ha": "Huisarts", "wv": "Wijkverpleging", "apo": "Apotheker",
    "so": "Specialist ouderengeneeskunde", "avg": "Arts verstandelijk gehandicapten",
    "sw": "Sociaal werk", "zh": "Ziekenhuis", "ggz": "Geestelijke gezondheidszorg",
    "fysio": "Fysiotherapeut", "oefen": "Oefentherapeut", "ergo": "Ergotherapeut",
    "logo": "Logopedist", "dietist": "Diëtist", "gemeente": "Gemeente",
    "paramedie": "Paramedische zorg", "mw": "Maatschappelijk werk",
}
PARAMEDICAL = ("fysio", "oefen", "ergo", "logo", "dietist")
HOOFDTAKEN = {
    "mandaat": "Spreken namens de eerste lijn", "capaciteit": "Genoeg zorg voor iedereen",
    "zorgafspraken": "Afspraken over zorg", "wijkverbanden": "Hulp voor de wijken",
    "ondersteuning": "Hulp voor zorgverleners",
}
BEGRIPPEN = {
    "HWV": "hecht wijkverband", "RESV": "regionaal eerstelijnssamenwerkingsverband",
    "RHO": "regionale huisartsenorganisatie", "ROS": "regionale ondersteuningsstructuur",
    "WSV": "wijksamenwerkingsverband", "VVT": "verpleging, verzorging en thuiszorg",
    "IZA": "Integraal Zorgakkoord", "AZWA": "Aanvullend Zorg- en Welzijnsakkoord",
    "GLI": "gecombineerde leefstijlinterventie", "Zvw": "Zorgverzekeringswet",
    "Wlz": "Wet langdurige zorg", "Wmo": "Wet maatschappelijke ondersteuning",
    "NZa": "Nederlandse Zorgautoriteit", "VNG": "Vereniging van Nederlandse Gemeenten",
    "VWS": "Volksgezondheid, Welzijn en Sport", "POH": "praktijkondersteuner huisarts",
    "KNMP": "Koninklijke Nederlandse Maatschappij ter bevordering der Pharmacie",
    "LHV": "Landelijke Huisartsen Vereniging", "NHG": "Nederlands Huisartsen Genootschap",
    "JGZ": "jeugdgezondheidszorg",
}
GROEPEN = ("Zorg dicht bij huis", "Samen met de gemeente", "Samen met het ziekenhuis",
           "Gezond blijven", "Hulp bij klachten", "Leren van elkaar")

TOPICS = ("Valpreventie", "Beweegzorg", "Medicijncontrole", "Wondzorg", "Leefstijlhulp", "Rouwbegeleiding",
          "Slaapadvies", "Voedingsadvies", "Mantelzorghulp", "Geheugenzorg", "Avondspreekuur", "Wijkspreekuur",
          "Thuismeting", "Taalhulp", "Pijnzorg", "Ademhalingszorg", "Kraamhulp", "Huisbezoek",
          "Schuldhulp", "Stoppen met roken", "Nazorg", "Hulp na opname", "Gesprekken over later", "Welzijn op maat")
AUDIENCES = ("voor ouderen", "voor jongeren", "voor gezinnen", "voor nieuwe bewoners", "voor mensen met pijn",
             "voor mensen met diabetes", "voor mantelzorgers", "voor mensen thuis", "na een operatie", "in de wijk",
             "op het platteland", "in de stad", "in het weekend", "in de avond", "bij eenzaamheid", "bij stress",
             "bij overgewicht", "rond de geboorte", "in de winter", "via beeldbellen")
PLACES = ("in het noorden", "in het zuiden", "in het oosten", "in het westen", "in het centrum", "aan de rivier",
          "bij het bos", "aan de kust", "in de dorpen", "op het eiland", "langs het kanaal", "op de heide")

WHO = ("De huisarts", "De wijkverpleegkundige", "De apotheker", "De fysiotherapeut", "De gemeente",
       "Een sociaal werker", "De diëtist", "Het ziekenhuis", "De regio", "Het team in de wijk", "Uw zorgverlener",
       "De praktijk", "Een ergotherapeut", "De verzekeraar", "Het buurthuis", "De wethouder")
DOES = ("bespreekt", "regelt", "bewaakt", "plant", "onderzoekt", "noteert", "verbetert", "deelt", "begeleidt",
        "controleert", "volgt", "organiseert", "verzorgt", "ondersteunt", "vernieuwt", "beschrijft")
WHAT = ("de hulp na een opname", "de afspraken met de wijk", "een plan voor iedere bewoner", "de medicijnen thuis",
        "het gesprek over wensen", "de overdracht in het weekend", "een oefening voor thuis", "de eerste stap",
        "het overleg met de buurt", "de vragen van mantelzorgers", "een veilige woning", "de kosten van het werk",
        "de planning voor volgend jaar", "het spreekuur in het dorp", "de metingen van deze week",
        "een cursus voor vrijwilligers", "de hulp bij dagelijkse taken", "het advies over eten en bewegen")
WHEN = ("in elke wijk", "samen met u", "iedere maand", "na de zomer", "binnen twee weken", "zonder lange wachttijd",
        "in het gezondheidscentrum", "met korte lijnen", "voor het einde van het jaar", "bij u thuis",
        "op een vast moment", "met de familie", "in overleg", "via de telefoon", "aan de keukentafel", "stap voor stap")
ABOUT_TERM = ("Het plan past bij de afspraken van {}.", "Meer hierover leest u bij {}.", "Daarbij helpt {} ons verder.",
              "Wij gebruiken ook de ervaring van {}.", "In dit onderdeel speelt {} een rol.")

HEADINGS = ("Hoe het werkt", "Waarom dit nodig is", "Wat u ervan merkt", "Wat al klaar is", "Wat nog moet gebeuren",
            "Wie u kunt bellen", "Wat het kost", "Zo meten we de uitkomst", "Afspraken voor dit jaar",
            "Ervaringen van bewoners", "Hulp bij de start", "Vragen uit de wijk", "Veilig en vertrouwd",
            "Samen beslissen", "De eerste maanden", "Wat we leerden")
SUBHEADINGS = ("Voor bewoners", "Voor zorgverleners", "Voor gemeenten", "In de praktijk", "In het kort",
               "Een voorbeeld")

# Every regional page has this heading, so that references may lead to it.
COMMON_HEADING = "Wat we doen"


def slug(text: str) -> str:
    """Lower case, accents folded, every run of other characters one hyphen."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


def titles(rng: random.Random, count: int) -> list[str]:
    """`count` different titles; the places join in only when topic and audience run out."""
    pairs = [f"{topic} {audience}" for topic in TOPICS for audience in AUDIENCES]
    if count > len(pairs):
        pairs += [f"{pair} {place}" for pair in pairs for place in PLACES]
    if count > len(pairs):
        raise SystemExit(f"at most {len(pairs)} pages in a region")
    return rng.sample(pairs, count)


def plain_sentence(rng: random.Random) -> str:
    """A sentence without any Markdown, for front matter."""
    return f"{rng.choice(WHO)} {rng.choice(DOES)} {rng.choice(WHAT)} {rng.choice(WHEN)}."


def sentence(rng: random.Random) -> str:
    """A sentence for a body: now and then with an abbreviation of the glossary, or with emphasis."""
    kind = rng.random()
    if kind < 0.08:
        return rng.choice(ABOUT_TERM).format(rng.choice(list(BEGRIPPEN)))
    if kind < 0.14:
        return f"{rng.choice(WHO)} {rng.choice(DOES)} **{rng.choice(WHAT)}** {rng.choice(WHEN)}."
    return plain_sentence(rng)


def paragraph(rng: random.Random, least: int = 3, most: int = 5) -> str:
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))


def items(rng: random.Random, count: int, marker: str) -> str:
    return "\n".join(f"{marker} {sentence(rng)}" for _ in range(count))


def table(rng: random.Random) -> str:
    rows = ["| Wie | Wat | Wanneer |", "| --- | --- | --- |"]
    for _ in range(rng.randint(3, 5)):
        rows.append(f"| {rng.choice(WHO)} | {rng.choice(WHAT)} | {rng.choice(WHEN)} |")
    return "\n".join(rows)


def body(rng: random.Random, references: list[str], size: int) -> str:
    """The Markdown of one page, about `size` bytes, with every reference in it once.

    Always: headings of two levels, a list, a numbered list, a table and a footnote; a task list in one of five.
    """
    references = list(references)
    headings = rng.sample(HEADINGS, len(HEADINGS))
    first = [paragraph(rng), f"## {COMMON_HEADING}", f"{paragraph(rng)}[^1]", items(rng, rng.randint(3, 5), "-")]
    second = [f"## {headings.pop()}", paragraph(rng), table(rng)]
    before, after = rng.sample(SUBHEADINGS, 2)
    third = [f"## {headings.pop()}", f"### {before}", paragraph(rng), items(rng, 3, "1."),
             f"### {after}", paragraph(rng)]
    blocks = first + second + third
    if rng.random() < 0.2:
        blocks += [f"## {headings.pop()}", "\n".join(f"- [{rng.choice(' x')}] {sentence(rng)}" for _ in range(4))]
    notes = [f"[^1]: {sentence(rng)}"]
    if rng.random() < 0.4:
        blocks.append(f"{paragraph(rng)}[^2]")
        notes.append(f"[^2]: {sentence(rng)}")

    closing = references[len(references) // 2:]
    for reference in references[:len(references) // 2]:
        place = rng.choice([at for at, block in enumerate(blocks) if block[-1] == "." and block[0].isupper()])
        blocks[place] += f" Lees ook {reference}."
    ending = [f"## {headings.pop()}", paragraph(rng, 1, 2), "\n".join(f"- {reference}" for reference in closing)]

    used = sum(len(block.encode()) + 2 for block in blocks + ending + notes)
    while used < size:
        extra = ([f"## {headings.pop()}"] if headings and rng.random() < 0.4 else []) + [paragraph(rng)]
        used += sum(len(block.encode()) + 2 for block in extra)
        blocks += extra
    return "\n\n".join(blocks + ending + notes) + "\n"
