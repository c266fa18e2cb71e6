extension Participatie {
  /// Where it is in its life on a day; what can still be joined comes first.
  public enum Stand: Int, Sendable, CaseIterable, Comparable {
    /// Open to all it is for.
    case open
    /// Open or not: the moment is too vague to say.
    case misschienOpen
    /// Not open yet.
    case gaatOpen
    /// Closed, and nothing is said about what was done with it.
    case gesloten
    /// Closed, with what was done with it.
    case afgerond
    /// Neither an opening nor a closing is known.
    case nietsGepland

    /// What comes first in a list.
    public static func < (left: Stand, right: Stand) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where it is in its life on `day`; the days of opening and of closing count as open.
  public func stand(on day: Datum) -> Stand {
    let opent = opent?.known
    let sluit = sluit?.known
    guard opent != nil || sluit != nil else { return terugkoppeling == nil ? .nietsGepland : .afgerond }
    if let last = sluit?.lastPossibleEnd, last < day {
      return terugkoppeling == nil ? .gesloten : .afgerond
    }
    if let first = opent?.earliest ?? opent?.latest, first > day { return .gaatOpen }
    // What was done with it is told after it is over.
    if sluit == nil, terugkoppeling != nil { return .afgerond }
    if let opent, opent.surelyBegun.map({ $0 > day }) ?? true { return .misschienOpen }
    if let sluit, let end = sluit.firstPossibleEnd, end < day {
      return sluit.lastPossibleEnd == nil && terugkoppeling != nil ? .afgerond : .misschienOpen
    }
    return .open
  }

  /// The exact days that a calendar can show: from opening to closing, or the one of both that is exact.
  public var exactDays: ClosedRange<Datum>? {
    let (first, last) = (opent?.exactStart, sluit?.exactEnd)
    switch (first, last) {
    case (let first?, let last?): return first <= last ? first...last : nil
    case (let day?, nil), (nil, let day?): return day...day
    case (nil, nil): return nil
    }
  }
}
