/// A moment as people write it, kept with the precision it was written in.
///
/// A vague moment is never given a day: `medio juli 2026` stays that. Only `earliest` and `latest`
/// say what it may cover, for sorting and for drawing.
public struct Wanneer: Sendable, Hashable {
  /// How exact one moment is.
  public enum Moment: Sendable, Hashable {
    case day(Datum)
    /// The first, middle or last part of a month.
    case part(Part, year: Int, month: Int)
    case month(year: Int, month: Int)
    case quarter(Int, year: Int)
    case year(Int)
  }

  /// A part of a month.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case begin, half, medio, eind
  }

  /// What stands before the moment and changes what it means.
  public enum Limit: String, Sendable, Hashable, CaseIterable {
    case uiterlijk, vanaf, rond, voor, na
  }

  /// What kind of moment it is.
  public enum Kind: Sendable, Hashable {
    case single(Limit?, Moment)
    /// From the one to the other, both included.
    case range(Moment, Moment)
    case unknown
  }

  /// The parsed meaning.
  public let kind: Kind
  /// The words as they were written, with spaces tidied.
  public let text: String

  /// Nothing is known about when.
  public static let unknown = Wanneer(kind: .unknown, text: "onbekend")

  init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// The moment of a day.
  public init(_ day: Datum) {
    self.init(kind: .single(nil, .day(day)), text: day.dutch)
  }

  /// The exact day, where it is one.
  public var day: Datum? {
    if case .single(_, .day(let day)) = kind { return day }
    return nil
  }

  /// The first day that it may cover; nil when unknown, or when only an end is known.
  public var earliest: Datum? {
    switch kind {
    case .unknown, .single(.uiterlijk?, _), .single(.voor?, _): nil
    case .single(.na?, let moment): moment.last?.next
    case .single(_, let moment): moment.first
    case .range(let start, _): start.first
    }
  }

  /// The last day that it may cover; nil when unknown or open-ended.
  public var latest: Datum? {
    switch kind {
    case .unknown, .single(.vanaf?, _), .single(.na?, _): nil
    case .single(.voor?, let moment): moment.first?.previous
    case .single(_, let moment): moment.last
    case .range(_, let end): end.last
    }
  }

  /// Whether both say the same thing; the words may differ (`half juli` and `medio juli`).
  public func agrees(with other: Wanneer) -> Bool { kind.normalized == other.kind.normalized }
}

extension Wanneer.Moment {
  /// The first day that the moment covers.
  public var first: Datum? {
    switch self {
    case .day(let day): day
    case .part(let part, let year, let month):
      Datum(year: year, month: month, day: [.begin: 1, .half: 11, .medio: 11, .eind: 21][part] ?? 1)
    case .month(let year, let month): Datum(year: year, month: month, day: 1)
    case .quarter(let quarter, let year): Datum(year: year, month: quarter * 3 - 2, day: 1)
    case .year(let year): Datum(year: year, month: 1, day: 1)
    }
  }

  /// The last day that the moment covers.
  public var last: Datum? {
    switch self {
    case .day(let day): day
    case .part(let part, let year, let month):
      Datum(
        year: year, month: month,
        day: [.begin: 10, .half: 20, .medio: 20][part] ?? Datum.days(inMonth: month, of: year))
    case .month(let year, let month):
      Datum(year: year, month: month, day: Datum.days(inMonth: month, of: year))
    case .quarter(let quarter, let year):
      Datum(year: year, month: quarter * 3, day: Datum.days(inMonth: quarter * 3, of: year))
    case .year(let year): Datum(year: year, month: 12, day: 31)
    }
  }
}

extension Wanneer.Kind {
  /// With `half` and `medio` as one: both mean the middle of the month.
  fileprivate var normalized: Wanneer.Kind {
    func middle(_ moment: Wanneer.Moment) -> Wanneer.Moment {
      if case .part(.half, let year, let month) = moment { return .part(.medio, year: year, month: month) }
      return moment
    }
    return switch self {
    case .single(let limit, let moment): .single(limit, middle(moment))
    case .range(let start, let end): .range(middle(start), middle(end))
    case .unknown: .unknown
    }
  }
}
