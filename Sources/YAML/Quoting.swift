/// Text as it has to be written to mean itself.
package enum Quoting {
  /// As it stands where that is safe, else in quotes.
  package static func plainOrQuoted(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// In double quotes where nothing in it speaks against that, else in single ones.
  package static func quoted(_ text: String) -> String {
    let hasDouble = text.contains("\"") || text.contains("\\")
    guard hasDouble else { return "\"\(text)\"" }
    guard text.contains("'") else { return "'\(text)'" }
    var escaped = ""
    for character in text {
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }

  /// Whether YAML reads it as it stands.
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil
    else { return false }
    return !text.hasSuffix(":") && !text.contains(": ") && !text.contains(" #")
  }

  /// Pairs of marks that stand around quoted text in print.
  static let curly: [(open: Unicode.Scalar, close: [Unicode.Scalar])] = [
    ("“", ["”", "“", "\""]), ("„", ["”", "“"]), ("‘", ["’", "'"]), ("‚", ["’", "‘"]), ("«", ["»"]),
    ("»", ["«"]),
    ("”", ["”"]), ("’", ["’"]),
  ]

  /// What stands between such marks, where they stand around all of it and nowhere within.
  static func withoutCurly(_ text: Scalars) -> Scalars? {
    guard text.count > 2, let first = text.first, let last = text.last,
      let pair = curly.first(where: { $0.open == first && $0.close.contains(last) })
    else { return nil }
    let inside = text.dropFirst().dropLast()
    return inside.contains(where: { $0 == pair.open && $0 != "’" || $0 == last && last != "’" })
      ? nil : inside
  }

  /// The text without the marks of Markdown and HTML at its beginning: `**Zorg** nu`, `` `code` ``, `[Zorg](adres)`; nil
  /// where it begins with none.
  static func withoutMarks(_ text: String) -> String? {
    if text.hasPrefix("&amp; ") { return "& " + text.dropFirst(6) }
    for mark in ["**", "__", "`"] where text.hasPrefix(mark) {
      let rest = text.dropFirst(mark.count)
      guard let close = rest.firstRange(of: mark), close.lowerBound > rest.startIndex else { return nil }
      return String(rest).replacing(mark, with: "")
    }
    guard text.hasPrefix("["), let middle = text.firstRange(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    return String(text[text.index(after: text.startIndex)..<middle.lowerBound])
      + text[text.index(after: end)...]
  }
}
