import Diagnostics
import Markdown

/// A line without a bar right below a table: it becomes a row.
@Sendable func textBelowTables(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .table = block.kind, hasBar(text, text.text(on: block.lines.lowerBound, of: block)) else {
      return nil
    }
    for number in block.lines.dropFirst(2) {
      let range = text.text(on: number, of: block)
      if range.isEmpty || hasBar(text, range) { continue }
      return .structure(
        text, line: number, offset: range.lowerBound, "Deze regel wordt een rij van de tabel erboven.",
        "This line becomes a row of the table above it.",
        help: Phrase(
          nl: "Zet een lege regel boven deze regel. Bedoelt u een rij, begin de regel dan met |.",
          en: "Put an empty line above this line. If you mean a row, start the line with |."))
    }
    return nil
  }
}

/// Whether a bar stands in a line that parts cells.
func hasBar(_ text: SourceText, _ range: Range<Int>) -> Bool { !bars(text, range).isEmpty }

/// Where the bars of a line stand, but for those behind a backslash and in code.
func bars(_ text: SourceText, _ range: Range<Int>) -> [Int] {
  range.filter { index in
    text.bytes[index] == UInt8(ascii: "|")
      && (index == range.lowerBound || text.bytes[index - 1] != UInt8(ascii: "\\"))
      && !text.isOpaque(index)
  }
}
