import Foundation
import Testing

/// What regions, lapsed pages and lists do to each other where one of them is not there.
@Suite struct InheritanceTests {
  @Test func aRegionAddsToAnActivityThatOnlyABijlageLists() async throws {
    let site = try Site()
    try site.page(
      "bijlagen/proef.md", "titel: Proefbijlage", "## Groep\n\n- Samen fietsen\n- Samen lopen")
    try site.page("regios/zwolle/activiteiten/samen-lopen.md", "titel: Lopen", "In Zwolle lopen wij.")
    try await site.built()
    let page = try site.output("zwolle/activiteiten/samen-lopen/index.html")
    #expect(page.contains("<h1>Samen lopen</h1>") && page.contains("In Zwolle lopen wij."))
    #expect(!(try site.output("activiteiten/samen-lopen/index.html")).contains("In Zwolle lopen wij."))
  }

  @Test func filesOfAHiddenRegionStayHidden() async throws {
    let site = try Site()
    try site.page("regios/drenthe/index.md", "titel: Drenthe\nconcept: true")
    try site.put("geheim", at: "content/regios/drenthe/nieuws/plan.pdf")
    try await site.built()
    #expect(!Site.files(in: site.root + "/public").contains { $0.hasSuffix("plan.pdf") })
  }

  @Test func theLastPageOfAListLapses() async throws {
    let site = try Site()
    try site.page("wijkverbanden/oud.md", "titel: Oud\nvervalt: 2026-01-01\neerder: [/weleer/]")
    try await site.built()
    let page = try site.output("midden-ijssel/wijkverbanden/oud/index.html")
    #expect(page.contains("Deze pagina is vervallen") && !page.contains("href=\"../../wijkverbanden/\""))
    #expect(site.exists("midden-ijssel/weleer/index.html"), "an earlier address leads to the notice")
  }

  @Test func aNameInARegionThatDoesNotShowThePage() async throws {
    let site = try Site()
    try site.page("paginas/alleen.md", "titel: Alleen hier\nregios: [zwolle]")
    try site.page("regios/midden-ijssel/paginas/naar.md", "titel: Naar", "Zie [](pagina:alleen).")
    try await site.built()
    #expect(!(try site.output("alleen/index.html")).contains("midden-ijssel/alleen/"))
  }

  @Test func oneEarlierAddressWrittenTwice() async throws {
    let site = try Site()
    try site.page("paginas/nieuw.md", "titel: Nieuw\neerder: [/weleer/, weleer/index.html]")
    try await site.built()
    #expect(site.exists("weleer/index.html"))
  }

  @Test func whatOpensAtAnUnknownMomentIsNotOpen() async throws {
    let site = try Site()
    try site.page("participatie/ooit.md", "titel: Ooit\nopent: onbekend")
    try await site.built()
    #expect(try site.output("participatie/ooit/index.html").contains("Nog niets gepland"))
  }
}
