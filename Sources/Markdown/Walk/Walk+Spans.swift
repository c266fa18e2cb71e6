internal import Bytes
internal import Diagnostics

/// Signs that are left in a text: what our own walk makes of some, and which of the others a rule has to look at.
extension Walk {
  /// The sign at byte `index` of a text, of which all before `written` stands in the HTML; answers where to go on.
  mutating func sign(in text: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "~"): return strike(in: text, at: index, written: &written)
    case UInt8(ascii: "]"): return closeBracket(in: text, at: index, written: &written)
    case UInt8(ascii: "\\"): return cellBreak(in: text, at: index, written: &written)
    case UInt8(ascii: "{"):
      if !checkPhrase(in: text, at: index) { note(text, at: index) }
      return index + text[index...].prefix { $0 == UInt8(ascii: "{") }.count
    default:
      let run = text[index...].prefix { $0 == text[index] }.count
      let isMark =
        switch text[index] {
        case UInt8(ascii: "*"): run < 4
        // `snake_case` is a name; an underscore at one side of a word was to begin or end something.
        case UInt8(ascii: "_"):
          run == 2
            || run == 1
              && isWordCharacter(before: index, in: text) != isWordCharacter(at: index + 1, in: text)
            || run == 1 && index > 0 && text[index - 1] == 0x20
        default: run == 2
        }
      if isMark { note(text, at: index) }
      return index + run
    }
  }

  /// Where byte `index` of a text stands in the source; nil where it was written with a backslash or as an entity.
  mutating func source(of index: Int, in text: UnsafeBufferPointer<UInt8>) -> (line: Int, offset: Int)? {
    guard !locator.isEscaped(index, in: text), locator.byte == text[index] else { return nil }
    return (locator.line, locator.offset)
  }

  /// Remembers that a sign stands in the page as it was typed.
  mutating func note(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard let (line, offset) = source(of: index, in: text) else { return }
    layout.signs.append(.init(byte: text[index], line: line, offset: offset))
  }

  private mutating func note(_ stray: [Spans.Open]) {
    for span in stray { layout.signs.append(.init(byte: span.mark, line: span.line, offset: span.offset)) }
  }

  // MARK: Struck out

  /// `~~` at byte `index`: the start or the end of something struck out. One `~`, or three, is only a sign.
  private mutating func strike(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int
  ) -> Int {
    let run = text[index...].prefix { $0 == UInt8(ascii: "~") }.count
    guard run == 2, let (line, offset) = source(of: index, in: text), locator.peek(1) == UInt8(ascii: "~")
    else {
      return index + run
    }
    let sides = strikeSides(before: locator.peek(-1), after: locator.peek(2))
    if sides.canClose, let (start, stray) = spans.close(UInt8(ascii: "~")) {
      note(stray)
      output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
      put("<del>", over: 2, at: start)
      output.append("</del>")
      written = index + 2
    } else if sides.canOpen {
      note(spans.restart())
      output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
      spans.begin(
        UInt8(ascii: "~"), at: output.count, holeCount: holes.count, line: line, offset: offset)
      output.append("~~")
      written = index + 2
    } else {
      layout.signs.append(.init(byte: text[index], line: line, offset: offset))
    }
    return index + 2
  }

  /// An element ends: nothing that was opened within it can end outside it.
  mutating func leaveSpan() { note(spans.leave()) }

  /// A block ends, and with it all that was opened in it.
  mutating func endSpans() { note(spans.end()) }

  /// Writes a tag over the signs that a span was opened with.
  private mutating func put(_ tag: StaticString, over count: Int, at start: Spans.Open) {
    output.replace(at: start.start, count: count, with: tag)
    move(holesFrom: start.holeCount, by: tag.utf8CodeUnitCount - count)
  }

  private mutating func move(holesFrom first: Int, by distance: Int) {
    for index in first..<holes.count {
      holes[index] = Hole(offset: holes[index].offset + distance, content: holes[index].content)
    }
  }

  // MARK: Phrases in another language

  /// `[` at byte `index`: it may begin a phrase.
  mutating func openBracket(in text: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int) {
    if index + 1 < text.count,
      text[index + 1] == UInt8(ascii: "[")
        || index > 0 && text[index - 1] == UInt8(ascii: ")")
    {
      note(text, at: index)
    }
    guard let (line, offset) = source(of: index, in: text) else { return }
    output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
    spans.begin(UInt8(ascii: "["), at: output.count, holeCount: holes.count, line: line, offset: offset)
    output.append(UInt8(ascii: "["))
    written = index + 1
  }

  private mutating func closeBracket(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int
  ) -> Int {
    // What an author wants with `] (` or `][` is a link.
    let next = text[(index + 1)...].first { $0 != UInt8(ascii: " ") }
    if next == UInt8(ascii: "(") || index + 1 < text.count && text[index + 1] == UInt8(ascii: "[") {
      note(text, at: index)
    }
    guard let (start, stray) = spans.close(UInt8(ascii: "[")) else { return index + 1 }
    note(stray)
    guard let (language, end) = phraseEnd(in: text, at: index), source(of: index, in: text) != nil else {
      return index + 1
    }
    output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
    if language.primary != (options.language == .dutch ? "nl" : "en") { takeOutTerms(behind: start) }
    var tag: [UInt8] = Array("<span lang=\"\(language.code)\"".utf8)
    if language.isRightToLeft { tag += Array(" dir=\"rtl\"".utf8) }
    tag.append(UInt8(ascii: ">"))
    tag.withUnsafeBufferPointer { output.replace(at: start.start, count: 1, with: $0) }
    move(holesFrom: start.holeCount, by: tag.count - 1)
    output.append("</span>")
    written = end
    return end
  }

  /// No term of ours is explained within another language: its words stand there as they were written.
  private mutating func takeOutTerms(behind start: Spans.Open) {
    guard holes.count > start.holeCount else { return }
    let tail = Array(output.suffix(from: start.start))
    let inside = holes[start.holeCount...]
    holes.removeSubrange(start.holeCount...)
    output.cut(to: start.start)
    var copied = 0
    tail.withUnsafeBufferPointer { tail in
      for inner in inside {
        let end = inner.offset - start.start
        output.append(UnsafeBufferPointer(rebasing: tail[copied..<end]))
        copied = end
        if case .term(let term, let word, _) = inner.content {
          HTMLEscaping.append(word, to: &output)
          usedTerms[term] = false
        } else {
          hole(inner.content)
        }
      }
      output.append(UnsafeBufferPointer(rebasing: tail[copied...]))
    }
  }

  /// Whether `{` at byte `index` was to say a language, and does not: an error tells how.
  private mutating func checkPhrase(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // Nearly all braces are ruled out by the first letter in them.
    guard index + 1 < text.count, "lthx".utf8.contains(text[index + 1]) else { return false }
    let inside = text[(index + 1)...].prefix(60).prefix {
      $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n")
    }
    let written = String(decoding: inside, as: UTF8.self).lowercased()
    let words = written.split { " =:\"'.#“”".contains($0) }.map(String.init)
    guard let key = words.first, written.contains("=") || written.contains(":"),
      ["lang", "taal", "language", "hreflang", "xml"].contains(key),
      inside.endIndex < text.count, text[inside.endIndex] == UInt8(ascii: "}"),
      source(of: index, in: text) != nil
    else { return false }
    let value = words.last.flatMap { words.count > 1 ? $0 : nil } ?? ""
    let hasBrackets = index > 0 && text[index - 1] == UInt8(ascii: "]")
    diagnostics.append(.phraseLanguage(value, hasBrackets: hasBrackets, at: locator.place()))
    return true
  }

  // MARK: Lines within a cell

  /// A backslash between spaces breaks the line within a cell of a table, as one at the end of a line does elsewhere.
  private mutating func cellBreak(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, written: inout Int
  ) -> Int {
    guard isInCell, index > 0, index + 1 < text.count, text[index - 1] == UInt8(ascii: " "),
      text[index + 1] == UInt8(ascii: " ")
    else { return index + 1 }
    _ = locator.isEscaped(index, in: text)
    guard locator.byte == UInt8(ascii: "\\"), locator.peek(1) == UInt8(ascii: " ") else { return index + 1 }
    output.append(UnsafeBufferPointer(rebasing: text[written..<(index - 1)]))
    output.append("<br />")
    written = index + 2
    return index + 2
  }
}

extension Diagnostic {
  /// `{lang=…}` that names no language, or stands behind no phrase.
  fileprivate static func phraseLanguage(_ written: String, hasBrackets: Bool, at place: Place) -> Diagnostic
  {
    let code = PhraseLanguage(written)?.code ?? PhraseLanguage.code(named: written)
    let message =
      if hasBrackets, PhraseLanguage(written) == nil, !written.isEmpty {
        Phrase(
          nl: "“\(written)” is geen taal die wij kennen.", en: "“\(written)” is no language that we know.")
      } else {
        Phrase(
          nl: "Dit zegt van geen woorden in welke taal zij zijn.",
          en: "This says of no words which language they are in.")
      }
    return Diagnostic(
      .phraseLanguage, at: place, message,
      help: Phrase(
        nl:
          "Schrijf de woorden tussen rechte haken, met de code van de taal er direct achter: [woorden]{lang=\(code ?? "en")}.",
        en:
          "Write the words between square brackets, with the code of the language right behind: [words]{lang=\(code ?? "en")}."
      ))
  }
}
