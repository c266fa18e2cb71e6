internal import Diagnostics

/// Where the lines of a body start, and how offsets become places.
struct Lines {
  /// The offset of the first byte of each line.
  private let starts: [Int]
  private let bytes: [UInt8]
  private let file: String
  private let firstLine: Int
  /// The last place asked for: most come in order, so a column is counted on from there, not from the start
  /// of what may be a very long line.
  private var last = (line: 0, offset: 0, column: 1)

  /// The lines of a body that `Scan` found to start at `starts`.
  init(of source: MarkdownSource, starts: [Int]) {
    bytes = source.text
    file = source.file
    firstLine = source.firstLine
    self.starts = starts
  }

  var count: Int { starts.count }

  /// The offset at which `line` (from 0) starts; that of the end of the body for a line after the last.
  func start(of line: Int) -> Int {
    line < starts.count ? starts[line] : bytes.count
  }

  /// The place of the byte at `offset` on `line` (from 0).
  mutating func place(line: Int, offset: Int) -> Place {
    var (from, column) = (start(of: line), 1)
    if last.line == line, last.offset <= offset, last.offset >= from {
      (from, column) = (last.offset, last.column)
    }
    for index in from..<max(from, min(offset, bytes.count)) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    last = (line, offset, column)
    return Place(file, line: firstLine + line, column: column)
  }

  /// The place of a line and column in bytes, both from 1, as cmark gives them for blocks.
  mutating func place(blockLine line: Int, column: Int) -> Place {
    let line = max(1, line) - 1
    return place(line: line, offset: start(of: line) + max(1, column) - 1)
  }
}
