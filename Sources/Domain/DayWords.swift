/// The words and numbers that Dutch people write days with.
enum DayWords {
  static let weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

  /// The month by its name or by three letters of it or more: fewer do not tell June from July.
  static func month(_ word: String) -> Int? {
    let letters = word.filter { $0 != "." }
    guard letters.count >= 3 else { return nil }
    if letters == "mrt" { return 3 }
    return Datum.months.firstIndex { $0.hasPrefix(letters) }.map { $0 + 1 }
  }

  /// The day of the week, 0 for Monday, by its name or its first two letters.
  static func weekday(_ word: String) -> Int? {
    let letters = word.filter { $0 != "." && $0 != "," }
    guard letters.count >= 2 else { return nil }
    return weekdays.firstIndex { $0 == letters || letters.count == 2 && $0.hasPrefix(letters) }
  }

  /// `2026-07-15`, `15-7-2026`, `15/07/2026` or `15.7.2026`: the day first, as everybody here writes it.
  static func numbers(_ word: String) -> (year: Int, month: Int, day: Int)? {
    for separator in ["-", "/", "."] as [Character] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
        let first = Int(parts[0]), let middle = Int(parts[1]), let last = Int(parts[2])
      else { continue }
      if separator == "-", parts[0].utf8.count == 4 { return (first, middle, last) }
      if parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 {
        return (last, middle, first)
      }
    }
    return nil
  }

  /// What says that no moment is known.
  static let unknown: Set<String> = [
    "onbekend", "nog niet bekend", "n.t.b.", "ntb", "nader te bepalen", "nog te bepalen",
  ]

  /// Words at the beginning that mean the same as others: `vóór` and `voor`, `met ingang van` and `vanaf`.
  static func usual(_ words: [String]) -> [String] {
    for (written, meant) in alike where words.count > written.count && words.starts(with: written) {
      return (meant.isEmpty ? [] : [meant]) + words.dropFirst(written.count)
    }
    return words
  }

  private static let alike: [([String], String)] = [
    (["vóór"], "voor"), (["vóor"], "voor"), (["ná"], "na"), (["uiterlijk", "op"], "uiterlijk"),
    (["op", "uiterlijk"], "uiterlijk"), (["uiterlijk", "in"], "uiterlijk"),
    (["met", "ingang", "van"], "vanaf"),
    (["m.i.v."], "vanaf"), (["ingaand", "op"], "vanaf"), (["sinds"], "vanaf"), (["omstreeks"], "rond"),
    (["circa"], "rond"), (["ca."], "rond"), (["ca"], "rond"), (["±"], "rond"), (["tm"], "t/m"),
    (["t/m"], "t/m"),
    (["op"], ""), (["in"], ""),
  ]

  /// The number of a day: `1`, `1e`, `1ste`, `2de`.
  static func ordinal(_ word: String) -> Int? {
    for ending in ["ste", "de", "e"] where word.hasSuffix(ending) {
      return Int(word.dropLast(ending.count))
    }
    return Int(word)
  }

  /// A day in numbers as words, since that is how it is shown; any other word as it stands.
  static func spelled(_ word: String) -> String {
    guard let parts = numbers(word), !word.hasPrefix(String(parts.year)) || parts.year < 1000,
      let day = Datum(year: parts.year, month: parts.month, day: parts.day)
    else { return word }
    return day.dutch
  }
}

extension Wanneer {
  /// What somebody may have meant who wrote what is no moment: a month mistyped, the month before the day, a year
  /// of two figures. Nil where nothing is near.
  public static func meant(by text: String) -> String? {
    if let plain = withoutTime(text), (try? Wanneer(parsing: plain)) != nil { return plain }
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for (index, word) in words.enumerated() {
      let lowered = word.lowercased()
      let parts = lowered.split(whereSeparator: { "-/.".contains($0) }).compactMap { Int($0) }
      if parts.count == 3, parts[0] > 999 {
        if let day = Datum(year: parts[0], month: parts[1], day: parts[2]) { words[index] = day.dutch }
      } else if parts.count == 3 {
        let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
        let day =
          Datum(year: year, month: parts[1], day: parts[0])
          ?? Datum(year: year, month: parts[0], day: parts[1])
        if let day { words[index] = day.dutch }
      } else if lowered.count > 3, DayWords.month(lowered) == nil, Int(lowered) == nil,
        let near = Datum.months.first(where: { $0.isNear(lowered) })
      {
        words[index] = near
      } else if DayWords.weekday(lowered) != nil, words.count > 1 {
        words[index] = ""
      } else if index == words.count - 1, lowered.hasPrefix("'") || lowered.hasPrefix("’"),
        let year = Int(lowered.dropFirst()), year < 100
      {
        words[index] = String(2000 + year)
      }
    }
    if words.count == 3, let short = Int(words[2]), (20...60).contains(short), Int(words[0]) != nil {
      words[2] = String(2000 + short)
    }
    if words.count == 1, words[0].utf8.count == 9 { words[0] = words[0].replacing("/", with: "–") }
    if words.count == 3, words[1].lowercased() == "kwartaal",
      let number = ["eerste", "tweede", "derde", "vierde"].firstIndex(of: words[0].lowercased())
    {
      words[0] = "\(number + 1)e"
    }
    let better = words.filter { !$0.isEmpty }.joined(separator: " ")
    return better != text && (try? Wanneer(parsing: better)) != nil ? better : nil
  }
}

extension Wanneer {
  /// A day without the time that is written behind it; nil where there is none.
  fileprivate static func withoutTime(_ text: String) -> String? {
    if text.utf8.count > 10, Array(text.utf8)[10] == UInt8(ascii: "T"), let day = Datum(iso: text.prefix(10))
    {
      return day.dutch
    }
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    while let last = words.last?.lowercased(), words.count > 1 {
      let parts = last.split(whereSeparator: { ".:u".contains($0) })
      let isTime =
        last.contains(where: { ".:u".contains($0) }) && parts.allSatisfy { Int($0) != nil && $0.count < 3 }
      guard isTime || ["uur", "om", "vanaf"].contains(last) else { break }
      words.removeLast()
    }
    if let last = words.last, last.hasSuffix(",") { words[words.count - 1] = String(last.dropLast()) }
    let plain = words.joined(separator: " ")
    return plain == text ? nil : plain
  }
}

extension String {
  /// Whether one letter more, less, other or moved makes the one of the other.
  fileprivate func isNear(_ other: String) -> Bool {
    let (one, two) = (Array(self), Array(other))
    let start = zip(one, two).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), two.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let left = one.dropFirst(start).dropLast(end), right = two.dropFirst(start).dropLast(end)
    return max(left.count, right.count) <= 1 || left.count == 2 && Array(left) == right.reversed()
  }
}
