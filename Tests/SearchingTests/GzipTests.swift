import Testing

@testable import Searching

@Suite struct GzipTests {
  @Test(arguments: [0, 1, 65_535, 65_536, 200_000]) func comesOutAsItWentIn(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0) }
    #expect(Gzip.content(of: gzip(bytes)) == bytes)
  }

  @Test func whatIsNotWholeIsNothing() {
    let whole = gzip(Array("een tekst die lang genoeg is".utf8))
    #expect(Gzip.content(of: []) == nil)
    #expect(Gzip.content(of: Array("geen gzip".utf8)) == nil)
    #expect(Gzip.content(of: Array(whole.dropLast())) == nil)
    var changed = whole
    changed[whole.count - 5] ^= 1
    #expect(Gzip.content(of: changed) == nil, "its own sum tells")
  }
}
