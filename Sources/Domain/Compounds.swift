/// Dutch writes what belongs together as one word: who looks for `verzekeraar` also means `zorgverzekeraar`.
///
/// A search engine finds beginnings of words, not their ends. So each compound gets its last part as a word to be
/// found by; only where both halves stand by themselves somewhere in the publication, so that no half word is made
/// up. No list of Dutch words is needed, and the outcome depends on nothing but the content.
public struct Compounds: Sendable {
  /// The last part of each compound.
  private let parts: [String: String]

  /// Shorter words are hardly ever a half that somebody looks for.
  private static let shortestPart = 5
  private static let shortestStart = 3
  /// Longer ones nobody looks for; the work on a word grows with the square of its length.
  private static let longestWord = 100
  /// What Dutch puts between the halves.
  private static let links = ["", "s", "e", "en"]

  /// The compounds among the words of a publication.
  public init(of publication: Publication) {
    var words: Set<String> = []
    for page in publication.pages {
      words.formUnion(Self.words(of: page.facts.titel.utf8))
      words.formUnion(Self.words(of: (page.facts.samenvatting ?? "").utf8))
      words.formUnion(Self.words(of: page.body.html))
    }
    parts = words.reduce(into: [:]) { parts, word in parts[word] = Self.part(of: word, in: words) }
  }

  /// The last parts of the compounds in `html`, each once, from A to Z.
  public func parts(in html: some Sequence<UInt8>) -> [String] {
    let words = Self.words(of: html)
    return Set(words.compactMap { parts[$0] }).subtracting(words).sorted()
  }

  /// The longest end that is a word of its own, behind a start that is one too.
  private static func part(of word: String, in words: Set<String>) -> String? {
    let length = word.count
    guard length >= shortestStart + shortestPart else { return nil }
    for start in shortestStart...(length - shortestPart) {
      let part = String(word.dropFirst(start))
      guard words.contains(part) else { continue }
      let before = word.prefix(start)
      let isWord = links.contains { link in
        before.hasSuffix(link) && before.count - link.count >= shortestStart
          && words.contains(String(before.dropLast(link.count)))
      }
      if isWord { return part }
    }
    return nil
  }

  /// The words of a text in small letters, without what stands between `<` and `>`.
  private static func words(of text: some Sequence<UInt8>) -> Set<String> {
    var words: Set<String> = []
    var word: [UInt8] = []
    var isTag = false
    var isAccented = false
    func end() {
      if (shortestStart...longestWord).contains(word.count) {
        words.insert(String(decoding: word, as: UTF8.self).lowercased())
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      // Letters with accents are two bytes, the first of them C3 to C9; curly quotes and dashes are none.
      isAccented = (0xC3...0xC9).contains(byte) || (isAccented && (0x80...0xBF).contains(byte))
      if !isTag, isAccented || (97...122).contains(byte | 32) {
        word.append(byte)
      } else {
        end()
        if byte == UInt8(ascii: "<") { isTag = true }
        if byte == UInt8(ascii: ">") { isTag = false }
      }
    }
    end()
    return words
  }
}
