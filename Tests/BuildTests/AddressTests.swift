import Testing

/// Web addresses in keys.
@Suite struct AddressTests {
  @Test(arguments: [
    "https://voorbeeld.nl/rapport/", "https://voorbeeld.nl/rapport", "https://voorbeeld.nl/",
    "https://voorbeeld.nl/zoek?map=a/", "https://voorbeeld.nl/a//", "HTTPS://Voorbeeld.NL/A/",
    "https://voorbeeld.nl/#/route/",
  ])
  func areKeptAsWritten(_ address: String) async throws {
    let site = try Site()
    try site.page("bronnen/proef.md", "titel: Proef\nadres: \(address)")
    try site.page(
      "besluiten/proef.md",
      "titel: Proef\ndatum: 2026-11-01\nbijlagen:\n  - titel: Nota\n    adres: \(address)")
    try await site.built()
    for path in ["bronnen/proef/index.html", "besluiten/proef/index.html"] {
      #expect(try site.output(path).contains("href=\"\(address)\""), "\(path)")
    }
  }

  /// Paths are put behind these.
  @Test func thoseOfSitesLoseTheirLastSlash() async throws {
    let site = try Site(base: false)
    try site.put("titel: Proef\nafzender: ons\nadres: https://proef.example/\n", at: "content/site.yml")
    try site.page("regios/oost/index.md", "titel: Oost\nadres: https://oost.example/")
    try await site.built()
    #expect(try site.output("index.html").contains("href=\"https://proef.example/\""))
    #expect(try site.output("oost/index.html").contains("href=\"https://oost.example/\""))
    #expect(!(try site.output("sitemap.xml")).contains("example//"))
  }
}
