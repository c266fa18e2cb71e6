package import Domain

extension Words {
  /// A moment as it is said by itself: in Dutch as it was written, in another language from what it means.
  package func moment(_ wanneer: Wanneer) -> String {
    let said = pick(nl: wanneer.text, en: english(wanneer.kind))
    return wanneer.isCalculated ? said + pick(nl: " (zelf uitgerekend)", en: " (worked out by us)") : said
  }

  private func english(_ kind: Wanneer.Kind) -> String {
    switch kind {
    case .unknown: "unknown"
    case .single(let limit, let moment): limit.map { "\(english($0)) \(english(moment))" } ?? english(moment)
    case .range(let start, let end): "\(english(start, before: end)) to \(english(end))"
    }
  }

  private func english(_ limit: Wanneer.Limit) -> String {
    switch limit {
    case .uiterlijk: "no later than"
    case .vanaf, .per: "from"
    case .rond: "around"
    case .voor, .tot: "before"
    case .na: "after"
    case .totEnMet: "up to and including"
    }
  }

  private func english(_ moment: Wanneer.Moment) -> String {
    switch moment {
    case .day(let day): self.day(day)
    case .part(let part, let year, let month): "\(english(part))\(self.month(month)) \(year)"
    case .month(let year, let month): "\(self.month(month)) \(year)"
    case .partOfYear(let part, let year): "\(english(part))\(year)"
    case .quarter(let quarter, let year): "\(Self.quarter(quarter)) of \(year)"
    case .year(let year): String(year)
    }
  }

  /// The start of a range, without the year that its end repeats; days also without the month.
  private func english(_ start: Wanneer.Moment, before end: Wanneer.Moment) -> String {
    guard start.first?.year == end.last?.year, start.last?.year == end.first?.year else {
      return english(start)
    }
    return switch (start, end) {
    case (.day(let first), .day(let last)) where first.month == last.month: String(first.day)
    case (.day(let first), _): "\(first.day) \(month(first.month))"
    case (.part(let part, _, let month), _): english(part) + self.month(month)
    case (.month(_, let month), _): self.month(month)
    case (.quarter(let quarter, _), .quarter): Self.quarter(quarter)
    default: english(start)
    }
  }

  /// What stands right before a month or a year; “mid” is joined to it by a hyphen.
  private func english(_ part: Wanneer.Part) -> String {
    switch part {
    case .begin: "early "
    case .half, .medio: "mid-"
    case .eind: "late "
    }
  }

  private static func quarter(_ number: Int) -> String {
    "the \(["first", "second", "third", "fourth"][number - 1]) quarter"
  }
}
