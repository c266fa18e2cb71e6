import Bytes

/// Encodes JSON that may stand inside a script element: nothing in it can end that element.
///
/// Commas, quotes and escapes are written here alone; what is written in which order is told by the caller's calls.
struct JSONWriter: ~Copyable {
  private var written = ByteBuffer(capacity: 2048)
  /// Whether nothing stands yet in the innermost object or list.
  private var isEmpty = true

  /// Everything that was written, in UTF-8, without white space.
  var bytes: [UInt8] { Array(written.bytes) }

  /// An object, by itself or in a list.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    inside("{", "}", members)
  }

  /// A member that is an object.
  mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    start(name)
    inside("{", "}", members)
  }

  /// A member that is a list.
  mutating func list(_ name: StaticString, _ items: (inout JSONWriter) -> Void) {
    start(name)
    inside("[", "]", items)
  }

  /// A member that is a text, which may come in two parts.
  mutating func member(_ name: StaticString, _ text: String, _ rest: String = "") {
    start(name)
    written.append("\"")
    append(text)
    if !rest.isEmpty { append(rest) }
    written.append("\"")
  }

  /// A member that is a word of ours, which needs no escaping.
  mutating func member(_ name: StaticString, _ word: StaticString) {
    start(name)
    written.append("\"")
    written.append(word)
    written.append("\"")
  }

  /// A member that is a number.
  mutating func member(_ name: StaticString, _ number: Int) {
    start(name)
    append(String(number))
  }

  private mutating func inside(
    _ open: StaticString, _ close: StaticString, _ inside: (inout JSONWriter) -> Void
  ) {
    written.append(open)
    isEmpty = true
    inside(&self)
    written.append(close)
    isEmpty = false
  }

  private mutating func start(_ name: StaticString) {
    separate()
    written.append("\"")
    written.append(name)
    written.append("\":")
  }

  private mutating func separate() {
    if !isEmpty { written.append(",") }
    isEmpty = false
  }

  private mutating func append(_ text: String) {
    let utf8 = text.utf8.span
    utf8.withUnsafeBytes { bytes in
      var start = 0
      for position in bytes.indices {
        let byte = bytes[position]
        // One comparison lets nearly every byte through.
        guard byte < 93, let replacement = Self.replacement(for: byte) else { continue }
        written.append(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
        written.append(replacement)
        start = position + 1
      }
      written.append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Controls become spaces: no text of a page has any but line ends.
  @inline(__always)
  private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "<"): "\\u003c"
    case UInt8(ascii: ">"): "\\u003e"
    case UInt8(ascii: "&"): "\\u0026"
    case 0..<32: " "
    default: nil
    }
  }
}
