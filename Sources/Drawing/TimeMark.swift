package import Domain

/// How a moment is drawn: only a day is sharp.
package enum TimeMark: Equatable {
  /// One day.
  case day(Datum)
  /// From the one day to the other; an end that no source gives as a day is soft.
  case band(Datum, Datum, softStart: Bool, softEnd: Bool)
  /// Up to and including a day; nothing is known about the start.
  case until(Datum, isSoft: Bool)
  /// From a day on; nothing is known about the end.
  case from(Datum, isSoft: Bool)
  /// Nothing to draw.
  case unknown

  package init(_ wanneer: Wanneer) {
    switch (wanneer.kind, wanneer.earliest, wanneer.latest) {
    case (.single(nil, .day(let day)), _, _): self = .day(day)
    case (.single(_, let moment), nil, let last?): self = .until(last, isSoft: !moment.isDay)
    case (.single(_, let moment), let first?, nil): self = .from(first, isSoft: !moment.isDay)
    case (.single, let first?, let last?): self = .band(first, last, softStart: true, softEnd: true)
    case (.range(let start, let end), let first?, let last?):
      self = .band(first, last, softStart: !start.isDay, softEnd: !end.isDay)
    default: self = .unknown
    }
  }

  /// Whether what is drawn says less than a day.
  package var isVague: Bool {
    switch self {
    case .day, .unknown: false
    case .band(_, _, let softStart, let softEnd): softStart || softEnd
    case .until(_, let isSoft), .from(_, let isSoft): isSoft
    }
  }

  /// Which days the drawing covers, in words; nil where the moment itself says so.
  package var words: String? {
    guard isVague else { return nil }
    switch self {
    case .day, .unknown: return nil
    case .band(let day, let same, _, _) where day == same: return "In de tekening: rond \(day.dutch)"
    case .band(let first, let last, _, _):
      return "In de tekening: van \(Self.start(first, before: last)) tot en met \(last.dutch)"
    case .until(let last, _): return "In de tekening: tot en met \(last.dutch)"
    case .from(let first, _): return "In de tekening: vanaf \(first.dutch)"
    }
  }

  /// The first day without what the last one repeats: `11 tot en met 20 juli 2026`.
  private static func start(_ first: Datum, before last: Datum) -> String {
    guard first.year == last.year else { return first.dutch }
    return first.month == last.month
      ? String(first.day) : "\(first.day) \(Datum.months[first.month - 1])"
  }
}

extension Wanneer.Moment {
  fileprivate var isDay: Bool {
    if case .day = self { true } else { false }
  }
}
