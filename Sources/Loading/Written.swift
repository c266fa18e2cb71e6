import Yams

/// What stands in front matter, with its place: before the schema says what it means.
struct Written {
  let content: WrittenContent
  /// The line, from 1 at the first line of the front matter; 0 where it is not known.
  let line: Int
  /// The column, from 1, in Unicode scalars.
  let column: Int

  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// Whether nothing is filled in: `sleutel:`, `~` or `null`.
  var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

/// The forms that it takes.
enum WrittenContent {
  /// A word or sentence; `isPlain` where it stands without quotes.
  case scalar(String, isPlain: Bool)
  case list([Written])
  case mapping([WrittenPair])
}

/// A key with its value.
struct WrittenPair {
  let key: Written
  let value: Written
}

extension Written {
  /// What Yams read; nil for an alias, which front matter cannot hold.
  init?(_ node: Node) {
    let content: WrittenContent
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let nodes): content = .list(nodes.compactMap { Written($0) })
    case .mapping(let mapping):
      content = .mapping(
        mapping.compactMap { key, value in
          guard let key = Written(key), let value = Written(value) else { return nil }
          return WrittenPair(key: key, value: value)
        })
    case .alias: return nil
    }
    self.init(content: content, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }
}
