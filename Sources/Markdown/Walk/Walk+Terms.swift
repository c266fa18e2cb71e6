extension Walk {
  /// The first use of a term that starts at byte `index` of a text, and the byte behind it.
  ///
  /// The longest word that fits is the one that is used. Nil where no word fits, or its term was used before.
  mutating func firstUse(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (content: Hole.Content, end: Int)? {
    guard let entry = entry(in: text, at: index), !usedTerms[entry.term] else { return nil }
    usedTerms[entry.term] = true
    let end = index + entry.word.count
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

  /// Whether the full form stands right before: “hecht wijkverband (HWV)”.
  ///
  /// It may be inflected (“hechte wijkverbanden (HWV's)”): each word may have up to three letters more.
  private func isExplained(
    _ entry: Vocabulary.Entry, before index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index > 0, text[index - 1] == UInt8(ascii: "(") else { return false }
    let most = entry.expansion.reduce(16) { $0 + $1.count + 8 }
    let before = plain.bytes.suffix(most) + Array(text[..<(index - 1)].suffix(most))
    let written = lowercasedWords(of: String(decoding: before.suffix(most), as: UTF8.self))
    return written.count >= entry.expansion.count
      && isInflected(entry.expansion[...], as: written.suffix(entry.expansion.count))
  }

  /// Whether the full form stands right behind, in brackets: “HWV (hecht wijkverband)”.
  private func isExplained(
    _ entry: Vocabulary.Entry, behind end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard end + 1 < text.count, text[end] == UInt8(ascii: " "), text[end + 1] == UInt8(ascii: "(") else {
      return false
    }
    let inside = text[(end + 2)...].prefix { $0 != UInt8(ascii: ")") }
    let written = lowercasedWords(of: String(decoding: inside, as: UTF8.self))
    return written.count == entry.expansion.count && isInflected(entry.expansion[...], as: written[...])
  }

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
