import Domain
import Exporting
import Planning
import Words

/// Makes calendars. They hold exact days only: a vague moment is left out, and its page says so.
struct CalendarMaker: Maker {
  let context: Context

  /// The site's calendar.
  func calendar() -> Calendar {
    Calendar(
      name: words.planning(of: site.titel),
      events: site.agenda.compactMap { event($0, site.additions[$0]) }, in: words)
  }

  /// The calendar of one page.
  func calendar(of page: PageIndex, addition: PageIndex?) -> Calendar {
    Calendar(
      name: publication[page].facts.titel, events: [event(page, addition)].compactMap { $0 }, in: words)
  }

  private func event(_ index: PageIndex, _ addition: PageIndex?) -> Calendar.Event? {
    let dated = publication.dated(index, addition: addition)
    guard let days = publication[dated].details.seen(from: site.regio).exactDays,
      let end = days.upperBound.next
    else { return nil }
    let checked = [index, addition].compactMap { $0 }.compactMap { publication[$0].facts.gecontroleerd }.max()
    let page = publication[index]
    let address = plan.home(of: page, addition: addition, in: site).address(of: .page(page))
    return Calendar.Event(
      uid: plan.uid(of: index, dated: dated),
      // Both say when the facts were looked at last, and not when this was built: the same content gives the
      // same bytes, and a calendar sees that an entry was revised.
      stamp: Self.digits(checked.map { min($0, today) } ?? Datum(secondsSince1970: 0)),
      sequence: checked.map(Self.digits) ?? "0",
      first: Self.digits(days.lowerBound), end: Self.digits(end), summary: summary(of: page, dated),
      description: description(of: page, dated, at: address), url: address)
  }

  /// What it is, with the words that limit its day: “uiterlijk” may not get lost.
  private func summary(of page: Page, _ dated: PageIndex) -> String {
    let titel = page.facts.titel
    switch publication[dated].details {
    case .mijlpaal(let mijlpaal):
      if case .single(.some, _) = mijlpaal.wanneer.kind {
        return "\(titel) (\(words.moment(mijlpaal.wanneer)))"
      }
      return titel
    case .participatie(let participatie):
      switch (participatie.opent?.exactStart, participatie.sluit?.exactEnd) {
      case (.some, nil): return words.participationOpens(titel)
      case (nil, .some): return words.lastDayToTakePart(titel)
      case (.some, .some), (nil, nil): return words.takePart(titel)
      }
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      return titel
    }
  }

  private func description(of page: Page, _ dated: PageIndex, at address: String) -> String {
    var lines = page.facts.samenvatting.map { [$0] } ?? []
    switch publication[dated].details.seen(from: site.regio) {
    case .mijlpaal(let mijlpaal):
      lines.append(words.when(mijlpaal.wanneer))
      if mijlpaal.isConflict {
        lines.append(words.sourcesSayOtherwise)
        lines += mijlpaal.versies.map { "- \(publication[$0.bron].facts.titel): \(words.moment($0.wanneer))" }
      }
    case .participatie(let participatie):
      lines.append(words.period(of: participatie))
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .besluit,
      .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      break
    }
    return (lines + [words.moreAboutThis(at: address)]).joined(separator: "\n")
  }

  private static func digits(_ day: Datum) -> String {
    day.iso.split(separator: "-").joined()
  }
}
