public import Domain

/// Every word that a site says by itself, in one of the languages that it can be in.
///
/// Each stands once, with its forms in all languages side by side, so that none can lack one. Topics are extensions in
/// files of their own: `Words+Planning.swift` and so on.
public struct Words: Sendable, Hashable {
  /// A language that a site can be in.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    /// Dutch.
    case nl
    /// English.
    case en
  }

  /// The language that is spoken.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) { self.language = language }

  /// The words of a language by its code, such as `nl` or `en-GB`; nil for one that there are no words in.
  public init?(code: String) {
    guard let language = Language(rawValue: String(code.prefix { $0 != "-" }).lowercased()) else {
      return nil
    }
    self.init(language)
  }

  /// The words of a site.
  public init(of site: Publication.Site) { self = Words(code: site.taal) ?? Words(.nl) }

  /// What a site can have as its language.
  public static let codes = ["nl", "nl-NL", "en", "en-GB"]

  /// The form of one language; the others are not made.
  func pick(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch language {
    case .nl: nl()
    case .en: en()
    }
  }

  /// A number with what is counted, such as “1 regio” and “2 regio’s”.
  func count(
    _ number: Int, nl: (one: String, many: String), en: (one: String, many: String)
  ) -> String {
    let forms = language == .nl ? nl : en
    return "\(number) \(number == 1 ? forms.one : forms.many)"
  }
}
