import Diagnostics
import Markdown

/// `4. Kop` alone: a numbered list of one item, which is nearly always a heading with its number.
@Sendable func lonelyNumbers(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.enumerated().compactMap { index, block -> Finding? in
    guard case .lonelyNumber(let number) = block.kind, block.quotes == 0 else { return nil }
    // A list may have one item; one that begins above a text of its own is a heading.
    let next = index + 2 < text.blocks.count ? text.blocks[index + 2] : nil
    guard number > 1 || next.map({ !$0.isInList && $0.isParagraph }) == true else { return nil }
    let range = text.text(on: block.lines.lowerBound, of: block)
    let line = text.string(range).withoutBlanks
    let words = line.drop { $0.isNumber || $0 == "." || $0 == ")" }
    let title = String(words).withoutBlanks
    // A sentence ends in a full stop, and goes on on the next line; a heading does neither.
    guard !title.isEmpty, title.unicodeScalars.count <= 60, let last = title.unicodeScalars.last,
      !".;:,?!".unicodeScalars.contains(last), isShort(block, text)
    else { return nil }
    return .structure(
      text, line: block.lines.lowerBound, offset: range.lowerBound,
      "Dit wordt een lijst met één punt, en geen kop.", "This becomes a list of one item, and no heading.",
      edits: [.init(range.lowerBound..<range.lowerBound, "## ")])
  }
}

private func isShort(_ block: SourceText.Block, _ text: SourceText) -> Bool {
  block.lines.dropFirst().allSatisfy { text.string(text.line($0)).withoutBlanks.isEmpty }
}

/// `2. dan dat` within a paragraph: only a list that begins with 1 may stand right below a text.
@Sendable func lateNumbers(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  var findings: [Finding] = []
  var last = -1
  for index in lines.indices.dropLast() {
    let (line, next) = (lines[index], lines[index + 1])
    guard line.blockIndex == next.blockIndex, line.blockIndex != last, !line.isFirst,
      let one = number(of: line),
      let two = number(of: next), two == one + 1
    else { continue }
    last = line.blockIndex
    findings.append(
      .signs(
        text, line: line.number, offset: line.range.lowerBound,
        "Deze regels worden geen lijst, maar lopen door in de alinea.",
        "These lines become no list, and run on in the paragraph.",
        help: Phrase(nl: "Zet een lege regel boven deze regel.", en: "Put an empty line above this line.")))
  }
  return findings
}

private func number(of line: Line) -> Int? {
  let digits = line.bytes.prefix(3).prefix { (0x30...0x39).contains($0) }
  let rest = line.bytes.dropFirst(digits.count)
  guard !digits.isEmpty, let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
    rest.dropFirst().first == 0x20
  else { return nil }
  return Int(String(decoding: digits, as: UTF8.self))
}

extension SourceText.Block {
  /// Whether it is an ordinary paragraph.
  fileprivate var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
}
