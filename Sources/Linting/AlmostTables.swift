import Diagnostics
import Markdown

/// Rows of bars that become no table: without the row of dashes, or with one that has too few.
@Sendable func almostTables(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  guard text.bytes.contains(UInt8(ascii: "|")) else { return [] }
  var findings: [Finding] = []
  var index = 0
  while index < lines.count {
    let line = lines[index]
    var rows = [line]
    while index + rows.count < lines.count, lines[index + rows.count].blockIndex == line.blockIndex {
      rows.append(lines[index + rows.count])
    }
    if rows.count == 1, let apart = rowsApart(text, lines, index) {
      findings.append(.rowsApart(text, line, hasDashes: apart.contains { isDashes($0) }))
      index += apart.count
      continue
    }
    index += rows.count
    let isBarred = rows.map { $0.bytes.contains(UInt8(ascii: "|")) && hasBar(text, $0.range) }
    // Lines with bars right below each other.
    let start = isBarred.indices.first { isBarred[$0] && $0 + 1 < rows.count && isBarred[$0 + 1] }
    guard let first = start ?? isBarred.firstIndex(of: true) else { continue }
    let barred = rows.indices[first...].prefix { isBarred[$0] }.map { rows[$0] }
    // Words may be parted by one bar; two lines of them, or one that begins with a bar, are a table.
    guard let top = barred.first,
      barred.count > 1 || top.bytes.first == UInt8(ascii: "|") && bars(text, top.range).count > 1
    else { continue }
    findings.append(.almostTable(text, top, hasDashes: barred.contains { isDashes($0) }))
  }
  return findings
}

/// Rows of a table that each stand alone, with an empty line between them; nil where there is one only.
private func rowsApart(_ text: SourceText, _ lines: [Line], _ start: Int) -> [Line]? {
  var rows: [Line] = []
  for line in lines[start...] {
    guard line.isOnly, line.bytes.first == UInt8(ascii: "|"), bars(text, line.range).count > 1,
      rows.last.map({ line.number - $0.number == 2 }) ?? true
    else { break }
    rows.append(line)
  }
  return rows.count > 1 ? rows : nil
}

private func isDashes(_ line: Line) -> Bool {
  line.string.unicodeScalars.allSatisfy { "|-:—–=+".unicodeScalars.contains($0) || isAnyBlank($0) }
}

extension Finding {
  fileprivate static func rowsApart(_ text: SourceText, _ line: Line, hasDashes: Bool) -> Finding {
    let dashes = "|" + String(repeating: " --- |", count: max(1, min(tableCells(of: text, line), 40)))
    return .signs(
      text, line: line.number, offset: line.range.lowerBound,
      "Dit wordt geen tabel: tussen de rijen staan lege regels.",
      "This becomes no table: empty lines stand between its rows.",
      help: Phrase(
        nl: hasDashes
          ? "Haal de lege regels tussen de rijen weg."
          : "Haal de lege regels tussen de rijen weg, en schrijf onder deze regel “\(dashes)”.",
        en: hasDashes
          ? "Take the empty lines between the rows out."
          : "Take the empty lines between the rows out, and write “\(dashes)” below this line."))
  }

  fileprivate static func almostTable(_ text: SourceText, _ line: Line, hasDashes: Bool) -> Finding {
    let cells = tableCells(of: text, line)
    let dashes = "|" + String(repeating: " --- |", count: max(1, min(cells, 40)))
    return .signs(
      text, line: line.number, offset: line.range.lowerBound,
      hasDashes
        ? "Dit wordt geen tabel: de regel met streepjes klopt niet."
        : "Dit wordt geen tabel: onder de bovenste rij ontbreekt een regel met streepjes.",
      hasDashes
        ? "This becomes no table: the row of dashes is not right."
        : "This becomes no table: a row of dashes is missing below the first row.",
      help: Phrase(
        nl: hasDashes
          ? "Schrijf als regel met streepjes “\(dashes)”, direct onder de bovenste rij."
          : "Schrijf onder deze regel “\(dashes)”.",
        en: hasDashes
          ? "Write “\(dashes)” as the row of dashes, right below the first row."
          : "Write “\(dashes)” below this line."))
  }
}

/// How many cells a row has.
private func tableCells(of text: SourceText, _ line: Line) -> Int {
  let all = bars(text, line.range)
  let atStart = all.first == line.range.lowerBound
  let atEnd = all.last == line.range.upperBound - 1 && all.count > 1
  return all.count + 1 - (atStart ? 1 : 0) - (atEnd ? 1 : 0)
}

/// Lines with tabs in them: a table that was copied from a spreadsheet.
@Sendable func tabbedTables(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  guard text.bytes.contains(0x09) else { return [] }
  var findings: [Finding] = []
  var last = -1
  for (index, line) in lines.enumerated() where line.blockIndex != last {
    let tabs = tabs(in: line)
    guard tabs > 0 else { continue }
    let next =
      index + 1 < lines.count && lines[index + 1].blockIndex == line.blockIndex ? lines[index + 1] : nil
    guard tabs > 1 || next.map({ Linting.tabs(in: $0) > 0 }) == true else { continue }
    last = line.blockIndex
    let cells = line.string.split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0).withoutBlanks
    }
    let row = "| " + cells.joined(separator: " | ") + " |"
    let dashes = "|" + String(repeating: " --- |", count: min(cells.count, 40))
    findings.append(
      .signs(
        text, line: line.number, offset: line.range.lowerBound,
        "Hier staan tabs tussen de woorden: dit wordt geen tabel.",
        "Tabs stand between the words here: this becomes no table.",
        help: Phrase(
          nl:
            "Schrijf “\(row.shown)”, daaronder “\(dashes)”, en zet ook in de regels daarna een | waar nu een tab staat.",
          en:
            "Write “\(row.shown)”, below it “\(dashes)”, and put a | for each tab in the lines after that too."
        )))
  }
  return findings
}

/// How many tabs a line has between words, but for the one behind a bullet of Word.
private func tabs(in line: Line) -> Int {
  let tabs = line.bytes.count { $0 == 0x09 }
  guard tabs > 0 else { return 0 }
  let first = line.string.unicodeScalars.prefix { $0 != "\t" }
  let isBullet = first.count == 1 || first.last == "." || first.last == ")"
  return isBullet ? tabs - 1 : tabs
}
