import Diagnostics
import Markdown

/// Marks of other dialects around words: `%%…%%`, `++…++`, `~…~`, `^…^`, `$…$`, `^[…]`, and a lone `` ` ``.
@Sendable func otherMarks(_ text: SourceText) -> [Finding] {
  var findings: [Finding] = []
  for block in text.blocks {
    switch block.kind {
    case .paragraph, .heading, .table: break
    default: continue
    }
    for number in block.lines {
      let range = text.text(on: number, of: block)
      guard text.bytes[range].contains(where: { "%+~^$`".utf8.contains($0) }) else { continue }
      var scan = MarkScan(text: text, number: number, range: range)
      findings += scan.findings()
    }
  }
  return findings
}

private struct MarkScan {
  let text: SourceText
  let number: Int
  let range: Range<Int>
  private var index: Int
  private var found: [Finding] = []

  init(text: SourceText, number: Int, range: Range<Int>) {
    (self.text, self.number, self.range, index) = (text, number, range, range.lowerBound)
  }

  mutating func findings() -> [Finding] {
    while index < range.upperBound {
      guard let end = mark() else {
        index += 1
        continue
      }
      index = end
    }
    return found
  }

  private func byte(_ at: Int) -> UInt8 { range.contains(at) ? text.bytes[at] : 0x20 }

  /// Where the mark that begins here ends; nil where none does.
  private mutating func mark() -> Int? {
    let sign = byte(index)
    if sign == UInt8(ascii: "\\") { return index + 2 }
    if let end = addressEnd(sign) { return end }
    if sign == UInt8(ascii: "`"), text.isOpaque(index) { return apostrophes() }
    guard "%+~^$`".utf8.contains(sign), !text.isOpaque(index) else { return nil }
    let run = text.bytes[index..<range.upperBound].prefix { $0 == sign }.count
    switch sign {
    case UInt8(ascii: "%"), UInt8(ascii: "+"): return run == 2 ? doubled(sign) : index + run
    case UInt8(ascii: "$"): return formula(run)
    case UInt8(ascii: "`"): return lone(run)
    case UInt8(ascii: "^") where byte(index + 1) == UInt8(ascii: "["): return note()
    default: return run == 1 ? raised(sign) : index + run
    }
  }

  /// Past the address of a link, or one that stands bare: signs in it are part of it.
  private func addressEnd(_ sign: UInt8) -> Int? {
    if sign == UInt8(ascii: "]"), byte(index + 1) == UInt8(ascii: "(") {
      var depth = 0
      for end in (index + 1)..<range.upperBound {
        if text.bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if text.bytes[end] == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { return end + 1 }
      }
      return index + 2
    }
    guard sign == UInt8(ascii: ":"), byte(index + 1) == UInt8(ascii: "/"),
      byte(index + 2) == UInt8(ascii: "/")
    else { return nil }
    return text.bytes[index..<range.upperBound].prefix { $0 > 0x20 }.endIndex
  }

  /// `%%aantekening%%` and `++nieuw++`.
  private mutating func doubled(_ sign: UInt8) -> Int? {
    let start = index + 2
    var end = start
    while end + 1 < range.upperBound, !(byte(end) == sign && byte(end + 1) == sign) { end += 1 }
    guard end + 1 < range.upperBound, end > start, byte(start) > 0x20, byte(start) != sign else {
      if sign == UInt8(ascii: "%") { return comment(start, end) }
      return index + 2
    }
    if sign == UInt8(ascii: "%") { return comment(start, end) }
    guard byte(end - 1) > 0x20 else { return index + 2 }
    add(
      index, "++ doet hier niets en staat zo op de pagina.", "++ does nothing here and stands in the page.",
      [.init(index..<(end + 2), text.string(start..<end))])
    return end + 2
  }

  private mutating func comment(_ start: Int, _ end: Int) -> Int? {
    guard end + 1 < range.upperBound, end > start else { return index + 2 }
    add(
      index, "Een aantekening tussen %% en %% staat zo op de pagina.",
      "A remark between %% and %% stands in the page.", [.init(index..<(end + 2), "")])
    return end + 2
  }

  /// `H~2~O` and `m^2^`.
  private mutating func raised(_ sign: UInt8) -> Int? {
    let start = index + 1
    let inside = text.bytes[start..<range.upperBound].prefix(24).prefix {
      $0 != sign && $0 > 0x20 && $0 != 92
    }
    guard !inside.isEmpty, inside.endIndex < range.upperBound, byte(inside.endIndex) == sign,
      byte(inside.endIndex + 1) != sign
    else { return index + 1 }
    let words = text.string(start..<inside.endIndex)
    let isWithin = isWord(byte(index - 1))
    let plain = sign == UInt8(ascii: "^") ? Raised.above(words) : Raised.below(words)
    let new = plain ?? (sign == UInt8(ascii: "~") && !isWithin ? "~~\(words)~~" : words)
    let shown = String(Character(Unicode.Scalar(sign)))
    add(
      index, "\(shown) doet hier niets en staat zo op de pagina.",
      "\(shown) does nothing here and stands in the page.", [.init(index..<(inside.endIndex + 1), new)])
    return inside.endIndex + 1
  }

  /// `^[een noot]`.
  private mutating func note() -> Int? {
    guard let close = text.bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) else {
      return index + 1
    }
    let words = text.string((index + 2)..<close).withoutBlanks.shown
    found.append(
      .signs(
        text, line: number, offset: index, "Dit wordt geen voetnoot.", "This becomes no footnote.",
        help: Phrase(
          nl: "Schrijf hier “[^1]”, en onderaan de pagina “[^1]: \(words)”.",
          en: "Write “[^1]” here, and “[^1]: \(words)” at the end of the page.")))
    return close + 1
  }

  /// `$x^2$` and `$$…$$`; `$20 en $30` are amounts.
  private mutating func formula(_ run: Int) -> Int? {
    guard run < 3 else { return index + run }
    let start = index + run
    var end = start
    while end < range.upperBound, byte(end) != UInt8(ascii: "$") { end += 1 }
    guard end > start, end + run <= range.upperBound, run == 1 || byte(end + 1) == UInt8(ascii: "$"),
      byte(start) > 0x20, byte(end - 1) > 0x20
    else { return index + run }
    let inside = text.bytes[start..<end]
    guard
      run == 2
        || !(0x30...0x39).contains(byte(end + 1)) && inside.contains(where: { "\\^_{}=".utf8.contains($0) })
    else { return index + run }
    let sign = run == 2 ? "$$" : "$"
    add(
      index, "\(sign) maakt hier geen formule en staat zo op de pagina.",
      "\(sign) makes no formula here and stands in the page.",
      [.init(index..<(end + run), "`\(text.string(start..<end))`")])
    return end + run
  }

  /// A `` ` `` that begins no code: it stands for an apostrophe most of the time.
  private mutating func lone(_ run: Int) -> Int? {
    guard run == 1 || byte(index + run) > 0x20 || byte(index - 1) > 0x20 else { return index + run }
    let isApostrophe = run == 1 && (isWord(byte(index - 1)) || isWord(byte(index + 1)))
    let sign = String(repeating: "`", count: run)
    add(
      index, "\(sign) doet hier niets en staat zo op de pagina.",
      "\(sign) does nothing here and stands in the page.",
      [.init(index..<(index + run), isApostrophe ? "’" : "")])
    return index + run
  }

  /// ``foto`s en video`s``: two that stand for apostrophes, and make code of what is between them.
  private mutating func apostrophes() -> Int? {
    var end = index
    while range.contains(end), text.isOpaque(end) { end += 1 }
    guard isWord(byte(index - 1)), isWord(byte(index + 1)), byte(end - 1) == UInt8(ascii: "`"),
      isWord(byte(end)), isWord(byte(end - 2)), end - index > 3
    else { return end }
    add(
      index, "Tussen deze tekens wordt de tekst code.", "Between these signs the text becomes code.",
      [.init(index..<(index + 1), "’"), .init((end - 1)..<end, "’")])
    return end
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
  }

  private mutating func add(_ offset: Int, _ dutch: String, _ english: String, _ edits: [Finding.Edit]) {
    found.append(.signs(text, line: number, offset: offset, dutch, english, edits: edits))
  }
}

/// Small digits above and below the line.
private enum Raised {
  static func above(_ text: String) -> String? { shifted(text, Array("⁰¹²³⁴⁵⁶⁷⁸⁹")) }
  static func below(_ text: String) -> String? { shifted(text, Array("₀₁₂₃₄₅₆₇₈₉")) }

  private static func shifted(_ text: String, _ digits: [Character]) -> String? {
    var shifted = ""
    for byte in text.utf8 {
      guard byte &- 48 < 10 else { return nil }
      shifted.append(digits[Int(byte - 48)])
    }
    return shifted
  }
}
