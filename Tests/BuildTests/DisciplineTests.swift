import Building
import Diagnostics
import Foundation
import Testing

/// “Mijn discipline”: what a discipline has to do with, and the list of all.
@Suite struct DisciplineTests {
  private func site() async throws -> Site {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost, west]\n",
      at: "content/site.yml")
    for (code, titel, more) in [
      ("ha", "Huisarts", ""), ("wv", "Wijkverpleging", ""), ("para", "Paramedici", ""),
      ("fysio", "Fysiotherapeut", "\ngroep: para"),
    ] { try site.page("disciplines/\(code).md", "titel: \(titel)\(more)") }
    try site.page("hoofdtaken/zorg.md", "titel: Zorgtaak")
    try site.page(
      "activiteiten/vallen.md",
      "titel: Vallen\ngroep: Thuis\ndisciplines: [ha, wv, fysio]\nhoofdtaken: [zorg]")
    try site.page("activiteiten/lopen.md", "titel: Lopen\ngroep: Buiten\ndisciplines: [ha, wv]")
    try site.page("activiteiten/samen.md", "titel: Samen\ngroep: Buiten\ndisciplines: [para, ha]")
    try site.page("activiteiten/praten.md", "titel: Praten", "Ook de [](discipline:wv) praat.")
    try site.page("governance/mandaat.md", "titel: Mandaat zorg\nsoort: mandaat\ndisciplines: [wv]")
    try site.page("governance/eis.md", "titel: Eis een\nsoort: ontwerpcriterium\ndisciplines: [wv, ha]")
    try site.page("regios/oost/index.md", "titel: Oost\nactiviteiten: [vallen]")
    try site.page("regios/west/index.md", "titel: West")
    try await site.built()
    return site
  }

  /// The cells of the row of `name` in the table with this caption.
  private func row(_ name: String, of caption: String, in html: String) throws -> [String] {
    let start = try #require(html.range(of: "<caption>\(caption)</caption>"))
    let table = html[start.upperBound...].components(separatedBy: "</table>")[0]
    let row = try #require(table.components(separatedBy: "<tr>").first { $0.contains(">\(name)</a>") })
    return row.split(separator: /<td[^>]*>/, omittingEmptySubsequences: false).dropFirst().map {
      $0.components(separatedBy: "</td>")[0]
    }
  }

  private func fact(_ name: String, in html: String) throws -> String {
    let start = try #require(html.range(of: "<dt>\(name)</dt>"), "\(name)")
    return Markup(html[start.upperBound...].components(separatedBy: "<dt>")[0]).texts.joined()
  }

  @Test func activitiesWithTheirTaskAndWhoWorksAlongside() async throws {
    let html = try await site().output("disciplines/wv/index.html")
    #expect(
      try row("Vallen", of: "Activiteiten: Thuis", in: html) == ["Huisarts, Fysiotherapeut", "Zorgtaak"])
    #expect(try row("Lopen", of: "Activiteiten: Buiten", in: html) == ["Huisarts", ""])
    #expect(html.contains("<h3>Alleen genoemd bij deze activiteiten</h3>"))
    #expect(html.components(separatedBy: ">Vallen</a>").count == 2, "not in another list as well")
  }

  @Test func activitiesOfTheGroup() async throws {
    let html = try await site().output("disciplines/fysio/index.html")
    #expect(
      try row("Samen", of: "Via de groep Paramedici: Buiten", in: html) == ["Paramedici, Huisarts", ""])
    #expect(html.contains("<caption>Activiteiten: Thuis</caption>"))
  }

  @Test(arguments: [
    ("wv", "Mandaat zorg", "Oost"), ("para", "Nog niet bekend", nil),
  ])
  func whoSpeaksForItAndWhere(_ code: String, _ mandate: String, _ regio: String?) async throws {
    let html = try await site().output("disciplines/\(code)/index.html")
    #expect(try fact("Wie spreekt namens deze discipline", in: html).contains(mandate))
    #expect(html.contains("<dt>Regio’s met deze discipline</dt>") == (regio != nil))
    if let regio { #expect(try fact("Regio’s met deze discipline", in: html).contains(regio)) }
    let asked = html.contains("<dt>Wat van deze discipline wordt gevraagd</dt>")
    #expect(asked == (code == "wv"))
    if asked { #expect(try fact("Wat van deze discipline wordt gevraagd", in: html).contains("Eis een")) }
  }

  @Test func theListGivesCodeAndNumberOfActivities() async throws {
    let html = try await site().output("west/disciplines/index.html")
    for caption in ["(ha, 3 activiteiten)", "(fysio, 1 activiteit)", "(wv, 2 activiteiten)"] {
      #expect(html.contains(caption), "\(caption)")
    }
  }

  /// A region that puts its own page in the place of the national one keeps its activities.
  @Test func aReplacedDiscipline() async throws {
    let site = try await site()
    let before = try site.output("west/activiteiten/matrix/index.html")
    try site.page("regios/west/disciplines/wv.md", "titel: Zorg in de wijk\nvervangt: true")
    try await site.built()
    let after = try site.output("west/activiteiten/matrix/index.html")
    let count = { (html: String) in html.components(separatedBy: ">ja</td>").count }
    #expect(count(before) == count(after) && after.contains("Zorg in de wijk"))
    let own = try site.output("west/disciplines/wv/index.html")
    #expect(try row("Lopen", of: "Activiteiten: Buiten", in: own) == ["Huisarts", ""])
    #expect(try site.output("west/disciplines/index.html").contains("(wv, 2 activiteiten)"))
  }

  /// Each wrong item of a bijlage costs the same, however many there are.
  @Test(.timeLimit(.minutes(1))) func thousandsOfWrongItems() async throws {
    let site = try Site()
    let items = (0..<8_000).map { "- Oefening \($0) (ha, wvx\($0))" }.joined(separator: "\n")
    try site.page("bijlagen/proef.md", "titel: Proef\nhoofdtaken: []", "## Groep\n\n" + items)
    let report = await (try site.build()).check()
    let wrong = report.diagnostics.filter {
      $0.place?.file.hasSuffix("proef.md") == true && $0.code == .referenceUnknown
    }
    #expect(wrong.count == 8_000)
    #expect(wrong.last?.place?.line == 8_007 && wrong.last?.place?.column == 22)
  }
}
