import Testing

@testable import Markdown

@Suite struct EscapingTests {
  private func escaped(_ text: some Sequence<UInt8>) -> String {
    var html: [UInt8] = Array("<".utf8)
    appendEscaped(text, to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "<"), ("a", "<a"), ("&<>\"'", "<&amp;&lt;&gt;&quot;&#39;"), ("a & b", "<a &amp; b"),
    ("é😀<é", "<é😀&lt;é"), ("<", "<&lt;"),
  ])
  func escapes(text: String, expected: String) {
    #expect(escaped(text.utf8) == expected)
    #expect(escaped(Array(text.utf8)) == expected)
    // A sequence that is not in one piece.
    #expect(escaped(Array(text.utf8).reversed().reversed().lazy.map { $0 }) == expected)
    #expect(escaped(AnySequence(Array(text.utf8))) == expected)
  }

  /// No text can end an attribute or start a tag, wherever it is written.
  @Test func nothingGetsOut() {
    let bad = "\"'><img>&"
    let text = """
      ## \(bad.replacing("<img>", with: "\\<img>"))

      *\\<b>* `<b>"'` [\\<b>"](x) ![\\<b>"'](y)

      | \\<b>" |
      |---|

      ```"><b>
      <b>"'
      ```
      """
    let html = Reading(text).html
    #expect(!html.contains("<b>") && !html.contains("<img>"))
    for attribute in html.matches(of: #/="([^"]*)"/#) { #expect(!attribute.output.1.contains("<")) }
  }
}
