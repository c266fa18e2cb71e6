package import Domain
package import Words

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

  /// Which days the drawing covers; nil where the moment itself says so.
  package func note(in words: Words) -> String? {
    guard isVague else { return nil }
    return switch self {
    case .day, .unknown: nil
    case .band(let day, let same, _, _) where day == same: words.drawn(around: day)
    case .band(let first, let last, _, _): words.drawn(first, through: last)
    case .until(let last, _): words.drawn(through: last)
    case .from(let first, _): words.drawn(from: first)
    }
  }
}

extension Wanneer.Moment {
  fileprivate var isDay: Bool {
    if case .day = self { true } else { false }
  }
}
