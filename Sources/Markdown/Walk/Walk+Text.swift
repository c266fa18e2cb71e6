internal import Diagnostics

extension Walk {
  /// A run of text: escaped, with holes for terms, and looked through for what should have been a link or a note.
  mutating func text(_ literal: UnsafeBufferPointer<UInt8>) {
    if imageDepth > 0 {
      appendEscaped(bytes: literal, to: &html)
    } else {
      vocabulary.classes.withUnsafeBufferPointer { classes in
        write(literal, classes: classes)
      }
    }
    plain.append(contentsOf: literal)
    locator.consume(literal)
  }

  private mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<ByteClass>
  ) {
    /// Everything before this has been written.
    var written = 0
    var index = 0
    let mayHoldTerms = openLink == nil && !isInHeading
    while index < text.count {
      let byteClass = classes[Int(text[index])]
      if byteClass.isEmpty {
        index += 1
        continue
      }
      if byteClass.contains(.word), mayHoldTerms, let use = firstUse(in: text, at: index) {
        html.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
        hole(use.content)
        index = use.end
        written = index
        continue
      }
      if byteClass.contains(.escaped), let entity = entity(for: text[index]) {
        html.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
        html.append(entity)
        written = index + 1
      } else if byteClass.contains(.address) {
        checkAddress(in: text, at: index)
      } else if byteClass.contains(.bracket) {
        checkFootnote(in: text, at: index)
      }
      index += 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
  }

  /// A bare address that starts at byte `index` of a text.
  private mutating func checkAddress(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard let length = addressStart(in: text, at: index), !isWordCharacter(before: index, in: text) else {
      return
    }
    let first = index + length
    guard first < text.count, isLetterOrDigit(text[first]) || text[first] >= 0x80 else { return }
    // The text of an autolink is its address: that has been reported with the link.
    if let openLink, openLink.isAutolink { return }
    let address = text[index...].prefix(200).prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    diagnostics.append(
      .addressBare(
        String(decoding: address, as: UTF8.self), isLink: openLink != nil,
        at: locator.place(of: index, in: text)))
  }

  /// The length of `https://`, `http://` or `www.` at byte `index`, whatever its case; nil where none stands there.
  private func addressStart(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    func follows(_ wanted: StaticString) -> Bool {
      guard index + wanted.utf8CodeUnitCount < text.count else { return false }
      for offset in 0..<wanted.utf8CodeUnitCount {
        let byte = text[index + offset]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if lower != wanted.utf8Start[offset] { return false }
      }
      return true
    }
    if follows("www.") { return 4 }
    if !follows("http") { return nil }
    return follows("https://") ? 8 : follows("http://") ? 7 : nil
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
