import Diagnostics
import Markdown

/// Something that a rule found on a line.
struct Finding {
  /// A part of the body, and what is to stand there.
  struct Edit {
    let range: Range<Int>
    let text: String

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  /// The line, from 0.
  let line: Int
  let code: Code
  var severity = Severity.warning
  /// Where it stands, in bytes of the body.
  let offset: Int
  let message: Phrase
  /// What mends it, each on this line; empty where a help says what to do.
  var edits: [Edit] = []
  var help: Phrase?
  /// Whether it is told beside what else is told of the line.
  var isOfItsOwn = false

  /// Signs that stand in the page as they were typed, and what is to stand there.
  static func signs(
    _ text: SourceText, line: Int, offset: Int, _ dutch: String, _ english: String, edits: [Edit]
  ) -> Finding {
    Finding(
      line: line, code: .markupLeft, offset: offset,
      message: Phrase(nl: dutch, en: english), edits: edits)
  }

  /// The same, where other words than those of the line say what to do.
  static func signs(
    _ text: SourceText, line: Int, offset: Int, _ dutch: String, _ english: String, help: Phrase
  ) -> Finding {
    Finding(
      line: line, code: .markupLeft, offset: offset,
      message: Phrase(nl: dutch, en: english), help: help)
  }

  /// Structure that is another than the eye sees.
  static func structure(
    _ text: SourceText, line: Int, offset: Int, severity: Severity = .warning, _ dutch: String,
    _ english: String,
    edits: [Edit] = [], help: Phrase? = nil
  ) -> Finding {
    Finding(
      line: line, code: .structureUnseen, severity: severity, offset: offset,
      message: Phrase(nl: dutch, en: english), edits: edits, help: help)
  }

  /// The message, with the whole line as it should be where edits mend it.
  func diagnostic(at place: Place, mendedBy edits: [Edit], in text: SourceText) -> Diagnostic {
    let help = help ?? (self.edits.isEmpty ? nil : Finding.help(for: line, edits, text))
    return Diagnostic(code, severity, at: place, message, help: help)
  }

  /// “Schrijf “…”.”, with every edit of the line made.
  private static func help(for line: Int, _ edits: [Edit], _ text: SourceText) -> Phrase {
    let whole = text.line(line)
    var (mended, index) = ("", whole.lowerBound)
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= index && edit.range.upperBound <= whole.upperBound {
      // Where a word is taken out, one of the two blanks around it goes too.
      mended += text.string(index..<edit.range.lowerBound)
      index = edit.range.upperBound
      mended += edit.text
      let isDoubled = edit.text.isEmpty && (mended.isEmpty || mended.hasSuffix(" "))
      if isDoubled, index < whole.upperBound, text.bytes[index] == 0x20 { index += 1 }
    }
    mended += text.string(index..<whole.upperBound)
    let written = mended.withoutBlanks
    if written.isEmpty { return Phrase(nl: "Haal deze regel weg.", en: "Take this line out.") }
    return edits.contains { $0.text.hasSuffix("](adres)") }
      ? Phrase(
        nl: "Schrijf “\(written.shown)”, met het adres van de link op de plek van “adres”.",
        en: "Write “\(written.shown)”, with the address of the link in the place of “adres”.")
      : .write(written)
  }
}

extension Phrase {
  /// The line as it should be.
  static func write(_ line: String) -> Phrase {
    Phrase(nl: "Schrijf “\(line.shown)”.", en: "Write “\(line.shown)”.")
  }
}
