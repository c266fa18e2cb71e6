import Testing

@testable import Imaging

@Suite struct PictureHeaderTests {
  static let plain: [(kind: PictureHeader.Kind, bytes: [UInt8])] = [
    (.png, Pictures.png()), (.jpeg, Pictures.jpeg()), (.webp, Pictures.webp()), (.gif, Pictures.gif()),
    (.avif, Pictures.avif()),
  ]

  @Test(arguments: plain) func kindAndSize(_ kind: PictureHeader.Kind, _ bytes: [UInt8]) throws {
    let header = try #require(PictureHeader(bytes))
    #expect(header.kind == kind && header.width == 3 && header.height == 2 && header.orientation == 1)
    #expect(!header.hasMetadata && header.isAnimated == (kind == .gif))
  }

  /// A photo that lies on its side is measured as it is shown.
  @Test(arguments: 0...9) func upright(_ orientation: Int) throws {
    let exif = Pictures.exif(orientation)
    let isKnown = (1...8).contains(orientation)
    for bytes in [
      Pictures.jpeg([(0xE1, Array("Exif\0\0".utf8) + exif)]), Pictures.png([("eXIf", exif)]),
      Pictures.webp(flags: 8, [("EXIF", exif)]),
    ] {
      let header = try #require(PictureHeader(bytes))
      #expect(header.orientation == (isKnown ? orientation : 1) && header.hasMetadata)
      #expect(header.width == (isKnown && orientation > 4 ? 2 : 3))
    }
  }

  @Test(arguments: [
    Pictures.png([("tEXt", Array("Author\0Jan".utf8))]), Pictures.jpeg([(0xFE, Array("Jan".utf8))]),
    Pictures.jpeg(behind: [1]), Pictures.png(behind: [1]), Pictures.webp([("XMP ", [1, 2])]),
    Pictures.gif([Pictures.remark]), Pictures.avif("Exif"), Pictures.avif("mime"),
  ])
  func whatIsNotSeenIsToldOf(_ bytes: [UInt8]) throws {
    #expect(try #require(PictureHeader(bytes)).hasMetadata)
  }

  @Test func moves() {
    #expect(PictureHeader(Pictures.png([("acTL", [0, 0, 0, 1, 0, 0, 0, 0])]))?.isAnimated == true)
    #expect(PictureHeader(Pictures.webp([("ANIM", [0, 0, 0, 0, 0, 0])]))?.isAnimated == true)
  }

  @Test func noPictures() {
    for bytes in [[], Array("<svg/>".utf8), Array("%PDF-1.7".utf8), [0xFF, 0xD8, 0xFF]] as [[UInt8]] {
      #expect(PictureHeader(bytes) == nil)
    }
    #expect(PictureHeader(Pictures.png(width: 0)) == nil && PictureHeader(Pictures.jpeg(height: 0)) == nil)
  }

  /// Wherever a picture breaks off, and whatever a byte of it becomes, it is read or refused.
  @Test(arguments: plain) func everyBrokenPictureEnds(_ kind: PictureHeader.Kind, _ bytes: [UInt8]) {
    func look(_ bytes: [UInt8]) {
      guard let header = PictureHeader(bytes) else { return }
      #expect(header.width > 0 && header.height > 0)
      _ = Stripping.stripped(bytes, header.kind)
    }
    for count in bytes.indices { look(Array(bytes[..<count])) }
    for position in bytes.indices {
      for byte in [0, 1, 0x21, 0x7F, 0x80, 0xD9, 0xFF] as [UInt8] {
        var broken = bytes
        broken[position] = byte
        look(broken)
      }
    }
  }
}
