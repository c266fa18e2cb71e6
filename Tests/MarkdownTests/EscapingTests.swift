import Testing

@testable import Markdown

@Suite struct EscapingTests {
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
