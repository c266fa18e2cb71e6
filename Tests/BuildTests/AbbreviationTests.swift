import Building
import Foundation
import Testing

/// The first use of a glossary term on a page is marked, and only that.
@Suite struct AbbreviationTests {
  private static let link =
    "<a class=\"begrip\" href=\"../begrippen/hwv/\"><abbr>HWV</abbr></a> (hecht wijkverband)"
  private static let titled =
    "<a class=\"begrip\" href=\"../begrippen/hwv/\"><abbr title=\"hecht wijkverband\">HWV</abbr></a>"

  @Test(arguments: [
    ("Een HWV en nog een HWV.", "<p>Een \(link) en nog een HWV.</p>"),
    ("## Het HWV\n\nEen HWV.", "<h2 id=\"het-hwv\">Het HWV</h2>\n<p>Een \(link).</p>"),
    ("Zie [het HWV](contact.md). Een HWV.", "<p>Zie <a href=\"../contact/\">het HWV</a>. Een \(link).</p>"),
    ("De code `HWV` van een HWV.", "<p>De code <code>HWV</code> van een \(link).</p>"),
    ("Het HWV-plan voor een HWV.", "<p>Het \(titled)-plan voor een HWV.</p>"),
    ("Twee HWV's.", "<p>Twee \(titled)&#39;s.</p>"), ("Twee HWV’s.", "<p>Twee \(titled)’s.</p>"),
    (
      "Een hecht wijkverband (HWV).",
      "<p>Een hecht wijkverband (<a class=\"begrip\" href=\"../begrippen/hwv/\"><abbr>HWV</abbr></a>).</p>"
    ),
    ("HWVX en XHWV en hwv.", "<p>HWVX en XHWV en hwv.</p>"),
    ("*HWV*", "<p><em>\(link)</em></p>"), ("- HWV\n- HWV", "<li>\(link)</li>\n<li>HWV</li>"),
    ("De AZWA.", "<p>De <a class=\"begrip\" href=\"../begrippen/azwa/\"><abbr>AZWA</abbr></a>.</p>"),
  ])
  func inAText(_ text: String, _ expected: String) async throws {
    let site = try Site()
    try site.page("paginas/proef.md", "titel: Proef", text)
    try await site.built()
    let page = try site.output("proef/index.html")
    let article = page.components(separatedBy: "article>")
    let isThere = page.contains(expected)
    #expect(isThere, "\(article.count > 1 ? article[1] : page)")
  }

  @Test func aRegionsAdditionIsTheSamePage() async throws {
    let page = try await Site.base.value.output("zwolle/disciplines/ha/index.html")
    #expect(
      page.components(separatedBy: "begrippen/hwv/\"><abbr").count == 2, "marked in the national text only")
    #expect(page.contains("werken huisartsen in een HWV en een <a class=\"begrip\""))
  }

  @Test func aTermDoesNotExplainItself() async throws {
    let site = try await Site.base.value
    #expect(try site.output("begrippen/hwv/index.html").contains("<p>In een HWV werken mensen"))
    #expect(!(try site.output("begrippen/azwa/index.html")).contains("<abbr"))
  }

  @Test func pagesThatUseATermAreNamedOnItsPage() async throws {
    let page = try await Site.base.value.output("begrippen/hwv/index.html")
    #expect(page.contains("<a href=\"../../disciplines/ha/\">Huisarts</a>"))
  }
}
