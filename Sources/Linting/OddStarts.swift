import Diagnostics
import Markdown

/// A blank that nobody sees and that Markdown takes for a letter, before `##`, `-`, `1.`, `>` or `|`: nothing comes of them.
@Sendable func oddStart(_ line: Line, in text: SourceText) -> Finding? {
  guard let first = line.bytes.first, first >= 0x80 else { return nil }
  let scalars = line.string.unicodeScalars
  let blanks = scalars.prefix { isAnyBlank($0) || isInvisible($0) }
  guard !blanks.isEmpty else { return nil }
  let rest = String(String.UnicodeScalarView(scalars.dropFirst(blanks.count)))
  guard beginsBlock(rest) else { return nil }
  let start = line.range.lowerBound
  return .signs(
    text, line: line.number, offset: start,
    "Voor dit teken staat een vaste of onzichtbare spatie: het doet niets.",
    "A no-break or invisible space stands before this sign: it does nothing.",
    edits: [.init(start..<(start + String(String.UnicodeScalarView(blanks)).utf8.count), "")])
}

/// A soft hyphen, and what joins or parts letters.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0xAD || (0x200C...0x200F).contains(scalar.value)
}

private func beginsBlock(_ text: String) -> Bool {
  guard let first = text.first else { return false }
  switch first {
  case "#", ">", "|": return true
  case "[": return text.hasPrefix("[!") || text.hasPrefix("[^")
  case "`": return text.hasPrefix("```")
  case "-", "*", "+": return text.dropFirst().first == " "
  default:
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text[digits.endIndex...]
    return (1...3).contains(digits.count) && (behind.hasPrefix(". ") || behind.hasPrefix(") "))
  }
}
