extension Mijlpaal {
  /// Where it is on a day; what still comes is first.
  public enum Stand: Int, Sendable, CaseIterable, Comparable {
    /// It lies ahead, or may.
    case komt
    /// A phase, which has no moment of its own.
    case fase
    /// It has been, or has begun.
    case geweest
    /// No source says when.
    case onbekend

    /// What comes first in a list.
    public static func < (left: Stand, right: Stand) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where it is on `day`; the day itself still lies ahead.
  public func stand(on day: Datum) -> Stand {
    if soort == .fase { return .fase }
    guard let last else { return .onbekend }
    return last >= day ? .komt : .geweest
  }

  /// When it has surely been, as far as a source says; else when it may begin.
  public var last: Datum? { wanneer.latest ?? wanneer.earliest }
}
