import Testing

@testable import Bytes

@Suite struct HTMLEscapingTests {
  private func escaped(_ text: String) -> String {
    var html = ByteBuffer(capacity: 0)
    html.append("<")
    HTMLEscaping.append(text, to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "<"), ("a", "<a"), ("&<>\"'", "<&amp;&lt;&gt;&quot;&#39;"), ("a & b", "<a &amp; b"),
    ("é😀<é", "<é😀&lt;é"), ("<", "<&lt;"),
  ])
  func escapes(text: String, expected: String) { #expect(escaped(text) == expected) }

  /// Eight bytes are looked at in one: a sign is found at each of their places, and each byte beside it is let be.
  @Test(arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
  func everyPlace(sign: String, entity: String) {
    for length in 0..<20 {
      for place in 0...length {
        let before = String(repeating: "%", count: place),
          after = String(repeating: "=", count: length - place)
        #expect(escaped(before + sign + after) == "<" + before + entity + after)
      }
    }
  }

  @Test func everyOtherByteStandsForItself() {
    for byte in UInt8(0)..<128 where !"&<>\"'".utf8.contains(byte) {
      let text = String(repeating: String(UnicodeScalar(byte)), count: 9)
      #expect(escaped(text) == "<" + text)
    }
  }
}
