import Testing

@testable import Searching

/// CBOR as RFC 8949 gives it in its appendix A, as far as it is read here.
@Suite struct CBORReaderTests {
  private func hex(_ text: String) -> [UInt8] {
    var digits = text.filter { $0 != " " }[...]
    var bytes: [UInt8] = []
    while let byte = UInt8(digits.prefix(2), radix: 16) {
      bytes.append(byte)
      digits = digits.dropFirst(2)
    }
    return bytes
  }

  @Test(arguments: [
    ("00", 1), ("17", 1), ("18 18", 2), ("19 03e8", 3), ("1a 000f4240", 5), ("20", 1), ("39 03e7", 3),
    ("f4", 1), ("f6", 1), ("40", 1), ("44 01020304", 5), ("60", 1), ("62 c3bc", 3), ("80", 1),
    ("83 01 02 03", 4), ("83 01 82 02 03 82 04 05", 8), ("fb 3ff199999999999a", 0),
  ]) func anItemEndsWhereItEnds(_ text: String, _ length: Int) {
    var reader = CBORReader(hex(text) + [0xFF])
    #expect(reader.item().map(Array.init) == (length == 0 ? nil : Array(hex(text).prefix(length))))
  }

  @Test(arguments: [
    "", "18", "19 03", "62 61", "82 01", "5a ffffffff 00", "9a ffffffff", "1b 0000000000000001", "a0",
    "c0 00", "5f", "9f ff",
  ])
  func whatIsCutOffOrNotExpectedIsNothing(_ text: String) {
    var reader = CBORReader(hex(text))
    #expect(reader.item() == nil)
  }

  @Test func nestingEnds() {
    var reader = CBORReader([UInt8](repeating: 0x81, count: 100_000) + [0])
    #expect(reader.item() == nil)
    var shallow = CBORReader([UInt8](repeating: 0x81, count: 7) + [0])
    #expect(shallow.item()?.count == 8)
  }

  @Test func countsOfArraysAndTexts() {
    var reader = CBORReader(hex("82 63 616263 19 0100"))
    #expect(reader.array() == 2)
    #expect(reader.text() == Array("abc".utf8))
    #expect(reader.text() == nil, "a number is no text")
    var other = CBORReader(hex("01"))
    #expect(other.array() == nil && other.items() == nil)
  }

  @Test(arguments: [0, 1, 23, 24, 255, 256, 65_535, 65_536, 70_000]) func whatIsWrittenIsRead(_ count: Int) {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
    var reader = CBORReader(CBORReader.text(text))
    #expect(reader.text() == text)
    var array = CBORReader(CBORReader.head(count) + [UInt8](repeating: 0, count: count))
    #expect(array.items()?.count == count)
  }
}
