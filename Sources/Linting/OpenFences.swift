import Diagnostics
import Markdown

/// A fence of code that is not closed: all that follows is code, and nothing in it is checked.
@Sendable func openFences(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  text.blocks.compactMap { block -> Finding? in
    guard case .code(isFenced: true) = block.kind else { return nil }
    let opening = text.bytes[text.text(on: block.lines.lowerBound, of: block)]
    guard let sign = opening.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = opening.prefix { $0 == sign }.count
    let isClosed = block.lines.dropFirst().reversed().prefix(3).contains { number in
      let line = text.bytes[text.text(on: number, of: block)]
      let run = line.prefix { $0 == sign }.count
      return run >= length && line.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    if isClosed { return nil }
    let fence = String(repeating: Character(Unicode.Scalar(sign)), count: min(length, 20))
    return .structure(
      text, line: block.lines.lowerBound, offset: block.start, severity: .error,
      "Dit blok code wordt niet gesloten: alles eronder wordt code.",
      "This block of code is not closed: all below it becomes code.",
      help: Phrase(
        nl: "Zet een regel met \(fence) onder de code, of haal deze regel weg.",
        en: "Put a line with \(fence) below the code, or take this line out."))
  }
}
