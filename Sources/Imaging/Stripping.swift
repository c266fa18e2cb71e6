/// Takes out of a picture what is not seen: bytes of the picture itself stay as they are.
///
/// A list of what may stay, not of what must go: makers of cameras and programs think of new places every year.
enum Stripping {
  /// The picture without anything but itself; nil where it cannot be read to its end.
  static func stripped(_ bytes: [UInt8], _ kind: PictureHeader.Kind) -> [UInt8]? {
    switch kind {
    case .jpeg: jpeg(bytes)
    case .png: png(bytes)
    case .webp: webp(bytes)
    case .gif: gif(bytes)
    case .avif, .svg: bytes
    }
  }

  /// JPEG (ITU-T T.81): the picture, JFIF without its small picture, colours (ICC) and Adobe’s note on colours.
  static func jpeg(_ bytes: [UInt8], keepsColours: Bool = true) -> [UInt8] {
    var output: [UInt8] = [0xFF, 0xD8]
    for part in JPEGParts(bytes) {
      let isKept =
        switch part.marker {
        case 0xE0: bytes[part.range].starts(with: Array("JFIF\0".utf8)) && part.range.count == 14
        case 0xE2: keepsColours && bytes[part.range].starts(with: Array("ICC_PROFILE\0".utf8))
        case 0xEE: bytes[part.range].starts(with: Array("Adobe".utf8)) && part.range.count == 12
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
      if isKept { output += bytes[part.start..<part.end] }
    }
    return output
  }

  private static let pngKept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
    "acTL", "fcTL", "fdAT",
  ]

  /// PNG (W3C, third edition): the picture, its colours and its frames.
  static func png(_ bytes: [UInt8], keepsColours: Bool = true) -> [UInt8] {
    var output = Array(bytes.prefix(8))
    for part in Chunks.png(bytes)
    where pngKept.contains(part.name) && (keepsColours || part.name != "iCCP") {
      output +=
        part.name == "iCCP"
        ? profile(bytes[part.content]) ?? Array(bytes[part.whole]) : Array(bytes[part.whole])
    }
    return output
  }

  /// What programs call a profile of colours; any other name may be that of a person or a machine.
  private static let profileNames: Set<String> = [
    "icc", "ICC Profile", "ICC profile", "Photoshop ICC profile", "kCGColorSpaceDisplayP3", "sRGB",
    "sRGB IEC61966-2.1", "Display P3", "Adobe RGB (1998)", "c2",
  ]

  /// A profile of colours under a name that says nothing; nil where it has one already.
  private static func profile(_ content: ArraySlice<UInt8>) -> [UInt8]? {
    guard let end = content.firstIndex(of: 0),
      !profileNames.contains(String(decoding: content[..<end], as: UTF8.self))
    else { return nil }
    let body = Array("iCCPicc".utf8) + content[end...]
    return number(body.count - 4) + body + number(Int(checksum(body)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32 as PNG has it (annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// WebP (RFC 9649): the picture, its colours and its frames; the flags of what was taken out are cleared.
  static func webp(_ bytes: [UInt8], keepsColours: Bool = true) -> [UInt8] {
    var body: [UInt8] = []
    for part in Chunks.webp(bytes)
    where ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"].contains(part.name)
      && (keepsColours || part.name != "ICCP")
    {
      let start = body.count
      body += bytes[part.whole]
      if part.name == "VP8X", part.content.count >= 10 {
        body[start + 8] &= ~UInt8(keepsColours ? 0x0C : 0x2C)
      }
    }
    let size = body.count + 4
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) }
      + Array("WEBP".utf8) + body
  }

  /// GIF (GIF89a): the pictures and how often they go round; no comments, no texts, nothing of programs.
  static func gif(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 13 else { return nil }
    func table(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
    /// The end of a row of blocks, each with its length before it.
    func blocksEnd(_ start: Int) -> Int? {
      var position = start
      while position < bytes.count {
        let length = Int(bytes[position])
        position += length + 1
        if length == 0 { return position }
      }
      return nil
    }
    var position = 13 + table(bytes[10])
    guard position < bytes.count else { return nil }
    var output = Array(bytes[..<position])
    while position < bytes.count {
      switch bytes[position] {
      case 0x3B:
        output.append(0x3B)
        return output
      case 0x2C:
        guard position + 10 < bytes.count,
          let end = blocksEnd(position + 11 + table(bytes[position + 9]))
        else { return nil }
        output += bytes[position..<end]
        position = end
      case 0x21:
        guard position + 2 < bytes.count, let end = blocksEnd(position + 2) else { return nil }
        let label = bytes[position + 1]
        let isLoop = bytes[(position + 3)...].starts(with: Array("NETSCAPE2.0".utf8))
        if label == 0xF9 || label == 0xFF && isLoop { output += bytes[position..<end] }
        position = end
      default: return nil
      }
    }
    return nil
  }
}

/// The parts of a JPEG up to the end of the picture.
struct JPEGParts: Sequence, IteratorProtocol {
  struct Part {
    let marker: UInt8
    /// From the marker on, and what stands behind its length.
    let start: Int
    let end: Int
    let range: Range<Int>

    /// Whether it tells the size of the picture.
    var isFrame: Bool { (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) }
  }

  private let bytes: [UInt8]
  private var position = 2

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Part? {
    guard position + 4 <= bytes.count, bytes[position] == 0xFF else { return end() }
    let start = position
    while position < bytes.count, bytes[position] == 0xFF { position += 1 }
    guard position < bytes.count else { return nil }
    let marker = bytes[position]
    if marker == 0xD9 { return end(at: start) }
    let length = bytes.big(position + 1, 2)
    var end = position + 1 + Swift.max(length, 2)
    guard end <= bytes.count else { return nil }
    let range = (position + 3)..<Swift.max(end, position + 3)
    if marker == 0xDA {
      // The picture itself: until a marker that is not part of it.
      while end + 1 < bytes.count {
        if bytes[end] == 0xFF, bytes[end + 1] != 0, !(0xD0...0xD7).contains(bytes[end + 1]) { break }
        end += 1
      }
      if end + 1 >= bytes.count { end = bytes.count }
    }
    position = end
    return Part(marker: marker, start: start, end: end, range: range)
  }

  private mutating func end(at start: Int? = nil) -> Part? {
    guard let start = start ?? (position + 2 <= bytes.count && bytes[position] == 0xFF ? position : nil),
      start + 2 <= bytes.count, bytes[start + 1] == 0xD9
    else { return nil }
    // Nothing behind the end belongs to it.
    position = bytes.count
    return Part(marker: 0xD9, start: start, end: start + 2, range: (start + 2)..<(start + 2))
  }
}

/// Named parts of PNG and WebP.
enum Chunks {
  struct Chunk {
    let name: String
    let whole: Range<Int>
    let content: Range<Int>
  }

  static func png(_ bytes: [UInt8]) -> [Chunk] {
    var chunks: [Chunk] = []
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes.big(position, 4)
      let end = position + 12 + length
      guard end <= bytes.count else { break }
      let name = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      chunks.append(Chunk(name: name, whole: position..<end, content: (position + 8)..<(end - 4)))
      position = end
      if name == "IEND" { break }
    }
    return chunks
  }

  static func webp(_ bytes: [UInt8]) -> [Chunk] {
    var chunks: [Chunk] = []
    var position = 12
    let limit = min(bytes.count, bytes.small(4, 4) + 8)
    while position + 8 <= limit {
      let length = bytes.small(position + 4, 4)
      let end = position + 8 + length + (length & 1)
      guard end <= bytes.count else { break }
      let name = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
      chunks.append(
        Chunk(name: name, whole: position..<end, content: (position + 8)..<(position + 8 + length)))
      position = end
    }
    return chunks
  }
}
