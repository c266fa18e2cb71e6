internal import Bytes
internal import Diagnostics

extension Walk {
  /// A run of text: escaped, with holes for terms, and looked through for what should have been a link or a note.
  mutating func text(_ literal: UnsafeBufferPointer<UInt8>) {
    if imageDepth > 0 {
      appendChecked(literal)
    } else {
      let classes = vocabulary.classes
      classes.withUnsafeBufferPointer { classes in
        if let classes = classes.baseAddress { write(literal, classes: classes) }
      }
    }
    appendPlain(literal)
    locator.goOver(.text(literal))
  }

  /// The text as it is looked at later, without what no page may hold.
  private mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>) {
    guard holdsForbidden(text) else {
      plain.append(text)
      return
    }
    var index = 0
    while index < text.count {
      if let length = forbiddenLength(in: text, at: index) {
        index += length
      } else {
        plain.append(text[index])
        index += 1
      }
    }
  }

  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, classes: UnsafePointer<UInt8>
  ) {
    /// Everything before this has been written.
    var written = 0
    /// Where the last term ends: no address starts before it.
    var afterTerm = 0
    var index = 0
    let mayHoldTerms = openLink == nil && !isInHeading
    while true {
      index = firstMarked(in: text, from: index, classes: classes)
      if index >= text.count { break }
      let byteClass = ByteClass(rawValue: classes[Int(text[index])])
      if byteClass.contains(.word), mayHoldTerms, let use = firstUse(in: text, at: index) {
        output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
        hole(use.content)
        index = use.end
        written = index
        afterTerm = index
        continue
      }
      if byteClass.contains(.odd), let length = forbiddenLength(in: text, at: index) {
        diagnostics.append(.characterForbidden(at: locator.place(of: index, in: text)))
        output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
        index += length
        written = index
        continue
      }
      if byteClass.contains(.escaped), let entity = HTMLEscaping.entity(for: text[index]) {
        if text[index] == UInt8(ascii: "<") { checkAngle(in: text, at: index) }
        if text[index] == UInt8(ascii: "&") { checkEntity(in: text, at: index) }
        output.append(UnsafeBufferPointer(rebasing: text[written..<index]))
        output.append(entity)
        written = index + 1
      } else if byteClass.contains(.address) {
        checkAddress(in: text, endingAt: index, after: afterTerm)
        checkIcon(in: text, at: index)
      } else if byteClass.contains(.bracket) {
        checkFootnote(in: text, at: index)
        checkLostLink(in: text, at: index)
        openBracket(in: text, at: index, written: &written)
      } else if byteClass.contains(.sign) {
        index = sign(in: text, at: index, written: &written)
        continue
      }
      index += 1
    }
    output.append(UnsafeBufferPointer(rebasing: text[written...]))
  }

  /// `:icon:` whose first colon stands at byte `index` of a text.
  private mutating func checkIcon(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard text[index] == UInt8(ascii: ":"), index + 3 < text.count, (0x61...0x7A).contains(text[index + 1]),
      !isWordCharacter(before: index, in: text)
    else { return }
    let name = text[(index + 1)...].prefix(40).prefix {
      isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
    }
    guard name.count > 1, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ":"),
      !isWordCharacter(at: name.endIndex + 1, in: text)
    else { return }
    note(text, at: index)
  }

  /// `<` at byte `index` of a text: what was to be a tag or a comment, and is none.
  private mutating func checkAngle(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 2 < text.count else { return }
    let rest = text[index...]
    if rest.starts(with: "<!--".utf8) {
      if let (line, offset) = source(of: index, in: text) { comment(line: line, offset: offset) }
    } else if isLetterOrDigit(text[index + 1]) && !(0x30...0x39).contains(text[index + 1])
      || text[index + 1] == UInt8(ascii: "/"),
      rest.prefix(200).contains(UInt8(ascii: ">"))
    {
      note(text, at: index)
    }
  }

  /// `&` at byte `index` of a text: `&naam;` that stands for no sign.
  private mutating func checkEntity(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let name = text[(index + 1)...].prefix(32).prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "#") }
    guard name.count > 1, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";") else { return }
    note(text, at: index)
  }

  /// An alternative text: escaped, without what no page may hold.
  private mutating func appendChecked(_ text: UnsafeBufferPointer<UInt8>) {
    var (written, index) = (0, 0)
    while index < text.count {
      guard let length = forbiddenLength(in: text, at: index) else {
        index += 1
        continue
      }
      diagnostics.append(.characterForbidden(at: locator.place(of: index, in: text)))
      HTMLEscaping.append(UnsafeBufferPointer(rebasing: text[written..<index]), to: &output)
      index += length
      written = index
    }
    HTMLEscaping.append(UnsafeBufferPointer(rebasing: text[written...]), to: &output)
  }

  /// A bare address in a text of which the `://` or the first dot stands at byte `mark`.
  private mutating func checkAddress(
    in text: UnsafeBufferPointer<UInt8>, endingAt mark: Int, after least: Int
  ) {
    guard let (index, first) = addressStart(in: text, endingAt: mark), index >= least,
      !isWordCharacter(before: index, in: text)
    else { return }
    guard first < text.count, isLetterOrDigit(text[first]) || text[first] >= 0x80 else { return }
    // The text of an autolink is its address: that has been reported with the link.
    if let openLink, openLink.isAutolink { return }
    // `www.` within an address that is told already.
    if text[mark] == UInt8(ascii: "."), index > 0, text[index - 1] == UInt8(ascii: "/") { return }
    // What was to be a link is told as such.
    if openLink == nil, isBehindWordsOfLink(index, in: text) { return }
    let address = text[index...].prefix(200).prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    diagnostics.append(
      .addressBare(
        openLink == nil ? Self.withoutSentence(address) : String(decoding: address, as: UTF8.self),
        isLink: openLink != nil, at: locator.place(of: index, in: text)))
  }

  /// Whether `[words](`, or the same with a space, stands before byte `index` of a text.
  private func isBehindWordsOfLink(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 1, text[index - 1] == UInt8(ascii: "(") else { return false }
    let before = text[..<(index - 1)].last { $0 != UInt8(ascii: " ") }
    return before == UInt8(ascii: "]")
  }

  /// An address without the signs of the sentence that it stands in, and with its scheme.
  private static func withoutSentence(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var address = written
    while let last = address.last, ".,;:!?)]}>'\"*_~|".utf8.contains(last) {
      if last == UInt8(ascii: ")"), address.contains(UInt8(ascii: "(")) { break }
      address.removeLast()
    }
    var text = String(decoding: address, as: UTF8.self)
    while let last = text.unicodeScalars.last, "”’»…–".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text.lowercased().hasPrefix("www.") ? "https://" + text : text
  }

  /// Where an address starts whose `https://`, `http://` or `www.`, in any case, has its first mark at byte `mark`;
  /// and the first byte behind that. Nil where none of them stands there.
  private func addressStart(
    in text: UnsafeBufferPointer<UInt8>, endingAt mark: Int
  ) -> (index: Int, first: Int)? {
    func precedes(_ wanted: StaticString) -> Bool {
      let start = mark - wanted.utf8CodeUnitCount
      if start < 0 { return false }
      return (0..<wanted.utf8CodeUnitCount).allSatisfy { offset in
        let byte = text[start + offset]
        return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted.utf8Start[offset]
      }
    }
    if text[mark] == UInt8(ascii: ".") { return precedes("www") ? (mark - 3, mark + 1) : nil }
    guard mark + 2 < text.count, text[mark + 1] == UInt8(ascii: "/"), text[mark + 2] == UInt8(ascii: "/")
    else {
      return nil
    }
    if precedes("https") { return (mark - 5, mark + 3) }
    return precedes("http") ? (mark - 4, mark + 3) : nil
  }
}

extension Diagnostic {
  /// An address that stands in the text as such: as no link, or as the text of one.
  static func addressBare(_ address: String, isLink: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .addressBare, .warning, at: place,
      isLink
        ? Phrase(
          nl: "De tekst van deze link is een adres: die zegt niet waar de link heen gaat.",
          en: "The text of this link is an address: that does not say where it leads.")
        : Phrase(
          nl: "Dit adres staat los in de tekst en is geen link.",
          en: "This address stands bare in the text and is not a link."),
      help: Phrase(
        nl: "Schrijf [wat er te lezen is](\(address)).", en: "Write [what is to be read there](\(address))."))
  }
}
