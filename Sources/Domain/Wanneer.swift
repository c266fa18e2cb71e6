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
    /// The first, middle or last part of a year.
    case partOfYear(Part, year: Int)
    case quarter(Int, year: Int)
    case year(Int)
  }

  /// A part of a month.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case begin, half, medio, eind
  }

  /// What stands before the moment and changes what it means.
  public enum Limit: String, Sendable, Hashable, CaseIterable {
    case uiterlijk, vanaf, per, rond, voor, tot, na
    /// Also `t/m`.
    case totEnMet = "tot en met"
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
  /// Whether no source names it: it was worked out from what sources do say.
  public let isCalculated: Bool

  /// Nothing is known about when.
  public static let unknown = Wanneer(kind: .unknown, text: "onbekend")

  init(kind: Kind, text: String, isCalculated: Bool = false) {
    self.kind = kind
    self.text = text
    self.isCalculated = isCalculated
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
    case .unknown, .single(.uiterlijk?, _), .single(.voor?, _), .single(.tot?, _), .single(.totEnMet?, _):
      nil
    case .single(.na?, let moment): moment.last?.next
    case .single(_, let moment): moment.first
    case .range(let start, _): start.first
    }
  }

  /// The last day that it may cover; nil when unknown or open-ended.
  public var latest: Datum? {
    switch kind {
    case .unknown, .single(.vanaf?, _), .single(.per?, _), .single(.na?, _): nil
    case .single(.voor?, let moment), .single(.tot?, let moment): moment.first?.previous
    case .single(_, let moment): moment.last
    case .range(_, let end): end.last
    }
  }

  /// The same moment, saying wherever it is shown that no source names it.
  public var calculated: Wanneer {
    Wanneer(kind: kind, text: text, isCalculated: true)
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
    case .partOfYear(let part, let year):
      Datum(year: year, month: [.begin: 1, .half: 5, .medio: 5, .eind: 9][part] ?? 1, day: 1)
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
    case .partOfYear(let part, let year):
      switch part {
      case .begin: Datum(year: year, month: 4, day: 30)
      case .half, .medio: Datum(year: year, month: 8, day: 31)
      case .eind: Datum(year: year, month: 12, day: 31)
      }
    case .quarter(let quarter, let year):
      Datum(year: year, month: quarter * 3, day: Datum.days(inMonth: quarter * 3, of: year))
    case .year(let year): Datum(year: year, month: 12, day: 31)
    }
  }
}

extension Wanneer.Kind {
  /// With words that mean the same as one: `half` and `medio`, `per` and `vanaf`, `tot` and `voor`.
  fileprivate var normalized: Wanneer.Kind {
    func middle(_ moment: Wanneer.Moment) -> Wanneer.Moment {
      switch moment {
      case .part(.half, let year, let month): .part(.medio, year: year, month: month)
      case .partOfYear(.half, let year): .partOfYear(.medio, year: year)
      default: moment
      }
    }
    return switch self {
    case .single(.per?, let moment): .single(.vanaf, middle(moment))
    case .single(.tot?, let moment): .single(.voor, middle(moment))
    case .single(.totEnMet?, let moment): .single(.uiterlijk, middle(moment))
    case .single(let limit, let moment): .single(limit, middle(moment))
    case .range(let start, let end): .range(middle(start), middle(end))
    case .unknown: .unknown
    }
  }
}
