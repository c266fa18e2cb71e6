/// Text that is not written in UTF-8.
enum TextBytes {
  /// The same text as UTF-8: from UTF-16 where its mark says so, from one byte a sign where it is no UTF-8.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if let text = decodedUTF16(bytes) { return text }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    return bytes.flatMap { $0 < 128 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
  }

  /// The same text as UTF-8; nil where it does not begin with the mark of UTF-16.
  static func decodedUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2 else { return nil }
    let isBig = bytes[0] == 0xFE && bytes[1] == 0xFF
    guard isBig || bytes[0] == 0xFF && bytes[1] == 0xFE else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
