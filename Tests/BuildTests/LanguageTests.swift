import Building
import Diagnostics
import Foundation
import Testing

/// A text in another language than its site keeps its own words, and is marked.
@Suite struct LanguageTests {
  private static let terms = "titel: HWV\nafkorting: HWV\nvoluit: hecht wijkverband"

  private func site(_ taal: String) throws -> Site {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\ntaal: \(taal)\n", at: "content/site.yml")
    try site.page("begrippen/hwv.md", Self.terms)
    return site
  }

  /// What stands in `<main>` of a page.
  private func main(_ path: String, _ site: Site) throws -> String {
    let html = try site.output(path)
    let start = try #require(html.range(of: "<main")), end = try #require(html.range(of: "</main>"))
    return String(html[start.lowerBound..<end.lowerBound])
  }

  @Test(arguments: [("nl", "nl-NL", true), ("nl", "en", false), ("en", "en-GB", true), ("nl", "ar", false)])
  func theGlossaryIsInTheLanguageOfTheSite(_ taal: String, _ own: String, _ isExplained: Bool) async throws {
    let site = try site(taal)
    try site.page("paginas/proef.md", "titel: Proef\ntaal: \(own)", "The HWV[^1].\n\n[^1]: So.")
    try await site.built()
    let html = try main("proef/index.html", site)
    #expect(html.contains("hecht wijkverband") == isExplained, "\(html)")
    #expect(html.contains("lang=\"\(own)\""))
  }

  /// The words beside a text are those of its own language, or else of the site.
  @Test(arguments: [
    ("nl", "en", "Footnotes"), ("nl", "nl-BE", "Voetnoten"), ("en", "nl", "Voetnoten"),
    ("nl", "pl", "Voetnoten"), ("en", "pl", "Footnotes"),
  ]) func wordsBesideTheText(_ taal: String, _ own: String, _ words: String) async throws {
    let site = try site(taal)
    try site.page("paginas/proef.md", "titel: Proef\ntaal: \(own)", "Tekst[^1].\n\n[^1]: Noot.")
    try await site.built()
    #expect(try main("proef/index.html", site).contains("aria-label=\"\(words)\""))
  }

  /// Where a page is named by its title the title is marked, in lists and in texts.
  @Test func titlesElsewhere() async throws {
    let site = try site("nl")
    try site.page(
      "activiteiten/english.md", "titel: Lesson\nsamenvatting: Come along.\ntaal: en\nhoofdtaken: [een]")
    try site.page(
      "hoofdtaken/een.md", "titel: Een", "Lees [](activiteit:english) en [dit](activiteit:english).")
    try site.page("regios/oost/index.md", "titel: Oost")
    try await site.built()
    for path in ["activiteiten/index.html", "oost/activiteiten/index.html", "oost/index.html"] {
      let html = try main(path, site)
      #expect(html.contains("lang=\"en\">Lesson</a>") && !html.contains("\">Lesson</a> <strong"), "\(path)")
    }
    #expect(try main("activiteiten/index.html", site).contains("<p lang=\"en\">Come along.</p>"))
    #expect(try main("hoofdtaken/een/index.html", site).contains("<span lang=\"en\">Lesson</span></a> en"))
    #expect(try main("zoeken/index.html", site).contains("<span lang=\"en\">Lesson</span>"))
    #expect(
      try site.output("activiteiten/english/index.html").contains("aria-current=\"page\" lang=\"en\">Lesson<")
    )
  }

  @Test(arguments: [("ar", true), ("fa", true), ("he", true), ("ckb", true), ("tr", false), ("en", false)])
  func fromRightToLeft(_ taal: String, _ isRightToLeft: Bool) async throws {
    let site = try site("nl")
    let keys = "titel: X\nsamenvatting: Y\ntaal: \(taal)"
    try site.page("activiteiten/proef.md", keys)
    try site.page("regios/oost/index.md", keys)
    try site.page("regios/oost/activiteiten/eigen.md", keys)
    try site.page("regios/oost/activiteiten/proef.md", keys)
    try await site.built()
    let mark = isRightToLeft ? " lang=\"\(taal)\" dir=\"rtl\">" : " lang=\"\(taal)\">"
    // Title, summary and text; in the region also its addition, and on its home two activities.
    for (path, count) in [
      ("activiteiten/proef/index.html", 3), ("oost/index.html", 5), ("oost/activiteiten/proef/index.html", 4),
      ("oost/activiteiten/eigen/index.html", 3),
    ] {
      let html = try main(path, site)
      #expect(html.components(separatedBy: mark).count - 1 == count, "\(path): \(html)")
    }
    let all = try main("oost/alles/index.html", site)
    #expect(all.contains("<div\(mark)"))
    #expect(all.contains("dir=") == isRightToLeft)
  }

  /// The labels of the site around a text in another language are not marked as that language.
  @Test func whatTheSiteSaysIsInItsOwnLanguage() async throws {
    let site = try site("nl")
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("activiteiten/proef.md", "titel: X\ntaal: en\ngroep: Y")
    try site.page("regios/oost/activiteiten/proef.md", "titel: X", "Nederlands.")
    try await site.built()
    let all = try main("oost/alles/index.html", site)
    let piece = try #require(all.range(of: "<div lang=\"en\">"))
    let end = try #require(all[piece.upperBound...].range(of: "</div>"))
    #expect(!all[piece.upperBound..<end.lowerBound].contains("In deze regio"))
    #expect(all[end.upperBound...].contains("Nederlands."))
  }

  @Test(arguments: [("en", "en"), ("en-GB", "en-GB"), ("nl", "nl")])
  func anotherLanguageOfTheSiteReadsEveryTextAnew(_ taal: String, _ lang: String) async throws {
    let site = try site("nl")
    try site.page("paginas/proef.md", "titel: Proef", "Tekst[^1].\n\n[^1]: Noot.")
    var options = try SnapshotTests.options(site)
    options.remembers = true
    let first = await Snapshot(options)
    try site.put(
      "titel: Proef\nafzender: ons\nadres: https://proef.example\ntaal: \(taal)\n", at: "content/site.yml")
    let changed = await Snapshot(options, after: first, changed: [site.root + "/content/site.yml"])
    #expect(try SnapshotTests.bytes(of: changed) == SnapshotTests.bytes(of: await Snapshot(options)))
    let page = try #require(try SnapshotTests.bytes(of: changed)["proef/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("<html lang=\"\(lang)\">"))
  }
}
