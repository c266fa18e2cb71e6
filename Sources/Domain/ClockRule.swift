/// When the clock of a place changes each year.
///
/// Source of the rule: POSIX.1-2017, 8.3, the variable `TZ`, as it stands at the end of zone files (RFC 8536, 3.3),
/// which also allow hours from -167 to 167.
struct ClockRule: Sendable {
  /// A moment of each year, by the clock that holds until then.
  struct Moment: Sendable {
    enum Day: Sendable {
      /// The `week`th day of the week, 0 for Sunday; the fifth is the last.
      case weekday(Int, week: Int, month: Int)
      /// The day of the year from 1; 29 February is never counted.
      case withoutLeapDay(Int)
      /// The day of the year from 0; 29 February is counted.
      case withLeapDay(Int)
    }

    let day: Day
    /// In seconds after the start of the day.
    let time: Int
  }

  /// Seconds east of UTC.
  private let standard: Int
  private let summer: (offset: Int, from: Moment, until: Moment)?

  /// Reads what a zone file ends with, such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil for anything else.
  init?(posix text: some StringProtocol) {
    var scanner = ClockRuleScanner(text)
    guard scanner.skipName(), let standard = scanner.offset() else { return nil }
    self.standard = standard
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard scanner.skipName() else { return nil }
    let offset = scanner.isAt(",") ? standard + 3_600 : scanner.offset()
    guard let offset, let from = scanner.moment(), let until = scanner.moment(), scanner.isAtEnd else {
      return nil
    }
    summer = (offset, from, until)
  }

  /// Seconds east of UTC, `seconds` after 1970-01-01T00:00Z.
  func offset(at seconds: Int) -> Int {
    guard let summer else { return standard }
    let year = Datum(secondsSince1970: seconds + standard).year
    let start = summer.from.seconds(in: year) - standard
    let end = summer.until.seconds(in: year) - summer.offset
    // South of the equator summer lasts over the new year.
    let isSummer = start < end ? start <= seconds && seconds < end : seconds < end || start <= seconds
    return isSummer ? summer.offset : standard
  }
}

extension ClockRule.Moment {
  /// In which second since 1970, as if the clock showed UTC.
  fileprivate func seconds(in year: Int) -> Int { days(in: year) * 86_400 + time }

  private func days(in year: Int) -> Int {
    func first(_ month: Int) -> Int { Datum(year: year, month: month, day: 1)?.daysSince1970 ?? 0 }
    switch day {
    case .weekday(let weekday, let week, let month):
      let start = first(month)
      // 1 January 1970 was a Thursday.
      let one = start + ((weekday - 4 - start) % 7 + 7) % 7
      let wanted = one + 7 * (week - 1)
      return wanted < start + Datum.days(inMonth: month, of: year) ? wanted : wanted - 7
    case .withoutLeapDay(let number):
      let isAfter = number >= 60 && Datum.days(inMonth: 2, of: year) == 29
      return first(1) + number - (isAfter ? 0 : 1)
    case .withLeapDay(let number): return first(1) + number
    }
  }
}

/// Reads a rule from left to right.
private struct ClockRuleScanner {
  private var rest: Substring.UTF8View

  init(_ text: some StringProtocol) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ sign: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: sign) }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard isAt(sign) else { return false }
    rest.removeFirst()
    return true
  }

  /// A name of letters, or of anything between `<` and `>`.
  mutating func skipName() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let name = rest.prefix { (65...90).contains($0 & 0xDF) }
    rest.removeFirst(name.count)
    return name.count >= 3
  }

  /// Seconds east of UTC, which are written as hours west of it.
  mutating func offset() -> Int? { time().map(-) }

  /// `2`, `-1`, `3:30`, `12:34:56`, in seconds.
  private mutating func time() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(most: 167) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where take(":") {
      guard let part = number(most: 59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.5.0/2`, `,J60`, `,59/-1`.
  mutating func moment() -> ClockRule.Moment? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return ClockRule.Moment(day: day, time: 7_200) }
    return time().map { ClockRule.Moment(day: day, time: $0) }
  }

  private mutating func day() -> ClockRule.Moment.Day? {
    if take("J") { return number(most: 365).flatMap { $0 > 0 ? .withoutLeapDay($0) : nil } }
    guard take("M") else { return number(most: 365).map { .withLeapDay($0) } }
    guard let month = number(most: 12), month > 0, take("."), let week = number(most: 5), week > 0, take("."),
      let weekday = number(most: 6)
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }

  private mutating func number(most: Int) -> Int? {
    let digits = rest.prefix(3).prefix { (48...57).contains($0) }
    guard !digits.isEmpty else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    rest.removeFirst(digits.count)
    return number <= most ? number : nil
  }
}
