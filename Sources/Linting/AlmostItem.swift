import Diagnostics
import Markdown

/// A line that begins like an item of a list, and is none: `• punt`, `-punt`, `o<tab>punt`, `1.` and a no-break space.
@Sendable func almostItem(_ line: Line, in text: SourceText) -> Finding? {
  guard let first = line.bytes.first, mayBegin(first) else { return nil }
  let string = line.string
  guard let (marker, rest) = marker(of: string, on: line, in: text) else { return nil }
  let words = rest.withoutBlanks
  guard !words.isEmpty else { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound,
    "Deze regel begint als een punt van een lijst, maar wordt er geen.",
    "This line begins like an item of a list, and becomes none.",
    edits: [
      .init(
        line.range.lowerBound..<text.firstWord(in: line.range, behind: string.utf8.count - rest.utf8.count),
        marker + " ")
    ])
}

private func mayBegin(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "o"), 0x30...0x39, 0xC2, 0xE2,
    0xEF:
    true
  default: false
  }
}

/// Signs that nothing but a list begins with: those of Word, and of web pages.
private let bullets = Set(
  "•‣◦▪▫●○■□➢➤►▶◆◇❖∙⁃·\u{F0B7}\u{F0A7}\u{F0D8}\u{F0FC}\u{F02D}\u{F076}\u{F06E}\u{F0A8}".unicodeScalars)
private let dashes = Set("–—−‐‑".unicodeScalars)

/// The marker that should stand there, and the text behind the one that does.
private func marker(of string: String, on line: Line, in text: SourceText) -> (String, Substring)? {
  let scalars = string.unicodeScalars
  guard let first = scalars.first else { return nil }
  let rest = string.unicodeScalars.dropFirst()
  let next = rest.first ?? " "
  if bullets.contains(first) { return ("-", Substring(rest)) }
  if dashes.contains(first), isAnyBlank(next) {
    // A dash may also go on with a sentence, or name who spoke.
    let isList =
      first == "–" && line.isOnly || hasNeighbour(line, in: text) { $0.unicodeScalars.first == first }
    return isList ? ("-", Substring(rest)) : nil
  }
  switch first {
  case "-", "+", "*":
    if isOddBlank(next) { return ("-", Substring(rest)) }
    guard first == "-", next.properties.isAlphabetic else { return nil }
    return line.isFirst || hasNeighbour(line, in: text) { $0.hasPrefix("-") } ? ("-", Substring(rest)) : nil
  case "o":
    let second = rest.dropFirst().first ?? "x"
    return next == "\t" || isOddBlank(next) || next == " " && isAnyBlank(second)
      ? ("-", Substring(rest)) : nil
  default: return number(string, on: line, in: text)
  }
}

private func number(_ string: String, on line: Line, in text: SourceText) -> (String, Substring)? {
  let digits = string.unicodeScalars.prefix { ("0"..."9").contains($0) }
  let behind = string.unicodeScalars[digits.endIndex...]
  guard (1...3).contains(digits.count), let sign = behind.first, sign == "." || sign == ")" else {
    return nil
  }
  let rest = behind.dropFirst()
  guard let next = rest.first else { return nil }
  let isItem =
    isOddBlank(next)
    || next.properties.isUppercase && line.isFirst && rest.contains { isAnyBlank($0) }
      && rest.dropFirst().first.map { $0 != "." } ?? false
  return isItem ? (String(digits) + String(sign), Substring(rest)) : nil
}

/// Whether the line before or behind it, in the same paragraph, begins in the same way.
private func hasNeighbour(_ line: Line, in text: SourceText, _ isSame: (String) -> Bool) -> Bool {
  [line.number - 1, line.number + 1].contains { number in
    line.block.lines.contains(number) && isSame(text.string(text.text(on: number, of: line.block)))
  }
}
