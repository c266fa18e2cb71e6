internal import Bytes
internal import Diagnostics

/// The table that the walk is in.
struct TableState {
  var alignments: [UInt8] = []
  var column = 0
  var isHeader = false
  /// How many holes come before the cell.
  var holeCount = 0
  var hasBody = false
  /// The lines from the heading row to the last, from 0.
  var lines = 0..<1
  /// Where the heading row starts.
  var start = 0
  /// The names of the columns, escaped: a phone shows the cells of a row below each other, each with its name.
  var names: [[UInt8]] = []
}

extension Walk {
  /// A table stands in a region of its own, which can be scrolled with the keyboard; both are named for its heading.
  mutating func enterTable(_ node: Node) {
    endSpans()
    table = TableState(alignments: Array(node.columnAlignments))
    block("<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-label=\"")
    var label = words.table.description
    // Cut off, for the label is written again with every table below the heading.
    if let heading = headings.last, !heading.text.isEmpty { label += ": " + start(of: heading.text, 120) }
    let number = tableLabels[label, default: 0] + 1
    tableLabels[label] = number
    if number > 1 { label += " (\(number))" }
    HTMLEscaping.append(label, to: &output)
    output.append("\">\n<table>\n<caption>")
    HTMLEscaping.append(label, to: &output)
    output.append("</caption>")
  }

  mutating func leaveTable() {
    endSpans()
    record(.table(columns: table.alignments.count), lines: table.lines, start: table.start)
    if table.hasBody { block("</tbody>\n") }
    output.append("</table>\n</div>\n")
  }

  mutating func enterRow(_ node: Node, isHeader: Bool) {
    table.column = 0
    table.isHeader = isHeader
    let line = isHeader ? headerLine(node) : max(1, node.startLine) - 1
    locator.beginRow(line: line, quotes: quoteDepth)
    if isHeader {
      table.lines = line..<(line + 2)
      table.start = locator.offset
    } else {
      table.lines = table.lines.lowerBound..<max(table.lines.upperBound, line + 1)
    }
    if isHeader {
      block("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      block("<tbody>\n")
    }
    block("<tr>")
    if !isHeader { checkCells() }
  }

  mutating func leaveRow(isHeader: Bool) {
    block("</tr>")
    if isHeader { block("</thead>") }
    newLine()
  }

  mutating func enterCell() {
    endSpans()
    plain.cut(to: 0)
    isInCell = true
    table.holeCount = holes.count
    locator.goOver(.cell)
    block(table.isHeader ? "<th scope=\"col\"" : "<td")
    if !table.isHeader, table.column < table.names.count, !table.names[table.column].isEmpty {
      output.append(" data-kolom=\"")
      output.append(table.names[table.column])
      output.append("\"")
    }
    switch table.column < table.alignments.count ? table.alignments[table.column] : 0 {
    case UInt8(ascii: "r"): output.append(" class=\"rechts\">")
    case UInt8(ascii: "c"): output.append(" class=\"midden\">")
    default: output.append(">")
    }
  }

  mutating func leaveCell() {
    isInCell = false
    if table.isHeader {
      let text = String(decoding: plain.bytes, as: UTF8.self)
      // Cut off, for the name is written again with every cell below it.
      var name = ByteBuffer(capacity: 64)
      HTMLEscaping.append(start(of: text, 60), to: &name)
      table.names.append(Array(name.bytes))
      if !hasWords(text), holes[table.holeCount...].allSatisfy(\.content.isOfFootnote) {
        locator.catchUp()
        layout.signs.append(.init(byte: UInt8(ascii: "|"), line: locator.line, offset: locator.offset))
      }
    }
    output.append(table.isHeader ? "</th>" : "</td>")
    table.column += 1
  }

  /// The line (from 0) of a heading row: the second above the first row of the body, or the last but one of a
  /// table without a body. cmark gives it the line of the text that stands before it.
  func headerLine(_ header: Node) -> Int {
    if let body = header.next { return max(0, body.startLine - 3) }
    return max(0, (header.parent?.endLine ?? 0) - 2)
  }

  /// The start of a text that is written many times; characters with ever so many accents have an end too.
  private func start(of text: String, _ most: Int) -> String {
    text.unicodeScalars.count <= most
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) + "…"
  }

  /// cmark drops the cells of a row that the heading row has no column for; nothing is left out in silence.
  private mutating func checkCells() {
    let cells = locator.cellCount
    if cells > table.alignments.count {
      diagnostics.append(.tooManyCells(cells, of: table.alignments.count, at: locator.place()))
    }
  }
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
