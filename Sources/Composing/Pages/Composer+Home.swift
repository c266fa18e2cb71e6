import Domain
import Planning
import Templating

extension Composer {
  /// The portal’s home: its text, the regions, and what is the same everywhere.
  func portal() -> PageView {
    var view = PageView()
    view.titel = publication.site.titel
    view.titelVolledig = publication.site.titel
    view.kruimels = crumbs([])
    view.canoniek = site.adres + "/"
    if let home = plan.introduction(of: "", in: site) {
      fillIntroduction(&view, (home, nil))
      view.titel = publication[home].facts.titel
    }
    view.thuis = home()
    view.volgendeDatum = nextDate()
    view.thuis?.regios = publication.regios.map(card)
    view.thuis?.onderdelen = parts
    return view
  }

  /// What stands on a home page beside its own text: what is new, what can be joined, what comes next, the tasks.
  func home() -> HomeView {
    HomeView(
      waar: placeFinderAddress ?? "",
      meepraten: site.lists[.participatie]?.isEmpty == false ? linker.address("participatie/") : "",
      taken: homeGroup(.hoofdtaak, most: 10, withSummary: true), nieuws: homeGroup(.nieuws, most: 3),
      meedoen: homeGroup(.participatie, most: 3), planning: homeGroup(.mijlpaal, most: 4),
      besluiten: homeGroup(.besluit, most: 3), activiteiten: homeGroup(.activiteit, most: 6),
      disciplines: homeGroup(.discipline, most: 30), wijkverbanden: homeGroup(.wijkverband, most: 6),
      alles: everythingLink)
  }

  /// The first of a list, and where the rest is; nil where there are none.
  private func homeGroup(_ type: ContentType, most: Int, withSummary: Bool = false) -> GroupView? {
    var items = site.lists[type] ?? []
    if type == .mijlpaal {
      // What lies ahead; where nothing does, the last of what was.
      let ahead = items.filter(isAhead)
      items = ahead.isEmpty ? Array(items.suffix(3)) : ahead
    }
    if type == .participatie { items = timely(items) }
    guard !items.isEmpty else { return nil }
    let shown = items.prefix(most).map { page in
      var link = linker.link(to: page, bijschrift: inList(page))
      if withSummary { link.samenvatting = publication[page].facts.samenvatting }
      return link
    }
    let titel = listTitle(type)
    return GroupView(
      titel: nationalTitle(type) ?? titel, items: shown,
      meer: LinkView(titel: "Alles onder \(titel)", adres: linker.address((type.folder ?? "") + "/")))
  }

  /// What a region calls a list of which nothing is its own; nil for all other lists.
  private func nationalTitle(_ type: ContentType) -> String? {
    guard site.regio != nil, type == .activiteit || type == .discipline else { return nil }
    let hasOwn = (site.lists[type] ?? []).contains { page in
      publication[page].regio != nil || publication[page].regios != nil || site.additions[page] != nil
    }
    if hasOwn { return nil }
    return type == .activiteit ? "Voorbeelden van activiteiten (landelijk)" : "Disciplines (landelijk)"
  }

  private func isAhead(_ page: PageIndex) -> Bool {
    guard case .mijlpaal(let mijlpaal) = publication[dated(page)].details, mijlpaal.soort == .mijlpaal else {
      return false
    }
    guard let last = mijlpaal.wanneer.latest ?? mijlpaal.wanneer.earliest else { return false }
    return last >= today
  }

  /// A region as the portal shows it: who works together there, as far as the sources say.
  private func card(of page: PageIndex) -> RegionCardView {
    var card = RegionCardView(
      titel: publication[page].facts.titel, adres: linker.address(of: page),
      samenvatting: publication[page].facts.samenvatting)
    guard case .regio(let regio) = publication[page].details else { return card }
    card.gemeenten = regio.gemeenten.map { publication[$0.gemeente].facts.titel }.joined(separator: ", ")
    card.verzekeraar = regio.verzekeraar
    return card
  }

  /// Every list of this site.
  var parts: [LinkView] {
    site.listedTypes.map {
      LinkView(titel: $0.plural, adres: linker.address(($0.folder ?? "") + "/"))
    }
  }
}
