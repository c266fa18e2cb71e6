/// Writes diagnostics for people: `file:line:column: fout [code]: message`, the line itself, and help.
///
/// Whatever a name or a value holds, it can neither end a line of a message nor reach the terminal.
public struct TextPrinter: Sendable {
  /// How many messages of one code are shown; programs get all of them (`JSONPrinter`).
  public static let mostOfACode = 50
  /// From how many messages on a summary stands below them.
  static let summarised = 25

  private let language: Language
  private let source: @Sendable (String) -> String?

  /// A printer in `language`; `source` gives the text of a file, so that the line at fault can be shown.
  public init(in language: Language, source: @escaping @Sendable (String) -> String? = { _ in nil }) {
    self.language = language
    self.source = source
  }

  /// The diagnostics in place order, as lines of text that end in a newline.
  ///
  /// Of a code with more than `mostOfACode` messages the rest is counted; where there are many messages, all codes
  /// are counted at the end.
  public func text(for diagnostics: [Diagnostic]) -> String {
    var excerpts = Excerpts(source: source)
    let ordered = diagnostics.inPlaceOrder
    var counts: [Code: Int] = [:]
    for diagnostic in ordered { counts[diagnostic.code, default: 0] += 1 }
    var shown: [Code: Int] = [:]
    var text = ""
    for diagnostic in ordered {
      let number = shown[diagnostic.code, default: 0] + 1
      shown[diagnostic.code] = number
      if number > Self.mostOfACode {
        if number == Self.mostOfACode + 1 {
          text += more(counts[diagnostic.code, default: number] - Self.mostOfACode, of: diagnostic)
        }
        continue
      }
      text += heading(of: diagnostic) + "\n"
      if let place = diagnostic.place { text += excerpts.text(at: place) }
      if let help = diagnostic.help {
        text += "  \(language == .dutch ? "hulp" : "help"): \(help.text(in: language).visible)\n"
      }
    }
    if ordered.count >= Self.summarised { text += summary(of: ordered, counts) }
    return text
  }

  private func heading(of diagnostic: Diagnostic) -> String {
    let message =
      "\(word(for: diagnostic)) [\(diagnostic.code.rawValue)]: \(diagnostic.message.text(in: language).visible)"
    guard let place = diagnostic.place else { return message }
    return "\(place.file.visible):\(max(1, place.line)):\(max(1, place.column)): \(message)"
  }

  private func word(for diagnostic: Diagnostic) -> String {
    switch (diagnostic.severity, language) {
    case (.error, .dutch): "fout"
    case (.error, .english): "error"
    case (.warning, .dutch): "let op"
    case (.warning, .english): "warning"
    }
  }

  private func more(_ count: Int, of diagnostic: Diagnostic) -> String {
    language == .dutch
      ? "… en nog \(count) keer [\(diagnostic.code.rawValue)]\n"
      : "… and \(count) more of [\(diagnostic.code.rawValue)]\n"
  }

  /// How often each code was told, the most frequent first.
  private func summary(of ordered: [Diagnostic], _ counts: [Code: Int]) -> String {
    let sorted = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let width = String(sorted.first?.value ?? 0).count
    let lines = sorted.map { code, count in
      let number = String(count)
      return "  \(String(repeating: " ", count: width - number.count))\(number) × [\(code.rawValue)]\n"
    }
    let title =
      language == .dutch ? "Samengevat, \(ordered.count) meldingen:" : "Summary, \(ordered.count) messages:"
    return title + "\n" + lines.joined()
  }
}
