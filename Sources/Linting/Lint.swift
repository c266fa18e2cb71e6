public import Diagnostics
public import Markdown

/// What a text says to its author and not to its readers: signs that do nothing, words that are in no page, and
/// structure that is another than the eye sees.
///
/// One message for each line at most, in the order of the lines. O(n) in the bytes of the body.
public func lint(_ text: SourceText) -> [Diagnostic] {
  let lines = Line.all(of: text)
  var findings: [Finding] = []
  for rule in Rules.ofBodies { findings += rule(text, lines) }
  for line in lines {
    for rule in Rules.ofLines {
      guard let finding = rule(line, text) else { continue }
      findings.append(finding)
      break
    }
  }
  findings += Rules.ofSigns.flatMap { $0(text) }
  var edits: [Int: [Finding.Edit]] = [:]
  for finding in findings where !finding.edits.isEmpty { edits[finding.line, default: []] += finding.edits }
  // The first to tell of a line is the one that knows most about it; its help mends all that others found there.
  var told: Set<Int> = []
  let first = findings.filter { $0.isOfItsOwn || told.insert($0.line).inserted }
  var places = SourceText.Places(in: text)
  return first.sorted { ($0.line, $0.offset) < ($1.line, $1.offset) }.map {
    $0.diagnostic(
      at: places.place(line: $0.line, offset: $0.offset), mendedBy: edits[$0.line] ?? [], in: text)
  }
}

/// The rules, each in a file of its own; those named first are asked first.
enum Rules {
  static let ofBodies: [@Sendable (SourceText, [Line]) -> [Finding]] = [
    strayCallouts, admonitions, headingsWithoutWords, columnsWithoutName, openFences, indentedCode,
    underlinedHeadings,
    textBelowTables, almostTables, tabbedTables, letteredLists, lateNumbers, lonelyNumbers, unusedDefinitions,
    lostTitles, emptyItems, emptyParagraphs, otherNumbers, emptyTables, separatedValues,
  ]
  static let ofLines: [@Sendable (Line, SourceText) -> Finding?] = [
    oddStart, almostHeading, almostItem, almostTask, tableOfContents, moduleLine, otherCommand, gridLine,
    numberedHeading, lastBackslash,
  ]
  static let ofSigns: [@Sendable (SourceText) -> [Finding]] = [
    emptyEmphasis, braces, almostLinks, icons, almostTags, highlights, unknownEntities, otherMarks,
  ]
}
