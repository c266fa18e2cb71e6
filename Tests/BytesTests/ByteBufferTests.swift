import Testing

@testable import Bytes

@Suite struct ByteBufferTests {
  /// It grows at every size, and keeps what it holds.
  @Test func holdsWhatWasWritten() {
    var buffer = ByteBuffer(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<2_000 {
      let byte = UInt8(truncatingIfNeeded: number)
      switch number % 4 {
      case 0:
        buffer.append(byte)
        expected.append(byte)
      case 1:
        buffer.append([UInt8](repeating: byte, count: number))
        expected += [UInt8](repeating: byte, count: number)
      case 2:
        buffer.append("één")
        expected += "één".utf8
      default:
        buffer.append(textOf: "nr. \(number)")
        expected += "nr. \(number)".utf8
      }
      #expect(buffer.last == expected.last && buffer.count == expected.count)
    }
    #expect(Array(buffer.bytes) == expected)
    #expect(expected.withUnsafeBufferPointer { buffer.holds($0) })
    expected[7] ^= 1
    #expect(!expected.withUnsafeBufferPointer { buffer.holds($0) })
  }

  @Test(arguments: ["", "x", "even lang", "veel langer dan wat er stond, zodat er plaats bij moet komen"])
  func replaces(text: String) {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append("voor [midden] achter")
    Array(text.utf8).withUnsafeBufferPointer { buffer.replace(at: 5, count: 8, with: $0) }
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "voor \(text) achter")
    #expect(String(decoding: buffer.suffix(from: 5 + text.utf8.count), as: UTF8.self) == " achter")
    buffer.cut(to: 4)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "voor")
    buffer.cut(to: 0)
    #expect(buffer.isEmpty && buffer.last == nil)
  }
}
