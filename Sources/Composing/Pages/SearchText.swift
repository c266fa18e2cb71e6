import Bytes
import Domain
import Templating

/// Writes the HTML that the search index reads of one page.
///
/// Source of the attributes: Pagefind 1.5, “Indexing content”.
struct SearchText: ~Copyable {
  private var html: ByteBuffer

  init(titel: String, samenvatting: String?) {
    html = ByteBuffer(capacity: 4096)
    html.append("<html><body><h1>")
    HTMLEscaping.append(titel, to: &html)
    html.append("</h1>")
    guard let samenvatting else { return }
    html.append("<p data-pagefind-weight=\"2\">")
    HTMLEscaping.append(samenvatting, to: &html)
    html.append("</p>")
    meta("samenvatting", samenvatting)
  }

  /// Words that people look for it with; and names, in small letters, that lead to it before all others.
  mutating func words(_ words: [String], names: [String]) {
    if !words.isEmpty { meta("woorden", words.joined(separator: ", ")) }
    filter("naam", names.map { $0.lowercased() })
  }

  mutating func text(_ markup: [UInt8]) { html.append(markup) }

  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    html.append("<p>")
    HTMLEscaping.append(text, to: &html)
    html.append("</p>")
  }

  mutating func facts(_ facts: [FactView]) {
    for fact in facts where !fact.isOpen {
      html.append("<p>")
      HTMLEscaping.append(fact.naam, to: &html)
      html.append(": ")
      HTMLEscaping.append(fact.waarden.map(\.titel).joined(separator: ", "), to: &html)
      html.append("</p>")
    }
  }

  mutating func kind(_ soort: String) {
    meta("soort", soort)
    filter("soort", [soort])
  }

  mutating func meta(_ name: StaticString, _ value: String) { mark("meta", name, value) }

  mutating func filter(_ name: StaticString, _ values: [String]) {
    for value in values { mark("filter", name, value) }
  }

  private mutating func mark(_ kind: StaticString, _ name: StaticString, _ value: String) {
    html.append("<i data-pagefind-")
    html.append(kind)
    html.append("=\"")
    html.append(name)
    html.append("[title]\" title=\"")
    HTMLEscaping.append(value, to: &html)
    html.append("\"></i>")
  }

  /// Ends the text, with the parts of its compounds to be found by as well.
  consuming func done(_ compounds: Compounds) -> [UInt8] {
    let parts = compounds.parts(in: html.bytes)
    if !parts.isEmpty { meta("delen", parts.joined(separator: " ")) }
    html.append("</body></html>")
    return Array(html.bytes)
  }
}
