/// What our own walk reads within a text, and cmark does not: `~~struck out~~` and `[a phrase]{lang=en}`.
///
/// Where one is opened, nothing is known yet of its end; so its start is written as signs, and made a tag when the end
/// comes.
struct Spans {
  /// A start that may find its end.
  struct Open {
    /// `~` or `[`.
    let mark: UInt8
    /// How many elements stand around it: an end counts only within the same one.
    let depth: Int
    /// Where its signs stand in the HTML, and how many holes come before them.
    let start: Int
    let holeCount: Int
    /// Where it stands in the source, once that is known.
    var line = 0
    var offset = 0
  }

  /// By mark, so that the last start of each is found at once.
  private var tildes: [Open] = []
  private var brackets: [Open] = []
  private var depth = 0

  /// Whether something struck out waits for its end.
  var isStriking: Bool { !tildes.isEmpty }

  /// An element begins around what follows.
  mutating func enter() { depth += 1 }

  /// An element ends, and with it what was opened within; answers with the `~~` among that.
  mutating func leave() -> [Open] {
    depth -= 1
    while let last = brackets.last, last.depth > depth { brackets.removeLast() }
    var stray: [Open] = []
    while let last = tildes.last, last.depth > depth { stray.append(tildes.removeLast()) }
    return stray
  }

  /// A block ends, and with it all that was opened; answers with the `~~` among that.
  mutating func end() -> [Open] {
    depth = 0
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    guard !tildes.isEmpty else { return [] }
    defer { tildes.removeAll() }
    return tildes
  }

  /// A second `~~` that begins something takes the place of the first, which is answered with: nothing is struck out
  /// twice, and what is written over stays linear.
  mutating func restart() -> [Open] {
    guard let last = tildes.last, last.depth == depth else { return [] }
    return [tildes.removeLast()]
  }

  mutating func begin(_ mark: UInt8, at start: Int, holeCount: Int, line: Int = 0, offset: Int = 0) {
    let open = Open(mark: mark, depth: depth, start: start, holeCount: holeCount, line: line, offset: offset)
    if mark == UInt8(ascii: "~") { tildes.append(open) } else { brackets.append(open) }
  }

  /// Takes the last start of this mark in the element that the walk is in; what was opened behind it can find no end
  /// any more. Nil where there is none. O(1), but for what is dropped.
  mutating func close(_ mark: UInt8) -> (start: Open, stray: [Open])? {
    let isTilde = mark == UInt8(ascii: "~")
    guard let last = isTilde ? tildes.last : brackets.last, last.depth == depth else { return nil }
    var stray: [Open] = []
    if isTilde {
      tildes.removeLast()
      while let inner = brackets.last, inner.start > last.start { brackets.removeLast() }
    } else {
      brackets.removeLast()
      while let inner = tildes.last, inner.start > last.start { stray.append(tildes.removeLast()) }
    }
    return (last, stray)
  }
}

/// The language of `]{lang=en}` that starts at byte `index` of a text, and the byte behind it; nil where none stands
/// there, or its language does not exist.
func phraseEnd(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (language: PhraseLanguage, end: Int)? {
  guard index + 7 < text.count,
    UnsafeBufferPointer(rebasing: text[index..<(index + 7)]).elementsEqual("]{lang=".utf8)
  else { return nil }
  let rest = text[(index + 7)...].prefix(40)
  guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
    let language = PhraseLanguage(String(decoding: rest[..<close], as: UTF8.self))
  else { return nil }
  return (language, close + 1)
}

/// Whether a run of `~~` may begin, or end, something struck out: it has to stand against a word on that side.
///
/// Source: GitHub Flavored Markdown, “delimiter run”; a byte of 0 is the end of the text.
func strikeSides(before: UInt8, after: UInt8) -> (canOpen: Bool, canClose: Bool) {
  func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
  let canOpen = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  let canClose = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  return (canOpen, canClose)
}
