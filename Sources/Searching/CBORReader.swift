/// Reads CBOR (RFC 8949) as far as Pagefind writes it: numbers, texts and arrays of a known length.
struct CBORReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether nothing follows.
  var isAtEnd: Bool { position == bytes.count }

  /// The count of an array whose items follow.
  mutating func array() -> Int? {
    guard let (kind, count) = read(), kind == 4 else { return nil }
    return count
  }

  /// The items of an array, as they are written.
  mutating func items() -> [ArraySlice<UInt8>]? {
    guard let count = array() else { return nil }
    var items: [ArraySlice<UInt8>] = []
    for _ in 0..<count {
      guard let item = item() else { return nil }
      items.append(item)
    }
    return items
  }

  /// The next item, as it is written.
  mutating func item() -> ArraySlice<UInt8>? {
    let start = position
    guard skip(depth: 0) else { return nil }
    return bytes[start..<position]
  }

  /// The bytes of a text.
  mutating func text() -> [UInt8]? {
    guard let (kind, count) = read(), kind == 3, count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  private mutating func skip(depth: Int) -> Bool {
    guard depth < 8, let (kind, count) = read() else { return false }
    switch kind {
    case 0, 1, 7: return true
    case 2, 3:
      guard count <= bytes.count - position else { return false }
      position += count
      return true
    case 4:
      for _ in 0..<count { guard skip(depth: depth + 1) else { return false } }
      return true
    default: return false
    }
  }

  /// The kind of the next item, and its number or count.
  private mutating func read() -> (kind: UInt8, count: Int)? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    position += 1
    let short = Int(first & 31)
    if short < 24 { return (first >> 5, short) }
    guard short < 27 else { return nil }
    let length = 1 << (short - 24)
    guard length <= bytes.count - position else { return nil }
    let count = bytes[position..<position + length].reduce(0) { $0 << 8 | Int($1) }
    position += length
    return (first >> 5, count)
  }

  /// The start of an array of `count` items.
  static func head(_ count: Int) -> [UInt8] { head(count, kind: 4) }

  /// A text.
  static func text(_ text: [UInt8]) -> [UInt8] { head(text.count, kind: 3) + text }

  private static func head(_ count: Int, kind: UInt8) -> [UInt8] {
    switch count {
    case ..<24: [kind << 5 | UInt8(count)]
    case ..<256: [kind << 5 | 24, UInt8(count)]
    case ..<65_536: [kind << 5 | 25, UInt8(count >> 8), UInt8(count & 255)]
    default: [kind << 5 | 26] + [24, 16, 8, 0].map { UInt8(count >> $0 & 255) }
    }
  }
}
