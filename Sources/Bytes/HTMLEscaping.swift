/// Escapes for HTML and XML, text and attributes alike.
public enum HTMLEscaping {
  /// Appends `text` with the five characters that mean something in HTML escaped.
  package static func append(_ text: String, to html: inout ByteBuffer) {
    let utf8 = text.utf8.span
    utf8.withUnsafeBytes { append($0, to: &html) }
  }

  /// The same for bytes, which are taken as UTF-8 and not checked.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout ByteBuffer) {
    append(UnsafeRawBufferPointer(bytes), to: &html)
  }

  @inline(__always)
  private static func append(_ bytes: UnsafeRawBufferPointer, to html: inout ByteBuffer) {
    // Nearly every text: looking first and copying it whole is many times faster than byte by byte.
    if isPlain(bytes) {
      html.append(bytes)
    } else {
      escape(bytes, to: &html)
    }
  }

  private static func escape(_ bytes: UnsafeRawBufferPointer, to html: inout ByteBuffer) {
    var start = 0
    for position in bytes.indices {
      guard let entity = entity(for: bytes[position]) else { continue }
      html.append(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
      html.append(entity)
      start = position + 1
    }
    html.append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// Whether nothing is to be escaped; looks at eight bytes at a time.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 8 else { return !bytes.contains { $0 < 63 && entity(for: $0) != nil } }
    var position = 0
    while position < bytes.count - 8 {
      guard isPlain(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)) else { return false }
      position += 8
    }
    // The last eight, which may overlap with those before.
    return isPlain(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// Whether none of eight bytes is to be escaped.
  ///
  /// `&` and `'` differ in one bit only, as do `<` and `>`: three comparisons find all five. A byte is zero
  /// where subtracting one borrows from its highest bit.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let quotes = eight ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let ampersands = (eight | ones) ^ (ones &* UInt64(UInt8(ascii: "'")))
    let brackets = (eight | (ones &* 2)) ^ (ones &* UInt64(UInt8(ascii: ">")))
    return (zeros(quotes) | zeros(ampersands) | zeros(brackets)) & (ones &* 128) == 0
  }

  /// What stands for `byte`; nil where it may stand for itself.
  @inlinable @inline(__always)
  public static func entity(for byte: UInt8) -> StaticString? {
    guard byte < 63 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
