/// A day of the Gregorian calendar, without a time or a time zone.
public struct Datum: Sendable, Hashable, Comparable {
  /// The year, such as 2026.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day; nil where the calendar has no such day, such as 31 June.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written as `2026-07-15`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var position = 0
    for byte in text.utf8 {
      switch (position, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0...3, 48...57): numbers.0 = numbers.0 * 10 + Int(byte - 48)
      case (5...6, 48...57): numbers.1 = numbers.1 * 10 + Int(byte - 48)
      case (8...9, 48...57): numbers.2 = numbers.2 * 10 + Int(byte - 48)
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The day that `seconds` after 1970-01-01T00:00Z falls on, in UTC.
  ///
  /// Source of the rule: the days-from-civil algorithm over 400-year eras of 146,097 days.
  public init(secondsSince1970 seconds: Int) {
    let days = (seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days since 1 January 1970.
  var daysSince1970: Int {
    let years = month > 2 ? year : year - 1
    let era = years / 400
    let yearOfEra = years - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week, 0 for Monday.
  var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 }

  /// The day of the week by its name.
  var dutchWeekday: String { DayWords.weekdays[weekday] }

  /// The number of days in a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day after; nil after the last year that can be written.
  public var next: Datum? {
    Datum(year: year, month: month, day: day + 1) ?? Datum(year: year, month: month + 1, day: 1)
      ?? Datum(year: year + 1, month: 1, day: 1)
  }

  /// The day before; nil before the year 1.
  public var previous: Datum? {
    if day > 1 { return Datum(year: year, month: month, day: day - 1) }
    return month > 1
      ? Datum(year: year, month: month - 1, day: Self.days(inMonth: month - 1, of: year))
      : Datum(year: year - 1, month: 12, day: 31)
  }

  /// As `2026-07-15`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// As `15 juli 2026`.
  public var dutch: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// The months in Dutch, January first.
  public static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]

  /// The earlier day first.
  public static func < (left: Datum, right: Datum) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
