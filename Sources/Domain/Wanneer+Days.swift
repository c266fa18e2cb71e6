extension Wanneer {
  /// The exact days that it names, for a calendar; nil where it names none.
  ///
  /// `uiterlijk 15 juli 2026`, `t/m 15 juli 2026` and `vanaf 1 juli 2026` name a day. `rond`, `voor`, `tot` and `na` only name one
  /// that lies near.
  public var exactDays: ClosedRange<Datum>? {
    // An event ends on the day after its last one; after the last year that can be written there is none.
    guard let days = namedDays, days.upperBound.next != nil else { return nil }
    return days
  }

  private var namedDays: ClosedRange<Datum>? {
    switch kind {
    case .single(nil, .day(let day)), .single(.uiterlijk?, .day(let day)),
      .single(.vanaf?, .day(let day)), .single(.per?, .day(let day)), .single(.totEnMet?, .day(let day)):
      day...day
    case .range(.day(let first), .day(let last)) where first <= last: first...last
    default: nil
    }
  }

  /// The last day of something that ends then, where that is one day: `voor 1 oktober 2026` is 30 September,
  /// `t/m september 2026` too.
  public var exactEnd: Datum? {
    switch kind {
    case .single(.voor?, .day(let day)), .single(.tot?, .day(let day)): day.previous
    case .single(.totEnMet?, let moment): moment.last
    // What closes from a day on may be open on it or not.
    case .single(.vanaf?, _), .single(.per?, _): nil
    default: exactDays?.upperBound
    }
  }

  /// The first day of something that begins then, where that is one day: `na 30 juni 2026` is 1 July.
  public var exactStart: Datum? {
    if case .single(.na?, .day(let day)) = kind { return day.next }
    return exactDays?.lowerBound
  }

  /// Whether it may well be on `days`; what is unknown or open may.
  public func covers(_ days: ClosedRange<Datum>) -> Bool {
    (earliest ?? days.lowerBound) <= days.lowerBound && (latest ?? days.upperBound) >= days.upperBound
  }

  /// The day by which something that begins then has surely begun; nil when nobody can say.
  public var surelyBegun: Datum? {
    switch kind {
    case .unknown, .single(.na?, _), .single(.rond?, _): nil
    case .single(.voor?, let moment), .single(.tot?, let moment): moment.first?.previous
    case .single(_, let moment): moment.last
    case .range(let start, _): start.last
    }
  }

  /// The last day on which something that ends then may still go on; nil when nobody can say.
  public var lastPossibleEnd: Datum? {
    switch kind {
    case .unknown, .single(.na?, _), .single(.rond?, _): nil
    case .single(.vanaf?, let moment), .single(.per?, let moment): moment.last
    default: latest
    }
  }

  /// The first day that may be the last of something that ends then; nil when unknown.
  public var firstPossibleEnd: Datum? {
    switch kind {
    case .unknown: nil
    case .single(.na?, let moment): moment.last?.next
    case .single(.voor?, let moment), .single(.tot?, let moment): moment.first?.previous
    case .single(_, let moment): moment.first
    case .range(_, let end): end.first
    }
  }

  /// Itself, unless nothing is known.
  public var known: Wanneer? { kind == .unknown ? nil : self }
}

extension Mijlpaal {
  /// The exact days, where the sources that name days name the same; the vaguer ones may not exclude them.
  public var exactDays: ClosedRange<Datum>? {
    guard let days = wanneer.exactDays else { return nil }
    let isAgreed = versies.allSatisfy { versie in
      versie.wanneer.exactDays.map { $0 == days } ?? versie.wanneer.covers(days)
    }
    return isAgreed ? days : nil
  }
}

extension Details {
  /// What of it holds for a region; all of it for the portal.
  public func seen(from regio: Int?) -> Details {
    if case .mijlpaal(let mijlpaal) = self { .mijlpaal(mijlpaal.seen(from: regio)) } else { self }
  }

  /// The exact days that it takes place on, for a calendar; nil where no source names any.
  public var exactDays: ClosedRange<Datum>? {
    switch self {
    case .mijlpaal(let mijlpaal): mijlpaal.exactDays
    case .participatie(let participatie): participatie.exactDays
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      nil
    }
  }

  /// The moments that it names, as they are written.
  public var moments: [Wanneer] {
    switch self {
    case .mijlpaal(let mijlpaal): [mijlpaal.wanneer] + mijlpaal.versies.map(\.wanneer)
    case .participatie(let participatie): [participatie.opent, participatie.sluit].compactMap { $0 }
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      []
    }
  }

  /// Whether it names a moment of its own.
  public var hasMoment: Bool {
    switch self {
    case .mijlpaal(let mijlpaal): mijlpaal.wanneer.known != nil
    case .participatie(let participatie): (participatie.opent?.known ?? participatie.sluit?.known) != nil
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      false
    }
  }
}
