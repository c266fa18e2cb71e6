/// A length of time as people say it: `1 jaar`, `6 maanden`, `90 dagen`.
public struct Termijn: Sendable, Hashable {
  private enum Unit { case day, week, month, year }

  private let count: Int
  private let unit: Unit
  /// The words as they were written, with spaces tidied.
  public let text: String

  /// Reads a number and what it counts; nil for anything else.
  public init?(_ words: String) {
    let parts = words.lowercased().split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, let count = Self.number(parts[0]), (1...10_000).contains(count) else {
      return nil
    }
    switch parts[1] {
    case "dag", "dagen": unit = .day
    case "week", "weken": unit = .week
    case "maand", "maanden": unit = .month
    case "jaar", "jaren": unit = .year
    default: return nil
    }
    self.count = count
    text = parts.joined(separator: " ")
  }

  private static func number(_ word: Substring) -> Int? {
    word == "een" || word == "één" ? 1 : Int(word)
  }

  /// The day that lies so long before `day`; the last of its month where that has fewer days. Nil before the year 1.
  public func before(_ day: Datum) -> Datum? {
    switch unit {
    case .day: Self.days(count, before: day)
    case .week: Self.days(7 * count, before: day)
    case .month: Self.months(count, before: day)
    case .year: Self.months(12 * count, before: day)
    }
  }

  private static func days(_ count: Int, before day: Datum) -> Datum? {
    let days = day.daysSince1970 - count
    return days < Datum(year: 1, month: 1, day: 1).map(\.daysSince1970) ?? 0
      ? nil : Datum(secondsSince1970: days * 86_400)
  }

  private static func months(_ count: Int, before day: Datum) -> Datum? {
    let months = day.year * 12 + day.month - 1 - count
    guard months >= 12 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    return Datum(year: year, month: month, day: min(day.day, Datum.days(inMonth: month, of: year)))
  }
}
