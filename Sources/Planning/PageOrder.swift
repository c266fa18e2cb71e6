import Domain

/// The order that pages stand in, found once for all sites: by type, and then as the type is best read.
struct PageOrder: Sendable {
  private let ranks: [Int32]

  init(of publication: Publication) {
    let types = Dictionary(uniqueKeysWithValues: zip(ContentType.allCases, 0...))
    let keys = publication.pages.map { Key($0, type: types[$0.type] ?? 0) }
    var ranks = [Int32](repeating: 0, count: keys.count)
    for (rank, position) in keys.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() {
      ranks[position] = Int32(rank)
    }
    self.ranks = ranks
  }

  func sorted(_ pages: [PageIndex]) -> [PageIndex] {
    pages.sorted { ranks[$0.position] < ranks[$1.position] }
  }

  /// Pages in the order of others that stand for them.
  func sorted(_ pages: [PageIndex], as other: (PageIndex) -> PageIndex) -> [PageIndex] {
    pages.map { (page: $0, rank: ranks[other($0).position]) }.sorted { $0.rank < $1.rank }.map(\.page)
  }

  /// Letters in lower case, accents of the Latin letters taken off, as a reader of Dutch expects a list.
  static func folded(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 128 }) {
      return text.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }
    }
    var bytes: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0xE0...0xE5: bytes.append(UInt8(ascii: "a"))
      case 0xE7: bytes.append(UInt8(ascii: "c"))
      case 0xE8...0xEB: bytes.append(UInt8(ascii: "e"))
      case 0xEC...0xEF: bytes.append(UInt8(ascii: "i"))
      case 0xF1: bytes.append(UInt8(ascii: "n"))
      case 0xF2...0xF6: bytes.append(UInt8(ascii: "o"))
      case 0xF9...0xFC: bytes.append(UInt8(ascii: "u"))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// By type, then as the traits of the type say, then by title.
  private struct Key: Comparable {
    let type: Int
    let number: Int
    let titel: [UInt8]
    let tie: String

    init(_ page: Page, type: Int) {
      self.type = type
      let day = page.datum.map { $0.year * 10_000 + $0.month * 100 + $0.day }
      number =
        switch page.type.traits.order {
        case .newestFirst: -(day ?? 0)
        case .earliestFirst: day ?? Int.max
        case .byTitle, .ofSettings: page.facts.volgorde ?? Int.max
        }
      titel = Alphabet.key(page.facts.titel)
      tie = page.file + page.slug
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.type != right.type { return left.type < right.type }
      if left.number != right.number { return left.number < right.number }
      if left.titel != right.titel { return left.titel.lexicographicallyPrecedes(right.titel) }
      return left.tie < right.tie
    }
  }
}
