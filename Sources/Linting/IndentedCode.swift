import Diagnostics
import Markdown

/// Text that is code because it is indented by four spaces: nobody who means code writes it so.
@Sendable func indentedCode(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  var boxes: Set<Int> = []
  for line in lines where line.bytes.starts(with: "!!!".utf8) || line.bytes.starts(with: "???".utf8) {
    boxes.insert(line.number)
  }
  return text.blocks.compactMap { block -> Finding? in
    guard case .code(isFenced: false) = block.kind else { return nil }
    let first = block.lines.lowerBound
    // The text of a box of another dialect is told with the box.
    var above = first - 1
    while above >= 0, text.string(text.line(above)).withoutBlanks.isEmpty { above -= 1 }
    if boxes.contains(above) { return nil }
    let words = text.string(text.text(on: first, of: block)).withoutBlanks
    return .structure(
      text, line: first, offset: text.text(on: first, of: block).lowerBound,
      "Deze regel wordt een blok code, want er staan vier of meer spaties voor.",
      "This line becomes a block of code, for four or more spaces stand before it.",
      help: Phrase(
        nl:
          "Haal de spaties weg: “\(words.shown)”. Bedoelt u code, zet dan een regel ``` erboven en eronder.",
        en: "Take the spaces out: “\(words.shown)”. If you mean code, put a line ``` above and below it."))
  }
}
