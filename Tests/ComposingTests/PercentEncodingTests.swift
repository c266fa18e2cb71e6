import Testing

@testable import Composing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("a-Z.0_9~", "a-Z.0_9~"), ("é b", "%C3%A9%20b"), ("a/b", "a%2Fb"), ("50%", "50%25"), ("\u{1}", "%01"),
    ("", ""),
  ]) func everythingButPlainBytes(_ text: String, _ encoded: String) {
    #expect(PercentEncoding.encoded(text) == encoded)
  }

  @Test func oneByteMayStay() {
    #expect(PercentEncoding.encoded("a/b c", also: UInt8(ascii: "/")) == "a/b%20c")
  }
}
