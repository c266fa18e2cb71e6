/// One look at the bytes of a body before cmark gets them, to refuse what it would take too long over.
///
/// It knows no Markdown beyond what a line starts with, so it counts too much rather than too little.
struct Scan {
  /// What stands on one line.
  private struct Line {
    var end = 0
    var bars = 0
    var brackets = 0
    var emphasis = 0
    /// How much of the line comes behind its last `]:`; nil where it has none.
    var definition: Int?
  }

  /// Lines without an empty one between them: no paragraph, table or link definition goes on behind an empty line.
  private struct Run {
    var bytes = 0
    var lines = 0
    var tableStarts = 0
    var mostBars = 0
    var brackets = 0
    var emphasis = 0
    /// The bytes since the last `]:`; nil where there was none.
    var definition: Int?

    var cells: Int { tableStarts == 0 ? 0 : lines * (mostBars + 1) }
    var emphasisWork: Int { brackets * emphasis }
  }

  /// For each byte, 1 where `readLine` counts it or it ends a line; 0 for all others.
  private static let counted: [UInt8] = (0...255).map { "\n|*_[:<".utf8.contains($0) ? 1 : 0 }

  /// The offset of the first byte of each line that has been looked at; a body that ends in a line break has no
  /// empty line behind it.
  private(set) var lineStarts: [Int] = []
  private var run = Run()
  private var cells = 0
  private var tableWork = 0
  private var emphasisWork = 0
  private var depth = 0
  private var images = 0
  private var emphasis = 0
  private var brackets = 0
  private var declarations = 0
  private var longestDefinition = 0

  /// Why the body has to be refused, and the line (from 0) on which that shows; nil where it need not be.
  mutating func refusal(of text: UnsafeBufferPointer<UInt8>) -> (reason: Refusal, line: Int)? {
    if text.count > Limits.bytes { return (.tooLarge, 0) }
    return Scan.counted.withUnsafeBufferPointer { counted in
      counted.baseAddress.flatMap { refusal(of: text, counting: $0) }
    }
  }

  private mutating func refusal(
    of text: UnsafeBufferPointer<UInt8>, counting counted: UnsafePointer<UInt8>
  ) -> (reason: Refusal, line: Int)? {
    lineStarts.reserveCapacity(text.count / 32 + 1)
    var start = 0
    while start < text.count {
      lineStarts.append(start)
      let line = readLine(of: text, counting: counted, from: start)
      let prefix = LinePrefix(of: text, in: start..<line.end)
      if prefix.depth == 0, prefix.content == line.end {
        finishRun()
      } else {
        add(line, length: line.end + 1 - start, isTableStart: prefix.isTableStart(text, upTo: line.end))
      }
      depth = max(depth, prefix.depth)
      if let reason = refusal(of: line) { return (reason, lineStarts.count - 1) }
      start = line.end + 1
    }
    return nil
  }

  /// Counts what stands on the line that starts at `start`.
  private mutating func readLine(
    of text: UnsafeBufferPointer<UInt8>, counting counted: UnsafePointer<UInt8>, from start: Int
  ) -> Line {
    var line = Line()
    var index = start
    loop: while true {
      // Nearly all bytes are passed over here.
      index = firstMarked(in: text, from: index, classes: counted)
      if index >= text.count { break }
      switch text[index] {
      case UInt8(ascii: "\n"): break loop
      case UInt8(ascii: "|"): line.bars += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"): line.emphasis += 1
      case UInt8(ascii: "["):
        line.brackets += 1
        if index > start, text[index - 1] == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: ":"):
        if index > start, text[index - 1] == UInt8(ascii: "]") { line.definition = index }
      case UInt8(ascii: "<"):
        line.brackets += 1
        let next = index + 1 < text.count ? text[index + 1] : 0
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { declarations += 1 }
      default: break
      }
      index += 1
    }
    line.end = index
    line.definition = line.definition.map { index - $0 }
    return line
  }

  private mutating func add(_ line: Line, length: Int, isTableStart: Bool) {
    run.bytes += length
    run.lines += 1
    run.mostBars = max(run.mostBars, line.bars)
    run.brackets += line.brackets
    run.emphasis += line.emphasis
    brackets += line.brackets
    emphasis += line.emphasis
    if isTableStart {
      run.tableStarts += 1
      // Reading a byte of a heading row costs as much as going back over it for some fifty lines.
      tableWork += run.bytes * (run.lines + 50)
    }
    if let definition = line.definition {
      // What came before on the line may have belonged to an earlier definition.
      longestDefinition = max(longestDefinition, (run.definition ?? 0) + length)
      run.definition = definition
    } else if let definition = run.definition {
      run.definition = definition + length
      longestDefinition = max(longestDefinition, definition + length)
    }
  }

  private mutating func finishRun() {
    cells += run.cells
    emphasisWork += run.emphasisWork
    run = Run()
  }

  private func refusal(of line: Line) -> Refusal? {
    if depth > Limits.depth { return .tooDeep }
    if depth * lineStarts.count > Limits.depthWork { return .tooDeepForItsLines }
    if line.bars > Limits.barsOnLine { return .tooManyBars }
    if cells + run.cells > Limits.cells { return .tooManyCells }
    if tableWork > Limits.tableWork { return .tooManyTableStarts }
    if emphasis > Limits.emphasis { return .tooMuchEmphasis }
    if run.emphasis > Limits.emphasisTogether { return .tooMuchEmphasisTogether }
    if emphasisWork + run.emphasisWork > Limits.emphasisWork { return .tooMuchEmphasisForItsLinks }
    if images > Limits.images { return .tooManyImages }
    if brackets > Limits.brackets { return .tooManyBrackets }
    if declarations > Limits.declarations { return .tooManyDeclarations }
    if longestDefinition * brackets > Limits.definitionWork { return .definitionTooLong }
    return nil
  }
}
