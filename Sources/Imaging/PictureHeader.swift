/// What the first bytes of a picture say: its kind, its size as it is shown, and whether it tells more than it shows.
///
/// Read by us, since a picture has to be measured and judged where nothing is installed that could; nothing is decoded.
struct PictureHeader: Hashable, Sendable {
  enum Kind: String, Sendable {
    case jpeg = "jpg"
    case png
    case webp
    case gif
    case avif
    case svg
  }

  let kind: Kind
  /// In pixels, upright.
  let width: Int
  let height: Int
  /// 1 for a picture that is stored as it is shown (TIFF 6.0, tag 274).
  let orientation: Int
  /// Whether it has places, names, numbers of cameras or comments in it.
  let hasMetadata: Bool
  let isAnimated: Bool

  /// Nil where the bytes are no picture of a kind that sites show.
  init?(_ bytes: [UInt8]) {
    let found: PictureHeader?
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      found = Self.jpeg(bytes)
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) {
      found = Self.png(bytes)
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      found = Self.webp(bytes)
    } else if bytes.starts(with: Array("GIF8".utf8)) {
      found = Self.gif(bytes)
    } else if bytes.dropFirst(4).starts(with: Array("ftypavi".utf8)) {
      found = Self.avif(bytes)
    } else {
      found = nil
    }
    guard let found, found.width > 0, found.height > 0 else { return nil }
    self = found
  }

  init(
    _ kind: Kind, _ width: Int, _ height: Int, orientation: Int = 1, hasMetadata: Bool,
    isAnimated: Bool = false
  ) {
    self.kind = kind
    // 5 to 8 lie on their side.
    (self.width, self.height) = orientation > 4 ? (height, width) : (width, height)
    self.orientation = orientation
    self.hasMetadata = hasMetadata
    self.isAnimated = isAnimated
  }

  private static func jpeg(_ bytes: [UInt8]) -> PictureHeader? {
    var size: (Int, Int)?
    var orientation = 1
    var isWhole = false
    for part in JPEGParts(bytes) {
      if part.marker == 0xD9 { isWhole = true }
      if part.isFrame { size = (bytes.big(part.start + 7, 2), bytes.big(part.start + 5, 2)) }
      if part.marker == 0xE1, let found = Exif.orientation(in: bytes[part.range]) { orientation = found }
    }
    // One that was cut off shows grey where the rest should be.
    guard isWhole else { return nil }
    return size.map {
      PictureHeader(
        .jpeg, $0.0, $0.1, orientation: orientation, hasMetadata: Stripping.jpeg(bytes) != bytes)
    }
  }

  private static func png(_ bytes: [UInt8]) -> PictureHeader? {
    var isAnimated = false
    var orientation = 1
    let parts = Chunks.png(bytes)
    guard parts.last?.name == "IEND" else { return nil }
    for part in parts {
      if part.name == "acTL" { isAnimated = true }
      if part.name == "eXIf", let found = Exif.orientation(in: bytes[part.content]) { orientation = found }
    }
    return PictureHeader(
      .png, bytes.big(16, 4), bytes.big(20, 4), orientation: orientation,
      hasMetadata: Stripping.png(bytes) != bytes, isAnimated: isAnimated)
  }

  private static func webp(_ bytes: [UInt8]) -> PictureHeader? {
    var size: (Int, Int)?
    var (orientation, isAnimated) = (1, false)
    let parts = Chunks.webp(bytes)
    guard parts.contains(where: { ["VP8 ", "VP8L", "ANMF"].contains($0.name) }),
      bytes.count >= bytes.small(4, 4) + 8
    else { return nil }
    for part in parts {
      let start = part.content.lowerBound
      switch part.name {
      case "VP8X": size = (bytes.small(start + 4, 3) + 1, bytes.small(start + 7, 3) + 1)
      case "VP8 ": size = size ?? (bytes.small(start + 6, 2) & 0x3FFF, bytes.small(start + 8, 2) & 0x3FFF)
      case "VP8L":
        let bits = bytes.small(start + 1, 4)
        size = size ?? (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
      case "ANIM": isAnimated = true
      case "EXIF": orientation = Exif.orientation(in: bytes[part.content]) ?? 1
      default: break
      }
    }
    return size.map {
      PictureHeader(
        .webp, $0.0, $0.1, orientation: orientation, hasMetadata: Stripping.webp(bytes) != bytes,
        isAnimated: isAnimated)
    }
  }

  private static func gif(_ bytes: [UInt8]) -> PictureHeader? {
    guard let stripped = Stripping.gif(bytes) else { return nil }
    return PictureHeader(
      .gif, bytes.small(6, 2), bytes.small(8, 2), hasMetadata: stripped != bytes, isAnimated: true)
  }

  /// The size of an AVIF stands in a box `ispe`; what it tells besides, in items called `Exif` and `mime`.
  private static func avif(_ bytes: [UInt8]) -> PictureHeader? {
    let head = bytes.prefix(1 << 16)
    guard let box = head.position(of: "ispe"), areBoxesWhole(bytes) else { return nil }
    return PictureHeader(
      .avif, bytes.big(box + 8, 4), bytes.big(box + 12, 4),
      hasMetadata: head.position(of: "Exif") != nil || head.position(of: "mime") != nil)
  }
}

extension PictureHeader {
  /// Whether the boxes of ISO 14496-12 end where the file does, or before.
  private static func areBoxesWhole(_ bytes: [UInt8]) -> Bool {
    var position = 0
    while position + 8 <= bytes.count {
      let size = bytes.big(position, 4)
      if size == 0 { return true }
      let whole = size == 1 ? bytes.big(position + 8, 8) : size
      guard whole >= 8, whole <= bytes.count - position else { return false }
      position += whole
    }
    return true
  }
}

extension [UInt8] {
  /// A number of so many bytes, the large one first; 0 beyond the end.
  func big(_ at: Int, _ count: Int) -> Int {
    guard at >= 0, at + count <= self.count else { return 0 }
    return self[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The same, the small one first.
  func small(_ at: Int, _ count: Int) -> Int {
    guard at >= 0, at + count <= self.count else { return 0 }
    return self[at..<(at + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension ArraySlice<UInt8> {
  func position(of word: StaticString) -> Int? {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return nil }
    return (startIndex...(endIndex - length)).first { start in
      (0..<length).allSatisfy { self[start + $0] == word.utf8Start[$0] }
    }
  }
}

/// The one fact of EXIF that counts: which way is up.
enum Exif {
  static func orientation(in part: ArraySlice<UInt8>) -> Int? {
    var bytes = Array(part)
    if bytes.starts(with: Array("Exif\0\0".utf8)) { bytes.removeFirst(6) }
    let isBig = bytes.starts(with: [0x4D, 0x4D])
    guard isBig || bytes.starts(with: [0x49, 0x49]) else { return nil }
    func number(_ at: Int, _ count: Int) -> Int { isBig ? bytes.big(at, count) : bytes.small(at, count) }
    let folder = number(4, 4)
    for index in 0..<min(number(folder, 2), 200) where number(folder + 2 + index * 12, 2) == 274 {
      let value = number(folder + 2 + index * 12 + 8, 2)
      return (1...8).contains(value) ? value : nil
    }
    return nil
  }
}
