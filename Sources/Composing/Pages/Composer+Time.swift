import Domain
import Planning
import Templating

extension Composer {
  // MARK: - One moment

  /// Whose moment counts in this site: that of the region’s addition, where it names one.
  func dated(_ page: PageIndex) -> PageIndex { publication.dated(page, addition: site.additions[page]) }

  /// What stands beside the title of a page in a list of this site.
  func inList(_ page: PageIndex) -> String? {
    // Most sites add to few pages, or to none.
    captions.inList(site.additions.isEmpty ? page : dated(page))
  }

  func shown(_ mijlpaal: Mijlpaal) -> Shown {
    let mijlpaal = mijlpaal.seen(from: site.regio)
    let facts =
      [
        fact("Wanneer", mijlpaal.wanneer.text),
        fact("Hoe precies", Self.precision(of: mijlpaal.wanneer, sources: mijlpaal.versies.count)),
      ] + optional("Hoofdtaken", mijlpaal.hoofdtaken)
    guard !mijlpaal.versies.isEmpty else { return (facts, [], nil) }
    let table = TableView(
      titel: "Wat elke bron over het moment zegt",
      koppen: ["Bron", "Moment", "Opmerking"].map { LinkView(titel: $0) },
      rijen: mijlpaal.versies.map { versie in
        TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: versie.bron)]),
          cellen: [TableView.Cell(versie.wanneer.text), TableView.Cell(versie.opmerking ?? "")])
      })
    let warning =
      mijlpaal.isConflict
      ? "Let op: de bronnen noemen verschillende momenten. Ze staan hieronder naast elkaar." : nil
    return (facts, [table], warning)
  }

  /// How exact a moment is, in words.
  static func precision(of wanneer: Wanneer, sources: Int = 1) -> String {
    let named = sources > 1 ? "De bronnen noemen" : "De bron noemt"
    switch wanneer.kind {
    case .unknown: return "\(named) geen moment"
    case .range(.day, .day): return "\(named) de eerste en de laatste dag"
    case .range: return "\(named) een periode, geen dagen"
    case .single(let limit, .day):
      switch limit {
      case .uiterlijk, .totEnMet: return "\(named) een laatste dag"
      case .vanaf, .per: return "\(named) een eerste dag"
      case .rond: return "\(named) een dag als schatting"
      case .voor, .tot: return "\(named) de dag waarvóór het is"
      case .na: return "\(named) de dag waarna het is"
      case nil: return "\(named) een dag"
      }
    case .single(_, .part): return "\(named) geen dag, wel een deel van een maand"
    case .single(_, .month): return "\(named) geen dag, wel een maand"
    case .single(_, .quarter): return "\(named) geen dag, wel een kwartaal"
    case .single(_, .partOfYear): return "\(named) geen dag, wel een deel van een jaar"
    case .single(_, .year): return "\(named) geen dag, wel een jaar"
    }
  }

  // MARK: - What lies ahead

  /// Something that lies ahead, and when it has surely been.
  private struct Ahead {
    let page: PageIndex
    let titel: String
    let wanneer: Wanneer
    let last: Datum
    var isConflict = false
  }

  /// The next date of the site, as vague as the sources have it.
  func nextDate() -> NextView {
    let day = "op \(today.dutch), toen deze pagina werd gemaakt"
    let ahead =
      (site.lists[.mijlpaal] ?? []).compactMap(ahead) + (site.lists[.participatie] ?? []).flatMap(steps)
    guard let next = ahead.min(by: { $0.last < $1.last }) else {
      return NextView(opmerking: "De bronnen noemden geen volgende datum \(day).")
    }
    var remarks: [String] = []
    if site.regio == nil, let regios = publication[next.page].regios {
      remarks.append("Dit geldt alleen in \(Self.enumerated(regios.map { plan.site(of: $0).titel })).")
    }
    if next.isConflict { remarks.append("De bronnen noemen verschillende momenten.") }
    if next.wanneer.exactDays == nil { remarks.append("De bron noemt geen dag.") }
    if let begun = next.wanneer.earliest, begun < today {
      let isSure = next.wanneer.exactDays != nil && !next.isConflict
      remarks.append(isSure ? "Dit is al begonnen." : "Het kan dus al zijn begonnen.")
    }
    remarks.append("Dit was de volgende datum \(day).")
    return NextView(
      titel: next.titel, moment: next.wanneer.text, adres: linker.address(of: next.page),
      opmerking: remarks.joined(separator: " "))
  }

  /// `Oost, West en Zuid`.
  private static func enumerated(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " en " + last
  }

  private func ahead(_ page: PageIndex) -> Ahead? {
    guard case .mijlpaal(let mijlpaal) = publication[dated(page)].details.seen(from: site.regio),
      mijlpaal.soort == .mijlpaal,
      let last = mijlpaal.wanneer.latest ?? mijlpaal.wanneer.earliest, last >= today
    else { return nil }
    return Ahead(
      page: page, titel: publication[page].facts.titel, wanneer: mijlpaal.wanneer, last: last,
      isConflict: mijlpaal.isConflict)
  }

  /// The opening and the closing of a way to take part, where they lie ahead.
  private func steps(_ page: PageIndex) -> [Ahead] {
    guard case .participatie(let participatie) = publication[dated(page)].details else { return [] }
    let titel = publication[page].facts.titel
    var steps: [Ahead] = []
    if let opent = participatie.opent?.known, let last = opent.latest ?? opent.earliest, last >= today {
      steps.append(Ahead(page: page, titel: "Meedoen gaat open: \(titel)", wanneer: opent, last: last))
    }
    if let sluit = participatie.sluit?.known, let last = sluit.latest, last >= today {
      steps.append(Ahead(page: page, titel: "Meedoen sluit: \(titel)", wanneer: sluit, last: last))
    }
    return steps
  }

  // MARK: - Lists by time

  /// The page of a list, where the order depends on the day: what is ahead or open comes first.
  func timely(_ type: ContentType, _ items: [PageIndex], number: Int, count: Int) -> [PageIndex] {
    guard type == .mijlpaal || type == .participatie, let all = site.lists[type] else { return items }
    let sorted = timely(all)
    let start = number < count ? (number - 1) * items.count : sorted.count - items.count
    return Array(sorted.dropFirst(start).prefix(items.count))
  }

  /// What is ahead or open first; within a group the order of the plan stays.
  func timely(_ pages: [PageIndex]) -> [PageIndex] {
    var groups: [[PageIndex]] = []
    for page in pages {
      let rank = timeGroup(of: page)?.rank ?? 0
      while groups.count <= rank { groups.append([]) }
      groups[rank].append(page)
    }
    return groups.flatMap { $0 }
  }

  /// Under which heading the list of planning or participation has a page.
  func timeGroup(of page: PageIndex) -> (rank: Int, titel: String)? {
    switch publication[dated(page)].details {
    case .mijlpaal(let mijlpaal):
      if mijlpaal.soort == .fase { return (1, "Fasen") }
      guard let last = mijlpaal.wanneer.latest ?? mijlpaal.wanneer.earliest else {
        return (3, "Nog geen moment bekend")
      }
      return last >= today ? (0, "Wat nog komt") : (2, "Wat is geweest of al is begonnen")
    case .participatie(let participatie):
      let stand = participatie.stand(on: today)
      return (stand.rawValue, stand.heading)
    default: return nil
    }
  }

  // MARK: - Calendar

  /// Fills what a page of planning or participation says about time.
  func fillTime(_ view: inout PageView, of index: PageIndex, addition: PageIndex?) {
    let page = publication[index]
    guard page.type == .mijlpaal || page.type == .participatie else { return }
    let dated = publication.dated(index, addition: addition)
    if case .participatie(let participatie) = publication[dated].details {
      var feedback = participatie.terugkoppeling
      if feedback == nil, case .participatie(let own) = page.details { feedback = own.terugkoppeling }
      view.stand = status(of: participatie, feedback)
      view.feiten.removeAll { Self.lifeFacts.contains($0.naam) }
    }
    let details = publication[dated].details.seen(from: site.regio)
    guard details.exactDays != nil else {
      view.agenda = details.hasMoment ? AgendaView(uitleg: Self.tooVague(details)) : nil
      return
    }
    let size = Self.size(calendar(of: index, addition: addition).count)
    view.agenda = AgendaView(
      bestand: LinkView(
        titel: "Zet “\(page.facts.titel)” in uw agenda (agendabestand, ics, \(size))",
        adres: linker.address(page.path + page.slug + ".ics")))
  }

  private static func tooVague(_ details: Details) -> String {
    if case .mijlpaal(let mijlpaal) = details, mijlpaal.wanneer.exactDays != nil {
      return "De bronnen zijn het niet eens over de dag. Daarom is er geen agendabestand."
    }
    return "Deze datum is te vaag voor een agenda. Daarom is er geen agendabestand."
  }

  /// Fills what the first page of the list of planning or participation says about time.
  func fillTime(_ view: inout PageView, listing type: ContentType) {
    guard type == .mijlpaal || type == .participatie else { return }
    if type == .mijlpaal { view.volgendeDatum = nextDate() }
    // Taking part has its own list; that of the planning offers the calendar.
    if type == .participatie, !site.agenda.contains(where: { publication[$0].type == type }) { return }
    guard !site.agenda.isEmpty else {
      view.agenda = AgendaView(
        uitleg: "Er is geen agendabestand: de bronnen noemen geen vaste dagen.",
        volgen: linker.address("planning/feed.xml"))
      return
    }
    let isAhead = site.agenda.contains {
      guard let days = publication.exactDays(of: $0, addition: site.additions[$0], in: site.regio) else {
        return false
      }
      return days.upperBound >= today
    }
    let coming = isAhead ? "" : " Er staat nu niets in dat nog komt."
    let all = (site.lists[.mijlpaal]?.count ?? 0) + (site.lists[.participatie]?.count ?? 0)
    view.agenda = AgendaView(
      bestand: LinkView(
        titel: "Planning van \(site.titel) (agendabestand, ics, \(Self.size(calendar().count)))",
        adres: linker.address("planning/planning.ics")),
      abonneren: site.adres + "/planning/planning.ics",
      uitleg: site.agenda.count < all
        ? "In de agenda staan alleen dagen die vaststaan: \(site.agenda.count) van de \(all). "
          + "De andere momenten zijn te vaag, of de bronnen verschillen." + coming
        : coming.isEmpty ? nil : String(coming.dropFirst()),
      volgen: linker.address("planning/feed.xml"))
  }

  /// The size of a file in words.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "minder dan 1 kB" }
    if bytes < 999_500 { return "\((bytes + 500) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
  }
}
