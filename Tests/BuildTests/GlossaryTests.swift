import Foundation
import Testing

/// The list of terms as a glossary, and the conflicts between sources.
@Suite struct GlossaryTests {
  @Test func termsStandByLetterWithTheirUse() async throws {
    let site = try Site(base: false)
    try site.page("begrippen/hwv.md", "titel: HWV\nafkorting: HWV\nvoluit: hecht wijkverband")
    try site.page("begrippen/emmer.md", "titel: Émmer")
    try site.page("begrippen/huis.md", "titel: Huis\nsamenvatting: Waar u woont.")
    try site.page("begrippen/1-mei.md", "titel: 1-1-2")
    try site.page("paginas/een.md", "titel: Een", "Het HWV.")
    try site.page("paginas/twee.md", "titel: Twee", "Een HWV en een [](begrip:huis).")
    try await site.built()
    let html = try site.output("begrippen/index.html")
    let markup = Markup(html)
    let links = markup.tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("../begrippen/#") }
    #expect(links == ["../begrippen/#_e", "../begrippen/#_h", "../begrippen/#_cijfers"])
    #expect(html.contains("id=\"_cijfers\"") && html.contains(">0–9</a>"))
    #expect(html.contains(">HWV</a> <span class=\"bij\">(hecht wijkverband; op 2 pagina’s)</span>"))
    #expect(
      html.contains(">Huis</a> <span class=\"bij\">(op 1 pagina)</span>") && html.contains("Waar u woont."))
    // That nothing was found proves nothing, so nothing is said.
    #expect(html.contains(">Émmer</a>") && !html.contains(">Émmer</a> <span") && !html.contains("nergens"))
  }

  /// A term is used where it stands as a word: in a link, a title, a summary or a moment too, and with a small letter.
  @Test(arguments: [
    ("titel: Buurtatlas", "titel: Weg", "[De Buurtatlas](https://atlas.example/)"),
    ("titel: Kwartaal (Q1, Q3)\nsynoniemen: [Q1, Q3]", "titel: Weg", "In het derde kwartaal."),
    ("titel: Kwartaal (Q1, Q3)\nsynoniemen: [Q1, Q3]", "titel: Over Q3", ""),
    ("titel: O&I\nafkorting: O&I", "titel: Weg\nsamenvatting: Geld voor O&I.", ""),
    (
      "titel: GGZ\nafkorting: GGZ\nvoluit: geestelijke gezondheidszorg", "titel: Weg",
      "## Geestelijke gezondheidszorg"
    ),
  ])
  func aTermIsUsedWhereItStands(_ term: String, _ keys: String, _ text: String) async throws {
    let site = try Site(base: false)
    try site.page("begrippen/term.md", term)
    try site.page("paginas/weg.md", keys, text)
    try await site.built()
    #expect(try site.output("begrippen/index.html").contains("op 1 pagina)"))
    let page = try site.output("begrippen/term/index.html")
    #expect(page.contains(">Gebruikt op</h2>") && page.contains("href=\"../../weg/\""))
  }

  @Test func aTermIsNoPartOfAnotherWord() async throws {
    let site = try Site(base: false)
    try site.page("begrippen/it.md", "titel: IT\nafkorting: IT")
    try site.page("begrippen/huis.md", "titel: Huis")
    try site.page(
      "paginas/weg.md", "titel: Weg", "It is een huisarts, Huissen of thuis; zie [a](https://x.example/Huis)."
    )
    try await site.built()
    #expect(!(try site.output("begrippen/index.html")).contains("op 1 pagina"))
  }

  /// What a region says counts on its own site alone, and what it adds counts for the page it adds to.
  @Test func eachSiteCountsItsOwn() async throws {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: de redactie\nadres: https://proef.example\nregios: [oost]",
      at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("begrippen/huis.md", "titel: Huis")
    try site.page("disciplines/ha.md", "titel: Arts")
    try site.page("regios/oost/disciplines/ha.md", "titel: Arts", "In het huis.")
    try site.page("regios/oost/nieuws/bouw.md", "titel: Een huis\ndatum: 2026-10-01")
    try await site.built()
    #expect(!(try site.output("begrippen/index.html")).contains("(op "))
    #expect(try site.output("oost/begrippen/index.html").contains("(op 2 pagina’s)"))
    let page = try site.output("oost/begrippen/huis/index.html")
    #expect(page.contains("href=\"../../disciplines/ha/\"") && page.contains("href=\"../../nieuws/bouw/\""))
  }

  @Test func lettersLeadToTheirPage() async throws {
    let site = try Site(base: false)
    for number in 10..<70 { try site.page("begrippen/a\(number).md", "titel: A\(number)") }
    try site.page("begrippen/zee.md", "titel: Zee")
    try await site.built()
    for (page, up) in [("", "../"), ("pagina/2/", "../../../")] {
      let html = try site.output("begrippen/\(page)index.html")
      #expect(html.contains("<a href=\"\(up)begrippen/#_a\">A</a>"))
      #expect(html.contains("<a href=\"\(up)begrippen/pagina/2/#_z\">Z</a>"))
    }
    #expect(try site.output("begrippen/pagina/2/index.html").contains("id=\"_z\""))
  }

  /// A name stands under what it starts with, whatever letters follow, and quotes are no part of it.
  @Test func digitsAndQuotesComeFirst() async throws {
    let site = try Site(base: false)
    for number in 10..<70 { try site.page("begrippen/a\(number).md", "titel: A\(number)") }
    try site.page("begrippen/nood.md", "titel: 112 zorg")
    try site.page("begrippen/alarm.md", "titel: ‘A00’ als teken")
    try await site.built()
    let html = try site.output("begrippen/index.html")
    #expect(html.contains("<a href=\"../begrippen/#_cijfers\">0–9</a>") && html.contains("id=\"_cijfers\""))
    #expect(!html.contains("#_z\"") && !html.contains("Overige"))
    #expect(html.contains(">‘A00’ als teken</a>"))
  }

  // MARK: - Conflicts

  private func conflicts() async throws -> Site {
    let site = try Site(base: false)
    for bron in ["een", "twee", "drie"] { try site.page("bronnen/\(bron).md", "titel: Bron \(bron)") }
    try site.page(
      "planning/plan.md",
      """
      titel: Het plan
      wanneer: juli 2026
      versies:
        - bron: een
          wanneer: juli 2026
        - bron: twee
          wanneer: september 2026
      """)
    try site.page(
      "planning/eens.md",
      """
      titel: Eensgezind
      wanneer: medio juli 2026
      versies:
        - bron: een
          wanneer: medio juli 2026
        - bron: drie
          wanneer: half juli 2026
      """)
    try site.page(
      "hoofdtaken/taak.md",
      """
      titel: De taak
      namen:
        - bron: een
          nummer: 2
          naam: Zorgen
        - bron: drie
          nummer: 4
        - bron: twee
          opmerking: Noemt deze taak niet.
      """)
    try await site.built()
    return site
  }

  @Test func theListOfSourcesShowsAllConflicts() async throws {
    let html = try await conflicts().output("bronnen/index.html")
    #expect(html.contains("Hier zeggen bronnen iets anders: wanneer iets gebeurt</caption>"))
    #expect(
      html.contains(
        "<td data-kolom=\"Wat de bronnen zeggen\">juli 2026 <span class=\"bij\">(Bron een)</span>, "
          + "september 2026 <span class=\"bij\">(Bron twee)</span></td>"))
    #expect(
      html.contains(
        "<td data-kolom=\"Wat de bronnen zeggen\">taak 2: “Zorgen” <span class=\"bij\">(Bron een)</span>, "
          + "taak 4 <span class=\"bij\">(Bron drie)</span></td>"))
    #expect(!html.contains("Eensgezind"))
  }

  @Test func aSourceShowsItsOwn() async throws {
    let site = try await conflicts()
    let two = try site.output("bronnen/twee/index.html")
    #expect(
      two.contains(
        "<td data-kolom=\"Wat deze bron zegt\">september 2026</td>"
          + "<td data-kolom=\"Wat andere bronnen zeggen\">juli 2026 <span class=\"bij\">(Bron een)</span></td>"
      ))
    #expect(!two.contains("hoe een hoofdtaak heet"), "a source that is silent contradicts nobody")
    let three = try site.output("bronnen/drie/index.html")
    #expect(
      three.contains(
        "<td data-kolom=\"Wat deze bron zegt\">taak 4</td>"
          + "<td data-kolom=\"Wat andere bronnen zeggen\">taak 2: “Zorgen” <span class=\"bij\">(Bron een)</span></td>"
      ))
    #expect(!three.contains("wanneer iets gebeurt"))
  }

  @Test func whereSourcesAgreeNothingIsSaid() async throws {
    let site = try Site(base: false)
    try site.page("bronnen/een.md", "titel: Bron een")
    try await site.built()
    #expect(!(try site.output("bronnen/index.html")).contains("iets anders"))
  }
}
