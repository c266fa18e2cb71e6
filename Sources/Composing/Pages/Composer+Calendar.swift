import Domain
import Exporting
import Planning

/// Calendars hold exact days only: a vague moment is left out, and its page says so.
extension Composer {
  /// The site's calendar.
  func calendar() -> [UInt8] {
    calendar(named: "Planning van \(site.titel)", of: site.agenda.map { ($0, site.additions[$0]) })
  }

  /// The calendar of one page.
  func calendar(of page: PageIndex, addition: PageIndex?) -> [UInt8] {
    calendar(named: publication[page].facts.titel, of: [(page, addition)])
  }

  private func calendar(named name: String, of pages: [(PageIndex, PageIndex?)]) -> [UInt8] {
    var calendar = CalendarWriter()
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", "-//resv//Planning//NL")
    calendar.line("CALSCALE", "GREGORIAN")
    calendar.text("NAME", name)
    calendar.text("X-WR-CALNAME", name)
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    for (page, addition) in pages { append(page, addition, to: &calendar) }
    calendar.line("END", "VCALENDAR")
    return calendar.bytes
  }

  private func append(_ index: PageIndex, _ addition: PageIndex?, to calendar: inout CalendarWriter) {
    let dated = publication.dated(index, addition: addition)
    guard let days = publication[dated].details.seen(from: site.regio).exactDays,
      let end = days.upperBound.next
    else { return }
    let checked = [index, addition].compactMap { $0 }.compactMap { publication[$0].facts.gecontroleerd }.max()
    let page = publication[index]
    let address = home(of: page, addition).adres + "/" + page.path
    calendar.line("BEGIN", "VEVENT")
    calendar.line("UID", uid(of: index, dated))
    // Both say when the facts were looked at last, and not when this was built: the same content gives the
    // same bytes, and a calendar sees that an entry was revised.
    let stamp = checked.map { min($0, today) } ?? Datum(secondsSince1970: 0)
    calendar.line("DTSTAMP", Self.digits(stamp) + "T000000Z")
    calendar.line("SEQUENCE", checked.map(Self.digits) ?? "0")
    calendar.line("DTSTART;VALUE=DATE", Self.digits(days.lowerBound))
    calendar.line("DTEND;VALUE=DATE", Self.digits(end))
    calendar.text("SUMMARY", summary(of: page, dated))
    calendar.text("DESCRIPTION", description(of: page, dated, at: address))
    calendar.line("URL", address)
    calendar.line("TRANSP", "TRANSPARENT")
    calendar.line("END", "VEVENT")
  }

  /// The site that a page is at home in: a national one in the portal, unless the region adds to it.
  func home(of page: Page, _ addition: PageIndex?) -> PlannedSite {
    if let regio = page.regio { return plan.site(of: regio) }
    return addition == nil ? plan.sites[0] : site
  }

  /// The same in every calendar that shows the same thing on the same days, so that nobody gets it twice.
  private func uid(of index: PageIndex, _ dated: PageIndex) -> String {
    let page = publication[index]
    var name = (page.type.folder ?? "") + "." + page.slug
    let isNational = publication[dated].details.exactDays == page.details.exactDays && page.regio == nil
    if !isNational, let regio = publication[dated].regio { name = plan.site(of: regio).folder + "." + name }
    let host = publication.site.adres.split(separator: "/").dropFirst().first ?? "resv"
    return name + "@" + (host.split(separator: ":").first ?? host)
  }

  /// What it is, with the words that limit its day: “uiterlijk” may not get lost.
  private func summary(of page: Page, _ dated: PageIndex) -> String {
    let titel = page.facts.titel
    switch publication[dated].details {
    case .mijlpaal(let mijlpaal):
      if case .single(.some, _) = mijlpaal.wanneer.kind { return "\(titel) (\(mijlpaal.wanneer.text))" }
      return titel
    case .participatie(let participatie):
      switch (participatie.opent?.exactStart, participatie.sluit?.exactEnd) {
      case (.some, nil): return "Meedoen gaat open: \(titel)"
      case (nil, .some): return "Laatste dag om mee te doen: \(titel)"
      default: return "Meedoen: \(titel)"
      }
    default: return titel
    }
  }

  private func description(of page: Page, _ dated: PageIndex, at address: String) -> String {
    var lines = page.facts.samenvatting.map { [$0] } ?? []
    switch publication[dated].details.seen(from: site.regio) {
    case .mijlpaal(let mijlpaal):
      lines.append("Wanneer: \(mijlpaal.wanneer.text)")
      if mijlpaal.isConflict {
        lines.append("De bronnen zeggen het niet hetzelfde:")
        lines += mijlpaal.versies.map { "- \(publication[$0.bron].facts.titel): \($0.wanneer.text)" }
      }
    case .participatie(let participatie):
      lines.append(period(of: participatie))
    default: break
    }
    return (lines + ["Meer hierover: \(address)"]).joined(separator: "\n")
  }

  private static func digits(_ day: Datum) -> String {
    day.iso.split(separator: "-").joined()
  }
}
