import Bytes

extension Walk {
  /// The first use of a term that starts at byte `index` of a text, and the byte behind it.
  ///
  /// The longest word that fits is the one that is used. Nil where no word fits, or its term was used before.
  mutating func firstUse(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (content: Hole.Content, end: Int)? {
    guard let entry = entry(in: text, at: index), !usedTerms[entry.term] else { return nil }
    let end = index + entry.word.count
    if isInAddress(index..<end, of: text) { return nil }
    usedTerms[entry.term] = true
    let isExplained =
      !entry.expansion.isEmpty
      && (isExplained(entry, before: index, in: text) || isExplained(entry, behind: end, in: text))
    let word = String(decoding: entry.word, as: UTF8.self)
    return (.term(entry.term, word: word, explained: isExplained), end)
  }

  private func entry(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Vocabulary.Entry? {
    for candidate in vocabulary.byFirstByte[Int(text[index])] {
      let length = vocabulary.entries[candidate].matchLength(in: text, at: index)
      if length == 0 { continue }
      if isWordCharacter(before: index, in: text) { return nil }
      if !isWordCharacter(at: index + length, in: text) { return vocabulary.entries[candidate] }
    }
    return nil
  }

  /// Whether a word is part of something that is no prose: a mail address, a file name, a path or a domain.
  ///
  /// What stands between blanks is looked at, as far as such a thing goes.
  private func isInAddress(_ word: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (start, end) = (word.lowerBound, word.upperBound)
    while start > 0, word.lowerBound - start < 200, text[start - 1] > 0x20 { start -= 1 }
    while end < text.count, end - word.upperBound < 200, text[end] > 0x20 { end += 1 }
    if start == word.lowerBound, end == word.upperBound { return false }
    // `#HWV` is a name that people search with.
    if start < word.lowerBound, text[word.lowerBound - 1] == UInt8(ascii: "#") { return true }
    let token = text[start..<end]
    var slashes = 0
    for index in token.indices {
      switch token[index] {
      case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: "/"):
        slashes += 1
        // `zwolle/HWV` is a path as much as it is “of”; a second one, or one that begins it, leaves no doubt.
        if slashes > 1 || index == start { return true }
      case UInt8(ascii: "."):
        if index > start, index + 1 < end, isLetterOrDigit(token[index - 1]),
          isLetterOrDigit(token[index + 1])
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether the full form stands right before: “hecht wijkverband (HWV)”, “**hecht wijkverband** (kortweg: HWV)”.
  ///
  /// It may be inflected (“hechte wijkverbanden (HWV's)”): each word may have up to three letters more.
  private func isExplained(
    _ entry: Vocabulary.Entry, before index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let most = entry.expansion.reduce(40) { $0 + $1.count + 8 }
    let before = Array(plain.bytes.suffix(most) + Array(text[..<index].suffix(most))).suffix(most)
    guard let open = before.lastIndex(of: UInt8(ascii: "(")), open > before.startIndex else { return false }
    let introduction = lowercasedWords(of: String(decoding: before[(open + 1)...], as: UTF8.self))
    guard introduction.count <= 2, introduction.allSatisfy({ Self.introductions.contains($0) }),
      let last = before[..<open].last(where: { !" \n*_".utf8.contains($0) }), !",.;:".utf8.contains(last)
    else { return false }
    let written = lowercasedWords(of: String(decoding: before[..<open], as: UTF8.self))
    return written.count >= entry.expansion.count
      && isInflected(entry.expansion[...], as: written.suffix(entry.expansion.count))
  }

  /// Whether the full form stands right behind, in brackets: “HWV (hecht wijkverband)”, “**IZA** (het Integraal
  /// Zorgakkoord)”.
  ///
  /// Read in the source, for it may be written in another element or on the next line.
  private mutating func isExplained(
    _ entry: Vocabulary.Entry, behind end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let most = entry.expansion.reduce(40) { $0 + $1.count + 8 }
    _ = locator.isEscaped(end - 1, in: text)
    let start = min(locator.offset + 1, locator.bytes.count)
    let behind = locator.bytes[start..<max(start, min(start + most, locator.end, locator.bytes.count))]
    if isExplained(entry, inWords: behind) { return true }
    let opening = behind.prefix { " \n*_'s\u{2019}".utf8.contains($0) }
    guard opening.contains(where: { $0 == 0x20 || $0 == 0x0A }), opening.endIndex < behind.endIndex,
      behind[opening.endIndex] == UInt8(ascii: "(")
    else { return false }
    let inside = behind[(opening.endIndex + 1)...].prefix { $0 != UInt8(ascii: ")") }
    var written = lowercasedWords(of: String(decoding: inside, as: UTF8.self))[...]
    while let first = written.first, Self.introductions.contains(first) { written.removeFirst() }
    return written.count == entry.expansion.count && isInflected(entry.expansion[...], as: written)
  }

  /// Whether the full form follows in the sentence: “HWV: hecht wijkverband”, “HWV, oftewel hecht wijkverband”.
  private func isExplained(_ entry: Vocabulary.Entry, inWords behind: ArraySlice<UInt8>) -> Bool {
    let signs = behind.prefix { " \n*_,:=-\u{2013}\u{2014}".utf8.contains($0) }
    guard !signs.isEmpty else { return false }
    var written = lowercasedWords(of: String(decoding: behind[signs.endIndex...], as: UTF8.self))[...]
    var isSaid = signs.contains { ":=-,\u{2013}".utf8.contains($0) }
    while let first = written.first,
      Self.introductions.contains(first) || Self.equations.contains(first)
    {
      isSaid = isSaid || Self.equations.contains(first)
      written.removeFirst()
    }
    return isSaid && written.count >= entry.expansion.count
      && isInflected(entry.expansion[...], as: written.prefix(entry.expansion.count))
  }

  private static let equations = Set(
    ["staat", "betekent", "is", "ofwel", "oftewel", "voor", "dat"].map { Array($0.utf8) })

  /// Words that may stand between the bracket and the full form, or the abbreviation.
  private static let introductions = Set(
    [
      "het", "de", "een", "hierna", "verder", "kortweg", "afgekort", "ook", "wel", "oftewel", "of", "voluit",
      "the", "a",
    ]
    .map { Array($0.utf8) })

  private func isInflected(_ words: ArraySlice<[UInt8]>, as written: ArraySlice<[UInt8]>) -> Bool {
    zip(words, written).allSatisfy { word, form in
      form.starts(with: word) && form.count <= word.count + 3
        && form.dropFirst(word.count).allSatisfy { isLetterOrDigit($0) || $0 >= 0x80 }
    }
  }
}

/// Whether the character that ends before byte `index` belongs to a word that would go on at `index`.
func isWordCharacter(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard index > 0 else { return false }
  let last = text[index - 1]
  if last < 0x80 {
    // In “O&I” the ampersand belongs to the word.
    return isLetterOrDigit(last)
      || last == UInt8(ascii: "&") && index > 1
        && (isLetterOrDigit(text[index - 2]) || text[index - 2] >= 0x80)
  }
  var start = index - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return isWordScalar(text[start..<index])
}

/// Whether the character that starts at byte `index` goes on with a word that ends there.
func isWordCharacter(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard index < text.count else { return false }
  let first = text[index]
  if first < 0x80 {
    return isLetterOrDigit(first)
      || first == UInt8(ascii: "&") && index + 1 < text.count
        && (isLetterOrDigit(text[index + 1]) || text[index + 1] >= 0x80)
  }
  var end = index + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  return isWordScalar(text[index..<end])
}

private func isWordScalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
    return true
  default: return false
  }
}
