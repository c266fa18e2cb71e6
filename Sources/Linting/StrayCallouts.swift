import Diagnostics
import Markdown

/// `> [!NOTE]`, and other quotations that were to be a callout.
@Sendable func strayCallouts(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  let outside = lines.filter { $0.isFirst && $0.block.quotes == 0 && $0.bytes.starts(with: "[!".utf8) }
    .compactMap { line -> Finding? in
      guard let close = line.bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let kind = String(decoding: line.bytes[(line.range.lowerBound + 2)..<close], as: UTF8.self)
      guard CalloutKinds.known(kind) != nil else { return nil }
      return .callout(
        text, line: line.number, at: line.range.lowerBound, kind: kind,
        rest: String(decoding: line.bytes[(close + 1)...], as: UTF8.self))
    }
  let quoted = text.strayCallouts.map { stray in
    stray.isEmpty && stray.rest.withoutBlanks.isEmpty && CalloutKinds.exact(stray.kind)
      ? .emptyCallout(text, line: stray.line, at: stray.offset)
      : Finding.callout(
        text, line: stray.line, at: stray.offset, kind: stray.kind, rest: stray.rest)
  }
  return outside + quoted
}

/// What other dialects call the kinds of callout.
enum CalloutKinds {
  private static let others: [String: Callout] = [
    "note": .info, "opmerking": .info, "info": .info, "information": .info, "informatie": .info,
    "abstract": .info,
    "summary": .info, "todo": .info, "tip": .tip, "hint": .tip, "success": .tip, "goed": .tip, "check": .tip,
    "warning": .letOp, "waarschuwing": .letOp, "caution": .letOp, "attention": .letOp, "danger": .letOp,
    "gevaar": .letOp, "error": .letOp, "fout": .letOp, "failure": .letOp, "bug": .letOp, "letop": .letOp,
    "pasop": .letOp, "important": .belangrijk, "belangrijk": .belangrijk, "example": .voorbeeld,
    "voorbeeld": .voorbeeld, "question": .uitleg, "faq": .uitleg, "vraag": .uitleg, "uitleg": .uitleg,
    "toelichting": .uitleg, "details": .uitleg, "quote": .uitleg,
  ]

  /// Whether it is one of our kinds, as we write it.
  static func exact(_ written: String) -> Bool { Callout(rawValue: written.uppercased()) != nil }

  /// The kind that somebody means who writes `written`; nil where that is not known.
  static func known(_ written: String) -> Callout? {
    if let kind = Callout(rawValue: written.uppercased()) { return kind }
    let letters = written.lowercased().filter(\.isLetter)
    if let kind = others[letters] { return kind }
    return nearest(to: written.uppercased(), in: Callout.allCases.map(\.rawValue)).flatMap(Callout.init)
  }
}

extension Finding {
  /// A callout of another dialect, or of a kind that there is not, or with text on its first line.
  static func callout(_ text: SourceText, line: Int, at offset: Int, kind: String, rest: String) -> Finding {
    let known = CalloutKinds.known(kind)
    let wanted = "> [!\((known ?? .info).rawValue)]"
    // Obsidian folds `[!note]-` and unfolds `[!note]+`.
    let words = String(rest.first == "-" || rest.first == "+" ? rest.dropFirst() : rest[...]).withoutBlanks
    let all = Callout.allCases.map { $0.rawValue }.joined(separator: ", ")
    let below = words.isEmpty ? nil : "> " + words
    let dutch = below.map { "Schrijf “\(wanted)” en daaronder “\($0.shown)”" } ?? "Schrijf “\(wanted)”"
    let english = below.map { "Write “\(wanted)”, and below it “\($0.shown)”" } ?? "Write “\(wanted)”"
    return Finding(
      line: line, code: .markupLeft, offset: offset,
      message: Phrase(
        nl: "Dit wordt geen kader: de tekens staan zo op de pagina.",
        en: "This becomes no callout: the signs stand in the page."),
      help: Phrase(
        nl: known == nil ? "\(dutch), of een van de andere soorten: \(all)." : "\(dutch).",
        en: known == nil ? "\(english), or another of the kinds: \(all)." : "\(english)."))
  }

  /// A callout with nothing in it.
  static func emptyCallout(_ text: SourceText, line: Int, at offset: Int) -> Finding {
    Finding(
      line: line, code: .markupLeft, offset: offset,
      message: Phrase(nl: "Dit kader heeft geen tekst.", en: "This callout has no text."),
      help: Phrase(
        nl: "Schrijf de tekst op de regel eronder, met “> ” ervoor.",
        en: "Write the text on the line below, with “> ” before it."))
  }
}
