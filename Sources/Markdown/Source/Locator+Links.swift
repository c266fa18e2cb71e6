extension Locator {
  /// Goes to the start of a link or image: `[`, `!` or the `<` of an address in angle brackets.
  mutating func seekLink(isImage: Bool) {
    catchUp()
    if isImage {
      seek { $0 == UInt8(ascii: "!") }
    } else {
      seek { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
    }
  }

  /// Goes over the start of a link or image.
  mutating func consumeLinkStart(isImage: Bool) {
    advance(by: isImage ? 2 : 1)
  }

  /// Goes over what follows the text of a link or image: `](address "title")`, `][label]`, `]` or `>`.
  mutating func consumeLinkEnd() {
    if byte == UInt8(ascii: ">") {
      advance()
      return
    }
    seek { $0 == UInt8(ascii: "]") }
    advance()
    if byte == UInt8(ascii: "(") {
      _ = attempt { $0.skipInlineDestination() }
    } else if byte == UInt8(ascii: "[") {
      _ = attempt { $0.skipLabel() }
    }
  }

  /// Goes over the link definitions that a paragraph starts with: cmark takes them out of it.
  mutating func skipDefinitions() {
    while byte == UInt8(ascii: "["), peek(1) != UInt8(ascii: "^"), attempt({ $0.skipDefinition() }) {}
  }

  /// The link definitions that start here, one behind the other.
  mutating func definitions(line: Int, offset: Int, quotes: Int) -> [SourceText.Definition] {
    forgetSteps()
    (self.line, self.offset, self.quotes) = (line, offset, quotes)
    end = bytes.count
    var found: [SourceText.Definition] = []
    while byte == UInt8(ascii: "["), peek(1) != UInt8(ascii: "^") {
      let (line, start) = (self.line, self.offset)
      guard attempt({ $0.skipDefinition() }) else { break }
      let label = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "]") }
      let written = String(decoding: label, as: UTF8.self)
      found.append(
        .init(label: SourceText.folded(written), written: written, line: line, offset: start))
    }
    return found
  }

  /// Moves as `move` does, or not at all where that answers false.
  private mutating func attempt(_ move: (inout Locator) -> Bool) -> Bool {
    var ahead = self
    guard move(&ahead) else { return false }
    self = ahead
    return true
  }

  /// `(address "title")`, by the grammar of CommonMark.
  private mutating func skipInlineDestination() -> Bool {
    advance()
    skipSpace()
    guard byte == UInt8(ascii: ")") || skipDestination() else { return false }
    let afterDestination = offset
    skipSpace()
    if offset > afterDestination, byte != UInt8(ascii: ")") {
      guard skipTitle() else { return false }
      skipSpace()
    }
    guard byte == UInt8(ascii: ")") else { return false }
    advance()
    return true
  }

  /// `[label]`, by the grammar of CommonMark.
  private mutating func skipLabel() -> Bool {
    advance()
    let start = offset
    while byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "[") || offset >= end || offset - start > 1000 { return false }
      if byte == UInt8(ascii: "\\") { offset += 1 }
      advance()
    }
    advance()
    return true
  }

  /// `[label]: address "title"` and the end of the line, by the grammar of CommonMark.
  private mutating func skipDefinition() -> Bool {
    guard skipLabel(), byte == UInt8(ascii: ":") else { return false }
    advance()
    skipSpace()
    guard skipDestination() else { return false }
    let afterDestination = self
    skipSpace()
    if offset > afterDestination.offset, attempt({ $0.skipTitle() && $0.skipToNextLine() }) { return true }
    self = afterDestination
    return skipToNextLine()
  }

  private mutating func skipToNextLine() -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: "\n") || byte == 0 else { return false }
    nextLine()
    return true
  }

  private mutating func skipSpace() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") { advance() }
  }

  private mutating func skipDestination() -> Bool {
    if byte == UInt8(ascii: "<") {
      advance()
      while byte != UInt8(ascii: ">") {
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "<") || byte == 0 { return false }
        if byte == UInt8(ascii: "\\"), isPunctuation(peek(1)) { offset += 1 }
        offset += 1
      }
      offset += 1
      return true
    }
    let start = offset
    var depth = 0
    while byte > 0x20 {
      if byte == UInt8(ascii: "\\"), isPunctuation(peek(1)) {
        offset += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return false }
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    // cmark asks for no balance where a blank ends the address.
    return offset > start
  }

  private mutating func skipTitle() -> Bool {
    let close: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = byte
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    let opening = byte
    advance()
    while byte != close {
      if offset >= end || byte == opening { return false }
      if byte == UInt8(ascii: "\\") { offset += 1 }
      advance()
    }
    advance()
    return true
  }
}
