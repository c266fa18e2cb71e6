public import Domain

/// Where a page of the planning or of participation stands on the day of the build; what comes first is least.
public enum TimeGroup: Sendable, Hashable, Comparable {
  /// A moment or a phase.
  case mijlpaal(Mijlpaal.Stand)
  /// A way to take part.
  case participatie(Participatie.Stand)

  /// The group of a page with these details; nil for what has no place in time.
  init?(_ details: Details, on today: Datum) {
    switch details {
    case .mijlpaal(let mijlpaal): self = .mijlpaal(mijlpaal.stand(on: today))
    case .participatie(let participatie): self = .participatie(participatie.stand(on: today))
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws,
      .begrip, .bijlage, .bron, .pagina, .sectie:
      return nil
    }
  }
}

extension SitePlan {
  /// Where a page stands in time, as `site` shows it.
  public func timeGroup(of page: PageIndex, in site: PlannedSite) -> TimeGroup? {
    let dated = publication.dated(page, addition: site.additions[page])
    return TimeGroup(publication[dated].details, on: today)
  }
}

extension SitePlanner {
  /// What is ahead or open first; within a group the order of the plan stays.
  func timely(_ pages: [PageIndex]) -> [PageIndex] {
    let groups = Dictionary(grouping: pages) { page in
      TimeGroup(publication[publication.dated(page, addition: additions[page])].details, on: today)
    }
    return groups.sorted { left, right in
      guard let one = left.key, let other = right.key else { return left.key != nil }
      return one < other
    }.flatMap(\.value)
  }
}
