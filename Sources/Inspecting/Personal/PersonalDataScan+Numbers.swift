/// Numbers of persons and of their telephones.
extension PersonalDataScan {
  /// A BSN that starts here: nine digits, together or in one of the groups that people write.
  ///
  /// Source of the rule: Regeling gegevens en inrichting BSN; weights 9 to 2 and −1, the sum divisible by 11.
  func bsn(at start: Int) -> PersonalData? {
    guard isDigit(at(start)), let (digits, end) = nineDigits(at: start) else { return nil }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
    guard sum % 11 == 0, digits.contains(where: { $0 != 0 }), !isOtherNumber(start, end) else { return nil }
    let value = String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
    return PersonalData(kind: .bsn, range: start..<end, value: value, hint: "…" + value.suffix(3))
  }

  private static let groups: Set<[Int]> = [
    [9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [4, 5], [5, 4], [3, 6], [6, 3], [3, 2, 4], [2, 3, 4],
  ]

  private func nineDigits(at start: Int) -> (digits: [UInt8], end: Int)? {
    var digits: [UInt8] = []
    var groups = [0]
    var sign = 0
    var position = start
    while digits.count <= 9 {
      if isDigit(at(position)) {
        digits.append(text[position] - 48)
        groups[groups.count - 1] += 1
        position += 1
      } else if digits.count < 9, groups.count < 4, case let length = separator(at: position), length > 0,
        isDigit(at(position + length))
      {
        sign = position
        position += length
        groups.append(0)
      } else {
        break
      }
    }
    guard digits.count == 9, Self.groups.contains(groups) else { return nil }
    guard groups.count > 1 else { return (digits, position) }
    // In a row of numbers three that stand side by side are not one.
    let after = separator(at: position)
    if after > 0, isDigit(at(position + after)) { return nil }
    let isPlain = separator(at: sign) == 1
    if isPlain, before(start) == text[sign], isDigit(at(start - 2)) { return nil }
    return (digits, position)
  }

  /// Whether what stands around nine digits says that they are something else.
  private func isOtherNumber(_ start: Int, _ end: Int) -> Bool {
    let (previous, next) = (before(start), at(end))
    // Of an amount, a decimal, an international number, a date with a time.
    if previous == UInt8(ascii: "+") || previous == UInt8(ascii: ","), isDigit(at(start - 2)) { return true }
    if previous == UInt8(ascii: "."), isDigit(at(start - 2)) { return true }
    if previous == UInt8(ascii: "+") || isAmount(start, end) { return true }
    if next == UInt8(ascii: "."), isDigit(at(end + 1)), at(end + 1) != 48 || isDigit(at(end + 2)) {
      return true
    }
    if (previous == UInt8(ascii: "-") || previous == UInt8(ascii: "/")), isDigit(at(start - 2)) {
      return true
    }
    if next == UInt8(ascii: "-") && isDigit(at(end + 1)) { return true }
    // `+31 (0)38…`: the nine digits behind it are a telephone.
    if previous == UInt8(ascii: ")") || previous == 32 && at(start - 2) == UInt8(ascii: ")"),
      at(start - (previous == 32 ? 3 : 2)) == 48
    {
      return true
    }
    if isLetter(next), isLetter(previous) || next == UInt8(ascii: "B") { return true }
    let word = word(before: start)
    let attached = self.word(attachedTo: start)
    if word.hasSuffix("bsn") || word.contains("burgerservice") || attached.hasSuffix("bsn") { return false }
    if isLetter(previous) || [45, 95, 61].contains(previous) && isWordly(at(start - 2)) {
      // `Z123456782`, `IMG_123456782`: the beginning of a name of something.
      if attached.utf8.count <= 4, !["nr", "no"].contains(attached) { return true }
    }
    return Self.others.contains { word.hasPrefix($0) } || isInAddress(start)
  }

  /// Words that say what kind of number follows, where it is none of a person.
  private static let others = [
    "zaak", "kenmerk", "dossier", "document", "besluit", "registratie", "rsin", "kvk", "factu", "isbn",
    "issn", "ordernummer", "bestel", "referentie", "publicatie", "fiscaal", "btw", "vestiging", "agb", "ubn",
  ]

  private func word(attachedTo position: Int) -> String {
    var end = position
    if end > 0, !isLetter(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isWordly(text[start - 1]), end - start < 12 { start -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self).lowercased()
  }

  private func isAmount(_ start: Int, _ end: Int) -> Bool {
    var first = start
    while first > 0, text[first - 1] == 32 || text[first - 1] == 0xA0 || text[first - 1] == 0xC2 {
      first -= 1
    }
    // The euro sign is E2 82 AC.
    if at(first - 1) == 0xAC, at(first - 2) == 0x82 { return true }
    if at(end) == UInt8(ascii: ","), isDigit(at(end + 1)) || at(end + 1) == UInt8(ascii: "-") { return true }
    let rest = String(decoding: text[end..<min(end + 6, text.count)], as: UTF8.self)
    return rest.lowercased().hasPrefix(" euro")
  }

  /// Whether a position lies within a web address, where nine digits are mostly the number of a document.
  private func isInAddress(_ position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 2_000 {
      let byte = text[start - 1]
      if byte <= 32 || [34, 39, 40, 60, 62].contains(byte) { break }
      if byte == 47, start > 2, text[start - 2] == 47, text[start - 3] == 58 { return true }
      start -= 1
    }
    return false
  }

  // MARK: - Telephones

  /// A Dutch mobile number that starts here: `06`, `+31 6` or `0031 6` and eight digits, with any signs between them.
  func mobile(at start: Int) -> PersonalData? {
    var position = start
    var hasCountry = false
    if at(position) == UInt8(ascii: "+") {
      position = skip(from: position + 1)
      guard let next = literal("31", at: position) else { return nil }
      (position, hasCountry) = (next, true)
    } else if let next = literal("0031", at: position) {
      (position, hasCountry) = (next, true)
    } else if let next = literal("00", at: position), let country = literal("31", at: skip(from: next)) {
      (position, hasCountry) = (country, true)
    } else if let next = literal("31", at: position), isChatAddress(start) {
      (position, hasCountry) = (next, true)
    }
    position = skip(from: position)
    // `+31 (0)6`: the bracket is among what is skipped.
    if hasCountry, at(position) == 48 { position = skip(from: position + 1) }
    if !hasCountry {
      guard at(position) == 48 else { return nil }
      position = skip(from: position + 1)
    }
    guard at(position) == UInt8(ascii: "6") else { return nil }
    position += 1
    var digits: [UInt8] = []
    while digits.count < 8 {
      let next = skip(from: position)
      guard isDigit(at(next)) else { return nil }
      digits.append(text[next])
      position = next + 1
    }
    guard !isDigit(at(position)), hasCountry || !isOtherTelephone(start, position) else { return nil }
    let value = "06" + String(decoding: digits, as: UTF8.self)
    return PersonalData(kind: .mobile, range: start..<position, value: value, hint: "06…" + value.suffix(2))
  }

  private func literal(_ digits: StaticString, at position: Int) -> Int? {
    var position = position
    for index in 0..<digits.utf8CodeUnitCount {
      guard at(position) == digits.utf8Start[index] else { return nil }
      position += 1
    }
    return position
  }

  /// Past at most four signs that may stand between the digits of a telephone number; a line may end there too.
  private func skip(from position: Int) -> Int {
    var end = position
    for _ in 0..<4 {
      var length = separator(at: end)
      if length == 0, [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*")].contains(at(end)) {
        length = 1
      }
      if length == 0, at(end) == 10, at(end + 1) != 10 { length = 1 }
      if length == 0 { break }
      end += length
    }
    return end
  }

  private func isChatAddress(_ start: Int) -> Bool {
    ["wa.me/", "phone=", "tel:"].contains {
      start >= $0.utf8.count && text[(start - $0.utf8.count)..<start].elementsEqual($0.utf8)
    }
  }

  /// Whether ten digits from `06` are part of a date, of a longer number or of an identifier.
  private func isOtherTelephone(_ start: Int, _ end: Int) -> Bool {
    let previous = before(start)
    if [45, 46, 58, 44].contains(previous), isDigit(at(start - 2)) { return true }
    if isLetter(at(end)), isLetter(previous) || previous == 45 { return true }
    // `06-11-2026 12…` and `06-2026 1234…` begin with a day or a month.
    let plain = (start..<min(start + 10, text.count)).map { text[$0] }
    func isYear(_ at: Int) -> Bool {
      plain.count >= at + 4 && (plain[at...].starts(with: [49, 57]) || plain[at...].starts(with: [50, 48]))
        && plain[at..<(at + 4)].allSatisfy(isDigit)
    }
    func isSign(_ at: Int) -> Bool { plain.count > at && [45, 46, 47, 32].contains(plain[at]) }
    if isSign(2), isSign(5), isYear(6), plain[3] == 48 || plain[3] == 49 { return true }
    if isSign(2), isYear(3), plain.count > 7, !isDigit(plain[7]) { return true }
    return Self.others.contains { word(before: start).hasPrefix($0) }
  }
}
