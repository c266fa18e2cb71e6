/// Reads the plainest kind of front matter by itself: keys with words, sentences and lists of words.
///
/// Nearly every page has no other kind, and reading it event by event took a sixth of all work. Whatever is
/// not certain to mean the same to libyaml (quotes with escapes, nesting, comments, anchors, anything odd) is
/// left to libyaml; a test holds both equal on all content and on every combination of doubtful characters.
struct PlainFrontMatter {
  /// The keys and values, or nil where libyaml has to read it.
  static func read(_ bytes: ArraySlice<UInt8>) -> [WrittenPair]? {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    var pairs: [WrittenPair] = []
    var next = 0
    while next < lines.count {
      let line = lines[next]
      next += 1
      // Only the end may be empty: a blank line can belong to a value.
      if line.isEmpty, next == lines.count { break }
      // Longer than any schema: looking for a key that stands there twice would take too long.
      guard pairs.count < 64, let (key, rest) = key(in: line),
        !pairs.contains(where: { $0.key.text == key })
      else { return nil }
      let start = Written(content: .scalar(key, isPlain: true), line: next, column: 1)
      // A key without a value may be the head of a list; or of something nested, which is left.
      guard let value = rest.isEmpty ? items(in: lines, from: &next) : value(rest, of: line, number: next)
      else { return nil }
      pairs.append(WrittenPair(key: start, value: value))
    }
    return pairs
  }

  /// The key that begins a line, and what stands behind it without the spaces around it.
  private static func key(in line: ArraySlice<UInt8>) -> (key: String, rest: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isKeyByte)
    else { return nil }
    let rest = line[(colon + 1)...]
    guard rest.first ?? UInt8(ascii: " ") == UInt8(ascii: " ") else { return nil }
    return (String(decoding: line[..<colon], as: UTF8.self), trimmed(rest))
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == UInt8(ascii: " ") { text = text.dropFirst() }
    while text.last == UInt8(ascii: " ") { text = text.dropLast() }
    return text
  }

  private static func value(_ text: ArraySlice<UInt8>, of line: ArraySlice<UInt8>, number: Int) -> Written? {
    let column = text.startIndex - line.startIndex + 1
    let content =
      text.first == UInt8(ascii: "[") ? list(text, line: number, column: column) : scalar(text)
    return content.map { Written(content: $0, line: number, column: column) }
  }

  private static func scalar(_ text: ArraySlice<UInt8>) -> WrittenContent? {
    switch text.first {
    case UInt8(ascii: "\""): quoted(text, mark: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): quoted(text, mark: UInt8(ascii: "'"))
    default: isPlain(text) ? .scalar(String(decoding: text, as: UTF8.self), isPlain: true) : nil
    }
  }

  /// Lines such as `  - een zin`, all with the same indent; nil where there are none, or anything else.
  private static func items(in lines: [ArraySlice<UInt8>], from next: inout Int) -> Written? {
    var items: [Written] = []
    var place: (line: Int, indent: Int)?
    while next < lines.count {
      let line = lines[next]
      guard let dash = line.firstIndex(where: { $0 != UInt8(ascii: " ") }), dash > line.startIndex else {
        break
      }
      let indent = dash - line.startIndex
      guard line[dash...].starts(with: [UInt8(ascii: "-"), UInt8(ascii: " ")]),
        indent == place?.indent ?? indent
      else { return nil }
      next += 1
      if place == nil { place = (next, indent) }
      let text = trimmed(line[(dash + 2)...])
      guard let content = scalar(text) else { return nil }
      items.append(Written(content: content, line: next, column: text.startIndex - line.startIndex + 1))
    }
    return place.map { Written(content: .list(items), line: $0.line, column: $0.indent + 1) }
  }

  /// `[een, twee]`, of words that need no quotes.
  private static func list(_ text: ArraySlice<UInt8>, line: Int, column: Int) -> WrittenContent? {
    guard text.count > 1, text.last == UInt8(ascii: "]") else { return nil }
    let inside = text.dropFirst().dropLast()
    guard !inside.isEmpty else { return .list([]) }
    var items: [Written] = []
    for part in inside.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      var word = part
      while word.first == UInt8(ascii: " ") { word = word.dropFirst() }
      while word.last == UInt8(ascii: " ") { word = word.dropLast() }
      guard let first = word.first, isLetterOrDigit(first), word.allSatisfy(isKeyByte) else { return nil }
      items.append(
        Written(
          content: .scalar(String(decoding: word, as: UTF8.self), isPlain: true), line: line,
          column: column + word.startIndex - text.startIndex))
    }
    return .list(items)
  }

  /// Between quotes that stand only around it, without escapes.
  private static func quoted(_ text: ArraySlice<UInt8>, mark: UInt8) -> WrittenContent? {
    guard text.count > 1, text.last == mark else { return nil }
    let inside = text.dropFirst().dropLast()
    guard !inside.contains(where: { $0 == mark || $0 == UInt8(ascii: "\\") }), !holdsOdd(inside) else {
      return nil
    }
    return .scalar(String(decoding: inside, as: UTF8.self), isPlain: false)
  }

  /// Whether a value means itself: it begins with a letter or digit, and holds neither `: ` nor ` #`.
  private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    // No quotation marks of print, nor spaces of another kind: somebody may have meant others.
    guard let first = text.first, isLetterOrDigit(first) || first > 127 && first != 0xE2 && first != 0xC2,
      text.last != UInt8(ascii: ":"), !holdsOdd(text)
    else { return false }
    var previous: UInt8 = 0
    for byte in text {
      if previous == UInt8(ascii: ":"), byte == UInt8(ascii: " ") { return false }
      if previous == UInt8(ascii: " "), byte == UInt8(ascii: "#") { return false }
      previous = byte
    }
    return true
  }

  /// Whether libyaml may see more than letters: controls, the line ends U+0085, U+2028 and U+2029, and
  /// U+FEFF with its neighbours.
  private static func holdsOdd(_ text: ArraySlice<UInt8>) -> Bool {
    var (beforeLast, last): (UInt8, UInt8) = (0, 0)
    for byte in text {
      if byte < 32 || byte == 127 || byte == 0xEF { return true }
      if last == 0xC2, byte < 0xA0 { return true }
      if beforeLast == 0xE2, last == 0x80, byte == 0xA8 || byte == 0xA9 { return true }
      (beforeLast, last) = (last, byte)
    }
    return false
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) || (48...57).contains(byte)
  }
}
