import Diagnostics
import Markdown

/// Lines that are commands in other dialects: `.. note::`, `\newpage`, `*[HTML]: …`, `: uitleg`.
@Sendable func otherCommand(_ line: Line, in text: SourceText) -> Finding? {
  guard let first = line.bytes.first else { return nil }
  switch first {
  case UInt8(ascii: "."): return directive(line, text)
  case UInt8(ascii: "\\"): return command(line, text)
  case UInt8(ascii: "*"): return abbreviation(line, text)
  case UInt8(ascii: ":"): return explanation(line, text)
  default: return nil
  }
}

private func directive(_ line: Line, _ text: SourceText) -> Finding? {
  let string = line.string
  guard string.hasPrefix(".. "), let end = string.firstRange(of: "::"),
    let kind = string[..<end.lowerBound].split(separator: " ").last
  else { return nil }
  let callout = (CalloutKinds.known(String(kind)) ?? .info).rawValue
  return .signs(
    text, line: line.number, offset: line.range.lowerBound,
    "Dit doet hier niets en staat zo op de pagina.", "This does nothing here and stands in the page.",
    help: Phrase(
      nl: "Schrijf “> [!\(callout)]” en zet “> ” voor de regels eronder; of haal deze regel weg.",
      en: "Write “> [!\(callout)]” and put “> ” before the lines below; or take this line out."))
}

private func command(_ line: Line, _ text: SourceText) -> Finding? {
  let name = line.bytes.dropFirst().prefix { ($0 | 0x20) &- 97 < 26 }
  let rest = line.bytes.dropFirst(1 + name.count)
  guard name.count > 2, rest.isEmpty || rest.first == UInt8(ascii: "{") && rest.last == UInt8(ascii: "}")
  else {
    return nil
  }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound,
    "Dit is een opdracht van LaTeX, die hier niets doet en zo op de pagina staat.",
    "This is a command of LaTeX, which does nothing here and stands in the page.",
    help: Phrase(nl: "Haal deze regel weg.", en: "Take this line out."))
}

private func abbreviation(_ line: Line, _ text: SourceText) -> Finding? {
  let string = line.string
  guard string.hasPrefix("*["), let close = string.firstRange(of: "]: ") else { return nil }
  let short = string[string.index(string.startIndex, offsetBy: 2)..<close.lowerBound]
  guard !short.isEmpty, short.utf8.count < 30 else { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound,
    "Zo wordt een afkorting hier niet uitgelegd: de tekens staan zo op de pagina.",
    "An abbreviation is not explained like this: the signs stand in the page.",
    help: Phrase(
      nl:
        "Haal deze regel weg, en zet de uitleg in een bestand in de map begrippen/, met `afkorting: \(String(short).shown)`.",
      en:
        "Take this line out, and put the explanation into a file in the folder begrippen/, with `afkorting: \(String(short).shown)`."
    ))
}

private func explanation(_ line: Line, _ text: SourceText) -> Finding? {
  guard !line.isFirst, line.bytes.dropFirst().first == 0x20 else { return nil }
  let words = String(decoding: line.bytes.dropFirst(2), as: UTF8.self).withoutBlanks
  guard !words.isEmpty else { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound,
    "Een dubbele punt aan het begin doet niets en staat zo op de pagina.",
    "A colon at the beginning does nothing and stands in the page.",
    edits: [.init(line.range.lowerBound..<text.firstWord(in: line.range, behind: 1), "")])
}

/// `+---+---+`: the lines between the rows of a table, as other dialects draw them.
@Sendable func gridLine(_ line: Line, in text: SourceText) -> Finding? {
  guard line.bytes.first == UInt8(ascii: "+"), line.bytes.last == UInt8(ascii: "+"), line.bytes.count > 4,
    line.bytes.allSatisfy({ "+-=:".utf8.contains($0) })
  else { return nil }
  return .signs(
    text, line: line.number, offset: line.range.lowerBound, "Deze regel wordt geen rand van een tabel.",
    "This line becomes no border of a table.",
    help: Phrase(nl: "Haal deze regel weg.", en: "Take this line out."))
}

/// `1.1 Kop` alone: no list and no heading comes of it.
@Sendable func numberedHeading(_ line: Line, in text: SourceText) -> Finding? {
  guard line.isOnly, let first = line.bytes.first, (0x31...0x39).contains(first), line.bytes.count < 90,
    line.block.quotes == 0, !line.block.isInList
  else { return nil }
  let string = line.string
  let number = string.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  let parts = number.split(separator: ".", omittingEmptySubsequences: true)
  // Two digits behind a dot are a time or an amount more often than a paragraph.
  guard (2...4).contains(parts.count), parts.dropFirst().allSatisfy({ $0.count == 1 }), parts[0].count < 3
  else { return nil }
  let words = string[number.endIndex...]
  guard words.first == " ", let letter = words.dropFirst().first, letter.isUppercase,
    let last = words.last, !".;:,?!".contains(last)
  else { return nil }
  return .structure(
    text, line: line.number, offset: line.range.lowerBound,
    "Dit lijkt een kop, maar wordt een gewone alinea.",
    "This looks like a heading, and becomes an ordinary paragraph.",
    edits: [
      .init(
        line.range.lowerBound..<line.range.lowerBound,
        String(repeating: "#", count: min(parts.count + 1, text.headingLevel(before: line.number) + 1)) + " ")
    ])
}

/// A `\` at the end of a line that breaks nothing: for a blank behind it, or for want of a next line.
@Sendable func lastBackslash(_ line: Line, in text: SourceText) -> Finding? {
  guard line.bytes.last == UInt8(ascii: "\\"), line.bytes.count > 1, !text.isOpaque(line.range.upperBound - 1)
  else { return nil }
  let count = line.bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
  let end = line.range.upperBound
  let hasBlank = text.line(line.number).upperBound > end
  if count == 1, !line.isLast, !hasBlank { return nil }
  if count > 2 { return nil }
  let message =
    hasBlank && count == 1 && !line.isLast
    ? Phrase(
      nl: "Achter de \\ staat een spatie: zo breekt zij de regel niet af.",
      en: "A blank stands behind the \\: it does not break the line.")
    : count == 2 && !line.isLast
      ? Phrase(
        nl: "Twee \\ breken de regel niet af: er komt een \\ op de pagina.",
        en: "Two \\ do not break the line: a \\ stands in the page.")
      : Phrase(
        nl: "Deze \\ doet niets en staat zo op de pagina.", en: "This \\ does nothing and stands in the page."
      )
  return .signs(
    text, line: line.number, offset: end - count, message.dutch, message.english,
    edits: [.init((end - count)..<text.line(line.number).upperBound, line.isLast ? "" : "\\")])
}

extension SourceText {
  /// The level of the last heading before a line; 1, which is that of the title, where there is none.
  fileprivate func headingLevel(before line: Int) -> Int {
    let heading = blocks.last { block in
      if case .heading = block.kind { block.lines.lowerBound < line } else { false }
    }
    if case .heading(let level, _, _)? = heading?.kind { return max(1, level) }
    return 1
  }
}
