import Building
import Domain
import Foundation
import Testing

/// What the day of the build, and drafts, change.
@Suite struct DayTests {
  private func built(on day: String, drafts: Bool = false, _ site: Site) async throws -> Build.Report {
    let today = try #require(Datum(iso: day))
    return try await site.built {
      $0.source.today = today
      $0.source.includesDrafts = drafts
    }
  }

  @Test func draftsAndScheduledPagesAreCountedAndLeftOut() async throws {
    let site = try Site()
    let report = try await built(on: Site.today, site)
    #expect((report.drafts, report.scheduled) == (1, 1))
    for name in ["ontwerp", "later"] {
      #expect(!site.exists("\(name)/index.html") && !site.exists("zwolle/\(name)/index.html"))
      #expect(!(try site.output("sitemap.xml")).contains(name))
    }
  }

  @Test func draftsAreShownWhereAskedFor() async throws {
    let site = try Site()
    let report = try await built(on: Site.today, drafts: true, site)
    #expect((report.drafts, report.scheduled) == (0, 0))
    #expect(try site.output("ontwerp/index.html").contains("Nog niet klaar."))
    #expect(try site.output("later/index.html").contains("Komt nog."))
  }

  @Test(arguments: [("2026-12-31", false), ("2027-01-01", true), ("2027-01-02", true)])
  func appearsOnItsDay(_ day: String, _ isShown: Bool) async throws {
    let site = try Site()
    _ = try await built(on: day, site)
    #expect(site.exists("later/index.html") == isShown)
  }

  @Test(arguments: [("2026-09-30", false), ("2026-10-01", true), ("2026-10-02", true)])
  func lapsesOnItsDay(_ day: String, _ isLapsed: Bool) async throws {
    let site = try Site()
    _ = try await built(on: day, site)
    for folder in ["", "zwolle/"] {
      let page = try site.output(folder + "spreekuur/index.html")
      #expect(page.contains("Er is spreekuur.") != isLapsed)
      #expect(page.contains("Deze pagina is vervallen op 1 oktober 2026.") == isLapsed)
      #expect(page.contains("content=\"noindex\"") == isLapsed)
      #expect(try site.output(folder + "sitemap.xml").contains("/spreekuur/") != (isLapsed || folder != ""))
    }
  }

  /// Between `publiceren` and `vervalt`, and on neither side.
  @Test(arguments: [
    ("2026-02-28", "weg"), ("2026-03-01", "er"), ("2026-03-31", "er"), ("2026-04-01", "vervallen"),
  ])
  func fromAndUntil(_ day: String, _ expected: String) async throws {
    let site = try Site(base: false)
    try site.page(
      "paginas/proef.md", "titel: Proef\npubliceren: 2026-03-01\nvervalt: 1 april 2026", "De tekst.")
    _ = try await built(on: day, site)
    let page = try? site.output("proef/index.html")
    #expect((page == nil ? "weg" : page?.contains("De tekst.") == true ? "er" : "vervallen") == expected)
  }

  @Test func aLapsedPageIsListedNowhere() async throws {
    let site = try Site()
    try site.page("disciplines/oud.md", "titel: Oude discipline\nvervalt: 2026-01-01")
    try site.page(
      "regios/zwolle/disciplines/wv.md", "titel: Toevoeging\nvervalt: 2026-01-01", "Vervallen toevoeging.")
    _ = try await built(on: Site.today, site)
    #expect(try site.output("disciplines/oud/index.html").contains("vervallen op 1 januari 2026"))
    for path in ["disciplines/index.html", "activiteiten/matrix/index.html", "zwolle/index.html"] {
      #expect(!(try site.output(path)).contains("Oude discipline"))
    }
    let page = try site.output("zwolle/disciplines/wv/index.html")
    #expect(page.contains("Wat deze discipline doet.") && !page.contains("toevoeging"))
  }

  @Test func aHiddenRegionHidesItsPages() async throws {
    let site = try Site()
    try site.page("regios/drenthe/index.md", "titel: Drenthe\nconcept: true")
    try site.page("regios/drenthe/nieuws/iets.md", "titel: Iets\ndatum: 2026-01-01")
    let report = try await built(on: Site.today, site)
    #expect(report.drafts == 3 && report.regios == 2)
    #expect(!site.exists("drenthe"))
    // Drafts go to a folder of their own: not where a site without them stands.
    let shown = try await site.built("kijk") { $0.source.includesDrafts = true }
    #expect(shown.regios == 3)
    #expect(FileManager.default.fileExists(atPath: site.root + "/kijk/drenthe/nieuws/iets/index.html"))
  }
}
