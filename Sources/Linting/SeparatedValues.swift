import Diagnostics
import Markdown

/// Lines of `a;b;c` below each other: a table that was saved as csv.
@Sendable func separatedValues(_ text: SourceText, _ lines: [Line]) -> [Finding] {
  guard text.bytes.contains(UInt8(ascii: ";")) else { return [] }
  var findings: [Finding] = []
  var last = -1
  for (line, next) in zip(lines, lines.dropFirst())
  where line.blockIndex == next.blockIndex && line.blockIndex != last {
    let count = signs(in: line)
    guard count > 1, signs(in: next) == count else { continue }
    last = line.blockIndex
    let cells = line.string.split(separator: ";", omittingEmptySubsequences: false).map {
      String($0).withoutBlanks
    }
    let row = "| " + cells.joined(separator: " | ") + " |"
    let dashes = "|" + String(repeating: " --- |", count: min(cells.count, 40))
    findings.append(
      .signs(
        text, line: line.number, offset: line.range.lowerBound,
        "Deze regels worden geen tabel, maar lopen door in de alinea.",
        "These lines become no table, and run on in the paragraph.",
        help: Phrase(
          nl:
            "Schrijf “\(row.shown)”, daaronder “\(dashes)”, en zet ook in de regels daarna een | waar nu een ; staat.",
          en:
            "Write “\(row.shown)”, below it “\(dashes)”, and put a | for each ; in the lines after that too.")
      ))
  }
  return findings
}

/// How many `;` part values: no blank stands around them, as it does in a sentence.
private func signs(in line: Line) -> Int {
  let bytes = Array(line.bytes)
  var count = 0
  for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: ";") {
    if index + 1 < bytes.count, bytes[index + 1] == 0x20 { return 0 }
    count += 1
  }
  return count
}
