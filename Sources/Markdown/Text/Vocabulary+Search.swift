extension Vocabulary {
  /// Whether any of the words may stand in a Markdown text: surely not where this says so. O(n) for few words.
  ///
  /// Words may be written with entities or backslashes, so a text with those may hold any.
  public func mayOccur(in text: [UInt8]) -> Bool {
    guard !entries.isEmpty else { return false }
    return text.withUnsafeBufferPointer { text in
      for (index, byte) in text.enumerated() {
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") { return true }
        guard ByteClass(rawValue: classes[Int(byte)]).contains(.word) else { continue }
        if byFirstByte[Int(byte)].contains(where: { entries[$0].matchLength(in: text, at: index) > 0 }) {
          return true
        }
      }
      return false
    }
  }
}
