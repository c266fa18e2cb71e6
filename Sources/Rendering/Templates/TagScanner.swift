import Diagnostics

/// One `{{…}}` of a template.
struct Tag {
  enum Kind: Equatable {
    /// `{{naam}}`
    case escaped
    /// `{{{naam}}}` or `{{&naam}}`
    case raw
    /// `{{#naam}}`
    case section
    /// `{{^naam}}`
    case inverted
    /// `{{/naam}}`
    case close
    /// `{{>naam}}`
    case partial
    /// `{{<naam}}`
    case parent
    /// `{{$naam}}`
    case block
    /// `{{!…}}`
    case comment
    /// Anything else that swift-mustache knows and that these templates do not use.
    case other
  }

  let kind: Kind
  let name: String
  let place: Place
}

/// Finds the tags of a template with their places: the tokens of swift-mustache carry none.
enum TagScanner {
  /// The tags in order; one that is not closed is reported and ends the scan.
  static func tags(in text: String, file: String, diagnostics: inout [Diagnostic]) -> [Tag] {
    var tags: [Tag] = []
    var line = 1
    var column = 1
    var rest = text[...]
    while let first = rest.first {
      guard rest.hasPrefix("{{") else {
        if first.isNewline { (line, column) = (line + 1, 1) } else { column += first.unicodeScalars.count }
        rest.removeFirst()
        continue
      }
      let place = Place(file, line: line, column: column)
      let triple = rest.hasPrefix("{{{")
      let closing = triple ? "}}}" : "}}"
      let inside = rest.dropFirst(triple ? 3 : 2)
      guard let end = inside.firstRange(ofText: closing) else {
        diagnostics.append(.tagUnclosed(String(inside.prefix(20)), at: place, closing: closing))
        return tags
      }
      tags.append(tag(inside[..<end], triple: triple, at: place))
      let consumed = rest[..<inside.index(end, offsetBy: closing.count)]
      for character in consumed {
        if character.isNewline { (line, column) = (line + 1, 1) } else { column += character.unicodeScalars.count }
      }
      rest = rest[consumed.endIndex...]
    }
    return tags
  }

  private static func tag(_ inside: Substring, triple: Bool, at place: Place) -> Tag {
    func name(_ text: Substring) -> String { String(text.filter { !$0.isWhitespace }) }
    if triple { return Tag(kind: .raw, name: name(inside), place: place) }
    let kinds: [Character: Tag.Kind] = [
      "#": .section, "^": .inverted, "/": .close, ">": .partial, "<": .parent, "$": .block, "!": .comment,
      "&": .raw, "=": .other, "%": .other, "*": .other,
    ]
    guard let first = inside.first, let kind = kinds[first] else {
      return Tag(kind: .escaped, name: name(inside), place: place)
    }
    return Tag(kind: kind, name: name(inside.dropFirst()), place: place)
  }
}

extension Substring {
  fileprivate func firstRange(ofText text: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}

extension Diagnostic {
  static func tagUnclosed(_ start: String, at place: Place, closing: String) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: place,
      Phrase(nl: "“{{\(start)…” wordt niet gesloten.", en: "“{{\(start)…” is never closed."),
      help: Phrase(nl: "Sluit af met \(closing).", en: "Close it with \(closing)."))
  }
}
