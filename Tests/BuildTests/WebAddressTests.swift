import Building
import Diagnostics
import Foundation
import Testing

/// Addresses outside the publication: each leads somewhere, and is written as HTML wants it.
@Suite struct WebAddressTests {
  private func report(_ text: String) async throws -> (site: Site, diagnostics: [Diagnostic]) {
    let site = try Site(base: false)
    try site.page("index.md", "titel: Start")
    try site.page("paginas/proef.md", "titel: Proef", text)
    return (site, await (try site.build()).run().diagnostics)
  }

  @Test(arguments: [
    ("<https://x.nl/bijlage 1.pdf>", "https://x.nl/bijlage%201.pdf"),
    ("<https://x.nl/a\\b>", "https://x.nl/a%5Cb"),
    ("https://x.nl/a|b{c}^d`e", "https://x.nl/a%7Cb%7Bc%7D%5Ed%60e"),
    ("https://x.nl/50%", "https://x.nl/50%25"),
    ("https://x.nl/%20a%zz", "https://x.nl/%20a%25zz"),
    ("https://x.nl/?a=b&c=d#e", "https://x.nl/?a=b&amp;c=d#e"),
    ("https://x.nl/é", "https://x.nl/é"), ("https://localhost:8000/a", "https://localhost:8000/a"),
    ("mailto:info@x.nl?subject=a%20b", "mailto:info@x.nl?subject=a%20b"),
    ("tel:+31381234567", "tel:+31381234567"),
    ("<mailto:info@x.nl?subject=a b>", "mailto:info@x.nl?subject=a%20b"),
  ])
  func isEncoded(written: String, href: String) async throws {
    let (site, diagnostics) = try await report("[tekst](\(written)) en meer.")
    #expect(diagnostics.isEmpty, "\(site.printed(diagnostics))")
    #expect(try site.output("proef/index.html").contains("<a href=\"\(href)\">tekst</a>"))
  }

  @Test(arguments: [
    ("https://", "Schrijf het hele adres, zoals https://voorbeeld.nl."),
    ("https:/voorbeeld.nl", "Bedoelt u “https://voorbeeld.nl”?"),
    ("https:voorbeeld.nl/a", "Bedoelt u “https://voorbeeld.nl/a”?"),
    ("https:voorbeeld", "Schrijf het hele adres, zoals https://voorbeeld.nl."),
    ("https:///a", "Schrijf het hele adres, zoals https://voorbeeld.nl."),
    ("http://?a=b", "Schrijf het hele adres, zoals https://voorbeeld.nl."),
    ("<https:// voorbeeld.nl>", "Bedoelt u “https://voorbeeld.nl”?"),
    ("mailto:", "Schrijf het hele adres, zoals mailto:info@voorbeeld.nl."),
    ("mailto:mailto:info@x.nl", "Bedoelt u “mailto:info@x.nl”?"),
    ("mailto://info@x.nl", "Bedoelt u “mailto:info@x.nl”?"),
    ("mailto:www.x.nl", "Schrijf het hele adres, zoals mailto:info@voorbeeld.nl."),
    ("tel:", "Schrijf het nummer, zoals tel:0381234567."),
    ("www.ede.nl", "Bedoelt u “https://www.ede.nl”?"), ("ede.nl", "Bedoelt u “https://ede.nl”?"),
    ("ede.nl/zorg/x", "Bedoelt u “https://ede.nl/zorg/x”?"),
    ("info@ede.nl", "Bedoelt u “mailto:info@ede.nl”?"),
    ("https//ede.nl", "Bedoelt u “https://ede.nl”?"), ("//ede.nl", "Bedoelt u “https://ede.nl”?"),
    ("htps://ede.nl", "Bedoelt u “https”?"),
  ])
  func isToldWithWhatWasMeant(written: String, help: String) async throws {
    let (site, diagnostics) = try await report("[tekst](\(written)) en meer.")
    #expect(diagnostics.map { $0.help?.dutch } == [help], "\(site.printed(diagnostics))")
    #expect(diagnostics.first?.severity == .error)
    if let meant = help.split(separator: "“").last?.split(separator: "”").first, help.hasPrefix("Bedoelt"),
      meant != "https"
    {
      #expect(try await report("[tekst](\(meant)) en meer.").diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["nota.pdf", "nota.docx", "pagina.md", "map/nota.pdf", "../x.md", "nota"])
  func aFileIsNoDomain(written: String) async throws {
    let (_, diagnostics) = try await report("[tekst](\(written)) en meer.")
    #expect(diagnostics.map(\.code) == [.referenceDead])
    #expect(diagnostics.first?.help?.dutch.contains("http") == false)
  }
}
