import Templating

/// Writes JSON that may stand inside a script element: nothing in it can end that element.
package struct JSONWriter: ~Copyable {
  private var written = ByteBuffer(capacity: 2048)

  package init() {}

  /// Everything that was written.
  package var bytes: [UInt8] { Array(written.bytes) }

  /// Appends JSON as it is.
  package mutating func raw(_ json: StaticString) { written.append(json) }

  /// Appends `"name":"text"` with a comma before it.
  package mutating func member(_ name: StaticString, _ text: String) {
    written.append(",\"")
    written.append(name)
    written.append("\":\"")
    inner(text)
    written.append("\"")
  }

  /// Appends an address in two parts, between quotes.
  package mutating func address(_ root: String, _ path: String) {
    written.append("\"")
    inner(root)
    inner(path)
    written.append("\"")
  }

  package mutating func number(_ number: Int) { inner(String(number)) }

  private mutating func inner(_ text: String) {
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
