import Foundation
import Testing

/// “Klopt er iets niet?” at the foot of each page.
@Suite struct MistakeReportTests {
  private func built(site contact: String?, regio regional: String?, contactPage: Bool = false) async throws
    -> Site
  {
    let site = try Site(base: false)
    let line = { (contact: String?) in contact.map { "contact: \($0)\n" } ?? "" }
    try site.put(
      "titel: Proef\nafzender: de redactie\nadres: https://proef.example\nregios: [oost]\n" + line(contact),
      at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost & west\n" + line(regional))
    try site.page(
      "disciplines/ha.md",
      "titel: Één \"huisarts\" & co\ngecontroleerd: 2026-10-01\neigenaar: adviseur communicatie")
    if contactPage { try site.page("paginas/contact.md", "titel: Wie belt u?\nmenu: voet") }
    try await site.built()
    return site
  }

  @Test func aMailToTheRegionNamesThePage() async throws {
    let site = try await built(site: "info@proef.example", regio: "oost@proef.example")
    let html = try site.output("oost/disciplines/ha/index.html")
    let link = try #require(
      Markup(html).tags.compactMap { $0.attributes["href"] }.first { $0.hasPrefix("mailto:oost@") })
    #expect(
      link == "mailto:oost@proef.example?subject="
        + "Klopt%20niet%3A%20%C3%89%C3%A9n%20%22huisarts%22%20%26%20co%20%28Oost%20%26%20west%29")
    #expect(URL(string: link) != nil)
    #expect(html.contains(">Mail de regio Oost &amp; west over deze pagina</a>"))
    #expect(html.contains("nagekeken op 1 oktober 2026 door: adviseur communicatie."))
  }

  @Test func withoutARegionalContactTheSiteAnswers() async throws {
    let site = try await built(site: "https://proef.example/vragen", regio: nil)
    for path in ["index.html", "oost/disciplines/index.html", "oost/index.html"] {
      #expect(
        try site.output(path).contains(
          "<a href=\"https://proef.example/vragen\">Meld het via de website van de redactie</a>"), "\(path)")
    }
  }

  @Test func noAddressIsMadeUp() async throws {
    let site = try await built(site: nil, regio: nil, contactPage: true)
    let html = try site.output("disciplines/ha/index.html")
    #expect(html.contains("Een adres om fouten te melden is nog niet bekend."))
    #expect(html.contains("leest u op de pagina <a href=\"../../contact/\">Wie belt u?</a>"))
    #expect(!html.contains("mailto:"))
    let own = try site.output("contact/index.html")
    #expect(!own.contains("klopt") && !own.contains("leest u op de pagina"))
  }

  /// Nobody is asked for mistakes that nobody can be told of; when a page was looked at is said all the same.
  @Test func whereNobodyCanBeReachedNobodyAsks() async throws {
    let site = try await built(site: nil, regio: nil)
    for path in ["index.html", "disciplines/index.html", "oost/index.html"] {
      let html = try site.output(path)
      #expect(!html.contains("Klopt er iets niet?") && !html.contains("class=\"klopt\""), "\(path)")
    }
    let html = try site.output("disciplines/ha/index.html")
    #expect(!html.contains("Klopt er iets niet?") && !html.contains("adres om fouten"))
    #expect(html.contains("<p>Deze pagina is nagekeken op 1 oktober 2026 door: adviseur communicatie.</p>"))
  }

  @Test func whatIsNoPageAsksNothing() async throws {
    let site = try await built(site: "info@proef.example", regio: nil)
    #expect(!(try site.output("404.html")).contains("Klopt er iets niet?"))
  }

  /// Only what is an address of one recipient becomes a link; nothing can be put in the mail besides.
  @Test(arguments: [
    "Bel 038 of mail info@x.example?bcc=a@b.example", "info@x.example?bcc=b", "info@x.example&cc=b",
    "a@b@c", "@x.example", "info@", "https://x.example of bel 038",
  ])
  func whatIsNoAddressIsNoLink(_ contact: String) async throws {
    let html = try await built(site: "'\(contact)'", regio: nil).output("disciplines/ha/index.html")
    let links = Markup(html).tags.compactMap { $0.attributes["href"] }
    #expect(!links.contains { $0.hasPrefix("mailto:") || $0.contains("038") })
    #expect(Markup(html).texts.contains { $0.contains(contact) }, "it is still said")
  }

  @Test func anAddressIsEncoded() async throws {
    let html = try await built(site: "'vraag+50%@x.example'", regio: nil).output("disciplines/ha/index.html")
    #expect(html.contains("\"mailto:vraag%2B50%25@x.example\""))
  }

  @Test func aTelephoneNumberIsNoLink() async throws {
    let html = try await built(site: "038 123 45 67", regio: nil).output("disciplines/ha/index.html")
    #expect(html.contains("Neem contact op met de redactie: 038 123 45 67."))
    #expect(!html.contains("href=\"038"))
  }
}
