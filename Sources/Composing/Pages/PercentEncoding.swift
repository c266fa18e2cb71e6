/// Writes text as part of an address (RFC 3986), byte by byte in UTF-8.
enum PercentEncoding {
  /// `text` with everything encoded but letters, digits, `-`, `.`, `_`, `~` and the bytes in `also`.
  static func encoded(_ text: String, also: UInt8? = nil) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      (97...122).contains(byte | 32) || (48...57).contains(byte) || [45, 46, 95, 126].contains(byte)
        || byte == also
    }
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    return text.utf8.reduce(into: "") { encoded, byte in
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
