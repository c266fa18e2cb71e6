import Building
import Foundation
import Testing

/// A decision: what was decided first, and its attachments with what is known of them.
@Suite struct DecisionTests {
  private static func site() throws -> Site {
    let site = try Site(base: false)
    try site.put(Samples.pdf(of: 240_400), at: "content/besluiten/Nota 1.PDF")
    try site.page(
      "besluiten/besluit.md",
      """
      titel: Het besluit
      datum: 2026-06-25
      zaaknummer: "123"
      beslispunten: [Eerst dit., Dan dat.]
      betekenis: U merkt er weinig van.
      argumenten:
        - kant: tegen
          tekst: Het kost tijd.
        - kant: voor
          titel: Beter.
          tekst: Het helpt.
      bijlagen:
        - titel: De nota
          soort: nota
          bestand: Nota 1.PDF
        - titel: De brief
          adres: https://bron.example/brief.docx?a=1
        - titel: De bladzij
          adres: https://bron.example/pagina
        - titel: Het plan
      """, "## Aanleiding\n\nDaarom.\n\n## Vervolg\n\nDan.")
    return site
  }

  @Test func standsInTheOrderOfItsReaders() async throws {
    let site = try Self.site()
    try await site.built()
    let page = try site.output("besluiten/besluit/index.html")
    let texts = Markup(page).texts
    let order = [
      "Wat is besloten", "Eerst dit.", "Dan dat.", "25 juni 2026", "U merkt er weinig van.",
      "Argumenten voor",
      "Het helpt.", "Argumenten tegen", "Het kost tijd.", "Daarom.", "De nota", "Het plan", "Zaaknummer",
    ]
    let places = order.compactMap { wanted in
      texts.lastIndex { $0.trimmingCharacters(in: .whitespaces) == wanted || $0.hasPrefix(wanted + " ") }
    }
    #expect(places.count == order.count && places == places.sorted(), "\(places)")
    #expect(page.contains("<ol class=\"punten\">\n<li>Eerst dit.</li>\n<li>Dan dat.</li>\n</ol>"))
    // Every line of the contents leads to a heading.
    let ids = Set(Markup(page).tags.compactMap { $0.attributes["id"] })
    let anchors = Markup(page).tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(anchors.contains("#_betekenis") && anchors.contains("#_stukken"))
    #expect(anchors.allSatisfy { ids.contains(String($0.dropFirst())) })
  }

  @Test func attachmentsSayTypeAndSize() async throws {
    let site = try Self.site()
    try await site.built()
    let page = try site.output("besluiten/besluit/index.html")
    #expect(site.exists("besluiten/nota 1.pdf"))
    for words in [
      "<a href=\"../../besluiten/nota%201.pdf\">De nota</a> <span class=\"bij\">(nota, pdf, 240 kB)</span>",
      "De brief</a> <span class=\"bij\">(docx, grootte niet bekend)</span>",
      "De bladzij</a> <span class=\"bij\">(grootte niet bekend)</span>",
      "Het plan <span class=\"bij\">(niet op deze site; soort bestand en grootte niet bekend)</span>",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func aBareDecisionHasNoEmptyParts() async throws {
    let site = try Site(base: false)
    try site.page("besluiten/kaal.md", "titel: Kaal\ndatum: 2026-06-25")
    try await site.built()
    let page = try site.output("besluiten/kaal/index.html")
    for words in ["Wat is besloten", "Argumenten", "Bijlagen</h2>", "tot stand kwam", "betekent dit"] {
      #expect(!page.contains(words))
    }
    #expect(page.contains("<dt>Datum</dt>\n<dd>25 juni 2026</dd>"))
  }

  /// What a region adds in its front matter is shown with the addition.
  @Test func aRegionAddsItsOwnMeaning() async throws {
    let site = try Self.site()
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page(
      "regios/oost/besluiten/besluit.md", "titel: Bij ons\ndatum: 2026-06-25\nbetekenis: Hier wel.")
    try await site.built()
    let page = try site.output("oost/besluiten/besluit/index.html")
    #expect(page.contains("U merkt er weinig van.") && page.contains("<dd>Hier wel.</dd>"))
  }
}
