extension Wanneer {
  /// Why a text is no moment.
  public enum ParseError: Error, Equatable {
    /// The form is not one that is understood.
    case notUnderstood
    /// The form is right, but the calendar has no such day; `limit` is the last day of that month.
    case noSuchDay(limit: Int)
    /// A range that ends before it begins.
    case endsBeforeItBegins
  }

  /// Reads a moment such as `medio juli 2026`, `uiterlijk 1 juli 2026`, `Q3 2026` or `2027–2030`.
  public init(parsing text: String) throws(ParseError) {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    let tidy = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw .notUnderstood }
    if words == ["onbekend"] || words == ["nog", "niet", "bekend"] {
      self.init(kind: .unknown, text: "onbekend")
      return
    }
    if let (start, end) = Self.splitRange(words) {
      let first = try Self.moment(Self.completed(start, from: end)), last = try Self.moment(end)
      guard let from = first.first, let to = last.last, from <= to else { throw .endsBeforeItBegins }
      self.init(kind: .range(first, last), text: tidy)
      return
    }
    let limit = Limit(rawValue: words[0])
    let moment = try Self.moment(limit == nil ? words[...] : words.dropFirst())
    self.init(kind: .single(limit, moment), text: tidy)
  }

  /// The words before and after a dash or `tot en met`; nil where there is none.
  private static func splitRange(_ words: [String]) -> (ArraySlice<String>, ArraySlice<String>)? {
    if let dash = words.firstIndex(where: { ["–", "-", "—", "t/m"].contains($0) }) {
      return (words[..<dash], words[(dash + 1)...])
    }
    if let through = words.indices.first(where: { words[$0...].starts(with: ["tot", "en", "met"]) }) {
      return (words[..<through], words[(through + 3)...])
    }
    // `2027–2030`, `oktober–november 2026`: a dash inside a word, but not the dashes of 2026-07-15.
    for (index, word) in words.enumerated() {
      let parts = word.split(whereSeparator: { "–—-".contains($0) })
      guard parts.count == 2 else { continue }
      return (words[..<index] + [String(parts[0])], [String(parts[1])] + words[(index + 1)...])
    }
    return nil
  }

  /// The start of a range with what it leaves to the end: `oktober – november 2026` begins in October 2026.
  private static func completed(_ start: ArraySlice<String>, from end: ArraySlice<String>) -> ArraySlice<
    String
  > {
    func isYear(_ word: String) -> Bool { word.utf8.count == 4 && Int(word) != nil }
    guard let year = end.last, isYear(year), !start.contains(where: isYear), Datum(iso: year) == nil else {
      return start
    }
    let hasMonth = start.contains { Datum.months.contains($0) || $0.hasPrefix("q") }
    let month = end.first { Datum.months.contains($0) }
    return start + (hasMonth ? [] : month.map { [$0] } ?? []) + [year]
  }

  private static func moment(_ words: ArraySlice<String>) throws(ParseError) -> Moment {
    let words = Array(words)
    if words.count == 1, let iso = isoParts(words[0]) {
      return .day(try day(iso.day, iso.month, iso.year))
    }
    guard let year = words.last.flatMap({ Int($0) }), (1000...9999).contains(year) else {
      throw .notUnderstood
    }
    switch words.count {
    case 1: return .year(year)
    case 2:
      if let quarter = quarter(words[0]) { return .quarter(quarter, year: year) }
      if let part = Part(rawValue: words[0]) { return .partOfYear(part, year: year) }
      guard let month = month(words[0]) else { throw .notUnderstood }
      return .month(year: year, month: month)
    case 3:
      if words[1] == "kwartaal", let number = Int(words[0].prefix(1)), (1...4).contains(number) {
        return .quarter(number, year: year)
      }
      guard let month = month(words[1]) else { throw .notUnderstood }
      if let part = Part(rawValue: words[0]) { return .part(part, year: year, month: month) }
      guard let number = Int(words[0]) else { throw .notUnderstood }
      return .day(try day(number, month, year))
    default: throw .notUnderstood
    }
  }

  private static func isoParts(_ word: String) -> (year: Int, month: Int, day: Int)? {
    let parts = word.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 && parts[0] > 999 ? (parts[0], parts[1], parts[2]) : nil
  }

  private static func day(_ day: Int, _ month: Int, _ year: Int) throws(ParseError) -> Datum {
    guard (1...12).contains(month) else { throw .notUnderstood }
    guard let datum = Datum(year: year, month: month, day: day) else {
      throw .noSuchDay(limit: Datum.days(inMonth: month, of: year))
    }
    return datum
  }

  /// The month by its name or by three letters of it or more: fewer do not tell June from July.
  private static func month(_ word: String) -> Int? {
    let letters = word.filter { $0 != "." }
    guard letters.count >= 3 else { return nil }
    return Datum.months.firstIndex { $0.hasPrefix(letters) }.map { $0 + 1 }
  }

  private static func quarter(_ word: String) -> Int? {
    guard word.utf8.count == 2, word.hasPrefix("q"), let number = Int(word.dropFirst()) else { return nil }
    return (1...4).contains(number) ? number : nil
  }
}
