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
  case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "o"), UInt8(ascii: "("),
    0x30...0x39,
    0xC2, 0xE2, 0xEF, 0xF0:
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
    guard next.properties.isAlphabetic else { return nil }
    let isList =
      first == "-" && line.isFirst
      || hasNeighbour(line, in: text) {
        $0.unicodeScalars.first == first && !isAnyBlank($0.unicodeScalars.dropFirst().first ?? " ")
      }
    // A star may begin emphasis, or stand behind a word of a list of notes.
    let isFree = first != "*" || text.hasSign(at: line.range.lowerBound)
    return isList && isFree ? ("-", Substring(rest)) : nil
  case "o":
    let second = rest.dropFirst().first ?? "x"
    let isList =
      next == "\t" || isOddBlank(next)
      || next == " " && (isAnyBlank(second) || hasNeighbour(line, in: text) { $0.hasPrefix("o ") })
    return isList ? ("-", Substring(rest)) : nil
  default:
    if isSymbol(first) {
      let words = rest.drop { (0xFE00...0xFE0F).contains($0.value) || (0x1F3FB...0x1F3FF).contains($0.value) }
      guard let blank = words.first, isAnyBlank(blank),
        hasNeighbour(line, in: text, { $0.unicodeScalars.first.map(isSymbol) == true })
      else { return nil }
      return ("-", keepsSign(first) ? Substring(string) : Substring(words))
    }
    return number(string, on: line, in: text)
  }
}

/// Arrows, ticks, boxes and pictures that stand for bullets.
private func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value > 0xFF else { return false }
  switch scalar.properties.generalCategory {
  case .otherSymbol, .mathSymbol, .otherNumber: return true
  default: return false
  }
}

/// Whether a sign says something: a tick and a cross do, an arrow only points.
private func keepsSign(_ scalar: Unicode.Scalar) -> Bool { !(0x2190...0x21FF).contains(scalar.value) }

private func number(_ string: String, on line: Line, in text: SourceText) -> (String, Substring)? {
  if let loose = LooseNumber(string),
    hasNeighbour(
      line, in: text,
      { other in
        LooseNumber(other).map { $0.style == loose.style && abs($0.number - loose.number) == 1 } ?? false
      })
  {
    return (loose.marker, Substring(string.utf8.dropFirst(loose.length)))
  }
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

/// A number at the start of a line that Markdown does not count with: `1)een`, `(1) een`, `1° een`, `1.1. een`.
private struct LooseNumber {
  let style: String
  let number: Int
  /// The marker to write, and how many bytes it takes the place of.
  let marker: String
  let length: Int

  init?(_ string: String) {
    let scalars = Array(string.unicodeScalars.prefix(12))
    var index = scalars.first == "(" ? 1 : 0
    var numbers: [Int] = []
    while index < scalars.count {
      var digits = 0
      var value = 0
      while index < scalars.count, ("0"..."9").contains(scalars[index]), digits < 3 {
        value = value * 10 + Int(scalars[index].value - 48)
        (index, digits) = (index + 1, digits + 1)
      }
      guard digits > 0 else { break }
      numbers.append(value)
      guard index + 1 < scalars.count, scalars[index] == ".", ("0"..."9").contains(scalars[index + 1]) else {
        break
      }
      index += 1
    }
    guard let last = numbers.last, last > 0, index < scalars.count else { return nil }
    number = last
    if numbers.count > 1 {
      // `1.1 een`: the number stays, as a word of the item.
      if scalars[index] == "." { index += 1 }
      guard index < scalars.count, isAnyBlank(scalars[index]) else { return nil }
      (style, marker, length) = ("1.\(numbers.dropLast())", "-", 0)
      return
    }
    let sign = scalars[index]
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    if scalars.first == "(" {
      guard sign == ")", isAnyBlank(next) else { return nil }
    } else if sign == "." || sign == ")" {
      guard next.properties.isAlphabetic else { return nil }
    } else {
      guard "°º/".unicodeScalars.contains(sign), isAnyBlank(next) else { return nil }
    }
    style = "\(scalars.first == "(")\(sign)"
    marker = "\(last)."
    length = String(String.UnicodeScalarView(scalars[...index])).utf8.count
  }
}

extension SourceText {
  /// Whether the sign at an offset was left standing.
  fileprivate func hasSign(at offset: Int) -> Bool {
    var (low, high) = (0, signs.count)
    while low < high {
      let middle = (low + high) / 2
      if signs[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low < signs.count && signs[low].offset == offset
  }
}
