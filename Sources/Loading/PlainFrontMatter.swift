/// Reads the plainest kind of front matter by itself: keys with words, sentences and lists of words.
///
/// Nearly every page has no other kind, and building Yams’ tree for it took a sixth of all work. Whatever is
/// not certain to mean the same to libyaml (quotes with escapes, nesting, comments, anchors, anything odd) is
/// left to Yams; a test holds both equal on all content and on every combination of doubtful characters.
struct PlainFrontMatter {
  /// The keys and values, or nil where Yams has to read it.
  static func read(_ bytes: ArraySlice<UInt8>) -> [WrittenPair]? {
    var pairs: [WrittenPair] = []
    var line = 0
    for content in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      if content.isEmpty {
        // Only the end may be empty: a blank line can belong to a value.
        guard content.startIndex == bytes.endIndex else { return nil }
        continue
      }
      // Longer than any schema: looking for a key that stands there twice would take too long.
      guard pairs.count < 64, let pair = pair(in: content, line: line),
        !pairs.contains(where: { $0.key.text == pair.key.text })
      else { return nil }
      pairs.append(pair)
    }
    return pairs
  }

  private static func pair(in line: ArraySlice<UInt8>, line number: Int) -> WrittenPair? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isKeyByte)
    else { return nil }
    let key = Written(
      content: .scalar(String(decoding: line[..<colon], as: UTF8.self), isPlain: true), line: number,
      column: 1)
    var rest = line[(colon + 1)...]
    // A key without a value may be the head of a nested one.
    guard rest.first == UInt8(ascii: " ") else { return nil }
    while rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    while rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    guard let first = rest.first else { return nil }
    let column = rest.startIndex - line.startIndex + 1
    let content: WrittenContent?
    switch first {
    case UInt8(ascii: "["): content = list(rest, line: number, column: column)
    case UInt8(ascii: "\""): content = quoted(rest, mark: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): content = quoted(rest, mark: UInt8(ascii: "'"))
    default: content = isPlain(rest) ? .scalar(String(decoding: rest, as: UTF8.self), isPlain: true) : nil
    }
    return content.map { WrittenPair(key: key, value: Written(content: $0, line: number, column: column)) }
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
    guard let first = text.first, isLetterOrDigit(first) || first > 127,
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
