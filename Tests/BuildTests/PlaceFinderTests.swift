import Foundation
import Testing

/// “Waar hoor ik bij?”: the table that is there without script, and that the script reads.
@Suite struct PlaceFinderTests {
  /// A gemeente in two regions, one in one, one in none; a kern that no list names.
  private func site() async throws -> Site {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost, west]\n",
      at: "content/site.yml")
    try site.page("gemeenten/delen.md", "titel: Delen\nkernen: [Aalst, Émst, Zoek]")
    try site.page("gemeenten/heel.md", "titel: Heel\nkernen: ['’t Harde']")
    try site.page("gemeenten/los.md", "titel: Los")
    try site.page(
      "paginas/over-zoek.md", "titel: Waar ligt Zoek?\nzoekwoorden: [Zoek]", "In [](gemeente:delen).")
    try site.page(
      "regios/oost/index.md",
      """
      titel: Oost
      verzekeraar: De Verzekeraar
      centrumgemeente: heel
      gemeenten:
        - gemeente: delen
          kernen: [Aalst]
        - gemeente: heel
      """)
    try site.page(
      "regios/west/index.md", "titel: West\ngemeenten:\n  - gemeente: delen\n    kernen: [Émst]")
    try await site.built()
    return site
  }

  /// The rows of the table, each as its texts.
  private func rows(_ html: String) -> [String: String] {
    var rows: [String: String] = [:]
    for part in html.components(separatedBy: "<tr data-soort=").dropFirst() {
      let row = part.components(separatedBy: "</tr>")[0]
      let texts = Markup("<tr data-soort=" + row).texts.map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
      rows[texts[0]] = texts.dropFirst().joined(separator: " ")
    }
    return rows
  }

  @Test(arguments: [("", ""), ("oost/", " (deze regio)")])
  func everyPlaceHasItsAnswer(_ folder: String, _ mark: String) async throws {
    let html = try await site().output(folder + "waar-hoor-ik-bij/index.html")
    #expect(
      rows(html) == [
        "Aalst": "Delen Oost" + mark, "Émst": "Delen West", "’t Harde": "Heel Oost" + mark,
        "Heel": "geen kernen apart genoemd Oost" + mark,
        "Delen": "verdeeld over regio’s Oost\(mark) of West . Dat hangt af van uw kern.",
        "Los": "geen kernen genoemd Onbekend. Vraag het aan de gemeente Los .",
        "Zoek":
          "Delen Onbekend. Vraag het aan de gemeente Delen . Lees ook: Waar ligt Zoek?",
      ])
  }

  @Test func lettersInOrderWithoutAccents() async throws {
    let html = try await site().output("waar-hoor-ik-bij/index.html")
    let markup = Markup(html)
    let letters = markup.tags.filter { $0.name == "tbody" }.compactMap { $0.attributes["id"] }
    #expect(letters == ["_a", "_d", "_e", "_h", "_l", "_t", "_z"])
    let links = markup.tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#_") }
    #expect(links == letters.map { "#" + $0 })
    #expect(markup.problems == [])
    #expect(html.contains("<caption>Bij welke regio hoort welke kern of gemeente?</caption>"))
    #expect(html.contains("scope=\"rowgroup\"") && html.contains("<th scope=\"row\">Aalst</th>"))
  }

  /// One letter for a name, in this list and in that of all pages.
  @Test func aNameHasOneLetterInAllLists() async throws {
    let site = try Site(base: false)
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("gemeenten/berg.md", "titel: ’s-Heerenberg")
    try site.page("gemeenten/buurt.md", "titel: 3e Buurt")
    try await site.built()
    for path in ["waar-hoor-ik-bij", "zoeken"] {
      let tags = Markup(try site.output("\(path)/index.html")).tags
      let ids = tags.compactMap { $0.attributes["id"] }
      #expect(ids.contains("_s") && ids.contains("_cijfers"), "\(path)")
      #expect(!ids.contains("_overige") && !ids.contains("_b"), "\(path)")
    }
  }

  @Test func whatIsKnownOfARegion() async throws {
    let html = try await site().output("west/waar-hoor-ik-bij/index.html")
    #expect(
      html.contains(
        "<th scope=\"row\"><a href=\"../../oost/\">Oost</a> </th>"
          + "<td data-kolom=\"Centrumgemeente\"><a href=\"../gemeenten/heel/\">Heel</a></td>"
          + "<td data-kolom=\"Preferente zorgverzekeraar\">De Verzekeraar</td>"))
  }

  /// Who lives in a region without known gemeenten looks in vain, and is told so.
  @Test func regionsWithoutGemeentenAreNamed() async throws {
    #expect(!(try await site().output("waar-hoor-ik-bij/index.html")).contains("niet alle gemeenten"))
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost, west, zuid]\n",
      at: "content/site.yml")
    try site.page("gemeenten/heel.md", "titel: Heel")
    try site.page("regios/oost/index.md", "titel: Oost\ngemeenten:\n  - gemeente: heel")
    try site.page("regios/west/index.md", "titel: West")
    try site.page("regios/zuid/index.md", "titel: Zuid")
    try await site.built()
    let html = try site.output("waar-hoor-ik-bij/index.html")
    let words = "De bronnen noemen niet alle gemeenten. Van West en Zuid noemen zij er geen."
    #expect(html.contains("<p>\(words)</p>") && html.contains("Geen plaats lijkt hierop. \(words) Kijk"))
    let west = try site.output("west/index.html")
    #expect(west.contains("Welke gemeenten meedoen, is nog niet bekend."))
    #expect(!west.contains("<caption>Gemeenten in deze regio</caption>"))
  }

  @Test func theListOfGemeentenLeadsThere() async throws {
    let html = try await site().output("oost/gemeenten/index.html")
    #expect(html.contains("<a href=\"../waar-hoor-ik-bij/\">Waar hoor ik bij?"))
  }

  /// Without a region there is nothing to belong to, and without a place nothing to find.
  @Test(arguments: ["gemeenten/hier.md", "regios/oost/index.md"])
  func withoutPlacesOrRegionsThereIsNoFinder(_ file: String) async throws {
    let site = try Site(base: false)
    let isRegion = file.hasPrefix("regios")
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\n" + (isRegion ? "regios: [oost]\n" : ""),
      at: "content/site.yml")
    try site.page(file)
    try site.page("paginas/iets.md")
    try await site.built()
    #expect(!site.exists("waar-hoor-ik-bij/index.html"))
    #expect(!(try site.output("iets/index.html")).contains("waar-hoor-ik-bij"))
  }

  /// The field for the script is of no use without it.
  @Test func theFieldIsHiddenUntilAScriptShowsIt() async throws {
    let html = try await site().output("waar-hoor-ik-bij/index.html")
    #expect(html.contains("<div class=\"zoeker\" id=\"_zoeker\" hidden=\"\">"))
  }
}
