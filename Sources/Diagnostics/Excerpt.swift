/// The lines of the files that messages are about, to be shown beside them.
public struct Excerpts {
  private struct File {
    let bytes: [UInt8]
    /// Where each line starts, and where the last one ends.
    let starts: [Int]
  }

  private let source: @Sendable (String) -> String?
  private var files: [String: File] = [:]

  /// Lines of the files whose text `source` gives.
  public init(source: @escaping @Sendable (String) -> String?) {
    self.source = source
  }

  /// The line of `place` with a caret under the column; a long line is cut around it. Empty where it is not known.
  ///
  /// Costs time by the length of the line at most, and copies what is shown alone.
  public mutating func text(at place: Place) -> String {
    let file = file(place.file)
    guard place.line > 0, place.line < file.starts.count else { return "" }
    var end = file.starts[place.line]
    let start = file.starts[place.line - 1]
    while end > start, file.bytes[end - 1] == 10 || file.bytes[end - 1] == 13 { end -= 1 }
    let line = file.bytes[start..<end]
    // The offset of the column, and of what is shown before it.
    var offset = line.startIndex
    var column = 1
    while column < place.column, offset < line.endIndex {
      offset = Self.next(offset, in: line)
      column += 1
    }
    var (from, before) = (offset, 0)
    while before < 60, from > line.startIndex {
      from -= 1
      while from > line.startIndex, line[from] & 0xC0 == 0x80 { from -= 1 }
      before += 1
    }
    var to = from
    for _ in 0..<100 where to < line.endIndex { to = Self.next(to, in: line) }
    let shown = String(decoding: line[from..<to], as: UTF8.self).unicodeScalars.map {
      // As wide as what it stands for, so that the caret stays in place.
      $0.isTreacherous ? ($0.properties.generalCategory == .control ? " " : "\u{FFFD}") : String($0)
    }.joined()
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let caret = place.column > 0 ? "  \(gutter) | \(String(repeating: " ", count: before))^\n" : ""
    return "  \(number) | \(shown)\n\(caret)"
  }

  private static func next(_ offset: Int, in line: ArraySlice<UInt8>) -> Int {
    var next = offset + 1
    while next < line.endIndex, line[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// A line ends at LF, CRLF or CR: a form feed or U+2028 ends no line for those who counted them.
  private mutating func file(_ name: String) -> File {
    if let known = files[name] { return known }
    let bytes = Array((source(name) ?? "").utf8)
    var starts = bytes.isEmpty ? [] : [0]
    for (index, byte) in bytes.enumerated() {
      if byte == 10 || byte == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10) {
        starts.append(index + 1)
      }
    }
    if !bytes.isEmpty { starts.append(bytes.count) }
    let file = File(bytes: bytes, starts: starts)
    files[name] = file
    return file
  }
}
