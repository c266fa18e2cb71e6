/// The languages that messages are written in.
public enum Language: String, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"

  /// The language for a POSIX locale such as `nl_NL.UTF-8`: Dutch where it starts with `nl`, else English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("nl") ? .dutch : .english
  }
}

/// One sentence in both languages, chosen when it is printed.
public struct Phrase: Sendable, Hashable {
  /// The sentence in Dutch.
  public let dutch: String
  /// The sentence in English.
  public let english: String

  /// A sentence in both languages.
  public init(nl dutch: String, en english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The sentence in `language`.
  public func text(in language: Language) -> String {
    language == .dutch ? dutch : english
  }
}
