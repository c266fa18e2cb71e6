"""A site of everything that a design forgets: the longest words, two hundred of each, nothing at all, and two languages."""

import json
from pathlib import Path

from small_site import SmallSite

# One word wider than a phone; in a title, in a text, in a cell, in a name of a place.
LONG = "arbeidsongeschiktheidsverzekeringsmaatschappijdirecteurswisselingsbijeenkomst"
LONG_PLACE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
SENTENCE = f"Over de {LONG} van de hottentottententententoonstellingscommissievoorzittersverkiezing spreken wij nog. "
MANY = 200
NASTY = 'Zorg & hulp: "wie" doet <b>wat</b>, en \'waarom\'?'

TEXT = f"""Een alinea met **vet**, *schuin* en `code`. {SENTENCE * 3}

## Kop met {LONG}

1. eerst dit
2. dan dat
   - en daaronder dit
     - en nog dieper dat

- [x] dit is gedaan
- [ ] dit moet nog

### Een kop daaronder

> Een citaat uit een bron, met een voetnoot.[^1]

#### Nog dieper

##### Dieper kan bijna niet

```
{LONG * 3}
```

## Een brede tabel

| {' | '.join(f'Kolom {n}' for n in range(1, 13))} |
|{' --- |' * 12}
| {' | '.join(['onverdeeldheid'] * 12)} |
| {' | '.join([LONG] + ['kort'] * 11)} |

Lees ook [een adres met een lange naam op een andere site](https://voorbeeld.example/{LONG}/{LONG}?vraag={LONG}).

[^1]: De tekst van de voetnoot, over de {LONG}.
"""


def prose(subject):
    """A text with everything that Markdown can do; headings name the subject, as an editor would."""
    return TEXT.replace("Een brede tabel", f"Een brede tabel over {subject}")


# The life of taking part, as of the tests' day (21 November 2026).
LIFE = {
    "niets-gepland": {},
    "gaat-open": {"opent": "1 december 2026", "sluit": "31 januari 2027", "hoe": "Via het formulier.", "voor": "Inwoners"},
    "vaag": {"opent": "Q2 2027"},
    "nu-open": {"opent": "1 november 2026", "sluit": "30 november 2026", "hoe": "Kom langs.", "voor": "Iedereen"},
    "laatste-dag": {"opent": "1 november 2026", "sluit": "21 november 2026"},
    "gesloten": {"opent": "1 september 2026", "sluit": "20 november 2026"},
    "afgerond": {
        "opent": "1 maart 2026", "sluit": "30 april 2026",
        "terugkoppeling": "Van de 40 ideeën namen wij er 12 over. De andere passen niet bij het plan."},
}

MOMENTS = [
    "15 december 2026", "januari 2027", "begin maart 2027", "medio juli 2027", "eind 2027", "Q3 2027", "2028",
    "uiterlijk 1 juli 2027", "vanaf 2029", "rond december 2026", "2027–2030", "oktober 2026 – november 2026",
    "1 september 2027 tot en met 15 oktober 2027", "nog niet bekend",
]


class StressSite(SmallSite):
    """Three regions: one with everything, one with its own colours, and one with almost nothing."""

    def __init__(self, folder):
        super().__init__(folder)
        self.write(
            "site.yml",
            "titel: Proef\nafzender: Proefredactie\nadres: https://proef.example\ntaal: nl\n"
            "melding: 'Dit is een proef.'\nregios: [vol, kleur, leeg]\n")
        for name in ["oost", "west"]:
            (self.content / f"regios/{name}/index.md").unlink()
            (self.content / f"regios/{name}").rmdir()
        self.regions()
        self.shared()
        self.many()
        self.moments()
        self.english()

    def page(self, name, titel, body="Tekst.\n", **keys):
        """Keys as JSON, which is YAML: lists, records, and whatever stands in a text."""
        lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in {"titel": titel, **keys}.items())
        return self.write(name, f"---\n{lines}---\n\n{body}\n")

    def regions(self):
        self.page(
            "regios/vol/index.md", f"Regio {LONG_PLACE}", prose("de regio"), samenvatting=SENTENCE * 2, contact="vragen@vol.example",
            gebied=SENTENCE, verzekeraar=LONG, netwerk=LONG, kassier=LONG, fase=SENTENCE, andere_namen=[LONG, "Vol & zo"],
            centrumgemeente="wijd", gemeenten=[
                {"gemeente": "wijd", "rol": "tekent"}, {"gemeente": "smal", "rol": "intentie", "kernen": ["Smaldorp"]}],
            activiteiten=[f"activiteit-{n}" for n in range(MANY)], bronnen=["bron"])
        self.page("regios/kleur/index.md", "Kleur", samenvatting="Een regio met eigen kleuren.", gemeenten=[
            {"gemeente": "smal", "rol": "deelnemer", "kernen": ["Rechts"]}])
        accent = {"$type": "color", "$value": "#6b1d5c"}
        self.write("regios/kleur/thema.tokens.json", json.dumps({"resv": {"accent": {"color": accent}}}))
        self.page("regios/leeg/index.md", "Leeg", "")

    def shared(self):
        self.page("bronnen/bron.md", f"Bron over de {LONG}", prose("de bron"), uitgever="Uitgever & Co", adres="https://bron.example/stuk.pdf")
        self.page("bronnen/andere-bron.md", "Andere bron", "")
        self.page("gemeenten/wijd.md", "Wijd", kernen=[LONG_PLACE, "’s-Wijd aan Zee", "Únïcödedorp"])
        self.page("gemeenten/smal.md", "Smal", kernen=["Smaldorp", "Rechts", "Nergens"])
        for code in ["ha", "wv", "fysio"]:
            self.page(f"disciplines/{code}.md", {"ha": "Huisarts", "wv": "Wijkverpleging", "fysio": f"{LONG}"}[code])
        for number, name in enumerate(["capaciteit", "mandaat"], 1):
            self.page(f"hoofdtaken/{name}.md", name.capitalize(), volgorde=number, namen=[{"bron": "bron", "nummer": number}])
        self.page("begrippen/hwv.md", "Hecht wijkverband", afkorting="HWV", voluit="hecht wijkverband", synoniemen=["wijkverband"])
        self.page("wijkverbanden/buurt.md", f"Wijk {LONG}", gebied=SENTENCE, disciplines=["ha", "wv"])
        self.page(
            "governance/kassier.md", "De kassier", "De kassier sluit het contract namens het HWV.", soort="kassier",
            samenvatting="Wie het geld ontvangt.", disciplines=["ha"], bronnen=["bron"])
        (self.content / "besluiten").mkdir()
        (self.content / "besluiten/nota.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
        self.page(
            "besluiten/besluit.md", NASTY, prose("het besluit"), datum="2026-06-25", zaaknummer="12 & 13", gemeente="wijd", openbaar=True,
            onderwerp=SENTENCE, beslispunten=[SENTENCE, "Kort."], bijlagen=[{"titel": f"Stuk over de {LONG}", "soort": "pdf"}, {"titel": "De nota", "bestand": "nota.pdf"}],
            betekenis=SENTENCE, argumenten=[
                {"kant": kant, "titel": f"Argument {kant} de {LONG}", "tekst": SENTENCE} for kant in ("voor", "voor", "tegen")],
            afstemming=[{"met": "team", "onderdelen": ["geld", LONG]}], bronnen=["bron"], samenvatting=SENTENCE)
        self.page("besluiten/kaal.md", "Een besluit zonder meer", datum="2026-06-26")
        (self.content / "paginas").mkdir(exist_ok=True)
        (self.content / "paginas/stuk.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
        self.page("paginas/uitleg.md", "Uitleg", prose("de uitleg") + "\nLees [het stuk (pdf)](stuk.pdf).\n", menu="hoofd", eerder=["/oud/uitleg/"])
        self.page("paginas/weg.md", "Weg", vervalt="2026-01-01")
        for name in ["privacy", "toegankelijkheid", "over-deze-site"]:
            self.page(f"paginas/{name}.md", name.replace("-", " ").capitalize(), menu="voet")

    def many(self):
        for number in range(MANY):
            title = [f"Activiteit {number}", f"Activiteit {number} met {LONG}", f"{NASTY} {number}"][number % 3]
            self.page(
                f"activiteiten/activiteit-{number}.md", title, "Bij het HWV werken mensen samen.",
                samenvatting=f"Dit is nummer {number}.", disciplines=["ha", "wv", "fysio"][: number % 4], groep=f"Groep {number % 5}",
                hoofdtaken=["capaciteit"] if number % 2 else [], bronnen=["bron"])
            self.page(f"begrippen/begrip-{number}.md", f"Begrip {number}", f"Over begrip {number}.", samenvatting=f"Begrip nummer {number}.")
            self.page(
                f"regios/vol/nieuws/nieuws-{number}.md", f"Nieuws {number}", datum=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
                publiceren="2026-01-01", samenvatting=f"Bericht {number}.")

    def moments(self):
        for number, moment in enumerate(MOMENTS):
            self.page(f"planning/moment-{number}.md", f"Moment {number}", wanneer=moment, soort="fase" if "–" in moment else "mijlpaal")
        self.page(
            "planning/oneens.md", "Een moment waarover bronnen het oneens zijn", wanneer="uiterlijk 1 juli 2027", versies=[
                {"bron": "bron", "wanneer": "uiterlijk 1 juli 2027"},
                {"bron": "andere-bron", "wanneer": "rond 2028", "opmerking": SENTENCE}], bronnen=["bron", "andere-bron"])
        for name, keys in LIFE.items():
            self.page(f"participatie/{name}.md", f"Meedoen: {name.replace('-', ' ')}", samenvatting=f"Over {name}.", **keys)

    def english(self):
        self.page(
            "paginas/english.md", "About this site", "## What is it?\n\nThis page is in English.\n\n## For whom?\n\nFor everyone.\n",
            taal="en", samenvatting="What this site is, in English.")
        self.page("begrippen/primary-care.md", "Primary care", "General practitioners and others.", taal="en")


def main():
    """Writes the content to the folder named, to look at it."""
    import sys
    print(StressSite(Path(sys.argv[1])).content)


if __name__ == "__main__":
    main()
