"""Which pages stand for all others: one address of every kind, in the example and in the site of extremes."""

# Each is an address of one template, one list or one type; together they show everything the templates can.
EXAMPLE = [
    "", "zwolle/", "midden-ijssel/", "amstelland/", "404.html", "zwolle/404.html",
    "activiteiten/", "activiteiten/matrix/", "zwolle/disciplines/", "zwolle/planning/", "zwolle/participatie/",
    "besluiten/", "begrippen/", "bronnen/", "regios/", "gemeenten/", "governance/", "hoofdtaken/", "bijlagen/", "zwolle/nieuws/",
    "zwolle/activiteiten/valpreventie/", "zwolle/disciplines/wv/", "zwolle/hoofdtaken/capaciteit/",
    "zwolle/planning/resv-plan-indienen/", "planning/handreiking-contractering/", "planning/stip-2030/",
    "midden-ijssel/participatie/inwoners-en-patienten/", "besluiten/olst-wijhe-2026/", "begrippen/resv/",
    "bronnen/uitwerking-resv/", "gemeenten/olst-wijhe/", "amstelland/governance/kassier/", "bijlagen/bijlage-1/",
    "amstelland/nieuws/inkoopbeleid/", "marle/", "contact/", "toegankelijkheid/",
    "waar-hoor-ik-bij/", "zwolle/waar-hoor-ik-bij/", "zoeken/", "zwolle/zoeken/", "zwolle/alles/",
]

STRESS = [
    "", "vol/", "kleur/", "leeg/", "leeg/404.html", "vol/activiteiten/", "vol/activiteiten/pagina/2/", "vol/activiteiten/matrix/",
    "vol/activiteiten/activiteit-1/", "vol/activiteiten/activiteit-2/", "vol/begrippen/", "vol/begrippen/begrip-1/", "begrippen/hwv/",
    "vol/nieuws/", "vol/nieuws/nieuws-1/", "vol/planning/", "planning/oneens/", "planning/moment-13/", "vol/participatie/",
    *(f"participatie/{name}/" for name in ["niets-gepland", "gaat-open", "vaag", "nu-open", "laatste-dag", "gesloten", "afgerond"]),
    "besluiten/besluit/", "besluiten/kaal/", "bronnen/bron/", "bronnen/andere-bron/", "vol/gemeenten/wijd/", "vol/wijkverbanden/buurt/",
    "vol/disciplines/ha/", "vol/disciplines/fysio/", "governance/kassier/", "uitleg/", "weg/", "english/", "oud/uitleg/",
    "waar-hoor-ik-bij/", "vol/waar-hoor-ik-bij/", "zoeken/", "vol/zoeken/", "vol/alles/", "leeg/alles/",
]

# Redirects leave before anyone can look at them.
REDIRECTS = {"oud/uitleg/"}


def file_of(address):
    return address + "index.html" if address == "" or address.endswith("/") else address
