import Testing

@testable import Imaging

@Suite struct StrippingTests {
  /// What is taken out leaves the same bytes as if it had never been there.
  @Test func png() {
    let exif = Pictures.exif(1)
    let full = Pictures.png(
      [("gAMA", [0, 0, 1, 0]), ("iCCP", [7]), ("tEXt", [1]), ("eXIf", exif), ("zTXt", [2]), ("prVt", [3])],
      behind: Array("daarachter".utf8))
    #expect(Stripping.png(full) == Pictures.png([("gAMA", [0, 0, 1, 0]), ("iCCP", [7])]))
    #expect(Stripping.png(full, keepsColours: false) == Pictures.png([("gAMA", [0, 0, 1, 0])]))
  }

  @Test func jpeg() {
    let adobe: [UInt8] = Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
    let kept: [(UInt8, [UInt8])] = [(0xE0, Pictures.jfif), (0xEE, adobe)]
    let full =
      kept + [
        (0xE2, Pictures.colours), (0xE0, Pictures.jfif + [1, 2, 3]), (0xE0, Array("JFXX\0".utf8) + [0x10]),
        (0xE1, Array("Exif\0\0".utf8) + Pictures.exif(1)), (0xE1, Array("http://ns.adobe.com/".utf8)),
        (0xE2, Array("MPF\0".utf8)), (0xED, Array("Photoshop 3.0\0".utf8)), (0xFE, Array("Jan".utf8)),
      ]
    let bytes = Pictures.jpeg(full, behind: Pictures.jpeg())
    #expect(Stripping.jpeg(bytes) == Pictures.jpeg(kept + [(0xE2, Pictures.colours)]))
    #expect(Stripping.jpeg(bytes, keepsColours: false) == Pictures.jpeg(kept))
  }

  @Test func webp() {
    let full = Pictures.webp(
      flags: 0x2C, [("ICCP", [1, 2, 3]), ("EXIF", Pictures.exif(1)), ("XMP ", [4]), ("zelf", [5])])
    #expect(Stripping.webp(full) == Pictures.webp(flags: 0x20, [("ICCP", [1, 2, 3])]))
    #expect(Stripping.webp(full, keepsColours: false) == Pictures.webp())
    #expect(Stripping.webp(full + [1, 2, 3, 4]) == Stripping.webp(full))
  }

  @Test func gif() {
    let control: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
    let program: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [3, 1, 2, 3, 0]
    let text: [UInt8] = [0x21, 0x01, 2, 1, 2, 0]
    #expect(
      Stripping.gif(Pictures.gif([Pictures.loop, Pictures.remark, program, text, control]) + [1, 2])
        == Pictures.gif([Pictures.loop, control]))
    #expect(Stripping.gif(Array(Pictures.gif().dropLast())) == nil, "it does not end")
  }

  /// Twice takes out no more than once, and leaves nothing to tell of.
  @Test func onceIsEnough() throws {
    for bytes in [
      Pictures.png([("tEXt", [1]), ("iCCP", [2])], behind: [3]),
      Pictures.jpeg([(0xE0, Pictures.jfif), (0xE1, [1]), (0xFE, [2])], behind: [3]),
      Pictures.webp(flags: 0x0C, [("EXIF", [1, 2]), ("XMP ", [3])]), Pictures.gif([Pictures.remark]),
    ] {
      let kind = try #require(PictureHeader(bytes)).kind
      let once = try #require(Stripping.stripped(bytes, kind))
      #expect(once.count < bytes.count && Stripping.stripped(once, kind) == once)
      #expect(PictureHeader(once)?.hasMetadata == false)
    }
  }
}
