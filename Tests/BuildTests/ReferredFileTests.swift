import Building
import Diagnostics
import Foundation
import Testing

/// A file is published because a page that is published refers to it, and for no other reason.
@Suite struct ReferredFileTests {
  /// Every way in which a page can fail to be on the site, with a link and an attachment of a decision.
  private func site(_ keys: String) throws -> Site {
    let site = try Site()
    try site.put("gelinkt", at: "content/regios/zwolle/besluiten/stuk.csv")
    try site.put("bijlage", at: "content/regios/zwolle/besluiten/nota.csv")
    try site.page(
      "regios/zwolle/besluiten/proef.md",
      "titel: Proef\ndatum: 2026-01-01\n\(keys)\nbijlagen:\n  - titel: Nota\n    bestand: nota.csv",
      "[Stuk](stuk.csv)")
    return site
  }

  private let files = ["zwolle/besluiten/stuk.csv", "zwolle/besluiten/nota.csv"]

  @Test func ofAPageThatIsShown() async throws {
    let site = try site("")
    try await site.built()
    for file in files { #expect(site.exists(file)) }
  }

  @Test(arguments: ["concept: true", "publiceren: 2026-12-01", "vervalt: 2026-11-01"])
  func notOfAPageThatIsNot(_ keys: String) async throws {
    let site = try site(keys)
    try await site.built()
    for file in files { #expect(!site.exists(file), "\(file)") }
  }

  @Test(arguments: ["concept: true", "publiceren: 2026-12-01"]) func withDrafts(_ keys: String) async throws {
    let site = try site(keys)
    try await site.built { $0.source.includesDrafts = true }
    for file in files { #expect(site.exists(file)) }
  }

  @Test func ofADraftAndAPageThatIsShown() async throws {
    let site = try site("concept: true")
    try site.page("paginas/ander.md", "titel: Ander", "[Stuk](../regios/zwolle/besluiten/stuk.csv)")
    try await site.built()
    #expect(site.exists(files[0]) && !site.exists(files[1]))
    #expect(try site.output("ander/index.html").contains("href=\"../zwolle/besluiten/stuk.csv\""))
  }

  /// A region's page may refer to the files of the nation.
  @Test func ofTheNationFromARegion() async throws {
    let site = try Site()
    try site.put("landelijk", at: "content/paginas/stuk.csv")
    try site.page(
      "regios/zwolle/nieuws/proef.md", "titel: P\ndatum: 2026-01-01", "[Stuk](../../../paginas/stuk.csv)")
    try await site.built()
    #expect(site.exists("paginas/stuk.csv"))
  }

  /// What a region adds to a page that the region does not show is not on the site, nor is its file.
  @Test func notOfAnAdditionThatIsNotShown() async throws {
    let site = try Site()
    try site.page("paginas/deels.md", "titel: Deels\nregios: [midden-ijssel]")
    try site.put("stuk", at: "content/regios/zwolle/paginas/stuk.csv")
    try site.page("regios/zwolle/paginas/deels.md", "titel: Deels", "[Stuk](stuk.csv)")
    let report = await (try site.build()).run()
    #expect(report.diagnostics.map(\.code) == [.fileSkipped])
    #expect(report.isWhole && !site.exists("zwolle/paginas/stuk.csv"))
  }

  @Test func ofAnIntroduction() async throws {
    let site = try Site()
    try site.put("stuk", at: "content/nieuws/stuk.csv")
    try site.put("thuis", at: "content/thuis.csv")
    try site.page("nieuws/bericht.md", "titel: Bericht\ndatum: 2026-01-01")
    try site.page("nieuws/index.md", "titel: Nieuws", "[Stuk](stuk.csv)")
    try site.page("index.md", "titel: Welkom", "[Thuis](thuis.csv)")
    try await site.built()
    #expect(site.exists("nieuws/stuk.csv") && site.exists("thuis.csv"))
  }

  @Test func ofARegionThatIsNotShown() async throws {
    let site = try Site()
    try site.put("stuk", at: "content/paginas/stuk.csv")
    try site.page("regios/nieuw/index.md", "titel: Nieuw\nconcept: true", "[S](../../paginas/stuk.csv)")
    try await site.built()
    #expect(!site.exists("paginas/stuk.csv"))
  }
}
