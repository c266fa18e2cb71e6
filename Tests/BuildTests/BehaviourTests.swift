import Building
import Foundation
import Testing

/// What pages say of each other: overlays, references, relations, addresses.
@Suite struct BehaviourTests {
  // MARK: - A region inherits

  @Test func aRegionAddsBelowTheNationalText() async throws {
    let site = try await Site.base.value
    let page = try site.output("zwolle/disciplines/ha/index.html")
    let national = try #require(page.range(of: "De huisarts kent de patiënt."))
    let own = try #require(page.range(of: "In Zwolle werken huisartsen"))
    #expect(national.upperBound < own.lowerBound)
    #expect(page.contains("<h1>Huisarts</h1>"))
    #expect(page.contains("<h2 id=\"in-deze-regio\">In deze regio</h2>"))
    #expect(page.contains("<h3 id=\"in-deze-regio-spoed\">Spoed</h3>"))
    #expect(page.contains("Het deel “In deze regio” is van de regio Zwolle."))
    #expect(page.contains(">Nota van Olst-Wijhe</a>"), "the sources of both parts")
    let elsewhere = try site.output("midden-ijssel/disciplines/ha/index.html")
    #expect(!elsewhere.contains("In deze regio") && !elsewhere.contains("In Zwolle werken"))
    #expect(elsewhere.contains("Deze tekst is landelijk."))
    for path in ["gemeenten/olst-wijhe", "besluiten/deelname"] {
      let html = try site.output("zwolle/\(path)/index.html")
      #expect(!html.contains("landelijk."), "\(path) is of one place")
    }
    #expect(!(try site.output("disciplines/ha/index.html")).contains("In Zwolle werken"))
  }

  /// A region's home does not present as its own what it only inherits.
  @Test func aListWithNothingOfTheRegionIsCalledNational() async throws {
    let site = try await Site.base.value
    let inherited = try site.output("midden-ijssel/index.html")
    #expect(inherited.contains("<h2 id=\"_activiteiten\">Voorbeelden van activiteiten (landelijk)</h2>"))
    #expect(inherited.contains("<h2 id=\"_disciplines\">Disciplines (landelijk)</h2>"))
    // Zwolle adds to the page on the huisarts.
    #expect(!(try site.output("zwolle/index.html")).contains("Disciplines (landelijk)"))
    #expect(!(try site.output("index.html")).contains("(landelijk)"))
  }

  @Test func aRegionReplacesTheNationalText() async throws {
    let site = try await Site.base.value
    let own = try site.output("midden-ijssel/governance/kassier/index.html")
    #expect(own.contains("Hier is de gemeente de kassier.") && !own.contains("De kassier ontvangt het geld."))
    #expect(own.contains("Deze tekst is van de regio Midden-IJssel."))
    for path in ["governance/kassier/index.html", "zwolle/governance/kassier/index.html"] {
      let page = try site.output(path)
      #expect(page.contains("De kassier ontvangt het geld.") && !page.contains("Hier is de gemeente"))
    }
    #expect(
      try site.output("midden-ijssel/governance/index.html").contains("De kassier van Midden-IJssel</a>"))
  }

  @Test func anchorsInAnAddition() async throws {
    let page = try await Site.base.value.output("zwolle/disciplines/ha/index.html")
    #expect(page.contains("<a href=\"#wie-betaalt-dat\">wie betaalt</a>"))
    #expect(page.contains("<a href=\"#in-deze-regio-spoed\">deze kop</a>"))
  }

  @Test func regiosLimitsWhereAPageIsShown() async throws {
    let site = try Site()
    try site.page("paginas/alleen.md", "titel: Alleen hier\nregios: [zwolle]\neerder: [/weleer/]")
    try site.page("paginas/naar.md", "titel: Naar", "Zie [](pagina:alleen).")
    try await site.built()
    #expect(site.exists("alleen/index.html") && site.exists("zwolle/alleen/index.html"))
    #expect(
      !site.exists("midden-ijssel/alleen/index.html") && !site.exists("midden-ijssel/weleer/index.html"))
    #expect(site.exists("zwolle/weleer/index.html"))
    #expect(try site.output("zwolle/naar/index.html").contains("<a href=\"../alleen/\">Alleen hier</a>"))
    #expect(
      try site.output("midden-ijssel/naar/index.html").contains("<a href=\"../../alleen/\">Alleen hier</a>"))
  }

  // MARK: - References and relations

  @Test func referencesTakeTheTitle() async throws {
    let site = try await Site.base.value
    let page = try site.output("disciplines/ha/index.html")
    #expect(page.contains("aan <a href=\"../../activiteiten/valpreventie/\">Valpreventie</a>."))
    #expect(page.contains("<a href=\"../../governance/kassier/\">kassier</a>"))
    let news = try site.output("zwolle/nieuws/start/index.html")
    #expect(news.contains("<a href=\"../../besluiten/deelname/\">besluit</a>"), "a relative path to a file")
  }

  /// Whoever is named shows who names it.
  @Test(arguments: [
    ("disciplines/ha", "../../activiteiten/valpreventie/"),
    ("disciplines/wv", "../../activiteiten/zorg-thuis/"),
    ("disciplines/so", "../../activiteiten/zorg-thuis/"),
    ("disciplines/avg", "../../activiteiten/zorg-thuis/"),
    ("activiteiten/valpreventie", "../../disciplines/ha/"),
    ("activiteiten/zorg-thuis", "../../disciplines/avg/"),
    ("activiteiten/zorg-thuis", "../../activiteiten/valpreventie/"),
    ("activiteiten/valpreventie", "../../hoofdtaken/zorgafspraken/"),
    ("hoofdtaken/zorgafspraken", "../../activiteiten/samen-beslissen-met-de-patient/"),
    ("hoofdtaken/capaciteit", "../../governance/kassier/"),
    ("hoofdtaken/capaciteit", "../../planning/plan-klaar/"),
    ("bronnen/nota", "../../gemeenten/olst-wijhe/"), ("bronnen/nota", "../../planning/plan-klaar/"),
    ("begrippen/hwv", "../../disciplines/ha/"), ("gemeenten/olst-wijhe", "../../besluiten/deelname/"),
    ("gemeenten/olst-wijhe", "../../zwolle/"),
    ("activiteiten/valpreventie", "../../zwolle/activiteiten/valpreventie/"),
    ("zwolle/activiteiten/valpreventie", "../../"), ("zwolle/disciplines/ha", "../../wijkverbanden/centrum/"),
    ("zwolle/besluiten/deelname", "../../nieuws/start/"), ("zwolle/begrippen/resv", "../../disciplines/ha/"),
  ])
  func relationsGoBothWays(_ page: String, _ link: String) async throws {
    let text = try await Site.base.value.output(page + "/index.html")
    let main = try #require(text.range(of: "<main"))
    let isThere = text[main.lowerBound...].contains("<a href=\"\(link)\"")
    #expect(isThere, "\(page) does not name \(link)")
  }

  @Test func aRegionDoesNotShowWhoNamesAPageElsewhere() async throws {
    let page = try await Site.base.value.output("midden-ijssel/disciplines/ha/index.html")
    #expect(!page.contains("wijkverbanden/centrum"))
  }

  // MARK: - Addresses

  @Test func canonicalAddresses() async throws {
    let site = try await Site.base.value
    for (path, canonical) in [
      ("zwolle/disciplines/wv", "disciplines/wv"), ("disciplines/wv", "disciplines/wv"),
      ("zwolle/disciplines/ha", "zwolle/disciplines/ha"), ("midden-ijssel/disciplines/ha", "disciplines/ha"),
      ("zwolle/nieuws/start", "zwolle/nieuws/start"),
      ("midden-ijssel/governance/kassier", "midden-ijssel/governance/kassier"),
      ("zwolle/nieuws", "zwolle/nieuws"),
    ] {
      let link = "<link rel=\"canonical\" href=\"https://proef.example/\(canonical)/\">"
      #expect(try site.output(path + "/index.html").contains(link), "\(path)")
    }
  }

  @Test func formerAddressesLeadOn() async throws {
    let site = try await Site.base.value
    for folder in ["", "zwolle/", "midden-ijssel/"] {
      for name in ["over", "wat-is-dit"] {
        let page = try site.output("\(folder)\(name)/index.html")
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../over-deze-site/\">"))
        #expect(page.contains("<a href=\"../over-deze-site/\">Over deze site</a>"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
      }
      #expect(!(try site.output("\(folder)sitemap.xml")).contains("/over/"))
    }
  }

  /// A region with its own address is a site apart: across sites links are absolute, within them never.
  @Test func aRegionWithItsOwnAddress() async throws {
    let site = try Site()
    let file = site.root + "/content/regios/zwolle/index.md"
    let text = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
    try site.put(
      text.replacingOccurrences(
        of: "titel: Zwolle\n", with: "titel: Zwolle\nadres: https://zwolle.example/\n"),
      at: "content/regios/zwolle/index.md")
    try await site.built()
    let ours = ["https://proef.example/", "https://zwolle.example/"]
    for path in Site.files(in: site.root + "/public") where path.hasSuffix(".html") {
      let isZwolle = path.hasPrefix("zwolle/")
      for tag in Markup(try site.output(path)).tags where tag.name == "a" {
        let address = try #require(tag.attributes["href"])
        let away = address.hasPrefix(ours[isZwolle ? 0 : 1])
        #expect(away || !ours.contains { address.hasPrefix($0) }, "\(path): \(address) is of the same site")
        guard !away, !address.contains("://"), !address.hasPrefix("/"), !address.hasPrefix("#") else {
          continue
        }
        let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent().path
        let target = URL(fileURLWithPath: folder + "/" + address).standardizedFileURL.path
        #expect(target.hasPrefix("/zwolle") == isZwolle, "\(path): \(address) leads to another site")
      }
    }
    #expect(try site.output("index.html").contains("<a href=\"https://zwolle.example/\">Zwolle</a>"))
    #expect(try site.output("zwolle/sitemap.xml").contains("<loc>https://zwolle.example/nieuws/start/</loc>"))
    #expect(try site.output("zwolle/404.html").contains("<a href=\"/disciplines/\">"))
  }

  // MARK: - Lists

  @Test func listsAreCutAtFiftyNewestFirst() async throws {
    let site = try Site()
    for number in 1...119 {
      let day = "2026-\(number > 60 ? "05" : "04")-\(10 + number % 20)"
      try site.page("regios/zwolle/nieuws/bericht-\(number).md", "titel: Bericht \(number)\ndatum: \(day)")
    }
    try await site.built()
    var days: [String] = []
    for (page, count) in [("", 50), ("pagina/2/", 50), ("pagina/3/", 20)] {
      let html = try site.output("zwolle/nieuws/\(page)index.html")
      let main = try #require(html.range(of: "<main")), end = try #require(html.range(of: "</main>"))
      let shown = html[main.lowerBound..<end.lowerBound].split(separator: "<span class=\"bij\">(").dropFirst()
        .compactMap { $0.split(separator: ")").first.map(String.init) }
      #expect(shown.count == count)
      days += shown
    }
    let months = ["april": 4, "mei": 5, "september": 9]
    let order = days.map { day in
      let parts = day.split(separator: " ")
      return (months[String(parts[1])] ?? 0) * 100 + (Int(parts[0]) ?? 0)
    }
    #expect(order.count == 120 && order == order.sorted(by: >))
    #expect(
      !site.exists("zwolle/nieuws/pagina/4/index.html") && !site.exists("zwolle/nieuws/pagina/1/index.html"))
    #expect(try site.output("zwolle/feed.xml").components(separatedBy: "<entry>").count == 51)
    let second = try site.output("zwolle/nieuws/pagina/2/index.html")
    #expect(
      second.contains("<a rel=\"prev\" href=\"../../../nieuws/\">")
        && second.contains("<a rel=\"next\" href=\"../../../nieuws/pagina/3/\">"))
    #expect(!(try site.output("zwolle/nieuws/index.html")).contains("rel=\"prev\""))
  }

  @Test func exactlyFiftyFitOnOnePage() async throws {
    let site = try Site()
    for number in 1...49 {
      try site.page("regios/zwolle/nieuws/n\(number).md", "titel: N\ndatum: 2026-01-01")
    }
    try await site.built()
    #expect(!site.exists("zwolle/nieuws/pagina/2/index.html"))
    try site.page("regios/zwolle/nieuws/n50.md", "titel: N\ndatum: 2026-01-01")
    try await site.built()
    #expect(site.exists("zwolle/nieuws/pagina/2/index.html"))
  }

  // MARK: - Language

  @Test func aPageInAnotherLanguage() async throws {
    let site = try await Site.base.value
    let page = try site.output("english/index.html")
    #expect(page.contains("<html lang=\"nl\">") && page.contains("<h1 lang=\"en\">"))
    #expect(page.contains("<div lang=\"en\">"), "the text, but not the Dutch words around it")
    #expect(page.contains("Done"), "the words for a task")
    #expect(!(try site.output("contact/index.html")).contains(" lang=\"en\""))
  }
}
