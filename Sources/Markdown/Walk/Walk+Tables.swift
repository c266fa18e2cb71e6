internal import Diagnostics

/// The table that the walk is in.
struct TableState {
  var alignments: [UInt8] = []
  var column = 0
  var isHeader = false
  var hasBody = false
  /// The line (from 0) of a heading row that cmark gives the place of the text before it; nil for other rows.
  var misplacedLine: Int?
}

extension Walk {
  /// A table stands in a region of its own, which can be scrolled with the keyboard and is named for its heading.
  mutating func enterTable(_ node: Node) {
    table = TableState(alignments: Array(node.columnAlignments))
    block("<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-label=\"")
    var label = words.table.description
    // Cut off, for the label is written again with every table below the heading.
    if let heading = headings.last, !heading.text.isEmpty { label += ": " + heading.text.prefix(120) }
    let number = tableLabels[label, default: 0] + 1
    tableLabels[label] = number
    appendEscaped(label.utf8, to: &html)
    if number > 1 {
      html.append(" (")
      append(number)
      html.append(")")
    }
    html.append("\">\n<table>")
  }

  mutating func leaveTable() {
    if table.hasBody { block("</tbody>\n") }
    html.append("</table>\n</div>\n")
  }

  mutating func enterRow(_ node: Node, isHeader: Bool) {
    table.column = 0
    table.isHeader = isHeader
    table.misplacedLine = isHeader ? misplacedLine(of: node) : nil
    if isHeader {
      block("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      block("<tbody>\n")
    }
    block("<tr>")
    if !isHeader { checkCells(of: node) }
  }

  mutating func leaveRow(isHeader: Bool) {
    block("</tr>")
    if isHeader { block("</thead>") }
    newLine()
  }

  mutating func enterCell(_ node: Node) {
    beginText(node, kind: .tableCell)
    if let line = table.misplacedLine { locator.begin(cell: table.column, line: line, quotes: quoteDepth) }
    block(table.isHeader ? "<th scope=\"col\"" : "<td")
    switch table.column < table.alignments.count ? table.alignments[table.column] : 0 {
    case UInt8(ascii: "r"): html.append(" class=\"rechts\">")
    case UInt8(ascii: "c"): html.append(" class=\"midden\">")
    default: html.append(">")
    }
  }

  mutating func leaveCell() {
    html.append(table.isHeader ? "</th>" : "</td>")
    table.column += 1
  }

  /// The true line of a heading row: the second above the first row of the body, or the last but one of a table
  /// without a body.
  private func misplacedLine(of header: Node) -> Int? {
    let line =
      if let body = header.next { body.startLine - 3 } else { (header.parent?.endLine ?? 0) - 2 }
    return line >= 0 && line != header.startLine - 1 ? line : nil
  }

  /// cmark drops the cells of a row that the heading row has no column for; nothing is left out in silence.
  private mutating func checkCells(of row: Node) {
    let line = max(1, row.startLine) - 1
    let start = locator.lines.start(of: line) + max(1, row.startColumn) - 1
    let end = locator.lines.start(of: line + 1)
    guard start < end else { return }
    let cells = cellCount(of: trimmed(locator.bytes[start..<end]))
    if cells > table.alignments.count {
      diagnostics.append(
        .tooManyCells(
          cells, of: table.alignments.count,
          at: locator.lines.place(blockLine: row.startLine, column: row.startColumn)))
    }
  }
}

/// How many cells a line of a table has: pipes with a backslash before them part no cells.
func cellCount(of line: ArraySlice<UInt8>) -> Int {
  var count = 1
  var isEscaped = false
  var endsInPipe = false
  for byte in line {
    endsInPipe = byte == UInt8(ascii: "|") && !isEscaped
    if endsInPipe { count += 1 }
    isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
  }
  if line.first == UInt8(ascii: "|") { count -= 1 }
  if endsInPipe { count -= 1 }
  return count
}

extension Diagnostic {
  /// A row of a table has more cells than its heading row.
  fileprivate static func tooManyCells(_ cells: Int, of columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .markdownTooWide, at: place,
      Phrase(
        nl: "Deze rij heeft \(cells) cellen, maar de tabel heeft \(columns) kolommen: de rest valt weg.",
        en: "This row has \(cells) cells but the table has \(columns) columns: the rest is lost."),
      help: Phrase(
        nl: "Geef de kopregel meer kolommen, of schrijf \\| voor een streep die bij de tekst hoort.",
        en: "Give the heading row more columns, or write \\| for a bar that belongs to the text."))
  }
}
