import Foundation
import Testing

/// “Alles op één pagina”: whole texts in one document, which holds together by itself.
@Suite struct EverythingTests {
  private func document(_ regio: String = "zwolle") async throws -> (html: String, markup: Markup) {
    let html = try await Site.base.value.output(regio + "/alles/index.html")
    return (html, Markup(html))
  }

  @Test func headingsGoDownOneByOne() async throws {
    let levels = try await document().markup.tags.compactMap { tag in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? tag.name.dropFirst().first?.wholeNumberValue : nil
    }
    #expect(levels.count { $0 == 1 } == 1)
    let inMain = levels.drop { $0 != 1 }
    #expect(zip(inMain, inMain.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(Array(inMain))")
    #expect(inMain.contains(4), "headings of texts stand below those of their pages")
  }

  @Test func anchorsAreUniqueAndLinksStayWithin() async throws {
    let (html, markup) = try await document()
    let ids = markup.tags.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let anchors = markup.tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(anchors.filter { !ids.contains(String($0.dropFirst())) } == [])
    for link in [
      "#activiteit_valpreventie", "#begrip_resv", "#discipline_ha", "#besluit_deelname", "#bron_nota",
    ] { #expect(anchors.contains(link), "\(link)") }
    #expect(!html.contains("href=\"../hoofdtaken/capaciteit/\""))
  }

  @Test func wholeTextsAreThereAndTermsInShort() async throws {
    let html = try await document().html
    #expect(html.contains("De kassier ontvangt het geld."))
    #expect(html.contains("Wat elke bron over het moment zegt"))
    #expect(!html.contains("De huisarts kent de patiënt."), "a discipline is told in short")
    #expect(html.contains("<div id=\"discipline_ha\"><dt>Huisarts"))
    let elsewhere = try await document("midden-ijssel").html
    #expect(elsewhere.contains("Hier is de gemeente de kassier."))
    #expect(!elsewhere.contains("De kassier ontvangt het geld."))
  }

  @Test func searchEnginesKeepTheParts() async throws {
    let site = try await Site.base.value
    #expect(try await document().html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!(try site.output("zwolle/sitemap.xml")).contains("/alles/"))
    #expect(!site.exists("alles/index.html"), "the portal has no such page")
  }

  @Test func footnotesHeadingsAndAdditionsOfTwoPages() async throws {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost]\n", at: "content/site.yml")
    try site.page(
      "regios/oost/index.md", "titel: Oost", "## Deel\n\n### Dieper\n\nZie [](hoofdtaak:een#deel).")
    let text = "## Deel\n\nZie [dit](#deel) en een noot[^1].\n\n###### diep\n\n[^1]: De noot."
    try site.page("hoofdtaken/een.md", "titel: Een", text.replacingOccurrences(of: "######", with: "###"))
    try site.page(
      "hoofdtaken/twee.md", "titel: Twee", "## Deel\n\nOok een noot[^1].\n\n[^1]: De andere noot.")
    try site.page("regios/oost/hoofdtaken/een.md", "titel: Een", "## Eigen\n\nVan [het begin](#deel).")
    try await site.built()
    let html = try site.output("oost/alles/index.html")
    for part in [
      "<h3 id=\"regio_oost_deel\">Deel</h3>", "<h4 id=\"regio_oost_dieper\">",
      "<h4 id=\"hoofdtaak_een_deel\">Deel</h4>", "<h5 id=\"hoofdtaak_een_diep\">diep</h5>",
      "<h4 id=\"hoofdtaak_twee_deel\">", "<a href=\"#hoofdtaak_een_deel\">dit</a>",
      "<a id=\"hoofdtaak_een_vnref-1\" href=\"#hoofdtaak_een_vn-1\"", "<li id=\"hoofdtaak_twee_vn-1\">",
      "<a href=\"#hoofdtaak_twee_vnref-1\"", "<h4 id=\"hoofdtaak_een_in-deze-regio\">In deze regio</h4>",
      "<h5 id=\"hoofdtaak_een_in-deze-regio-eigen\">Eigen</h5>",
      "<a href=\"#hoofdtaak_een_deel\">het begin</a>", "<a href=\"#hoofdtaak_een_deel\">Een</a>",
    ] { #expect(html.contains(part), "\(part)") }
  }

  /// What the region says differently stands with what it adds, as on the page itself.
  @Test func factsOfAnAddition() async throws {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost]\n", at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("planning/plan.md", "titel: Plan\nwanneer: juli 2026")
    try site.page("regios/oost/planning/plan.md", "titel: Plan\nwanneer: september 2026", "Hier later.")
    try await site.built()
    let html = try site.output("oost/alles/index.html")
    let national = try #require(html.range(of: "juli 2026"))
    let heading = try #require(html.range(of: "<h4 id=\"mijlpaal_plan_in-deze-regio\">In deze regio</h4>"))
    let own = try #require(html.range(of: "september 2026"))
    let text = try #require(html.range(of: "Hier later."))
    #expect(national.upperBound < heading.lowerBound && heading.upperBound < own.lowerBound)
    #expect(own.upperBound < text.lowerBound)
  }

  /// A region that says which activities it does shows those, and all of them where it does not say.
  @Test(arguments: [("activiteiten: [lopen]\n", false), ("", true)])
  func theActivitiesOfTheRegion(_ own: String, _ hasAll: Bool) async throws {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\nregios: [oost]\n", at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost\n" + own)
    try site.page("activiteiten/lopen.md", "titel: Lopen", "Samen lopen.")
    try site.page("activiteiten/fietsen.md", "titel: Fietsen", "Samen fietsen.")
    try await site.built()
    let html = try site.output("oost/alles/index.html")
    #expect(html.contains("Samen lopen.") && html.contains("Samen fietsen.") == hasAll)
  }

  /// The size that its link states is about that of the file.
  @Test func theSizeIsStated() async throws {
    let html = try await Site.base.value.output("zwolle/index.html")
    let text = try #require(html.firstMatch(of: /om te printen, ongeveer ([0-9]+) kB/))
    let stated = try #require(Int(text.1)), real = try await document().html.utf8.count / 1000
    #expect(abs(stated - real) <= max(10, real / 3), "\(stated) kB is stated, \(real) kB is real")
  }
}
