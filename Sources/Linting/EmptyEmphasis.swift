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
    let pair = index + 1 < marks.count && marks[index + 1].line == sign.line ? marks[index + 1] : nil
    let length = text.run(sign)
    if let pair, pair.byte == sign.byte, text.run(pair) == length {
      index += 2
      if let line = text.mended(sign, pair, length) {
        findings.append(.emphasis(text, sign, help: .write(line)))
      }
      continue
    }
    index += 1
    // A star alone is a star: “5 * 3”, “bedrag*”.
    guard length == 2 else { continue }
    let mark = String(repeating: Character(Unicode.Scalar(sign.byte)), count: length)
    let escaped = mark.map { "\\\($0)" }.joined()
    findings.append(
      .emphasis(
        text, sign,
        help: Phrase(
          nl: "Haal \(mark) weg, of zet \(escaped) als u de tekens zelf bedoelt.",
          en: "Take \(mark) out, or write \(escaped) if you mean the signs themselves.")))
  }
  return findings
}

extension SourceText {
  /// How often the byte of a sign stands there.
  fileprivate func run(_ sign: Sign) -> Int {
    bytes[sign.offset...].prefix(4).prefix { $0 == sign.byte }.count
  }

  /// The line with both marks against the words between them; nil where the marks may be meant as they stand.
  fileprivate func mended(_ open: Sign, _ close: Sign, _ length: Int) -> String? {
    let whole = line(open.line)
    let inner = string((open.offset + length)..<close.offset)
    let words = inner.withoutBlanks
    let before = string(whole.lowerBound..<open.offset)
    let after = string((close.offset + length)..<whole.upperBound)
    guard !words.isEmpty else { return nil }
    if length == 1 {
      // `*vet *`: a star that begins, and one that would end but for the blank before it.
      guard let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last, !isAnyBlank(first),
        isAnyBlank(last), before.unicodeScalars.last.map(isAnyBlank) ?? true,
        after.unicodeScalars.first.map({ !$0.properties.isAlphabetic || isAnyBlank(last) }) ?? true,
        open.byte == 0x2A
      else { return nil }
    } else if length != 2 {
      return nil
    }
    let mark = String(repeating: Character(Unicode.Scalar(open.byte)), count: length)
    let isBlankBefore = inner.unicodeScalars.first.map(isAnyBlank) ?? false
    let isBlankAfter = inner.unicodeScalars.last.map(isAnyBlank) ?? false
    let joinsBefore =
      before.unicodeScalars.last.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      ?? false
    let joinsAfter =
      after.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      ?? false
    return before.withoutBlanks(atStart: true)
      + (joinsBefore || isBlankBefore && !before.isEmpty && joinsBefore ? " " : "")
      + mark + words + mark + (joinsAfter || isBlankAfter && joinsAfter ? " " : "") + after
  }
}

extension String {
  fileprivate func withoutBlanks(atStart: Bool) -> String { String(drop { $0 == " " || $0 == "\t" }) }
}

extension Finding {
  fileprivate static func emphasis(_ text: SourceText, _ sign: SourceText.Sign, help: Phrase) -> Finding {
    let mark = String(repeating: Character(Unicode.Scalar(sign.byte)), count: text.run(sign))
    return .signs(
      text, line: sign.line, offset: sign.offset, "\(mark) doet hier niets en staat zo op de pagina.",
      "\(mark) does nothing here and stands in the page.", help: help)
  }
}
