import Diagnostics
import Markdown

/// `- ` and `>` with nothing behind them: a bullet or a bar that says nothing.
@Sendable func emptyItems(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .empty(let isItem) = block.kind,
      // What was taken out of it is told of by itself.
      !text.definitions.contains(where: { block.lines.contains($0.line) })
    else { return nil }
    return .structure(
      text, line: block.lines.lowerBound, offset: block.start,
      isItem ? "Dit punt van de lijst heeft geen tekst." : "Dit citaat heeft geen tekst.",
      isItem ? "This item of the list has no text." : "This quotation has no text.",
      help: Phrase(
        nl: "Schrijf er tekst achter, of haal deze regel weg.",
        en: "Write a text behind it, or take this line out."))
  }
}

/// A paragraph of `&nbsp;` or a backslash alone: room that other programs are given with, and nothing to read here.
@Sendable func emptyParagraphs(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  lines.compactMap { line -> Finding? in
    guard line.isOnly, let first = line.bytes.first,
      first == UInt8(ascii: "&") || first >= 0x80 || first == 92,
      line.bytes.count < 80
    else { return nil }
    var rest = line.string
    for name in ["&nbsp;", "&#160;", "&#xA0;", "&#xa0;", "&emsp;", "&ensp;", "&thinsp;", "\\"] {
      rest = rest.replacing(name, with: " ")
    }
    guard rest.unicodeScalars.allSatisfy({ isAnyBlank($0) || $0.value == 0xAD }) else { return nil }
    return .structure(
      text, line: line.number, offset: line.range.lowerBound, "Deze alinea is leeg: er valt niets te lezen.",
      "This paragraph is empty: there is nothing to read.",
      help: Phrase(nl: "Haal deze regel weg.", en: "Take this line out."))
  }
}

/// A table with names of columns and nothing below them.
@Sendable func emptyTables(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .table = block.kind, block.lines.count == 2 else { return nil }
    return .structure(
      text, line: block.lines.lowerBound, offset: block.start, "Deze tabel heeft geen rijen.",
      "This table has no rows.",
      help: Phrase(
        nl: "Schrijf de rijen direct onder de regel met streepjes, of haal de tabel weg.",
        en: "Write the rows right below the row of dashes, or take the table out."))
  }
}

/// `1.`, `2.`, `4.`: Markdown counts on by itself, and a year at the start of a paragraph begins a list.
@Sendable func otherNumbers(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .misnumbered(let written, let shown) = block.kind else { return nil }
    let line = block.lines.lowerBound
    let range = text.text(on: line, of: block)
    let sign = range.lowerBound + String(written).utf8.count
    guard written == shown, sign < range.upperBound else {
      return .structure(
        text, line: line, offset: range.lowerBound,
        "Dit punt krijgt op de pagina nummer \(shown), niet \(written).",
        "This item gets number \(shown) in the page, not \(written).",
        help: Phrase(
          nl: "Tel door: begin deze regel met “\(shown). ”. Ontbreekt er een punt, voeg het dan toe.",
          en: "Count on: begin this line with “\(shown). ”. If an item is missing, add it."))
    }
    return .structure(
      text, line: line, offset: range.lowerBound, "Dit wordt een lijst die begint met \(written).",
      "This becomes a list that begins with \(written).",
      edits: [.init(sign..<sign, "\\")])
  }
}
