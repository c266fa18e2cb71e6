import Diagnostics
import Markdown

/// `**vet **`, `**Let op:**dit`, `~~oud ~~`: marks that begin or end nothing, for a blank stands within, or a letter
/// right behind.
@Sendable func emptyEmphasis(_ text: SourceText) -> [Finding] {
  let marks = text.signs.filter { "*_~".utf8.contains($0.byte) }
  var findings: [Finding] = []
  var index = 0
  while index < marks.count {
    let sign = marks[index]
    let length = text.run(sign)
    if index + 1 < marks.count, marks[index + 1].line == sign.line, marks[index + 1].byte == sign.byte,
      text.run(marks[index + 1]) == length
    {
      if let edits = text.edits(sign, marks[index + 1], length) {
        findings.append(.emphasis(text, sign, edits: edits, help: nil))
      }
      index += 2
      continue
    }
    index += 1
    // A star alone is a star: “5 * 3”, “bedrag*”.
    guard length == 2 else { continue }
    let mark = String(repeating: Character(Unicode.Scalar(sign.byte)), count: length)
    let escaped = mark.map { "\\\($0)" }.joined()
    findings.append(
      .emphasis(
        text, sign, edits: [],
        help: Phrase(
          nl: "Haal \(mark) weg, of schrijf \(escaped) als u de tekens zelf bedoelt.",
          en: "Take \(mark) out, or write \(escaped) if you mean the signs themselves.")))
  }
  return findings
}

extension SourceText {
  /// How often the byte of a sign stands there.
  fileprivate func run(_ sign: Sign) -> Int {
    bytes[sign.offset...].prefix(4).prefix { $0 == sign.byte }.count
  }

  /// What sets both marks against the words between them; nil where they may be meant as they stand.
  fileprivate func edits(_ open: Sign, _ close: Sign, _ length: Int) -> [Finding.Edit]? {
    let whole = line(open.line)
    let inner = (open.offset + length)..<close.offset
    let (before, after) = (whole.lowerBound..<open.offset, (close.offset + length)..<whole.upperBound)
    let words = string(inner).withoutBlanks
    guard !words.isEmpty, length < 4 else { return nil }
    if length == 1 {
      // `*vet *`: a star that begins, and one that would end but for the blank before it.
      guard !isBlank(inner.lowerBound), isBlank(inner.upperBound - 1),
        before.isEmpty || isBlank(before.upperBound - 1), !isWord(after.lowerBound, in: after)
      else { return nil }
    }
    let mark = String(repeating: Character(Unicode.Scalar(open.byte)), count: length)
    let joinsBefore = isWord(before.upperBound - 1, in: before)
    let joinsAfter = isWord(after.lowerBound, in: after)
    return [
      .init(
        open.offset..<(close.offset + length),
        (joinsBefore ? " " : "") + mark + words + mark + (joinsAfter ? " " : ""))
    ]
  }

  private func isBlank(_ offset: Int) -> Bool { bytes[offset] <= 0x20 || bytes[offset] == 0xA0 }

  private func isWord(_ offset: Int, in range: Range<Int>) -> Bool {
    guard range.contains(offset) else { return false }
    let byte = bytes[offset]
    return byte >= 0x80 && byte != 0xA0 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

extension Finding {
  fileprivate static func emphasis(
    _ text: SourceText, _ sign: SourceText.Sign, edits: [Edit], help: Phrase?
  ) -> Finding {
    let mark = String(repeating: Character(Unicode.Scalar(sign.byte)), count: text.run(sign))
    return Finding(
      line: sign.line, code: .markupLeft, offset: sign.offset,
      message: Phrase(
        nl: "\(mark) doet hier niets en staat zo op de pagina.",
        en: "\(mark) does nothing here and stands in the page."),
      edits: edits, help: help)
  }
}
