import Diagnostics
import Markdown

/// A heading without words, which no list of headings can show.
@Sendable func headingsWithoutWords(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .heading(_, _, isEmpty: true) = block.kind else { return nil }
    return Finding(
      line: block.lines.lowerBound, code: .headingEmpty, severity: .error,
      offset: block.start,
      message: Phrase(nl: "Deze kop heeft geen woorden.", en: "This heading has no words."),
      help: Phrase(
        nl: "Schrijf de kop, of haal de regel weg.", en: "Write the heading, or take the line out."))
  }
}

/// A column of a table without a name.
@Sendable func columnsWithoutName(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.signs.filter { $0.byte == UInt8(ascii: "|") }.map { sign in
    Finding(
      line: sign.line, code: .columnUnnamed, offset: sign.offset,
      message: Phrase(
        nl: "Deze kolom van de tabel heeft geen naam.", en: "This column of the table has no name."),
      help: Phrase(
        nl: "Schrijf in de bovenste rij wat er in de kolom staat.",
        en: "Write in the heading row what stands in the column."), isOfItsOwn: true)
  }
}
