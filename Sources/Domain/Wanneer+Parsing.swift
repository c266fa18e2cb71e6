extension Wanneer {
  /// Why a text is no moment.
  public enum ParseError: Error, Equatable {
    /// The form is not one that is understood.
    case notUnderstood
    /// The form is right, but the calendar has no such day; `limit` is the last day of that month.
    case noSuchDay(limit: Int)
    /// That day is another day of the week, such as `zondag`.
    case otherWeekday(String)
    /// A range that ends before it begins.
    case endsBeforeItBegins
  }

  /// Reads a moment such as `medio juli 2026`, `uiterlijk 1 juli 2026`, `Q3 2026` or `2027–2030`.
  ///
  /// A day may be written as Dutch people do: `zondag 1 november 2026`, `1 nov. 2026`, `1-11-2026`, `1/11/2026`.
  public init(parsing text: String) throws(ParseError) {
    var words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    var tidy = text.split(whereSeparator: \.isWhitespace).map { DayWords.spelled(String($0)) }
      .joined(separator: " ")
    guard !words.isEmpty else { throw .notUnderstood }
    let usual = DayWords.usual(words)
    // `op` and `in` say nothing: a label has a word of its own there.
    if usual.elementsEqual(words.dropFirst()) {
      tidy = tidy.split(separator: " ").dropFirst().joined(separator: " ")
    }
    words = usual
    if DayWords.unknown.contains(words.joined(separator: " ")) {
      self.init(kind: .unknown, text: "onbekend")
      return
    }
    let limit = Self.takeLimit(&words)
    if limit == nil, let range = Self.splitRange(words) {
      var start = range.start
      if start.first == "van" {
        start = start.dropFirst()
        tidy = tidy.split(separator: " ").dropFirst().joined(separator: " ")
      }
      let first = try Self.moment(Self.completed(start, from: range.end)), last = try Self.moment(range.end)
      // A hyphen between two kinds of moments may be a part of either.
      guard !range.isDash || first.isKind(of: last) else { throw .notUnderstood }
      guard let from = first.first, let to = last.last, from <= to else { throw .endsBeforeItBegins }
      self.init(kind: .range(first, last), text: tidy)
      return
    }
    self.init(kind: .single(limit, try Self.moment(words[...])), text: tidy)
  }

  /// Takes the word that limits the moment from the front.
  private static func takeLimit(_ words: inout [String]) -> Limit? {
    if words.starts(with: ["tot", "en", "met"]) {
      words.removeFirst(3)
      return .totEnMet
    }
    guard let limit = words[0] == "t/m" ? .totEnMet : Limit(rawValue: words[0]) else { return nil }
    words.removeFirst()
    return limit
  }

  private typealias Split = (start: ArraySlice<String>, end: ArraySlice<String>, isDash: Bool)

  /// The words before and after a dash or `tot en met`; nil where there is none.
  private static func splitRange(_ words: [String]) -> Split? {
    if let dash = words.firstIndex(where: { ["–", "-", "—", "t/m"].contains($0) }) {
      return (words[..<dash], words[(dash + 1)...], words[dash] != "t/m")
    }
    if let through = words.indices.first(where: { words[$0...].starts(with: ["tot", "en", "met"]) }) {
      return (words[..<through], words[(through + 3)...], false)
    }
    // `2027–2030`, `oktober–november 2026`: a dash inside a word, but not the dashes of 2026-07-15.
    for (index, word) in words.enumerated() {
      let parts = word.split(whereSeparator: { "–—-".contains($0) })
      guard parts.count == 2 else { continue }
      return (words[..<index] + [String(parts[0])], [String(parts[1])] + words[(index + 1)...], true)
    }
    return nil
  }

  /// The start of a range with what it leaves to the end: `oktober – november 2026` begins in October 2026.
  private static func completed(_ start: ArraySlice<String>, from end: ArraySlice<String>) -> ArraySlice<
    String
  > {
    func isYear(_ word: String) -> Bool { word.utf8.count == 4 && Int(word) != nil }
    guard let year = end.last, isYear(year), !start.contains(where: isYear), Datum(iso: year) == nil,
      start.allSatisfy({ DayWords.numbers($0) == nil })
    else { return start }
    let hasMonth = start.contains { DayWords.month($0) != nil || $0.hasPrefix("q") }
    let month = end.first { DayWords.month($0) != nil }
    return start + (hasMonth ? [] : month.map { [$0] } ?? []) + [year]
  }

  private static func moment(_ words: ArraySlice<String>) throws(ParseError) -> Moment {
    var words = Array(words)
    let weekday = words.count > 1 ? words.first.flatMap(DayWords.weekday) : nil
    if weekday != nil { words.removeFirst() }
    let moment = try plainMoment(words)
    if let weekday {
      guard case .day(let day) = moment else { throw .notUnderstood }
      guard day.weekday == weekday else { throw .otherWeekday(day.dutchWeekday) }
    }
    return moment
  }

  private static func plainMoment(_ words: [String]) throws(ParseError) -> Moment {
    if words.count == 1, let parts = DayWords.numbers(words[0]) {
      return .day(try day(parts.day, parts.month, parts.year))
    }
    guard let year = words.last.flatMap({ Int($0) }), (1000...9999).contains(year) else {
      throw .notUnderstood
    }
    switch words.count {
    case 1: return .year(year)
    case 2:
      if let quarter = quarter(words[0]) { return .quarter(quarter, year: year) }
      if let part = Part(rawValue: words[0]) { return .partOfYear(part, year: year) }
      guard let month = DayWords.month(words[0]) else { throw .notUnderstood }
      return .month(year: year, month: month)
    case 3:
      if words[1] == "kwartaal", let number = Int(words[0].prefix(1)), (1...4).contains(number) {
        return .quarter(number, year: year)
      }
      guard let month = DayWords.month(words[1]) else { throw .notUnderstood }
      if let part = Part(rawValue: words[0]) { return .part(part, year: year, month: month) }
      guard let number = DayWords.ordinal(words[0]) else { throw .notUnderstood }
      return .day(try day(number, month, year))
    default: throw .notUnderstood
    }
  }

  private static func day(_ day: Int, _ month: Int, _ year: Int) throws(ParseError) -> Datum {
    guard (1...12).contains(month) else { throw .notUnderstood }
    guard let datum = Datum(year: year, month: month, day: day) else {
      throw .noSuchDay(limit: Datum.days(inMonth: month, of: year))
    }
    return datum
  }

  private static func quarter(_ word: String) -> Int? {
    guard word.utf8.count == 2, word.hasPrefix("q"), let number = Int(word.dropFirst()) else { return nil }
    return (1...4).contains(number) ? number : nil
  }
}

extension Wanneer.Moment {
  /// Whether both are as exact: two days, two months, two years.
  fileprivate func isKind(of other: Wanneer.Moment) -> Bool {
    switch (self, other) {
    case (.day, .day), (.part, .part), (.month, .month), (.partOfYear, .partOfYear), (.quarter, .quarter),
      (.year, .year):
      true
    case (.day, _), (.part, _), (.month, _), (.partOfYear, _), (.quarter, _), (.year, _): false
    }
  }
}
