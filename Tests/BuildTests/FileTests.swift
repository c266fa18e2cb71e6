import Building
import Foundation
import Testing

/// Pictures and documents that are published as they are.
@Suite struct FileTests {
  @Test func areCopiedByteForByteAndLinked() async throws {
    let site = try Site()
    let bytes = Samples.png
    try site.put(bytes, at: "content/paginas/foto.png")
    try site.put(Samples.pdf, at: "content/regios/zwolle/nieuws/verslag.pdf")
    try site.page("paginas/proef.md", "titel: Proef", "![Een foto](foto.png)")
    try site.page("regios/zwolle/nieuws/proef.md", "titel: P\ndatum: 2026-01-01", "[Verslag](verslag.pdf)")
    try await site.built()
    let tree = site.tree()
    #expect(tree["paginas/foto.png"] == bytes && tree["zwolle/nieuws/verslag.pdf"] == Samples.pdf)
    #expect(tree["zwolle/paginas/foto.png"] == nil, "a national file stands in the portal only")
    #expect(
      try site.output("proef/index.html").contains(
        "<img src=\"../paginas/foto.png\" alt=\"Een foto\" width=\"8\" height=\"6\""))
    #expect(try site.output("zwolle/proef/index.html").contains("<img src=\"../../paginas/foto.png\""))
    #expect(
      try site.output("zwolle/nieuws/proef/index.html").contains("<a href=\"../../nieuws/verslag.pdf\">"))
  }

  /// What means something in an address is encoded; the name itself stays as it is, in small letters.
  @Test(arguments: [
    ("Rapport #2.pdf", "Rapport%20%232.pdf", "rapport #2.pdf", "rapport%20%232.pdf"),
    ("100%.pdf", "100%25.pdf", "100%.pdf", "100%25.pdf"),
    ("wat?.pdf", "wat%3F.pdf", "wat?.pdf", "wat%3F.pdf"),
    ("één.pdf", "één.pdf", "één.pdf", "%C3%A9%C3%A9n.pdf"),
    ("a&\"b'.pdf", "a&%22b'.pdf", "a&\"b'.pdf", "a%26%22b%27.pdf"),
  ])
  func namesAreEncoded(_ name: String, _ written: String, _ published: String, _ address: String) async throws
  {
    let site = try Site()
    try site.put(Samples.pdf, at: "content/paginas/" + name)
    try site.page("paginas/proef.md", "titel: Proef", "[Stuk](<\(written)>)")
    try await site.built()
    #expect(site.exists("paginas/" + published))
    let page = try site.output("proef/index.html")
    let isLinked = page.contains("<a href=\"../paginas/\(address)\">Stuk</a>")
    #expect(isLinked, "\(page.components(separatedBy: "article>")[1])")
  }
}
