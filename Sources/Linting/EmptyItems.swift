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
