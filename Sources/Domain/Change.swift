/// Something that changes on the sites by itself on a day, because of what a page says.
public struct Change: Sendable, Hashable, Comparable {
  /// What it is that changes.
  public enum Reason: String, Sendable, CaseIterable, Comparable {
    /// A page appears.
    case publiceren
    /// A page lapses.
    case vervalt
    /// People can take part, or may.
    case opent
    /// People can no longer take part.
    case sluit
    /// A moment may have begun.
    case begint
    /// A moment has passed.
    case voorbij
    /// Facts were checked, as a day that lay ahead has it.
    case gecontroleerd

    /// In the order of declaration.
    public static func < (left: Reason, right: Reason) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The first day that it is so.
  public let day: Datum
  /// What changes.
  public let reason: Reason
  /// The file of the page, as the user would type it.
  public let file: String
  /// Its title.
  public let titel: String

  /// A change.
  public init(_ day: Datum, _ reason: Reason, file: String, titel: String) {
    (self.day, self.reason, self.file, self.titel) = (day, reason, file, titel)
  }

  /// By day, then by file.
  public static func < (left: Change, right: Change) -> Bool {
    (left.day, left.file, left.reason) < (right.day, right.file, right.reason)
  }
}

extension Page {
  /// What of it changes by itself after `day`; nothing once it has lapsed.
  public func changes(after day: Datum) -> [Change] {
    guard !isExpired else { return [] }
    var days = details.changes(after: day)
    // Only in a view copy is a page there before its day, with a mark until then.
    if let start = facts.publiceren, start > day { days.append((start, .publiceren)) }
    if let end = facts.vervalt, end > day { days.append((end, .vervalt)) }
    // Feeds and calendars know no day of checking that is still to come.
    if let checked = facts.gecontroleerd, checked > day { days.append((checked, .gecontroleerd)) }
    return days.filter { other in facts.vervalt.map { other.day <= $0 } ?? true }
      .map { Change($0.day, $0.reason, file: file, titel: facts.titel) }
  }
}

extension Details {
  /// The days after `day` on which what can be said of its moments changes, and how.
  public func changes(after day: Datum) -> [(day: Datum, reason: Change.Reason)] {
    switch self {
    case .mijlpaal(let mijlpaal): mijlpaal.changes(after: day)
    case .participatie(let participatie): participatie.changes(after: day)
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      []
    }
  }
}

extension Mijlpaal {
  /// A moment may have begun on the day after its first, and has passed on the day after its last.
  fileprivate func changes(after day: Datum) -> [(day: Datum, reason: Change.Reason)] {
    let end = soort == .fase ? exactDays?.upperBound : last
    guard let passed = end?.next else { return [] }
    let regios = Set(versies.flatMap { $0.regios ?? [] })
    var begun: Set<Datum> = []
    for seen in [self] + regios.map({ seen(from: $0) }) where soort != .fase {
      let said = [wanneer] + (seen.isConflict ? seen.versies.map(\.wanneer) : [])
      if let first = said.compactMap(\.earliest).min()?.next, first < passed { begun.insert(first) }
    }
    return (begun.sorted().map { ($0, .begint) } + [(passed, .voorbij)]).filter { $0.day > day }
  }
}

extension Participatie {
  /// What is said of it on a day, as far as days decide.
  private struct Said: Equatable {
    let stand: Stand
    let flags: [Bool]
  }

  private func said(on day: Datum) -> Said {
    let (opent, sluit) = (opent?.known, sluit?.known)
    let last = opent.flatMap { $0.latest ?? $0.earliest }
    let flags = [last, sluit?.latest, exactDays?.upperBound, opent?.earliest, sluit?.earliest]
      .map { $0.map { $0 < day } ?? false }
    return Said(stand: stand(on: day), flags: flags)
  }

  /// Every boundary of its moments is tried: only a day on which something else is said counts.
  fileprivate func changes(after day: Datum) -> [(day: Datum, reason: Change.Reason)] {
    let bounds = [opent, sluit].compactMap { $0?.known }.flatMap {
      [$0.earliest, $0.latest, $0.surelyBegun, $0.lastPossibleEnd, $0.firstPossibleEnd]
    }.compactMap { $0 }
    let tried = Set((bounds + bounds.compactMap(\.next)).filter { $0 > day }).sorted()
    return tried.compactMap { tried in
      guard let eve = tried.previous else { return nil }
      let (before, after) = (said(on: eve), said(on: tried))
      return before == after ? nil : (tried, Self.reason(before.stand, after.stand))
    }
  }

  private static func reason(_ before: Stand, _ after: Stand) -> Change.Reason {
    if before == after { return .voorbij }
    return switch after {
    case .open, .misschienOpen: before == .gaatOpen || before == .misschienOpen ? .opent : .sluit
    case .gesloten, .afgerond: .sluit
    case .gaatOpen, .nietsGepland: .voorbij
    }
  }
}
