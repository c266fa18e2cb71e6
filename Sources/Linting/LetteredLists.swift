import Diagnostics
import Markdown

/// `a)`, `b)`: Markdown numbers lists, and has no letters for them.
@Sendable func letteredLists(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  var findings: [Finding] = []
  var marks = lines.map { LetterMark($0) }
  for index in marks.indices {
    guard let mark = marks[index], mark.number == 1 else { continue }
    var run = [index]
    // The next letter may stand in the next paragraph.
    var next = index + 1
    while next < marks.count, next - (run.last ?? index) < 20,
      lines[next].blockIndex - lines[run.last ?? index].blockIndex <= 1
    {
      if let other = marks[next], other.style == mark.style, other.number == run.count + 1 {
        run.append(next)
      }
      next += 1
    }
    guard run.count > 1 else { continue }
    for item in run {
      guard let found = marks[item] else { continue }
      let line = lines[item]
      findings.append(
        .signs(
          text, line: line.number, offset: line.range.lowerBound, "Een lijst met letters wordt geen lijst.",
          "A list with letters becomes no list.",
          edits: [
            .init(
              line.range.lowerBound..<text.firstWord(in: line.range, behind: found.length),
              "\(found.number). ")
          ]))
      marks[item] = nil
    }
  }
  return findings
}

/// What a line begins with that counts in letters.
private struct LetterMark {
  /// `a.`, `a)`, `(a)`; the same with a capital, or in Roman numerals.
  let style: String
  let number: Int
  /// How many bytes it takes.
  let length: Int

  init?(_ line: Line) {
    // Nearly all lines begin with a word of more letters.
    guard line.bytes.count > 3,
      line.bytes.dropFirst().prefix(5).contains(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") })
    else { return nil }
    let start = String(decoding: line.bytes.prefix(8), as: UTF8.self)
    let isOpen = start.hasPrefix("(")
    let letters = start.dropFirst(isOpen ? 1 : 0).prefix { $0.isASCII && $0.isLetter }
    guard (1...4).contains(letters.count) else { return nil }
    let behind = start[letters.endIndex...]
    guard let sign = behind.first, sign == ")" || sign == "." && !isOpen,
      let blank = behind.dropFirst().unicodeScalars.first, isAnyBlank(blank)
    else { return nil }
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"].firstIndex(of: letters.lowercased())
    if letters.count == 1, letters.lowercased() != "i", let ascii = letters.lowercased().utf8.first {
      number = Int(ascii) - 0x60
      style = (letters.first?.isUppercase == true ? "A" : "a") + String(sign)
    } else if let roman {
      number = roman + 1
      style = "i" + String(sign)
    } else {
      return nil
    }
    length = letters.utf8.count + (isOpen ? 2 : 1)
  }
}
