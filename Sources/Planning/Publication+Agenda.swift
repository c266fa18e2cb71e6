public import Domain

extension Publication {
  /// Whose moment counts where a region shows `page`: that of its addition, if it names one, else the page's own.
  public func dated(_ page: PageIndex, addition: PageIndex?) -> PageIndex {
    if let addition, self[addition].details.hasMoment { return addition }
    return page
  }

  /// Whether a page, or what a region adds to it, is not public yet: what comes into a calendar is out.
  public func isAwaited(_ page: PageIndex, addition: PageIndex?, on today: Datum) -> Bool {
    isViewCopy && [page, addition].compactMap { $0 }.contains { self[$0].isAwaited(on: today) }
  }

  /// The exact days of a page, with what the region adds to it; nil where there are none to put in a calendar.
  public func exactDays(of page: PageIndex, addition: PageIndex?, in regio: Int?) -> ClosedRange<Datum>? {
    self[dated(page, addition: addition)].details.seen(from: regio).exactDays
  }
}

extension SitePlan {
  /// The types of pages that the calendar and the feed of the planning can hold.
  public static let datedTypes = ContentType.allCases.filter(\.traits.isPlanned)

  /// What calendars know a page by, whose days are those of `dated`.
  ///
  /// The same in every calendar that shows the same thing on the same days, so that nobody gets it twice.
  public func uid(of index: PageIndex, dated: PageIndex) -> String {
    let page = publication[index]
    var name = (page.type.folder ?? "") + "." + page.slug
    let isNational = publication[dated].details.exactDays == page.details.exactDays && page.regio == nil
    if !isNational, let regio = publication[dated].regio { name = site(of: regio).folder + "." + name }
    let host = publication.site.adres.split(separator: "/").dropFirst().first ?? "resv"
    return name + "@" + (host.split(separator: ":").first ?? host)
  }
}

extension SitePlanner {
  /// The calendars and the feed of the planning; a calendar without anything in it would be invalid.
  func agendaPages(_ agenda: [PageIndex], _ lists: [ContentType: [PageIndex]]) -> [PlannedPage] {
    var pages = agenda.filter { isOwn($0) }.map { index in
      let page = publication[index]
      return PlannedPage(
        .event(of: page), .event(index, addition: additions[index]))
    }
    if !agenda.isEmpty { pages.append(PlannedPage(.calendar, .calendar)) }
    if !publication.isViewCopy, SitePlan.datedTypes.contains(where: { lists[$0]?.isEmpty == false }) {
      pages.append(PlannedPage(.planningFeed, .planningFeed))
    }
    return pages
  }

  func agenda(_ lists: [ContentType: [PageIndex]]) -> [PageIndex] {
    SitePlan.datedTypes.flatMap { lists[$0] ?? [] }.filter {
      publication.exactDays(of: $0, addition: additions[$0], in: regio) != nil
        && !publication.isAwaited($0, addition: additions[$0], on: today)
    }
  }

  /// Whether its page is in this site; the portal also lists pages of regions.
  private func isOwn(_ page: PageIndex) -> Bool {
    publication[page].regio == nil || publication[page].regio == regio
  }
}
