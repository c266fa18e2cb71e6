import Domain
import Exporting
import Planning
import Templating
import Words

/// Makes what pages say about time: what comes next, in which order, and what a calendar can hold.
struct TimeMaker: Maker {
  let context: Context

  // MARK: - What lies ahead

  /// Something that lies ahead, or may.
  private struct Ahead {
    let page: PageIndex
    let titel: String
    let wanneer: Wanneer
    /// The first day that any source leaves open; nil where they only name an end.
    let first: Datum?
    /// When it has surely been.
    let last: Datum
    var isConflict = false

    var isExact: Bool { wanneer.exactDays != nil && !isConflict }

    /// Whether nobody can say that it still lies ahead.
    func mayHaveBegun(by day: Datum) -> Bool { first.map { $0 < day } ?? false }
  }

  /// The next date of the site, as vague as the sources have it.
  ///
  /// What may have begun is not the next date, and what is too vague to stand in line is named beside it.
  func nextDate() -> NextView {
    let ahead =
      (site.lists[.mijlpaal] ?? []).compactMap(ahead) + (site.lists[.participatie] ?? []).flatMap(steps)
    let next = ahead.filter { !$0.mayHaveBegun(by: today) }.min { $0.last < $1.last }
    var remarks: [String] = []
    if let next {
      if site.regio == nil, let regios = publication[next.page].regios {
        remarks.append(words.onlyIn(regios.map { plan.site(of: $0).titel }))
      }
      if next.isConflict { remarks.append(words.momentsDiffer) }
      if next.wanneer.exactDays == nil { remarks.append(words.noDayGiven) }
    }
    remarks.append(next == nil ? words.noNextDate(made: today) : words.wasNextDate(made: today))
    let begun = ahead.filter { $0.isExact && $0.mayHaveBegun(by: today) }
    if !begun.isEmpty { remarks.append(words.hasBegun(begun.map(named))) }
    let vague = ahead.filter { other in
      guard !other.isExact, let first = other.first else { return false }
      if other.mayHaveBegun(by: today) { return true }
      return next.map { first < $0.last && (other.page != $0.page || other.titel != $0.titel) } ?? false
    }
    if !vague.isEmpty { remarks.append(words.mayComeFirst(vague.map(named))) }
    return NextView(
      titel: next?.titel, moment: next.map { words.moment($0.wanneer) },
      adres: next.map { linker.address(of: $0.page) } ?? "", opmerking: remarks.joined(separator: " "),
      merk: next.map(mark) ?? PageMark())
  }

  /// A title within words of ours is in the language of the site.
  private func mark(of ahead: Ahead) -> PageMark {
    var mark = linker.mark(of: ahead.page)
    if ahead.titel != publication[ahead.page].facts.titel { mark.taal = nil }
    return mark
  }

  /// A moment in a sentence; on the portal with the regions that it is of, where it is not of all.
  private func named(_ ahead: Ahead) -> String {
    var details = words.moment(ahead.wanneer)
    if site.regio == nil, let regios = publication[ahead.page].regios {
      details += "; " + words.only(in: regios.map { plan.site(of: $0).titel })
    }
    return "\(ahead.titel) (\(details))"
  }

  private func ahead(_ page: PageIndex) -> Ahead? {
    guard case .mijlpaal(let mijlpaal) = publication[dated(page)].details.seen(from: site.regio),
      mijlpaal.stand(on: today) == .komt,
      let last = mijlpaal.last
    else { return nil }
    let said = [mijlpaal.wanneer] + (mijlpaal.isConflict ? mijlpaal.versies.map(\.wanneer) : [])
    return Ahead(
      page: page, titel: publication[page].facts.titel, wanneer: mijlpaal.wanneer,
      first: said.compactMap(\.earliest).min(), last: last, isConflict: mijlpaal.isConflict)
  }

  /// The opening and the closing of a way to take part, where they lie ahead.
  private func steps(_ page: PageIndex) -> [Ahead] {
    guard case .participatie(let participatie) = publication[dated(page)].details else { return [] }
    let titel = publication[page].facts.titel
    var steps: [Ahead] = []
    if let opent = participatie.opent?.known, let last = opent.latest ?? opent.earliest, last >= today {
      steps.append(
        Ahead(
          page: page, titel: words.participationOpens(titel), wanneer: opent, first: opent.earliest,
          last: last))
    }
    if let sluit = participatie.sluit?.known, let last = sluit.latest, last >= today {
      steps.append(
        Ahead(
          page: page, titel: words.participationCloses(titel), wanneer: sluit, first: sluit.earliest,
          last: last))
    }
    return steps
  }

  // MARK: - One page

  /// Where it is in its life, said with its dates and the day of the build: right when it is read later, too.
  private func status(of participatie: Participatie, _ feedback: String?) -> StatusView {
    let stand = participatie.stand(on: today)
    return StatusView(
      soort: stand.name, titel: words.label(of: participatie, on: today),
      periode: words.period(of: participatie),
      opmerking: words.status(stand, made: today), delen: feedback.map(LinkView.pieces) ?? [])
  }

  /// Where a way to take part is in its life; nil for any other page.
  func status(of index: PageIndex, addition: PageIndex?) -> StatusView? {
    guard
      case .participatie(let participatie) = publication[publication.dated(index, addition: addition)].details
    else { return nil }
    var feedback = participatie.terugkoppeling
    if feedback == nil, case .participatie(let own) = publication[index].details {
      feedback = own.terugkoppeling
    }
    return status(of: participatie, feedback)
  }

  // MARK: - Calendar

  /// The way into a calendar for one page of the planning or of participation; nil for any other.
  func agenda(of index: PageIndex, addition: PageIndex?) -> AgendaView? {
    let page = publication[index]
    guard page.type.traits.isPlanned else { return nil }
    let dated = publication.dated(index, addition: addition)
    let details = publication[dated].details.seen(from: site.regio)
    guard details.exactDays != nil else {
      return details.hasMoment ? AgendaView(uitleg: tooVague(details)) : nil
    }
    guard !publication.isAwaited(index, addition: addition, on: today) else {
      return AgendaView(uitleg: words.noCalendarYet)
    }
    let bytes = CalendarMaker(context: context).calendar(of: index, addition: addition).size
    return AgendaView(
      bestand: LinkView(
        titel: words.putInCalendar(page.facts.titel, bytes: bytes),
        adres: linker.address(.event(of: page))))
  }

  private func tooVague(_ details: Details) -> String {
    if case .mijlpaal(let mijlpaal) = details, mijlpaal.wanneer.exactDays != nil {
      return words.sourcesDisagreeOnDay
    }
    return words.tooVagueForCalendar
  }

  /// Whether there are exact days, but only of what is not public yet.
  private var hasAwaitedDays: Bool {
    publication.isViewCopy
      && SitePlan.datedTypes.flatMap { site.lists[$0] ?? [] }.contains {
        publication.exactDays(of: $0, addition: site.additions[$0], in: site.regio) != nil
      }
  }

  /// The way into a calendar for the list of the planning or of participation; nil for any other.
  func agenda(listing type: ContentType) -> AgendaView? {
    guard type.traits.isPlanned else { return nil }
    // Taking part has its own list; that of the planning offers the calendar.
    if type == .participatie, !site.agenda.contains(where: { publication[$0].type == type }) { return nil }
    guard !site.agenda.isEmpty else {
      return AgendaView(
        uitleg: hasAwaitedDays ? words.noCalendarYet : words.noExactDays,
        volgen: publication.isViewCopy ? "" : linker.address(.planningFeed))
    }
    let isAhead = site.agenda.contains {
      guard let days = publication.exactDays(of: $0, addition: site.additions[$0], in: site.regio) else {
        return false
      }
      return days.upperBound >= today
    }
    let all = SitePlan.datedTypes.flatMap { site.lists[$0] ?? [] }
      .count { !publication.isAwaited($0, addition: site.additions[$0], on: today) }
    let remarks =
      (site.agenda.count < all ? [words.onlyExactDays(site.agenda.count, of: all)] : [])
      + (isAhead ? [] : [words.nothingAhead])
    return AgendaView(
      bestand: LinkView(
        titel: words.planningFile(
          of: site.titel, bytes: CalendarMaker(context: context).calendar().size),
        adres: linker.address(.calendar)),
      abonneren: site.address(of: .calendar),
      uitleg: remarks.isEmpty ? nil : remarks.joined(separator: " "),
      volgen: publication.isViewCopy ? "" : linker.address(.planningFeed))
  }
}
