internal import Bytes
internal import Glibc

/// The words that the walk looks for, such as abbreviations of the glossary.
///
/// They are matched as whole words, case and all; `HWV's` and `RESV-plan` count as uses of `HWV` and `RESV`.
public struct Vocabulary: Sendable {
  /// One word to look for.
  struct Entry: Sendable {
    let word: [UInt8]
    /// The full form in lower case, one element a word; empty where there is none.
    let expansion: [[UInt8]]
    let term: Int

    /// The length of the word where it stands at byte `index` of `text`, 0 where it does not.
    func matchLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
      guard word.count <= text.count - index, let start = text.baseAddress else { return 0 }
      return word.withUnsafeBytes {
        memcmp($0.baseAddress ?? UnsafeRawPointer(start), start + index, $0.count)
      } == 0
        ? word.count : 0
    }
  }

  /// No words at all.
  public static let empty = Vocabulary([])

  let entries: [Entry]
  /// For each first byte, the entries that start with it, longest word first.
  let byFirstByte: [[Int]]
  /// What each byte of a text may be the start of.
  let classes: [UInt8]
  /// One more than the greatest term.
  let termCount: Int

  /// Words with the index that the caller knows their term by; several words may share a term.
  /// Empty words and negative terms are left out.
  public init(_ words: [(word: String, expansion: String?, term: Int)]) {
    let entries = words.filter { !$0.word.isEmpty && $0.term >= 0 }.map { word in
      Entry(
        word: Array(word.word.utf8), expansion: lowercasedWords(of: word.expansion ?? ""), term: word.term)
    }
    var byFirstByte = [[Int]](repeating: [], count: 256)
    var classes = (0...255).map { ByteClass.ofMarkdown(UInt8($0)) }
    for (index, entry) in entries.enumerated() {
      byFirstByte[Int(entry.word[0])].append(index)
      classes[Int(entry.word[0])].insert(.word)
    }
    for index in byFirstByte.indices {
      byFirstByte[index].sort { entries[$0].word.count > entries[$1].word.count }
    }
    self.entries = entries
    self.byFirstByte = byFirstByte
    self.classes = classes.map(\.rawValue)
    termCount = (entries.map(\.term).max() ?? -1) + 1
  }
}

/// What a byte of a text node may be the start of.
struct ByteClass: OptionSet, Sendable {
  let rawValue: UInt8

  /// It has to be escaped.
  static let escaped = ByteClass(rawValue: 1)
  /// The `:` of `http://`, or the `.` of `www.`.
  static let address = ByteClass(rawValue: 2)
  /// A footnote that is not one.
  static let bracket = ByteClass(rawValue: 4)
  /// A word of the vocabulary.
  static let word = ByteClass(rawValue: 8)

  /// A sign that our own walk reads, or that does nothing in the page.
  static let sign = ByteClass(rawValue: 16)
  /// A character that no page may hold.
  static let odd = ByteClass(rawValue: 32)

  static func ofMarkdown(_ byte: UInt8) -> ByteClass {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "."): .address
    case UInt8(ascii: "["): .bracket
    case UInt8(ascii: "~"), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "="):
      .sign
    case 0x09, 0x0A: []
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: .odd
    default: HTMLEscaping.entity(for: byte) == nil ? [] : .escaped
    }
  }
}

/// The words of a text in lower case, with the hyphens and ampersands in them.
func lowercasedWords(of text: String) -> [[UInt8]] {
  text.lowercased().utf8.split {
    !(isLetterOrDigit($0) || $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&"))
  }.map { Array($0) }
}
