/// What a line starts with before its text: blanks, `>` and markers of lists.
struct LinePrefix {
  /// The offset of the first byte that belongs to the text; the end of the line where there is none.
  private(set) var content: Int
  /// How many quotes and lists the line may open or go on with: at least as many as cmark sees.
  private(set) var depth = 0

  init(of text: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    var blanks = 0
    var markers = 0
    content = line.lowerBound
    scan: while content < line.upperBound {
      switch text[content] {
      case UInt8(ascii: " "): blanks += 1
      case UInt8(ascii: "\t"): blanks += 4
      case UInt8(ascii: ">"): markers += 1
      default:
        let length = LinePrefix.markerLength(in: text[content..<line.upperBound])
        if length == 0 { break scan }
        markers += 1
        content += length - 1
      }
      content += 1
    }
    // A line that opens nothing cannot be deeper than the lines before it were.
    if markers > 0 { depth = markers + max(0, blanks - markers) / 2 }
  }

  /// The length of `-`, `+`, `*`, `1.` or `1)` with a blank or nothing behind it; 0 where none stands there.
  private static func markerLength(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var end = rest.startIndex
    switch rest[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < rest.endIndex, end - rest.startIndex < 10, (0x30...0x39).contains(rest[end]) { end += 1 }
      guard end < rest.endIndex, rest[end] == UInt8(ascii: ".") || rest[end] == UInt8(ascii: ")") else {
        return 0
      }
    default: return 0
    }
    end += 1
    guard end == rest.endIndex || rest[end] == UInt8(ascii: " ") || rest[end] == UInt8(ascii: "\t") else {
      return 0
    }
    return end - rest.startIndex
  }

  /// Whether the text of the line looks like the second line of a table: `|---|:-:|`.
  func isTableStart(_ text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Bool {
    var hasDash = false
    var hasOther = false
    for index in content..<end {
      switch text[index] {
      case UInt8(ascii: "-"): hasDash = true
      // With a vertical tab or form feed, dashes alone are no underline of a heading but a table.
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x0B, 0x0C: hasOther = true
      case 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash && hasOther
  }
}
