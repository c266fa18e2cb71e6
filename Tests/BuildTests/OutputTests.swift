import Building
import Diagnostics
import Foundation
import Glibc
import Testing

/// What a build says of its output; `PublishingTests` has how it is written.
@Suite struct OutputTests {
  private func codes(_ site: Site) async throws -> [Code] {
    await (try site.build()).run().diagnostics.map(\.code)
  }

  @Test func foreign() async throws {
    let site = try Site(base: false)
    try site.put("van iemand anders", at: "public/dagboek.txt")
    #expect(try await codes(site) == [.outputForeign])
    #expect(try site.output("dagboek.txt") == "van iemand anders")
    #expect(Site.files(in: site.root + "/public") == ["dagboek.txt"])
  }

  @Test func unwritable() async throws {
    let site = try Site(base: false)
    let report = await (try site.build("content/site.yml/public")).run()
    #expect(report.diagnostics.map(\.code) == [.outputUnwritable])
  }

  @Test func busy() async throws {
    let site = try Site(base: false)
    try site.put("", at: ".public.resv/lock")
    let file = open(site.root + "/.public.resv/lock", O_RDWR)
    defer { close(file) }
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    #expect(try await codes(site) == [.outputBusy])
    #expect(!site.exists(""))
  }

  @Test func withErrorsThePreviousSiteStands() async throws {
    let site = try Site()
    try await site.built()
    let before = site.tree()
    try site.page("paginas/kapot.md", "titel: Kapot", "[weg](weg.md)")
    #expect(try await codes(site) == [.referenceDead])
    #expect(site.tree() == before)
  }

  /// `robots.txt` is no HTML: an address keeps its signs.
  @Test func robotsEscapesNothing() async throws {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example/zorg&welzijn\n", at: "content/site.yml")
    try await site.built()
    #expect(
      try site.output("robots.txt").contains("Sitemap: https://proef.example/zorg&welzijn/sitemap.xml\n"))
  }

  @Test func unknownRegion() async throws {
    let site = try Site()
    let report = await (try site.build { $0.regios = ["zwole"] }).run()
    #expect(
      site.printed(report.diagnostics)
        == "fout [verwijzing-onbekend]: Er is geen regio “zwole”.\n  hulp: Bedoelt u “zwolle”?\n")
    #expect(!site.exists(""))
  }
}
