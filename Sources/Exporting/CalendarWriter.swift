import Bytes

/// Writes an iCalendar object (RFC 5545), line by line.
package struct CalendarWriter: ~Copyable {
  private var written = ByteBuffer(capacity: 4096)

  /// How many bytes were written, or would have been.
  package private(set) var count = 0
  private let onlyCounts: Bool

  /// A writer; one that only counts keeps nothing.
  package init(onlyCounts: Bool = false) { self.onlyCounts = onlyCounts }

  /// Source of the rule: RFC 5545, 3.1, without the line's end.
  private static let longestLine = 75

  /// Everything that was written.
  package var bytes: [UInt8] { Array(written.bytes) }

  /// A line of its name and a value that needs no escaping, such as a date or an address.
  package mutating func line(_ name: String, _ value: String) {
    append(Array(name.utf8) + [UInt8(ascii: ":")] + value.utf8)
  }

  /// A line of its name and a text, escaped (RFC 5545, 3.3.11).
  package mutating func text(_ name: String, _ text: String) {
    var line = Array(name.utf8) + [UInt8(ascii: ":")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): line += Array("\\n".utf8)
      case 0..<32, 127: continue
      default: line.append(byte)
      }
    }
    append(line)
  }

  /// Appends a line, folded without cutting a character in two.
  private mutating func append(_ line: [UInt8]) {
    var start = 0
    var room = Self.longestLine
    while line.count - start > room {
      var end = start + room
      // All bytes of a character but its first begin with the bits 10.
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      add(line[start..<end], "\r\n ")
      start = end
      room = Self.longestLine - 1
    }
    add(line[start...], "\r\n")
  }

  private mutating func add(_ part: ArraySlice<UInt8>, _ ending: StaticString) {
    count += part.count + ending.utf8CodeUnitCount
    guard !onlyCounts else { return }
    part.withUnsafeBytes { written.append($0) }
    written.append(ending)
  }
}
