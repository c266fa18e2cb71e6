public import Domain

extension Words {
  /// A day, such as `15 juli 2026` or `15 July 2026`.
  public func day(_ day: Datum) -> String { "\(day.day) \(month(day.month)) \(day.year)" }

  /// A month by its number, 1 to 12.
  package func month(_ month: Int) -> String {
    pick(nl: Datum.months[month - 1], en: Self.englishMonths[month - 1])
  }

  /// From a day up to and including another, without what the second repeats: `11 tot en met 20 juli 2026`.
  package func days(_ first: Datum, through last: Datum) -> String {
    let start =
      if first.year != last.year {
        day(first)
      } else if first.month != last.month {
        "\(first.day) \(month(first.month))"
      } else {
        String(first.day)
      }
    return pick(nl: "\(start) tot en met \(day(last))", en: "\(start) to \(day(last))")
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
