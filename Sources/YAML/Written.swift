/// What stands in front matter, with its place: before a schema says what it means.
public struct Written: Sendable {
  /// A word, a list or keys.
  public let content: WrittenContent
  /// The line, from 1 at the first line of the front matter.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// The word or sentence; nil for a list or keys.
  public var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether nothing is filled in. `~` and `null` are words like any other: somebody sees them stand there.
  public var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty
  }
}

/// The forms that it takes.
public enum WrittenContent: Sendable {
  /// A word or sentence; `isPlain` where it stands without quotes.
  case scalar(String, isPlain: Bool)
  /// Items, in their order.
  case list([Written])
  /// Keys with their values, in their order; no key twice.
  case mapping([WrittenPair])
}

/// A key with its value.
public struct WrittenPair: Sendable {
  /// The key, which may be something else than a word.
  public let key: Written
  /// Its value.
  public let value: Written
}
