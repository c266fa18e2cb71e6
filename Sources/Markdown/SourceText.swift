public import Diagnostics

/// A body as rules look at it: its lines, what cmark made of each, and the signs that are left standing in the page.
public struct SourceText: Sendable {
  /// A piece of a body that holds text of its own.
  public struct Block: Sendable {
    /// What cmark took it for.
    public enum Kind: Sendable, Equatable {
      /// A paragraph; `isInItem` where it begins an item of a list.
      case paragraph(isInItem: Bool)
      /// A heading; `isUnderlined` where a line of dashes below makes it one.
      case heading(level: Int, isUnderlined: Bool, isEmpty: Bool)
      /// Code between fences, or indented by four spaces.
      case code(isFenced: Bool)
      /// Raw HTML.
      case html
      /// A table, heading row included.
      case table(columns: Int)
      /// A numbered list of one item, with the number it begins with.
      case lonelyNumber(Int)
      /// An item of a numbered list that gets another number than it has in the source; or a year, which begins no list.
      case misnumbered(written: Int, shown: Int)
      /// An item of a list, or a quotation, with nothing in it.
      case empty(isItem: Bool)
    }

    /// What it is.
    public let kind: Kind
    /// Its lines, from 0.
    public let lines: Range<Int>
    /// Where its text starts on the first of them, in bytes of the body.
    public let start: Int
    /// How many quotations it stands in.
    public let quotes: Int
    /// Whether it stands in a list.
    public let isInList: Bool
  }

  /// Signs that do nothing: they stand in the page as they were typed, and not behind a backslash.
  public struct Sign: Sendable {
    /// The first byte of it: `*`, `_`, `~`, `{`, `[`, `]`, `:`, `<`, `=` or `$`.
    public let byte: UInt8
    /// Where it stands.
    public let line: Int
    /// The same, in bytes of the body.
    public let offset: Int
  }

  /// What was written and is in no page: the title of a link or image.
  public struct Title: Sendable {
    /// What it says.
    public let text: String
    /// Whether it is that of an image.
    public let isImage: Bool
    /// Where the link or image starts.
    public let line: Int
    /// The same, in bytes of the body.
    public let offset: Int
  }

  /// `[label]: address`, which stands in no page itself.
  public struct Definition: Sendable {
    /// The label, with its case folded and its blanks made one.
    public let label: String
    /// The label as written.
    public let written: String
    /// The line it stands on, from 0.
    public let line: Int
    /// Where it starts, in bytes of the body.
    public let offset: Int
  }

  /// The first line of a quotation that was to be a callout, `[!KIND]`, and is none.
  public struct StrayCallout: Sendable {
    /// What stands between `[!` and `]`.
    public let kind: String
    /// What stands behind it on the line.
    public let rest: String
    /// Whether anything stands below it.
    public let isEmpty: Bool
    /// Where it stands.
    public let line: Int
    /// The same, in bytes of the body.
    public let offset: Int
  }

  /// The bytes of the body.
  public let bytes: [UInt8]
  /// In document order.
  public internal(set) var blocks: [Block] = []
  /// In document order.
  public internal(set) var signs: [Sign] = []
  /// In document order.
  public internal(set) var titles: [Title] = []
  /// In document order.
  public internal(set) var definitions: [Definition] = []
  /// In document order.
  public internal(set) var strayCallouts: [StrayCallout] = []
  /// The code spans, addresses and raw HTML within texts, ascending: no sign in them is meant for the eye.
  var opaque: [Range<Int>] = []
  private let starts: [Int]
  private let file: String
  private let firstLine: Int

  init(of source: MarkdownSource, lineStarts: [Int]) {
    bytes = source.text
    file = source.file
    firstLine = source.firstLine
    starts = lineStarts
    mayHoldDefinitions = source.text.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while let close = rest.firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count {
        if bytes[close + 1] == UInt8(ascii: ":") { return true }
        rest = bytes[(close + 1)...]
      }
      return false
    }
  }

  /// Whether `]:` stands anywhere: without it there is no definition.
  let mayHoldDefinitions: Bool

  /// A label as labels are compared: without case, and with each run of blanks as one space.
  public static func folded(_ label: String) -> String {
    label.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
  }

  /// How many lines the body has.
  public var lineCount: Int { starts.count }

  /// The bytes of `line` (from 0), without its end.
  public func line(_ line: Int) -> Range<Int> {
    guard line >= 0, line < starts.count else { return bytes.count..<bytes.count }
    let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    return starts[line]..<(end > starts[line] && bytes[end - 1] == UInt8(ascii: "\n") ? end - 1 : end)
  }

  /// What of `line` is text of `block`: without the `>` of its quotations, and without the blanks before it.
  public func text(on line: Int, of block: Block) -> Range<Int> {
    let whole = self.line(line)
    var start = line == block.lines.lowerBound ? max(whole.lowerBound, block.start) : whole.lowerBound
    if line != block.lines.lowerBound {
      for _ in 0..<block.quotes {
        var index = start
        while index < whole.upperBound, isBlank(bytes[index]) { index += 1 }
        guard index < whole.upperBound, bytes[index] == UInt8(ascii: ">") else { break }
        start = index + 1
      }
    }
    while start < whole.upperBound, isBlank(bytes[start]) { start += 1 }
    return min(start, whole.upperBound)..<whole.upperBound
  }

  /// The place of the byte at `offset` on `line` (from 0). O(n) in the length of the line.
  public func place(line: Int, offset: Int) -> Place {
    let start = self.line(line).lowerBound
    let column = bytes[start..<max(start, min(offset, bytes.count))].count { $0 & 0xC0 != 0x80 } + 1
    return Place(file, line: firstLine + line, column: column)
  }

  /// The same, for places in ascending order: a column is counted on from the last one on its line.
  public struct Places {
    private let text: SourceText
    private var last = (line: -1, offset: 0, column: 1)

    /// Places in `text`.
    public init(in text: SourceText) { self.text = text }

    /// The place of the byte at `offset` on `line` (from 0).
    public mutating func place(line: Int, offset: Int) -> Place {
      var (from, column) = (text.line(line).lowerBound, 1)
      if last.line == line, last.offset <= offset { (from, column) = (last.offset, last.column) }
      let end = max(from, min(offset, text.bytes.count))
      for index in from..<end where text.bytes[index] & 0xC0 != 0x80 { column += 1 }
      last = (line, end, column)
      return Place(text.file, line: text.firstLine + line, column: column)
    }
  }

  /// Whether the byte at `offset` belongs to code, an address or raw HTML within a text. O(log n).
  public func isOpaque(_ offset: Int) -> Bool {
    var (low, high) = (0, opaque.count)
    while low < high {
      let middle = (low + high) / 2
      if opaque[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < opaque.count && opaque[low].contains(offset)
  }

  /// A part of the body as text.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
