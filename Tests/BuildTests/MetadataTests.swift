import Building
import Diagnostics
import Foundation
import Testing

/// What other programs read: Open Graph, JSON-LD and feeds.
@Suite struct MetadataTests {
  private static let hostile = "</script><script>alert(\"1\")</script>\\ & ]]> <!--"

  private static func graph(_ page: String) throws -> [[String: Any]] {
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let data = Data(page[start.upperBound..<end.lowerBound].utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["@context"] as? String == "https://schema.org")
    return try #require(object["@graph"] as? [[String: Any]])
  }

  private static func node(_ type: String, _ page: String) throws -> [String: Any] {
    try #require(try graph(page).first { $0["@type"] as? String == type })
  }

  @Test func noTextEndsTheScript() async throws {
    let site = try Site(base: false)
    let yaml = "'" + Self.hostile + "'"
    try site.page("begrippen/x.md", "titel: \(yaml)\nsamenvatting: \(yaml)\nafkorting: XYZ\nvoluit: \(yaml)")
    // That the titles hold marks is told; they are published as they stand.
    let report = await (try site.build()).run()
    #expect(report.diagnostics.allSatisfy { $0.code == .markupLeft })
    let page = try site.output("begrippen/x/index.html")
    #expect(
      page.components(separatedBy: "<script").count == 2
        && page.components(separatedBy: "</script").count == 2)
    let term = try Self.node("DefinedTerm", page)
    #expect(term["name"] as? String == Self.hostile && term["description"] as? String == Self.hostile)
    #expect(term["inDefinedTermSet"] as? String == "https://proef.example/begrippen/")
  }

  @Test func crumbsAreAbsoluteInEverySite() async throws {
    let site = try Site(base: false)
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page("regios/west/index.md", "titel: West\nadres: https://west.example")
    try site.page("regios/oost/nieuws/een.md", "titel: Een\ndatum: 2026-01-01")
    try site.page("regios/west/nieuws/twee.md", "titel: Twee\ndatum: 2026-01-01")
    try await site.built()
    func items(_ path: String) throws -> [String?] {
      let crumbs = try Self.node("BreadcrumbList", try site.output(path))
      let items = try #require(crumbs["itemListElement"] as? [[String: Any]])
      #expect(items.map { $0["position"] as? Int } == Array(1...items.count))
      return items.map { $0["item"] as? String }
    }
    #expect(
      try items("oost/nieuws/een/index.html") == [
        "https://proef.example/", "https://proef.example/oost/", "https://proef.example/oost/nieuws/", nil,
      ])
    #expect(
      try items("west/nieuws/twee/index.html") == [
        "https://proef.example/", "https://west.example/", "https://west.example/nieuws/", nil,
      ])
    #expect(try items("index.html") == [nil])
  }

  @Test func eachKindOfPageSaysWhatItIs() async throws {
    let site = try await Site.base.value
    let sender = try #require(
      try Self.node("WebSite", try site.output("index.html"))["publisher"] as? [String: Any])
    #expect(sender["@type"] as? String == "Organization")
    let area = try Self.node("AdministrativeArea", try site.output("zwolle/index.html"))
    #expect(area["url"] as? String == "https://proef.example/zwolle/")
    #expect(try Self.node("DefinedTermSet", try site.output("begrippen/index.html"))["name"] != nil)
    let event = try Self.node("Event", try site.output("planning/plan-klaar/index.html"))
    #expect(event["startDate"] as? String == "2026-07-15" && event["endDate"] as? String == "2026-07-15")
    let vague = try Self.graph(try site.output("planning/evaluatie/index.html"))
    #expect(vague.map { $0["@type"] as? String } == ["BreadcrumbList"], "a vague moment is no event")
    for path in Site.files(in: site.root + "/public") where path.hasSuffix("/bijlagen/lijst/index.html") {
      #expect(try Self.node("Dataset", try site.output(path))["publisher"] != nil)
    }
    for (path, _) in site.tree() where path.hasSuffix(".html") {
      #expect(!(try site.output(path)).contains("\"Medical"))
    }
  }

  @Test func governmentsSaySo() async throws {
    let site = try Site(base: false)
    try site.put(
      "titel: Proef\nafzender: Gemeente\nadres: https://proef.example\noverheid: true\n",
      at: "content/site.yml")
    try await site.built()
    let website = try Self.node("WebSite", try site.output("index.html"))
    #expect((website["publisher"] as? [String: Any])?["@type"] as? String == "GovernmentOrganization")
  }

  @Test func openGraphIsWhole() async throws {
    let site = try Site(base: false)
    try site.page("regios/oost/index.md", "titel: Oost")
    try site.page(
      "regios/oost/nieuws/een.md",
      "titel: Een & twee\nsamenvatting: Kort.\ndatum: 2026-01-01\neerder: [/oud/]")
    try await site.built()
    func properties(_ path: String) throws -> [String: String] {
      let tags = Markup(try site.output(path)).tags.filter { $0.attributes["property"] != nil }
      return Dictionary(
        uniqueKeysWithValues: tags.map { ($0.attributes["property"] ?? "", $0.attributes["content"] ?? "") })
    }
    #expect(
      try properties("oost/nieuws/een/index.html") == [
        "og:title": "Een & twee", "og:description": "Kort.", "og:type": "article",
        "og:url": "https://proef.example/oost/nieuws/een/", "og:locale": "nl_NL", "og:site_name": "Oost",
      ])
    for hidden in ["404.html", "oost/oud/index.html"] {
      #expect(try properties(hidden) == [:])
      #expect(!(try site.output(hidden)).contains("ld+json"))
    }
  }

  // MARK: - Feeds

  @Test func feedsAreDatedByWhatWasChecked() async throws {
    let site = try Site(base: false)
    try site.page("nieuws/een.md", "titel: Een\ndatum: 2026-01-01\ngecontroleerd: 2026-03-04")
    try site.page("nieuws/twee.md", "titel: Twee\ndatum: 2026-02-01")
    try site.page("planning/plan.md", "titel: Plan\nwanneer: juli 2030\ngecontroleerd: 2026-05-06")
    try await site.built()
    let feed = try site.output("feed.xml")
    #expect(
      feed.contains("<updated>2026-03-04T00:00:00Z</updated>\n<published>2026-01-01T00:00:00Z</published>"))
    #expect(
      feed.contains("<updated>2026-02-01T00:00:00Z</updated>\n<published>2026-02-01T00:00:00Z</published>"))
    #expect(feed.contains("<id>https://proef.example/feed.xml</id>"))
    let planning = try site.output("planning/feed.xml")
    #expect(planning.contains("<updated>2026-05-06T00:00:00Z</updated>") && !planning.contains("2030-"))
    #expect(
      planning.contains("<summary>juli 2030.</summary>")
    )
  }
}
