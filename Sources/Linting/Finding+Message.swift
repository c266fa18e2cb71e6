import Diagnostics
import Markdown

extension Finding {
  /// Signs that stand in the page as they were typed.
  static func signs(
    _ text: SourceText, line: Int, offset: Int, _ dutch: String, _ english: String, help: Phrase
  ) -> Finding {
    Finding(
      line: line,
      diagnostic: Diagnostic(
        .markupLeft, .warning, at: text.place(line: line, offset: offset), Phrase(nl: dutch, en: english),
        help: help))
  }

  /// Structure that is another than the eye sees.
  static func structure(
    _ text: SourceText, line: Int, offset: Int, severity: Severity = .warning, _ dutch: String,
    _ english: String, help: Phrase
  ) -> Finding {
    Finding(
      line: line,
      diagnostic: Diagnostic(
        .structureUnseen, severity, at: text.place(line: line, offset: offset),
        Phrase(nl: dutch, en: english),
        help: help))
  }
}

extension Phrase {
  /// The line as it should be.
  static func write(_ line: String) -> Phrase {
    Phrase(nl: "Schrijf “\(line.shown)”.", en: "Write “\(line.shown)”.")
  }
}
