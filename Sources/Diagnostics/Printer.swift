import FoundationEssentials

/// Writes diagnostics for people: `file:line:column: fout [code]: message`, the line itself, and help.
public struct TextPrinter: Sendable {
  private let language: Language
  private let source: @Sendable (String) -> String?

  /// A printer in `language`; `source` gives the text of a file, so that the line at fault can be shown.
  public init(in language: Language, source: @escaping @Sendable (String) -> String? = { _ in nil }) {
    self.language = language
    self.source = source
  }

  /// The diagnostics in place order, as lines of text that end in a newline.
  public func text(for diagnostics: [Diagnostic]) -> String {
    var lines: [String: [Substring]] = [:]
    var text = ""
    for diagnostic in diagnostics.inPlaceOrder {
      text += heading(of: diagnostic) + "\n"
      if let place = diagnostic.place, place.line > 0 {
        if lines[place.file] == nil {
          // Not `isNewline`: a form feed or U+2028 ends no line for those who counted them.
          lines[place.file] =
            source(place.file)?.split(
              omittingEmptySubsequences: false, whereSeparator: { ["\n", "\r\n", "\r"].contains($0) }) ?? []
        }
        text += excerpt(of: lines[place.file] ?? [], at: place)
      }
      if let help = diagnostic.help {
        text += "  \(language == .dutch ? "hulp" : "help"): \(help.text(in: language))\n"
      }
    }
    return text
  }

  private func heading(of diagnostic: Diagnostic) -> String {
    let severity =
      switch (diagnostic.severity, language) {
      case (.error, .dutch): "fout"
      case (.error, .english): "error"
      case (.warning, .dutch): "let op"
      case (.warning, .english): "warning"
      }
    let message = "\(severity) [\(diagnostic.code.rawValue)]: \(diagnostic.message.text(in: language))"
    guard let place = diagnostic.place else { return message }
    return "\(place.file):\(max(1, place.line)):\(max(1, place.column)): \(message)"
  }

  /// The line at fault with a caret under the column; long lines are cut around it.
  private func excerpt(of lines: [Substring], at place: Place) -> String {
    guard place.line <= lines.count else { return "" }
    let scalars = Array(lines[place.line - 1].unicodeScalars)
    let column = min(max(1, place.column), scalars.count + 1)
    let start = max(0, column - 61)
    let shown = scalars[min(start, scalars.count)...].prefix(100)
      .map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let caret =
      place.column > 0 ? "  \(gutter) | \(String(repeating: " ", count: column - 1 - start))^\n" : ""
    return "  \(number) | \(shown)\n\(caret)"
  }
}

/// Writes diagnostics for programs: a JSON array, one object each, in place order.
public struct JSONPrinter: Sendable {
  private struct Record: Encodable {
    let code: String
    let severity: String
    let file: String?
    let line: Int?
    let column: Int?
    let message: String
    let help: String?
  }

  private let language: Language

  /// A printer whose messages are in `language`.
  public init(in language: Language) {
    self.language = language
  }

  /// The diagnostics as a JSON array that ends in a newline; an empty array where there are none.
  public func text(for diagnostics: [Diagnostic]) throws -> String {
    let records = diagnostics.inPlaceOrder.map { diagnostic in
      Record(
        code: diagnostic.code.rawValue, severity: diagnostic.severity.rawValue,
        file: diagnostic.place?.file,
        line: diagnostic.place.map { max(1, $0.line) },
        column: diagnostic.place.map { max(1, $0.column) },
        message: diagnostic.message.text(in: language), help: diagnostic.help?.text(in: language))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(records), as: UTF8.self) + "\n"
  }
}
