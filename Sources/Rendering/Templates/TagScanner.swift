import Diagnostics

/// One `{{…}}` of a template.
struct Tag {
  enum Kind {
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
    /// What other Mustache engines know, and these templates do not use.
    case other
  }

  let kind: Kind
  let name: String
  let place: Place

  /// Whether the tag shows nothing itself, so that a line of its own goes with it.
  var isSilent: Bool {
    switch kind {
    case .escaped, .raw, .other: false
    default: true
    }
  }
}

/// Cuts a template into text and tags, each with its place.
enum TagScanner {
  enum Token {
    case text(Substring)
    case tag(Tag)
  }

  /// The tokens in order; a tag that is not closed is reported and ends the scan.
  ///
  /// A line that holds nothing but one silent tag disappears whole, as in the Mustache specification.
  static func tokens(in text: String, file: String, diagnostics: inout [Diagnostic]) -> [Token] {
    var tokens: [Token] = []
    for (number, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).map(Substring.init)
      .enumerated()
    {
      var rest = line
      var found: [Token] = []
      while let open = rest.firstIndex(ofText: "{{") {
        if open > rest.startIndex { found.append(.text(rest[..<open])) }
        let place = Place(file, line: number + 1, column: line[..<open].unicodeScalars.count + 1)
        let isTriple = rest[open...].hasPrefix("{{{")
        let closing = isTriple ? "}}}" : "}}"
        let inside = rest[open...].dropFirst(isTriple ? 3 : 2)
        guard let end = inside.firstIndex(ofText: closing) else {
          diagnostics.append(.tagUnclosed(String(inside.prefix(20)), at: place, closing: closing))
          return tokens
        }
        found.append(.tag(tag(inside[..<end], isTriple: isTriple, at: place)))
        rest = inside[inside.index(end, offsetBy: closing.count)...]
      }
      if !rest.isEmpty { found.append(.text(rest)) }
      if let only = silentTag(in: found) {
        tokens.append(.tag(only))
      } else {
        tokens += found
        if line.endIndex < text.endIndex { tokens.append(.text("\n")) }
      }
    }
    return tokens
  }

  /// The one silent tag of a line that holds nothing else but white space.
  private static func silentTag(in tokens: [Token]) -> Tag? {
    var only: Tag?
    for token in tokens {
      switch token {
      case .text(let text):
        guard text.allSatisfy(\.isWhitespace) else { return nil }
      case .tag(let tag):
        guard only == nil, tag.isSilent else { return nil }
        only = tag
      }
    }
    return only
  }

  private static func tag(_ inside: Substring, isTriple: Bool, at place: Place) -> Tag {
    if isTriple { return Tag(kind: .raw, name: name(inside), place: place) }
    let kind: Tag.Kind? =
      switch inside.utf8.first {
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .close
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "<"): .parent
      case UInt8(ascii: "$"): .block
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "&"): .raw
      case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "*"): .other
      default: nil
      }
    return Tag(kind: kind ?? .escaped, name: name(kind == nil ? inside : inside.dropFirst()), place: place)
  }

  /// A name without the white space around it; nearly all have none, which bytes tell fastest.
  private static func name(_ text: Substring) -> String {
    let isPlain = text.utf8.allSatisfy { (33...126).contains($0) }
    return isPlain ? String(text) : String(text.filter { !$0.isWhitespace })
  }
}

extension Substring {
  /// Where `text` first occurs; over UTF-8, since templates are read at every start.
  fileprivate func firstIndex(ofText text: String) -> Index? {
    var rest = utf8
    while let start = text.utf8.first.flatMap({ rest.firstIndex(of: $0) }) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Diagnostic {
  static func tagUnclosed(_ start: String, at place: Place, closing: String) -> Diagnostic {
    Diagnostic(
      .templateUnclosed, at: place,
      Phrase(nl: "“{{\(start)…” wordt niet gesloten.", en: "“{{\(start)…” is never closed."),
      help: Phrase(
        nl: "Sluit af met \(closing), op dezelfde regel.", en: "Close it with \(closing), on the same line."))
  }
}
