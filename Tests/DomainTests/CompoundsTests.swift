import Domain
import Testing

/// Parts of compounds, from the words of the publication itself.
@Suite struct CompoundsTests {
  private func compounds(of titles: [String], text: String = "") -> Compounds {
    let pages = titles.enumerated().map { number, title in
      Page(
        type: .begrip, slug: "b-\(number)", regio: nil, file: "b-\(number).md", role: .own, regios: nil,
        isExpired: false,
        facts: Page.Facts(
          titel: title, samenvatting: nil, bronnen: [], eigenaar: nil, gecontroleerd: nil, publiceren: nil,
          vervalt: nil,
          eerder: [], zoekwoorden: [], taal: nil, volgorde: nil),
        details: .begrip(Begrip(afkorting: nil, voluit: nil, synoniemen: [])),
        body: Body(html: Array(text.utf8), holes: [], headings: []), names: [])
    }
    return Compounds(
      of: Publication(
        site: Publication.Site(
          titel: "Proef", afzender: "ons", adres: "https://proef.example", taal: "nl", melding: nil,
          toegankelijkheidsverklaring: nil, contact: nil, isOverheid: false, beveiliging: nil),
        pages: pages, regios: [], files: [], kernen: []))
  }

  private func parts(in text: String, of titles: [String]) -> [String] {
    compounds(of: titles).parts(in: text.utf8)
  }

  @Test(arguments: [
    ("zorgverzekeraar", ["Zorg", "verzekeraar", "zorgverzekeraar"], ["verzekeraar"]),
    ("Zorgverzekeraar", ["zorg", "Verzekeraar", "ZORGVERZEKERAAR"], ["verzekeraar"]),
    // With what Dutch puts between the halves.
    ("samenwerkingsverband", ["samenwerking", "verband", "samenwerkingsverband"], ["verband"]),
    ("ouderenzorgplan", ["ouder", "zorgplan", "ouderenzorgplan"], ["zorgplan"]),
    ("éénmaligeregeling", ["éénmalige", "regeling", "éénmaligeregeling"], ["regeling"]),
    // Half a word is made up nowhere.
    ("zorgverzekeraar", ["zorg", "zorgverzekeraar"], []),
    ("zorgverzekeraar", ["verzekeraar", "zorgverzekeraar"], []),
    ("verzekeraar", ["zorg", "verzekeraar", "zorgverzekeraar"], []),
    ("weekend", ["wee", "kend", "weekend"], []),
  ]) func lastParts(_ text: String, _ titles: [String], _ expected: [String]) {
    #expect(parts(in: text, of: titles) == expected)
  }

  @Test func wordsOfMarkupAreNoWords() {
    let titles = ["zorg", "verzekeraar", "zorgverzekeraar"]
    #expect(parts(in: "<a href=\"zorgverzekeraar/\">x</a>", of: titles) == [])
    #expect(parts(in: "<p>zorgverzekeraar</p><p>x", of: titles) == ["verzekeraar"])
    #expect(
      compounds(of: ["x"], text: "<p>zorg verzekeraar zorgverzekeraar").parts(in: "zorgverzekeraar".utf8) == [
        "verzekeraar"
      ])
  }

  @Test func whatStandsThereItselfIsNotAdded() {
    #expect(
      parts(in: "zorgverzekeraar of verzekeraar", of: ["zorg", "verzekeraar", "zorgverzekeraar"]) == [])
  }

  @Test func eachOnceFromAToZ() {
    let titles = [
      "zorg", "wijk", "verzekeraar", "verpleging", "zorgverzekeraar", "wijkverpleging", "zorgverpleging",
    ]
    #expect(
      parts(in: "zorgverzekeraar wijkverpleging zorgverpleging", of: titles) == ["verpleging", "verzekeraar"])
  }
}
