/// What a schema says of its keys, as far as it helps to tell what somebody meant to write.
public struct KnownKeys: Sendable {
  /// Every key, also those within records.
  let all: Set<String>
  /// The keys that take a list of words.
  let lists: Set<String>
  /// The keys that take a list of records.
  let records: Set<String>
  /// The keys that nothing can do without.
  let required: Set<String>

  /// The keys of a schema; `lists` and `records` are among `all`.
  public init(all: Set<String>, lists: Set<String>, records: Set<String>, required: Set<String> = []) {
    self.all = all
    self.lists = lists
    self.records = records
    self.required = required
  }

  /// Whether brackets make a list where a word belongs.
  func isListForText(_ pair: WrittenPair) -> Bool {
    guard case .list = pair.value.content, let key = pair.key.text else { return false }
    return takesText(key)
  }

  /// Whether a key takes a word or sentence.
  func takesText(_ key: String) -> Bool {
    all.contains(key) && !lists.contains(key) && !records.contains(key)
  }
}
