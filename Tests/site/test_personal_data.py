"""Personal data never goes by unseen: a hundred seeded files, and texts that only look like it."""

import json
import os
import random
import shutil
import time

import pytest

import documents
from binary import DUTCH, ROOT, run
from small_site import SmallSite

SEED = 20261127
NBSP, THIN, DASH = "\u00a0", "\u2009", "\u2011"


def bsn(chance):
    while True:
        digits = [chance.randint(0, 9) for _ in range(8)]
        last = sum(digit * weight for digit, weight in zip(digits, range(9, 1, -1))) % 11
        if last < 10 and any(digits):
            number = "".join(map(str, digits + [last]))
            forms = [number, f"{number[:3]}.{number[3:6]}.{number[6:]}", f"{number[:4]}.{number[4:6]}.{number[6:]}",
                     f"{number[:3]} {number[3:6]} {number[6:]}", f"{number[:4]} {number[4:6]} {number[6:]}",
                     f"{number[:4]}-{number[4:6]}-{number[6:]}", f"{number[:3]}{NBSP}{number[3:6]}{NBSP}{number[6:]}"]
            return chance.choice(forms)


def iban(chance):
    bank, account = chance.choice(["ABNA", "INGB", "RABO", "TRIO"]), f"{chance.randint(0, 10**10 - 1):010}"
    digits = "".join(str(int(sign, 36)) for sign in f"{bank}{account}NL00")
    number = f"NL{98 - int(digits) % 97:02}{bank}{account}"
    groups = [number[start:start + 4] for start in range(0, len(number), 4)]
    return chance.choice([number, " ".join(groups), NBSP.join(groups), number.lower(), ".".join(groups)])


def mail(chance):
    domain = chance.choice(["gmail.com", "hotmail.nl", "ziggo.nl", "outlook.com", "kpnmail.nl", "live.nl", "icloud.com"])
    local = chance.choice(["janneke", "p.devries", "bakker1971", "fam_smit", "el-amrani", "mo.yilmaz"])
    return chance.choice([f"{local}@{domain}", f"{local}@{domain}".upper(), f"{chance.choice('abj')}.jansen@zwolle.example"])


def mobile(chance):
    number = f"{chance.randint(10**7, 10**8 - 1)}"
    pairs = [number[start:start + 2] for start in range(0, 8, 2)]
    return chance.choice([
        f"06{number}", f"06-{number}", f"06 {' '.join(pairs)}", f"06-{'.'.join(pairs)}", f"06{DASH}{number}",
        f"06{NBSP}{NBSP.join(pairs)}", f"(06) {number[:4]} {number[4:]}", f"06 - {' '.join(pairs)}",
        f"+31 6 {number}", f"+316{number}", f"+31(0)6 {' '.join(pairs)}", f"+31 (0) 6-{number}", f"0031 6 {number}",
        f"0031-6-{'-'.join(pairs)}", f"00316{number}", f"06/{number}"])


KINDS = {"bsn": bsn, "iban": iban, "mail": mail, "mobile": mobile}


def cell(text, kind="inlineStr"):
    return f'<c r="A1" t="{kind}"><is><t>{text}</t></is></c>'


HIDDEN = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Zie {}</w:t></w:r></w:p>"
DELETED = '<w:p><w:del w:author="Word"><w:r><w:delText>Zie {}</w:delText></w:r></w:del></w:p>'
LINK = '<Relationships><Relationship Target="{}" TargetMode="External"/></Relationships>'

# Where in a file it may stand: the ending, and what makes the file.
PLACES = {
    "docx-tekst": ("docx", lambda t: documents.word(f"Bel {t} vandaag.")),
    "docx-cel": ("docx", lambda t: documents.word(inner=f"<w:tbl><w:tr><w:tc><w:p>{documents.runs(t)}</w:p></w:tc>"
                                                        "<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
    "docx-verborgen": ("docx", lambda t: documents.word(inner=HIDDEN.format(t))),
    "docx-gewist": ("docx", lambda t: documents.word(inner=DELETED.format(t))),
    "docx-voettekst": ("docx", lambda t: documents.word_part("footer1", "ftr", t)),
    "docx-opmerking": ("docx", lambda t: documents.word_part("comments", "comments", t)),
    "docx-voetnoot": ("docx", lambda t: documents.word_part("footnotes", "footnotes", t)),
    "docx-eigenschap": ("docx", lambda t: documents.word(core=f"<dc:description>{t}</dc:description>")),
    "xlsx-gedeeld": ("xlsx", lambda t: documents.excel(['<c t="s"><v>0</v></c>'], strings=["Naam", t])),
    "xlsx-cel": ("xlsx", lambda t: documents.excel([cell("Naam") + cell(t) + "<c><v>7</v></c>"])),
    "xlsx-opmerking": ("xlsx", lambda t: documents.excel([], extra={
        "xl/comments1.xml": f"<comments><comment><text><t>{t}</t></text></comment></comments>"})),
    "pptx-dia": ("pptx", lambda t: documents.slides(f"Mail {t}")),
    "pptx-notitie": ("pptx", lambda t: documents.slides(notes=f"Bel {t}")),
    "odt-tekst": ("odt", lambda t: documents.writer(f"Bel {t} vandaag.")),
    "odt-opmerking": ("odt", lambda t: documents.writer(
        inner=f"<text:p>A<office:annotation><text:p>{t}</text:p></office:annotation></text:p>")),
    "odt-stukjes": ("odt", lambda t: documents.writer(
        inner=f"<text:p>Bel <text:span>{t[:5]}</text:span><text:span>{t[5:]}</text:span>.</text:p>")),
    "pdf-tekst": ("pdf", lambda t: documents.pdf(["Een tekst.", f"Bel {t} vandaag."])),
    "pdf-opmerking": ("pdf", lambda t: documents.pdf(annotations=[
        f"/Subtype /Text /Contents {documents.string(t)}"])),
    "csv": ("csv", lambda t: f"naam;gegeven;plaats\nA;{t};Zwolle\n".encode()),
    "md-tekst": ("md", lambda t: f"---\ntitel: Proef\n---\n\nBel {t} vandaag.\n"),
    "md-tabel": ("md", lambda t: f"---\ntitel: Proef\n---\n\n| A | B |\n| --- | --- |\n| x | {t} |\n"),
    "md-sleutel": ("md", lambda t: f"---\ntitel: Proef\nsamenvatting: \"Meld u bij {t}\"\n---\n\nTekst.\n"),
    "md-lijst": ("md", lambda t: f"---\ntitel: Proef\n---\n\n- {t}\n- iets anders\n"),
}


def seeded():
    """A hundred files: every place with every kind, then chance."""
    chance = random.Random(SEED)
    wanted = [(place, kind) for place in PLACES for kind in KINDS]
    wanted += [(chance.choice(list(PLACES)), chance.choice(list(KINDS))) for _ in range(100 - len(wanted))]
    return [(f"{number:03}-{place}-{kind}", place, KINDS[kind](chance)) for number, (place, kind) in enumerate(wanted)]


def messages(site):
    result = run("check", "--content", site.content, "--templates", ROOT / "templates", "--format", "json", env=DUTCH)
    return json.loads(result.out)


def laid(site, name, ending, content):
    """Puts a file into the site with a page that refers to it; gives the file that a message has to name."""
    if ending == "md":
        return site.write(f"paginas/p{name}.md", content)
    path = site.content / "paginas" / f"{name}.{ending}"
    path.write_bytes(content)
    site.page(f"paginas/p{name}.md", f"P{name}", f"[Stuk]({name}.{ending})")
    return path


def test_none_of_a_hundred_seeded_files_is_missed(tmp_path):
    site = SmallSite(tmp_path / "site")
    files = {}
    for name, place, value in seeded():
        ending, make = PLACES[place]
        files[str(laid(site, name, ending, make(value)))] = (name, value)
    assert len(files) == 100
    told = {each["file"] for each in messages(site) if each["code"] == "persoonsgegevens"}
    assert {name: value for path, (name, value) in files.items() if path not in told} == {}


def test_a_page_that_says_why_is_left_alone(tmp_path):
    site = SmallSite(tmp_path / "site")
    for name, place, value in seeded():
        ending, make = PLACES[place]
        laid(site, name, ending, make(value))
    for page in (site.content / "paginas").glob("p*.md"):
        page.write_text(page.read_text().replace("titel:", "bevat_gegevens: proef\ntitel:", 1))
    assert [each for each in messages(site) if each["code"] == "persoonsgegevens"] == []


HARMLESS = [
    "Zaaknummer 123456782 en kenmerk: 123456782.", "zaaknummer Z123456782, Z-123456782, ZK-2026-123456782",
    "Het KvK-nummer is 12345678, het RSIN 123456782.", "btw-nummer NL123456782B01", "Bel 038 - 498 91 11.",
    "Bel (038) 498 91 11 of +31 38 498 91 11 of +31 (0)38 4989111.", "14 0570", "0900-1234567", "088 - 123 45 67",
    "Van 06-11-2026 12:30 uur tot 06-12-2026 14 uur.", "06-2026 1234 deelnemers", "2026-06-12 3456 78",
    "€ 123.456.782", "€ 123.456.782,-", "123.456.782 euro", "0,123456782 en 3.123456782",
    "info@gmeente.example, redactie.resv@zwolle.example, info.zorg@ggd.example", "2024 2025 2026 2027 2028",
    "ISBN 978-90-123-4567-8", "https://zoek.officielebekendmakingen.nl/123456782.html", "gmb-2026-123456782",
    "Postbus 10007, 8000 GA Zwolle", "550e8400-e29b-0612-3456-789012345678", "1.234.567.820",
    "IBAN vragen? Bel 14 038.", "100 200 300 400 500 600", "20250711 en 11-07-2025 en 2025.07.11",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_it_is_left_alone(tmp_path, text):
    site = SmallSite(tmp_path / "site")
    site.page("paginas/proef.md", "Proef", text)
    assert [each for each in messages(site) if each["code"] == "persoonsgegevens"] == []


def test_the_example_is_left_alone():
    result = run("check", "--content", ROOT / "content", "--format", "json", "--datum", "2026-11-27")
    assert "persoonsgegevens" not in result.out


TRACES = {
    "docx-auteur": (documents.word(core="<dc:creator>A. Proef</dc:creator>"), "docx", "“A. Proef”"),
    "docx-laatst": (documents.word(core="<cp:lastModifiedBy>B. Proef</cp:lastModifiedBy>"), "docx", "“B. Proef”"),
    "docx-bedrijf": (documents.word(app="<Company>Bureau Proef</Company>"), "docx", "“Bureau Proef”"),
    "docx-wijziging": (documents.word(inner='<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p>'), "docx", "wijzigingen"),
    "docx-opmerking": (documents.word(extra={"word/comments.xml": f"<w:comments {documents.W}><w:comment/></w:comments>"}),
                       "docx", "opmerkingen"),
    "docx-verborgen": (documents.word(inner=HIDDEN.format("dit")), "docx", "verborgen"),
    "docx-ander-voorvoegsel": (documents.word(inner="<n:p><n:r><n:rPr><n:vanish/></n:rPr><n:t>weg</n:t></n:r></n:p>"),
                               "docx", "verborgen"),
    "docx-macro": (documents.word(extra={"word/vbaProject.bin": b"x"}), "docx", "macro"),
    "docx-bestand": (documents.word(extra={"word/embeddings/oleObject1.bin": b"x"}), "docx", "bestanden in het bestand"),
    "xlsx-blad": (documents.excel([], workbook='<sheet name="Geheim" state="veryHidden"/>'), "xlsx", "verborgen"),
    "xlsx-kolom": (documents.excel([], sheet='<cols><col min="1" max="1" hidden="1"/></cols>'), "xlsx", "verborgen"),
    "pptx-dia": (documents.slides(show=' show="0"'), "pptx", "verborgen"),
    "pptx-notitie": (documents.slides(notes="Zeg dit niet"), "pptx", "notities"),
    "odt-auteur": (documents.writer(meta="<meta:initial-creator>C. Proef</meta:initial-creator>"), "odt", "“C. Proef”"),
    "odt-wijziging": (documents.writer(inner="<text:tracked-changes><text:changed-region/></text:tracked-changes>"),
                      "odt", "wijzigingen"),
    "odt-opmerking": (documents.writer(inner="<office:annotation><text:p>a</text:p></office:annotation>"), "odt",
                      "opmerkingen"),
    "odt-verborgen": (documents.writer(inner='<text:p><text:hidden-text text:string-value="x"/></text:p>'), "odt",
                      "verborgen"),
    "pdf-auteur": (documents.pdf(info="/Author (D. Proef)"), "pdf", "“D. Proef”"),
    "pdf-bedrijf": (documents.pdf(info="/Company (Bureau Proef)"), "pdf", "“Bureau Proef”"),
    "pdf-xmp": (documents.pdf(xmp='<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF><r:Description><dc:creator><r:Seq>'
                                  '<r:li>E. Proef</r:li></r:Seq></dc:creator></r:Description></r:RDF></x:xmpmeta>'),
                "pdf", "“E. Proef”"),
    "pdf-opmerking": (documents.pdf(annotations=["/Subtype /Highlight /Contents (zie)"]), "pdf", "opmerkingen"),
    "pdf-script": (documents.pdf(catalog="/OpenAction << /S /JavaScript /JS (app.alert) >>"), "pdf", "JavaScript"),
    "pdf-bestand": (documents.pdf(annotations=["/Subtype /FileAttachment /Contents (b)"]), "pdf", "bestanden in"),
    "docx-stijl": (documents.word(
        extra={"word/styles.xml": f'<w:styles {documents.W}><w:style w:styleId="V"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'},
        inner='<w:p><w:pPr><w:pStyle w:val="V"/></w:pPr><w:r><w:t>weg</w:t></w:r></w:p>'), "docx", "verborgen"),
    "docx-html": (documents.word(extra={"word/afchunk.html": "<p>tekst</p>"}), "docx", "bestanden in het bestand"),
    "ods-wijziging": (documents.packed({"mimetype": "x", "content.xml": (
        f'<office:document-content {documents.O} xmlns:table="t"><table:tracked-changes><table:cell-content-change>'
        '<office:change-info/></table:cell-content-change></table:tracked-changes></office:document-content>')}),
        "ods", "wijzigingen"),
    "odt-versie": (documents.packed({"mimetype": "x", "content.xml": f"<office:document-content {documents.O}/>",
                                     "Versions/Version1": "x"}), "odt", "eerdere versies"),
    "pdf-laag": (documents.pdf(catalog="/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>",
                               objects=["<< /Type /OCG /Name (Intern) >>"]), "pdf", "verborgen"),
    "pdf-versie": (documents.pdf() + b"4 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 7 /Root 1 0 R >>\n"
                                     b"startxref\n0\n%%EOF\n", "pdf", "eerdere versies"),
}


def test_what_no_reader_sees_is_looked_into(tmp_path):
    """Rows behind a pivot table, variables, defaults of fields, names of controls, chunks of HTML, drawings."""
    site = SmallSite(tmp_path / "site")
    number = "123456782"
    files = {
        "draaitabel.xlsx": documents.excel([], extra={"xl/pivotCache/pivotCacheRecords1.xml":
                                                      f'<pivotCacheRecords><r><s v="{number}"/></r></pivotCacheRecords>'}),
        "variabele.docx": documents.word(extra={"word/settings.xml":
                                                f'<w:settings {documents.W}><w:docVar w:val="{number}"/></w:settings>'}),
        "veld.docx": documents.word(inner=f'<w:p><w:r><w:default w:val="{number}"/></w:r></w:p>'),
        "naam.docx": documents.word(inner=f'<w:sdt><w:sdtPr><w:alias w:val="{number}"/></w:sdtPr></w:sdt>'),
        "html.docx": documents.word(extra={"word/afchunk.html": f"<p>BSN {number}</p>"}),
        "veld.odt": documents.writer(inner=f'<text:user-field-decl office:string-value="{number}"/>'),
        "tekening.svg": f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>{number}</text></svg>'.encode(),
    }
    for name, content in files.items():
        (site.content / "paginas" / name).write_bytes(content)
        site.page(f"paginas/p-{name.replace('.', '-')}.md", name, f"Zie [dit]({name}).")
    told = {each["file"].split("/")[-1] for each in messages(site) if each["code"] == "persoonsgegevens"}
    assert told == set(files)


def test_what_makers_leave_in_documents_is_told(tmp_path):
    site = SmallSite(tmp_path / "site")
    files = {str(laid(site, name, ending, content)): due for name, (content, ending, due) in TRACES.items()}
    files |= {str(laid(site, "schoon-" + each, each, content)): None for each, content in [
        ("docx", documents.word()), ("xlsx", documents.excel([], strings=["a"])), ("pptx", documents.slides()),
        ("odt", documents.writer()), ("pdf", documents.pdf())]}
    told = {}
    for each in messages(site):
        assert each["code"] == "document-sporen" and each["severity"] == "warning", each
        told[each["file"]] = each["message"]
    for path, due in files.items():
        if due is None:
            assert path not in told, told.get(path)
        else:
            assert due in told.get(path, ""), (path, told.get(path))


def test_what_cannot_be_looked_into_is_told(tmp_path):
    site = SmallSite(tmp_path / "site")
    whole = documents.word("Tekst")
    locked = bytearray(whole)
    for start in range(len(locked) - 4):
        if locked[start:start + 4] == b"PK\x01\x02":
            locked[start + 8] |= 1
    cases = {
        "leeg": ("docx", b""), "tekst": ("pdf", b"geen pdf"), "half": ("docx", whole[:len(whole) // 2]),
        "oud": ("docx", b"\xd0\xcf\x11\xe0" + bytes(600)), "slot": ("xlsx", bytes(locked)),
        "halve": ("pdf", documents.pdf()[:200]),
        "bom": ("docx", documents.packed({"[Content_Types].xml": b"x", "word/a.xml": bytes(400 << 20)}))}
    files = {str(laid(site, name, ending, content)) for name, (ending, content) in cases.items()}
    told = {each["file"] for each in messages(site) if each["code"] == "document-ongelezen"}
    assert told == files


def test_broken_documents_neither_crash_nor_hang(tmp_path):
    """Every kind of document, with bytes changed, cut and doubled; the seed is fixed."""
    chance = random.Random(SEED)
    originals = [("docx", documents.word("Een tekst")), ("xlsx", documents.excel(["<c><v>1</v></c>"])),
                 ("odt", documents.writer()), ("pdf", documents.pdf(annotations=["/Subtype /Text"]))]
    site = SmallSite(tmp_path / "site")
    for number in range(300):
        ending, content = chance.choice(originals)
        broken = bytearray(content)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(broken))
            match chance.randrange(3):
                case 0: broken[at] = chance.randrange(256)
                case 1: del broken[at:at + chance.randint(1, 40)]
                case _: broken[at:at] = broken[at:at + chance.randint(1, 40)]
        laid(site, f"{number:03}", ending, bytes(broken))
    result = run("check", "--content", site.content, "--templates", ROOT / "templates", "--format", "json")
    assert result.code in (0, 1), result.err


def test_no_log_holds_what_was_found(small):
    """Neither the line at fault, nor what other messages say of it, nor those about pages that are not shown."""
    chance = random.Random(SEED)
    number = "".join(sign for sign in bsn(chance) if sign.isdigit())
    mobile, address = "06-12345678", "janneke.bakker@gmail.com"
    secrets = [number, mobile, address]
    small.write("paginas/open.md", f"---\ntitel: Open # {number}\nsamenvatting:Bel {mobile}\n---\n\nMail www.a.nl/{address} of {mobile}.\n")
    small.write("paginas/dicht.md", f"---\ntitel: Dicht\nconcept: true\neigenaar:Bel {mobile}\n---\n\nTekst.\n")
    small.write("paginas/kapot.md", f"---\ntitel: Kapot\nonbekend: {number}\n---\n\nZie [dit](nergens.md) {address}.\n")
    for form in ("text", "json"):
        result = run("check", "--content", small.content, "--format", form, env=DUTCH).failed(1)
        said = result.out + result.err
        assert "persoonsgegevens" in said and "paginas/open.md" in said
        found = [secret for secret in secrets if secret in said or secret.replace("-", "") in said]
        assert not found, said
    assert "•••" in run("check", "--content", small.content, env=DUTCH).failed(1).err


def test_a_decision_that_is_not_public_is_told_as_a_draft_too(small):
    small.page("besluiten/geheim.md", "Geheim", datum="2026-01-01", openbaar="nee", concept="true")
    result = run("check", "--content", small.content, env=DUTCH).failed(1)
    assert "besluit-niet-openbaar" in result.err and "geheim.md:4" in result.err, result.err


def test_a_document_with_nothing_to_tell_is_looked_into_once(small, tmp_path):
    """And what no build asked for in ninety days is thrown away, but for what others put there."""
    cache, log, tools = tmp_path / "cache", tmp_path / "log", tmp_path / "bin"
    tools.mkdir()
    (tools / "pdfinfo").write_text(f"#!/bin/sh\necho x >> {log}\nexec {shutil.which('pdfinfo')} \"$@\"\n")
    (tools / "pdfinfo").chmod(0o755)
    env = {**DUTCH, "RESV_CACHE": str(cache), "PATH": f"{tools}:{os.environ['PATH']}"}
    (small.content / "paginas/goed.pdf").write_bytes(documents.pdf())
    small.page("paginas/stuk.md", "Stuk", "Lees [het stuk (pdf)](goed.pdf).")
    looks = []
    for body in ["Een tekst.", "Een tekst.", "Een andere tekst."]:
        (small.content / "paginas/goed.pdf").write_bytes(documents.pdf((body,)))
        small.build(env=env).succeeded()
        looks.append(len(log.read_text().split()))
    assert looks[0] == looks[1] < looks[2], looks
    kept = sorted(path.name for path in cache.iterdir())
    assert len(kept) == 2 and all(name.endswith("-schoon") for name in kept)
    (cache / "van-een-ander").write_text("x")
    old = time.time() - 91 * 86_400
    for name in [*kept, "van-een-ander"]:
        os.utime(cache / name, (old, old))
    small.build(env=env).succeeded()
    assert len(log.read_text().split()) == looks[2], "what is used stays"
    assert {path.name for path in cache.iterdir()} - set(kept) == {"van-een-ander"} and len(list(cache.iterdir())) == 2
    (small.content / "paginas/goed.pdf").write_bytes(documents.pdf(("Bel 06-12345678.",)))
    for _ in range(2):
        assert "persoonsgegevens" in small.build(env=env).failed(1).err, "what is wrong is told each time"
