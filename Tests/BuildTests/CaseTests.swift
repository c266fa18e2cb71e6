import Building
import Diagnostics
import Domain
import Foundation
import Testing

/// Small inputs that once went wrong in silence, built as whole sites: what is told of each, and what its page says.
///
/// Each stands for a kind; what belongs to the kind besides is tried in the room that holds it.
@Suite struct CaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var keys = "titel: Proef"
    var text = "Een tekst."
    var page = "paginas/proef.md"
    var others: [String: String] = [:]
    var day = Site.today
    /// `line code`, of errors and warnings, in their order.
    var told: [String] = []
    var shows: [String] = []
    var lacks: [String] = []

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "eenHekjeInEenWaarde",
      keys: "titel: Actie #3 in de wijk\ndatum: 2026-07-01\nbeslispunten:\n  - Zaak #12",
      page: "besluiten/proef.md", told: ["2 front-matter-ongeldig", "5 front-matter-ongeldig"]),
    Case(
      name: "geenSpatieAchterDeDubbelePunt", keys: "titel:Proef\nmenu: voet",
      told: ["2 front-matter-ongeldig"]),
    Case(
      name: "eenRegelDieEenAdresWordt", text: "Contact:\n\n[Locatie]: Wijkgebouw\n\nTot dan.",
      told: ["7 tekst-valt-weg"], lacks: ["Wijkgebouw"]),
    Case(
      name: "eenTitelVanEenLink", text: "[de site](https://x.nl \"Uitleg\")", told: ["5 tekst-valt-weg"],
      lacks: ["Uitleg"]),
    Case(
      name: "eenNaamVanEenNootMetEenSpatie", text: "Tekst[^noot een].\n\n[^noot een]: Dit is de noot.",
      told: ["5 voetnoot-onbekend"]),
    Case(
      name: "opmaakDieBlijftStaan",
      text: "##\u{A0}Kop\n\n• punt\n\n**Let op:**dit\n\nZie [het beeld][beeld].\n\n| A | B |\n| 1 | 2 |",
      told: [
        "5 opmaak-blijft-staan", "7 opmaak-blijft-staan", "9 opmaak-blijft-staan", "11 opmaak-blijft-staan",
        "13 opmaak-blijft-staan",
      ]),
    Case(
      name: "kadersVanElders", text: "!!! note \"Let op\"\n    Tekst\n\n> [!NOTE]\n> Tekst\n\n{{< figure >}}",
      told: ["5 opmaak-blijft-staan", "8 opmaak-blijft-staan", "11 opmaak-blijft-staan"]),
    Case(name: "doorgehaald", text: "Nu ~~€ 20~~ € 25.", shows: ["Nu <del>€ 20</del> € 25."]),
    Case(
      name: "tekstOnderEenTabel", text: "| A | B |\n| --- | --- |\n| 1 | 2 |\nTekst erna.",
      told: ["8 opmaak-anders"]),
    Case(name: "eenOpenBlokCode", text: "Tekst.\n\n```\ncode\n\n## Kop", told: ["7 opmaak-anders"]),
    Case(name: "eenLegeKop", text: "## &nbsp;\n\nTekst.", told: ["5 kop-leeg"]),
    Case(
      name: "eenAfkortingInEenAdres", text: "Mail HWV@x.nl of zie HWV_plan.docx.",
      shows: ["Mail HWV@x.nl of zie HWV_plan.docx."]),
    Case(
      name: "commentaarMetStreepjes", text: "Tekst <!-- intern -- niet voor buiten --> meer.",
      told: ["5 html-in-tekst"]),
    Case(
      name: "spatiesInEenAdres", text: "[nota](<https://x.nl/bijlage 1.pdf>)",
      shows: ["href=\"https://x.nl/bijlage%201.pdf\""]),
    Case(name: "eenKopDieDeTitelIs", text: "# Proef\n\nTekst.", told: ["5 kop-niveau"]),
    Case(
      name: "eenRegeleindeInEenCel", text: "| A | B |\n| --- | --- |\n| een<br>twee | 20 m<sup>2</sup> |",
      told: ["7 html-in-tekst", "7 html-in-tekst"]),
    Case(
      name: "eenLinkInEenLink", text: "[een <https://a.example/> twee](https://b.example/)",
      told: ["5 verwijzing-kapot", "5 adres-kaal"]),
    Case(
      name: "tekensDieNietMogen", text: "Hallo &#xFFFF; en &#8;.",
      told: ["5 bestand-stuurteken", "5 bestand-stuurteken"]),
    Case(
      name: "lettersDieOpElkaarLijken", text: "## ﬁnanciën van de ĳsvogel",
      shows: ["id=\"financien-van-de-ijsvogel\""]),
    Case(
      name: "eenBijlageZonderLijst", keys: "titel: Bijlage\nhoofdtaken: [capaciteit]",
      text: "## Groep\n\nGeen lijst.",
      page: "bijlagen/proef.md", told: ["5 opmaak-anders"]),
    Case(
      name: "eenMaandInDrieLetters", keys: "titel: P\nwanneer: 1 mrt 2026", page: "planning/proef.md",
      shows: ["1 mrt 2026"]),
    Case(
      name: "totEnMet", keys: "titel: P\nopent: vanaf 1 september 2026\nsluit: tot en met 30 september 2026",
      page: "participatie/proef.md", day: "2026-07-10",
      shows: ["<dd>vanaf 1 september 2026</dd>", "<dd>tot en met 30 september 2026</dd>"],
      lacks: ["vanaf vanaf", "tot en met tot"]),
    Case(
      name: "nieuwsVanStraks", keys: "titel: P\ndatum: 2026-12-01", page: "nieuws/proef.md",
      told: ["3 datum-volgorde"]),
    Case(
      name: "vertrouwelijk", keys: "titel: P\ndatum: 2026-07-01\nopenbaar: nee", page: "besluiten/proef.md",
      told: ["4 besluit-niet-openbaar"]),
    Case(name: "eenStreepjeAlleen", keys: "titel: P\neigenaar: -", told: ["3 front-matter-ongeldig"]),
    Case(name: "nietsAchterConcept", keys: "titel: P\nconcept:", told: ["3 sleutel-soort"]),
    Case(
      name: "opmaakInEenSleutel", keys: "titel: Zorg **nu** &amp; straks", told: ["2 opmaak-blijft-staan"]),
    Case(name: "persoonsgegevens", text: "Bel 06-12345678.", told: ["5 persoonsgegevens"]),
    Case(
      name: "geenReden", keys: "titel: P\nbevat_gegevens: ja", text: "Bel 06-12345678.",
      told: ["3 sleutel-soort", "6 persoonsgegevens"]),
    Case(
      name: "eenAdresZonderSchema", text: "[w](www.ede.nl) [e](info@ede.nl)",
      told: ["5 verwijzing-dood", "5 verwijzing-dood"]),
  ]

  @Test(arguments: cases) func isToldOrRight(_ each: Case) async throws {
    let site = try Site()
    try site.page(each.page, each.keys, each.text)
    for (path, text) in each.others { try site.put(text, at: "content/" + path) }
    let day = try #require(Datum(iso: each.day))
    let build = try site.build { $0.source.today = day }
    let report = await build.run()
    let told = report.diagnostics.filter { $0.place?.file.hasSuffix(each.page) == true }
    #expect(
      told.map { "\($0.place?.line ?? 0) \($0.code.rawValue)" } == each.told,
      "\(site.printed(report.diagnostics))")
    guard !report.diagnostics.hasErrors else {
      #expect(!site.exists("index.html"))
      return
    }
    let folder = each.page.dropLast(3).replacing("paginas/", with: "")
    let html = try site.output(folder + "/index.html")
    for part in each.shows { #expect(html.contains(part), "\(part)") }
    for part in each.lacks { #expect(!html.contains(part), "\(part)") }
  }

  /// What belongs to pages that are not shown is nowhere: not the files, not a word, not an alternative text.
  @Test func nothingOfHiddenPagesIsPublished() async throws {
    let site = try Site()
    for (name, keys) in [
      ("concept", "concept: true"), ("straks", "publiceren: 2027-06-01"),
      ("vervallen", "vervalt: 2026-08-01"),
    ] {
      try site.page(
        "regios/zwolle/nieuws/\(name).md",
        "titel: T\(name)\ndatum: 2026-07-01\nzoekwoorden: [z\(name)geheim]\n\(keys)",
        "w\(name)geheim ![a\(name)geheim](\(name)-foto.png) [nota](\(name)-nota.csv)")
      try site.put(Samples.png, at: "content/regios/zwolle/nieuws/\(name)-foto.png")
      try site.put("a;b\n", at: "content/regios/zwolle/nieuws/\(name)-nota.csv")
    }
    try site.put("x", at: "content/regios/zwolle/nieuws/los.csv")
    let report = await (try site.build()).run()
    #expect(report.diagnostics.map(\.code) == [.fileUnused], "\(site.printed(report.diagnostics))")
    for (path, bytes) in site.tree() {
      #expect(!path.contains("foto") && !path.contains("nota.csv") && !path.contains("los"), "\(path)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("geheim"), "\(path)")
    }
  }
}
