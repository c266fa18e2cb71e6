/// A text within a PDF: `(so)`, or `<736F>`, in one byte a sign or in UTF-16 (ISO 32000-1, 7.3.4 and 7.9.2).
enum PDFString {
  /// Longer ones are cut.
  private static let longest = 100_000

  /// The text that stands at a position, spaces before it left out; nil where something else stands there.
  static func text(in bytes: [UInt8], at position: Int) -> [UInt8]? {
    var start = position
    while start < bytes.count, bytes[start] <= 32 { start += 1 }
    guard start < bytes.count else { return nil }
    let raw: [UInt8]
    switch bytes[start] {
    case UInt8(ascii: "("): raw = literal(bytes[(start + 1)...])
    case UInt8(ascii: "<"): raw = hexadecimal(bytes[(start + 1)...])
    default: return nil
    }
    return TextBytes.decoded(raw)
  }

  private static func literal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 1
    var rest = bytes.prefix(longest)
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        var octal = ""
        while octal.count < 3, let next = rest.first, (48...55).contains(next) {
          octal.append(Character(UnicodeScalar(next)))
          rest = rest.dropFirst()
        }
        if let value = Int(octal, radix: 8) {
          text.append(UInt8(value & 255))
        } else if let next = rest.popFirst() {
          let meant: [UInt8: UInt8] = [110: 10, 114: 10, 116: 9, 98: 8, 102: 12]
          text.append(meant[next] ?? next)
        }
      case UInt8(ascii: "("):
        depth += 1
        text.append(byte)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
        text.append(byte)
      default: text.append(byte)
      }
    }
    return text
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var half: UInt8?
    for byte in bytes.prefix(longest) {
      guard byte > 32 else { continue }
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 65...70: digit = byte - 55
      case 97...102: digit = byte - 87
      default: return text
      }
      if let first = half {
        text.append(first << 4 | digit)
        half = nil
      } else {
        half = digit
      }
    }
    return text
  }
}
