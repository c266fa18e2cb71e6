"""What the sources say, as data: which page must show what. From the five documents, not from the content folder."""

UNKNOWN = "Nog niet bekend"

# The facts of a region's home page; a tuple holds words that the one value must contain.
REGIONS = {
    "midden-ijssel": {
        "Preferente zorgverzekeraar": ("Salland Zorgverzekeraar",),
        "Centrumgemeente": ("Deventer",),
        "Netwerk": ("Salland United", "Slimmer Organiseren"),
        "Organisatievorm": UNKNOWN,
        "Kassier": UNKNOWN,
        "Activiteiten in deze regio": UNKNOWN,
    },
    "zwolle": {
        "Preferente zorgverzekeraar": ("Zilveren Kruis",),
        "Centrumgemeente": ("Zwolle",),
        "Netwerk": ("Samen Gezond IJssel-Vecht",),
        "Organisatievorm": UNKNOWN,
        "Kassier": UNKNOWN,
        "Andere namen": ("IJssel-Vecht",),
        "Activiteiten in deze regio": UNKNOWN,
    },
    "rijn-en-duin": {
        "Preferente zorgverzekeraar": ("Zorg en Zekerheid",),
        "Centrumgemeente": UNKNOWN,
        "Netwerk": UNKNOWN,
        "Organisatievorm": ("etwerk",),
        "Kassier": ("regio-organisatie",),
        "Fase": ("2027",),
        "Gebied": ("Zuid-Holland Noord",),
        "Activiteiten in deze regio": UNKNOWN,
    },
    "amstelland": {
        "Preferente zorgverzekeraar": ("Zorg en Zekerheid",),
        "Centrumgemeente": UNKNOWN,
        "Netwerk": UNKNOWN,
        "Organisatievorm": ("etwerk",),
        "Kassier": ("regio-organisatie", "Amstelland Zorg"),
        "Fase": ("2027",),
        "Gebied": ("Noord-Holland Zuid",),
        "Andere namen": ("Amstelland Zorg",),
        "Activiteiten in deze regio": UNKNOWN,
    },
    "haarlemmermeer": {
        "Preferente zorgverzekeraar": ("Zorg en Zekerheid",),
        "Centrumgemeente": UNKNOWN,
        "Netwerk": UNKNOWN,
        "Organisatievorm": ("etwerk",),
        "Kassier": ("regio-organisatie", "Zorggroep Haarlemmermeer"),
        "Fase": ("2027",),
        "Gebied": ("Noord-Holland Zuid",),
        "Andere namen": ("Zorggroep Haarlemmermeer",),
        "Activiteiten in deze regio": UNKNOWN,
    },
}

# The gemeenten of each region: name, role, kernen.
SIGNS, INTENDS = "Wil de afspraken tekenen", "Wil meedoen (intentieverklaring)"
GEMEENTEN = {
    "midden-ijssel": {
        "Deventer": (SIGNS, None),
        "Raalte": (SIGNS, None),
        "Voorst": (SIGNS, None),
        "Olst-Wijhe": (SIGNS, {"Olst", "Wesepe", "Boskamp", "Welsum", "Den Nul", "Eikelhof", "Middel"}),
    },
    "zwolle": {
        "Zwolle": (UNKNOWN, None),
        "Olst-Wijhe": (INTENDS, {"Wijhe", "Elshof", "Boerhaar", "Herxen"}),
    },
    "rijn-en-duin": {},
    "amstelland": {},
    "haarlemmermeer": {},
}

# Words that the text of a page must hold.
WORDS = {
    "midden-ijssel/": ["Twente", "tekenen de overeenkomst nog niet", "Marle"],
    "zwolle/": ["intentieverklaring", "Marle"],
    "rijn-en-duin/": ["netwerksamenwerking", "2027", "geen datum"],
    "amstelland/": ["netwerksamenwerking", "2027", "geen datum"],
    "haarlemmermeer/": ["netwerksamenwerking", "2027", "geen datum"],
    "marle/": ["onbekend", "Vraag de gemeente Olst-Wijhe"],
    "gemeenten/olst-wijhe/": ["twee regio's", "Marle"],
    "over-deze-site/": ["voorbeeld"],
}

# Abbreviations that a source writes out.
ABBREVIATIONS = {
    "resv": ("RESV", "regionaal eerstelijnssamenwerkingsverband"),
    "hwv": ("HWV", "hecht wijkverband"),
    "rho": ("RHO", "regionale huisartsenorganisatie"),
    "ro": ("RO", "regio-organisatie"),
    "ros": ("ROS", "regionale ondersteuningsstructuur"),
    "wsv": ("WSV", "wijksamenwerkingsverband"),
    "vvt": ("VVT", "verpleging, verzorging en thuiszorg"),
    "iza": ("IZA", "integraal zorgakkoord"),
    "azwa": ("AZWA", "aanvullend zorg- en welzijnsakkoord"),
    "h-en-a": ("H&A", "herkenbaar en aanspreekbaar"),
    "gli": ("GLI", "gecombineerde leefstijlinterventie"),
}

# Abbreviations that no source writes out.
UNEXPLAINED = {"o-en-i": "O&I", "mdz": "MDZ", "gala": "GALA", "mdo": "MDO"}

# Laws, and the parties of footnote 1 of the insurer's policy: each has a page, whatever it says.
OTHER_TERMS = [
    "zvw", "wlz", "wmo", "nza", "vws", "vng", "zn", "knmp", "lhv", "nhg", "ineen", "actiz", "kngf", "nvavg",
    "patientenfederatie-nederland", "ppn", "sociaal-werk-nederland", "v-en-vn", "verenso", "zorgthuisnl",
    "zorginstituut", "bo-geboortezorg", "nlggz", "mondzorgalliantie", "nvz", "knov", "mind", "vgn", "vg", "rivm",
]

NOTA, UITWERKING, PRAKTIJK, INKOOP, KNMP = (
    "adviesnota-olst-wijhe", "uitwerking-resv", "resv-in-de-praktijk", "inkoopbeleid-zorg-en-zekerheid",
    "presentatie-knmp")
SOURCES = [NOTA, UITWERKING, PRAKTIJK, INKOOP, KNMP]

# What one insurer says counts for its own regions only; the portal shows it too.
ZORG_EN_ZEKERHEID = ["", "rijn-en-duin", "amstelland", "haarlemmermeer"]
MOMENT_SITES = {
    "overeenkomst-aanbieden": ZORG_EN_ZEKERHEID, "overeenkomst-accepteren": ZORG_EN_ZEKERHEID,
    "adviesnota-olst-wijhe": ["", "midden-ijssel", "zwolle"],
}

# Planning pages: what is shown, and what each source says; a page may show more sources.
MOMENTS = {
    "subsidiefase": ("2024–2026", {UITWERKING: "2024–2026"}),
    "vouchers": ("2025–2026", {UITWERKING: "2025–2026"}),
    "lerend-netwerk": ("vanaf 2025", {UITWERKING: "vanaf 2025"}),
    "handreiking-contractering": (
        None, {UITWERKING: "uiterlijk 1 juli 2025", KNMP: "uiterlijk 20 oktober 2025", PRAKTIJK: "2026"}),
    "vng-akkoord-azwa": ("oktober 2025", {NOTA: "oktober 2025"}),
    "basisfunctionaliteiten-deel-1": ("Q1 2026", {KNMP: "Q1 2026"}),
    "inkoopbeleid": ("1 april 2026", {UITWERKING: "1 april 2026", INKOOP: "1 april 2026"}),
    "adviesnota-olst-wijhe": ("25 juni 2026", {NOTA: "25 juni 2026"}),
    "beleidsregel": ("uiterlijk 1 juli 2026", {UITWERKING: "uiterlijk 1 juli 2026", PRAKTIJK: "uiterlijk 1 juli 2026"}),
    "budget-azwa": ("medio juli 2026", {NOTA: "medio juli 2026"}),
    "resv-plan-indienen": ("uiterlijk 15 juli 2026", {NOTA: "15 juli 2026", INKOOP: "15 juli 2026", KNMP: "15 juli 2026"}),
    "beoordeling-resv-plan": ("15 september 2026", {INKOOP: "15 september 2026", KNMP: "15 september 2026"}),
    "overeenkomst-aanbieden": ("september 2026", {INKOOP: "september 2026"}),
    "overeenkomst-accepteren": ("oktober 2026 – november 2026", {INKOOP: "oktober 2026 – november 2026"}),
    "aanvulling-regioplan": ("Q3 2026", {KNMP: "Q3 2026"}),
    "werkagenda-azwa": ("half november 2026", {NOTA: "half november 2026"}),
    "start-contractering": ("vanaf 2027", {UITWERKING: "vanaf 2027"}),
    "ontwikkelfase": ("2027–2030", {UITWERKING: "2027–2030"}),
    "stip-2030": ("2030", {UITWERKING: "2030", PRAKTIJK: "2030", INKOOP: "2030"}),
}

# Where the sources contradict each other, or themselves: words of the conflict that the page must hold.
CONFLICT_SITES = {"beoordeling-resv-plan": ZORG_EN_ZEKERHEID}
CONFLICTS = {
    "handreiking-contractering": ["1 juli 2025", "20 oktober 2025", "1 juli 2026"],
    "beoordeling-resv-plan": ["15 september 2026", "26 augustus"],
}

# Per task, what each source calls it: source → (number, words of the name).
TASKS = {
    "mandaat": {PRAKTIJK: ("1", "regionale zorgagenda"), INKOOP: (None, "mandater"), KNMP: (None, "mandatering")},
    "capaciteit": {UITWERKING: ("2", "capaciteit"), PRAKTIJK: ("2", "capaciteit"), KNMP: (None, "capaciteit")},
    "zorgafspraken": {UITWERKING: ("3", "zorginhoudelijke afspraken"), PRAKTIJK: ("3", "programmatische samenwerking"),
                      KNMP: (None, "zorginhoudelijke afspraken")},
    "wijkverbanden": {UITWERKING: ("4", ""), PRAKTIJK: ("4", "ondersteun"), INKOOP: (None, ""), KNMP: (None, "")},
    "ondersteuning": {PRAKTIJK: ("5", "innovatie"), KNMP: (None, "ondersteun")},
}

# How many pages of governance there must be of each kind.
GOVERNANCE = {
    "ontwerpcriterium": 5, "bouwsteen": 7, "succesfactor": 6, "nza-scenario": 3, "mandaat": 5, "organisatievorm": 3,
}
