import Markdown

/// A line of a paragraph, as it stands in the source.
struct Line {
  let number: Int
  /// Its text: without what comes before it, and without blanks at its end.
  let range: Range<Int>
  let block: SourceText.Block
  /// The number of its block among all blocks of the body.
  let blockIndex: Int
  let bytes: ArraySlice<UInt8>

  var isFirst: Bool { number == block.lines.lowerBound }
  var isLast: Bool { number == block.lines.upperBound - 1 }
  var isOnly: Bool { block.lines.count == 1 }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of all paragraphs, but for those that begin within code.
  static func all(of text: SourceText) -> [Line] {
    var lines: [Line] = []
    for (index, block) in text.blocks.enumerated() {
      guard case .paragraph = block.kind else { continue }
      for number in block.lines {
        let range = text.text(on: number, of: block)
        var end = range.upperBound
        while end > range.lowerBound, text.bytes[end - 1] == 0x20 || text.bytes[end - 1] == 0x09 { end -= 1 }
        if range.lowerBound == end || text.isOpaque(range.lowerBound) { continue }
        lines.append(
          Line(
            number: number, range: range.lowerBound..<end, block: block, blockIndex: index,
            bytes: text.bytes[range.lowerBound..<end]))
      }
    }
    return lines
  }
}

/// Whether a character is a blank that no Markdown takes for one: a no-break space and its kin.
func isOddBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
  default: false
  }
}

/// Whether a character is a blank of any kind.
func isAnyBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || isOddBlank(scalar) }

extension SourceText {
  /// Where the words begin behind so many bytes of a line: blanks of any kind are passed over.
  func firstWord(in range: Range<Int>, behind count: Int) -> Int {
    let rest = string((range.lowerBound + count)..<range.upperBound)
    let blanks = rest.unicodeScalars.prefix(while: isAnyBlank)
    return range.lowerBound + count + String(blanks).utf8.count
  }
}

extension StringProtocol {
  /// The text without blanks of any kind at its ends.
  var withoutBlanks: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, isAnyBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isAnyBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The text as it is shown in a help: cut off where it is long, for the author has it in front of him.
  var shown: String {
    unicodeScalars.count <= 160
      ? String(self) : String(String.UnicodeScalarView(unicodeScalars.prefix(120))) + "…"
  }
}
