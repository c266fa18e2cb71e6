/// A style sheet as visitors get it: without comments, indents, empty lines, and spaces beside braces and behind
/// semicolons and commas; all else stays as it was written.
struct CompactCSS {
  private let source: [UInt8]
  private var position = 0
  private(set) var bytes: [UInt8] = []

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count)
    while let next {
      switch next {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString(next)
      case UInt8(ascii: "/") where peek == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: " ") where isIdle: position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        // At the start of a line nothing but what is meant stands.
        if bytes.last != UInt8(ascii: "\n"), !bytes.isEmpty { bytes.append(next) }
        position += 1
      default: copy()
      }
    }
  }

  private var next: UInt8? { position < source.count ? source[position] : nil }
  private var peek: UInt8? { position + 1 < source.count ? source[position + 1] : nil }

  /// Whether a space parts nothing: the sign beside it does.
  private var isIdle: Bool {
    guard let last = bytes.last else { return true }
    let isBeforeBrace = peek == UInt8(ascii: "{") || peek == UInt8(ascii: "}")
    return isBeforeBrace || "{};,".utf8.contains(last)
  }

  private mutating func copy() {
    bytes.append(source[position])
    position += 1
  }

  private mutating func copyString(_ quote: UInt8) {
    copy()
    while let next {
      if next == UInt8(ascii: "\\"), peek != nil { copy() }
      copy()
      if next == quote { return }
    }
  }

  private mutating func skipComment() {
    position += 2
    while position < source.count {
      if next == UInt8(ascii: "*"), peek == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }
}
