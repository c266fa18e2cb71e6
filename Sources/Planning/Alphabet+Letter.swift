extension Alphabet {
  /// What names are grouped by: their first letter or digit, without accents.
  public enum Letter: Sendable, Hashable, Comparable {
    /// A letter from a to z, in lower case, as ASCII.
    case letter(UInt8)
    /// Any digit.
    case digit
    /// A letter that we do not know, or none at all.
    case other

    /// The letter that a name stands under.
    public init(of name: String) { self.init(of: Alphabet.key(name)) }

    init(of key: [UInt8]) {
      self =
        switch key.first {
        case let byte? where (97...122).contains(byte): .letter(byte)
        case let byte? where (48...57).contains(byte): .digit
        default: .other
        }
    }

    /// As a part of an address.
    public var name: String {
      switch self {
      case .letter(let byte): String(Unicode.Scalar(byte))
      case .digit: "cijfers"
      case .other: "overige"
      }
    }
  }

  /// What a name is put in order by: from its first letter or digit, without accents.
  static func key(_ naam: String) -> [UInt8] {
    let folded = PageOrder.folded(naam)
    var start = 0
    while start < folded.count {
      let byte = folded[start]
      if (97...122).contains(byte) || (48...57).contains(byte) { break }
      if byte < 128 {
        start += 1
      } else if isQuote(folded[start...]) {
        start += 3
      } else {
        break
      }
    }
    // What has none of them comes last, with the letters that we do not know.
    guard start < folded.count else { return [.max] }
    return start == 0 ? folded : Array(folded[start...])
  }

  /// Whether the bytes start with a typographic quote (U+2018–201F), as in ’s-Heerenberg.
  private static func isQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xE2, 0x80]) && bytes.dropFirst(2).first.map { (0x98...0x9F).contains($0) } == true
  }
}
