import Diagnostics
import Markdown

/// A line above `---`: the dashes make a heading of it, where a rule was meant.
@Sendable func underlinedHeadings(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .heading(level: 2, isUnderlined: true, isEmpty: false) = block.kind else { return nil }
    let first = block.lines.lowerBound
    let words = text.string(text.text(on: first, of: block)).withoutBlanks
    return .structure(
      text, line: first, offset: block.start, "Deze regel wordt een kop door de streep eronder.",
      "This line becomes a heading by the dashes below it.",
      help: Phrase(
        nl:
          "Zet een lege regel boven de streep. Bedoelt u een kop, schrijf dan “## \(words.shown)” zonder streep.",
        en:
          "Put an empty line above the dashes. If you mean a heading, write “## \(words.shown)” without them."
      ))
  }
}
