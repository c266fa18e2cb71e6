/// Small pictures made by hand: each is whole, and has what programs leave in it where that is asked for.
enum Pictures {
  static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 255) }
  }

  static func small(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  /// EXIF with nothing but the way up (TIFF 6.0).
  static func exif(_ orientation: Int) -> [UInt8] {
    Array("MM".utf8) + big(42, 2) + big(8, 4) + big(1, 2) + big(274, 2) + big(3, 2) + big(1, 4)
      + big(orientation, 2) + big(0, 2) + big(0, 4)
  }

  // MARK: PNG

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count, 4) + Array(name.utf8) + content + big(0, 4)
  }

  static func png(width: Int = 3, height: Int = 2, _ more: [(String, [UInt8])] = [], behind: [UInt8] = [])
    -> [UInt8]
  {
    let head = chunk("IHDR", big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0])
    return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + head
      + more.flatMap { chunk($0.0, $0.1) } + chunk("IDAT", [1, 2, 3]) + chunk("IEND", []) + behind
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static func jpeg(width: Int = 3, height: Int = 2, _ more: [(UInt8, [UInt8])] = [], behind: [UInt8] = [])
    -> [UInt8]
  {
    let frame = segment(0xC0, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
    return [0xFF, 0xD8] + more.flatMap { segment($0.0, $0.1) } + frame
      + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [9, 0xFF, 0, 0xFF, 0xD0, 8] + [0xFF, 0xD9] + behind
  }

  static let jfif: [UInt8] = Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]
  static let colours: [UInt8] = Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7]

  // MARK: WebP

  static func webp(width: Int = 3, height: Int = 2, flags: UInt8 = 0, _ more: [(String, [UInt8])] = [])
    -> [UInt8]
  {
    func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + small(content.count, 4) + content + (content.count & 1 == 1 ? [0] : [])
    }
    let body =
      part("VP8X", [flags, 0, 0, 0] + small(width - 1, 3) + small(height - 1, 3))
      + part("VP8L", [0x2F] + small((height - 1) << 14 | (width - 1), 4) + [5])
      + more.flatMap { part($0.0, $0.1) }
    return Array("RIFF".utf8) + small(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  // MARK: GIF

  static func gif(width: Int = 3, height: Int = 2, _ more: [[UInt8]] = []) -> [UInt8] {
    Array("GIF89a".utf8) + small(width, 2) + small(height, 2) + [0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
      + more.flatMap { $0 }
      + [0x2C, 0, 0, 0, 0] + small(width, 2) + small(height, 2) + [0, 2, 2, 0x4C, 1, 0] + [0x3B]
  }

  static let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
  static let remark: [UInt8] = [0x21, 0xFE, 5] + Array("thuis".utf8) + [0]

  // MARK: AVIF

  static func avif(width: Int = 3, height: Int = 2, _ more: String = "") -> [UInt8] {
    big(16, 4) + Array("ftypavif".utf8) + big(0, 4)
      + (more.isEmpty ? [] : big(12, 4) + Array(("infe" + more).utf8)) + big(20, 4) + Array("ispe".utf8)
      + big(0, 4) + big(width, 4) + big(height, 4)
  }
}
