import Domain

/// The words that are looked for in texts, each with a number that it keeps from one loading to the next: a text holds
/// numbers, and stays as it is when pages come and go.
struct TermNumbers: Sendable {
  private var numbers: [String: Int] = [:]
  /// The full form of each word.
  private(set) var expansions: [String: String?] = [:]
  /// The page of each number; nil for a word that is gone.
  private(set) var pages: [PageIndex?] = []

  /// Gone words are kept up to this many: a session of editing types each of them letter by letter.
  private static let most = 5_000

  /// Takes the words of a glossary for those of the last one.
  mutating func set(_ words: [(word: String, expansion: String?, page: PageIndex)]) {
    // All numbers anew: then no text is taken over that knows the old ones.
    if numbers.count > Self.most { self = TermNumbers() }
    expansions = [:]
    for position in pages.indices { pages[position] = nil }
    for word in words {
      let number = numbers[word.word] ?? numbers.count
      numbers[word.word] = number
      if number == pages.count { pages.append(word.page) } else { pages[number] = word.page }
      expansions[word.word] = .some(word.expansion)
    }
  }

  /// The number of a word that was set.
  func number(of word: String) -> Int? { numbers[word] }
}
