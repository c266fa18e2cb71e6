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
    /// `{{woord naam}}`: words of the site itself, in its language.
    case word
    /// What other Mustache engines know, and these templates do not use.
    case other
  }

  let kind: Kind
  let name: String
  let place: Place

  /// Whether the tag shows nothing itself, so that a line of its own goes with it.
  var isSilent: Bool {
    switch kind {
    case .escaped, .raw, .word, .other: false
    default: true
    }
  }
}

/// Cuts a template into text and tags, each with its place; over bytes, since templates are read at every start.
struct TagScanner {
  enum Token {
    case text(ArraySlice<UInt8>)
    case tag(Tag)
  }

  private let bytes: [UInt8]
  private let file: String
  private var tokens: [Token] = []

  /// The tokens in order; a tag that is not closed is reported and ends the scan.
  ///
  /// A line that holds nothing but one silent tag disappears whole, as in the Mustache specification.
  static func tokens(in bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) -> [Token] {
    var scanner = TagScanner(bytes: bytes, file: file)
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      guard scanner.scan(start..<(end ?? bytes.count), number, &diagnostics) else { break }
      start = end.map { $0 + 1 } ?? bytes.count
      number += 1
    }
    return scanner.tokens
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Adds the tokens of one line, with its line end; false where a tag is not closed.
  private mutating func scan(_ line: Range<Int>, _ number: Int, _ diagnostics: inout [Diagnostic]) -> Bool {
    let before = tokens.count
    var start = line.lowerBound
    var column = 1
    var counted = start
    while let open = braces(2, UInt8(ascii: "{"), in: start..<line.upperBound) {
      if open > start { tokens.append(.text(bytes[start..<open])) }
      let count = open + 2 < line.upperBound && bytes[open + 2] == UInt8(ascii: "{") ? 3 : 2
      column += characters(in: counted..<open)
      counted = open
      let place = Place(file, line: number, column: column)
      let inside = (open + count)..<line.upperBound
      guard let end = braces(count, UInt8(ascii: "}"), in: inside) else {
        let start = String(decoding: bytes[inside], as: UTF8.self).prefix(20)
        let closing = String(repeating: "}", count: count)
        diagnostics.append(.tagUnclosed(String(start), at: place, closing: closing))
        return false
      }
      tokens.append(.tag(tag(bytes[inside.lowerBound..<end], isTriple: count == 3, at: place)))
      start = end + count
    }
    if start == line.lowerBound {
      // No tag: the line and its end are one text.
      tokens.append(.text(bytes[line.lowerBound..<min(line.upperBound + 1, bytes.count)]))
      return true
    }
    if start < line.upperBound { tokens.append(.text(bytes[start..<line.upperBound])) }
    if let only = silentTag(from: before) {
      tokens.removeSubrange(before...)
      tokens.append(.tag(only))
    } else if line.upperBound < bytes.count {
      tokens.append(.text(bytes[line.upperBound...line.upperBound]))
    }
    return true
  }

  /// Where `count` of the same brace first stand side by side.
  private func braces(_ count: Int, _ brace: UInt8, in range: Range<Int>) -> Int? {
    var run = 0
    for position in range {
      run = bytes[position] == brace ? run + 1 : 0
      if run == count { return position - count + 1 }
    }
    return nil
  }

  private func characters(in range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  /// The one silent tag of a line that holds nothing else but white space.
  private func silentTag(from start: Int) -> Tag? {
    var only: Tag?
    for token in tokens[start...] {
      switch token {
      case .text(let text):
        guard text.allSatisfy(Self.isSpace) else { return nil }
      case .tag(let tag):
        guard only == nil, tag.isSilent else { return nil }
        only = tag
      }
    }
    return only
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private func tag(_ inside: ArraySlice<UInt8>, isTriple: Bool, at place: Place) -> Tag {
    let kind: Tag.Kind? =
      switch isTriple ? nil : inside.first {
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
    if kind == nil, !isTriple, let word = Self.word(inside) {
      return Tag(kind: .word, name: Self.name(word), place: place)
    }
    let name = kind == nil ? inside : inside.dropFirst()
    return Tag(kind: kind ?? (isTriple ? .raw : .escaped), name: Self.name(name), place: place)
  }

  /// What stands behind `woord` and white space; nil where the tag is of another kind.
  private static func word(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let rest = inside.drop(while: isSpace)
    guard rest.starts(with: "woord".utf8) else { return nil }
    let name = rest.dropFirst(5)
    return name.first.map(isSpace) == true ? name : nil
  }

  /// A name without white space; nearly all have none.
  private static func name(_ text: ArraySlice<UInt8>) -> String {
    let isPlain = !text.contains(where: isSpace)
    return String(decoding: isPlain ? text : text.filter { !isSpace($0) }[...], as: UTF8.self)
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
