import Building
import Diagnostics
import Domain
import Foundation
import Testing

/// What `site.yml` says of addresses, and of whom to ask.
@Suite struct SettingsTests {
  private func site(_ settings: String) async throws -> (site: Site, diagnostics: [Diagnostic]) {
    let site = try Site(base: false)
    try site.put("titel: Proef\nafzender: ons\n\(settings)\n", at: "content/site.yml")
    try site.page("index.md", "titel: Start")
    return (site, await (try site.build()).run().diagnostics)
  }

  /// An address that paths are put behind has a scheme, a host and a path, and nothing else.
  @Test(
    arguments: [
      ("https://", "Schrijf het hele adres, zoals https://voorbeeld.nl."),
      ("https://x.nl?a=b", "Schrijf: `adres: https://x.nl`"),
      ("https://x.nl/#a", "Schrijf: `adres: https://x.nl`"),
      ("https://ik:geheim@x.nl", "Schrijf “https://x.nl”."),
      ("www.x.nl", "Schrijf: `adres: https://www.x.nl`"),
      ("https://x..nl", nil), ("https://-x.nl", nil), ("https://x.nl:99999", nil),
      ("https://x.nl/a/../b", nil),
      ("ftp://x.nl", nil), ("https:/x.nl", "Bedoelt u “https://x.nl”?"),
    ] as [(String, String?)])
  func anAddressOfTheSite(written: String, help: String?) async throws {
    let (site, diagnostics) = try await site("adres: \(written)")
    #expect(diagnostics.count == 1 && diagnostics.hasErrors, "\(site.printed(diagnostics))")
    if let help { #expect(diagnostics.first?.help?.dutch == help) }
    #expect(!site.exists("index.html"))
  }

  @Test(arguments: [
    ("https://x.nl/zorg&welzijn/", "https://x.nl/zorg&welzijn/sitemap.xml"),
    ("'https://x.nl/a\"b'", "https://x.nl/a%22b/sitemap.xml"),
    ("https://x.nl:8080", "https://x.nl:8080/sitemap.xml"),
  ])
  func isWrittenAsAnAddress(written: String, sitemap: String) async throws {
    let (site, diagnostics) = try await site("adres: \(written)")
    #expect(diagnostics.isEmpty, "\(site.printed(diagnostics))")
    #expect(try site.output("robots.txt").contains("Sitemap: \(sitemap)\n"))
  }

  @Test(arguments: [
    ("mailto:redactie@x.nl", "mailto:redactie@x.nl"), ("MAILTO:mailto:redactie@x.nl", "mailto:redactie@x.nl"),
    ("<redactie@x.nl>", "mailto:redactie@x.nl"), ("https://x.nl/vragen", "https://x.nl/vragen"),
  ])
  func whomToAsk(written: String, href: String) async throws {
    let (site, diagnostics) = try await site("adres: https://proef.example\ncontact: \(written)")
    #expect(diagnostics.isEmpty, "\(site.printed(diagnostics))")
    #expect(try site.output("index.html").contains("\"\(href)\""))
  }

  @Test(
    arguments: [
      ("www.x.nl", "Schrijf: `contact: https://www.x.nl`"), ("https://", nil), ("/contact/", nil),
      ("pagina:contact", nil), ("j.proef@gmail.com", nil),
    ] as [(String, String?)])
  func whatLeadsToNobody(written: String, help: String?) async throws {
    let (site, diagnostics) = try await site("adres: https://proef.example\ncontact: \(written)")
    #expect(diagnostics.count == 1 && diagnostics.hasErrors, "\(site.printed(diagnostics))")
    if let help { #expect(diagnostics.first?.help?.dutch == help) }
  }

  /// A file that is there, and of a kind that is not published; a place on somebody's computer.
  @Test func filesThatCannotBePublished() async throws {
    let site = try Site(base: false)
    try site.page("index.md", "titel: Start")
    try site.put("x", at: "content/paginas/plan.docm")
    try site.page(
      "paginas/proef.md", "titel: Proef",
      "[a](plan.docm) [b](C:\\\\map\\\\nota.pdf) [c](<\\\\\\\\server\\\\map\\\\nota.pdf>)")
    let told = await (try site.build()).run().diagnostics.filter { $0.severity == .error }
    #expect(
      told.map { $0.message.dutch } == [
        "“plan.docm” is van een soort die niet op de site komt.",
        "“C:\\map\\nota.pdf” is een plek op een computer, die bezoekers niet kunnen openen.",
        "“\\\\server\\map\\nota.pdf” is een plek op een computer, die bezoekers niet kunnen openen.",
      ], "\(site.printed(told))")
  }
}

/// A sentence about how to take part may have links in it.
@Suite struct SentenceLinkTests {
  private func site(_ keys: String) async throws -> (site: Site, diagnostics: [Diagnostic]) {
    let site = try Site(base: false)
    try site.page("index.md", "titel: Start")
    try site.page("participatie/mee.md", "titel: Mee\nopent: 1 januari 2026\n" + keys)
    return (site, await (try site.build()).run().diagnostics)
  }

  @Test func leadsToElsewhere() async throws {
    let (site, diagnostics) = try await site(
      "hoe: Mail [de redactie](mailto:info@x.nl) of vul [het formulier](https://x.nl/a b) in.".replacing(
        "a b", with: "a|b")
        + "\nterugkoppeling: Lees [het verslag](https://x.nl/verslag).")
    #expect(diagnostics.isEmpty, "\(site.printed(diagnostics))")
    let html = try site.output("participatie/mee/index.html")
    #expect(
      html.contains(
        "<dd>Mail <a href=\"mailto:info@x.nl\">de redactie</a> of vul <a href=\"https://x.nl/a%7Cb\">het formulier</a> in.</dd>"
      ))
    #expect(html.contains("<p>Lees <a href=\"https://x.nl/verslag\">het verslag</a>.</p>"))
  }

  @Test(arguments: ["[x](www.x.nl)", "[x](https://)", "[x](nieuws:start)", "**nu**"])
  func isToldOnce(_ written: String) async throws {
    let (site, diagnostics) = try await site("hoe: Kom \(written) langs")
    #expect(diagnostics.count == 1, "\(site.printed(diagnostics))")
  }
}
