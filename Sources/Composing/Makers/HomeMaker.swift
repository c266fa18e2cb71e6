import Domain
import Planning
import Templating
import Words

/// Makes the homes: the portal’s, and what stands on that of a region.
struct HomeMaker: Maker {
  let context: Context

  /// The portal’s home: its text, the regions, and what is the same everywhere.
  func portal() -> PortalView {
    let index = plan.introduction(of: "", in: site)
    let text = TextMaker(context: context).introduction(index.map { ($0, nil) })
    return PortalView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: index.map { publication[$0].facts.titel } ?? publication.site.titel,
          titelVolledig: publication.site.titel, samenvatting: text.samenvatting,
          canoniek: site.address(of: .home), kruimels: crumbs([])),
        .portal),
      heading: Heading(), inhoud: text.inhoud, toevoeging: text.toevoeging,
      thuis: home(regios: publication.regios.map(card), onderdelen: listLinks),
      volgendeDatum: TimeMaker(context: context).nextDate(),
      herkomst: ProvenanceView(bronnen: text.bronnen))
  }

  /// What stands on a home page beside its own text: what is new, what can be joined, what comes next, the tasks.
  func home(regios: [RegionCardView] = [], onderdelen: [LinkView] = []) -> HomeView {
    HomeView(
      waar: placeFinderAddress ?? "",
      meepraten: site.lists[.participatie]?.isEmpty == false ? linker.address(.list(.participatie)) : "",
      taken: homeGroup(.hoofdtaak, most: 10, withSummary: true), nieuws: homeGroup(.nieuws, most: 3),
      meedoen: homeGroup(.participatie, most: 3), planning: homeGroup(.mijlpaal, most: 4),
      besluiten: homeGroup(.besluit, most: 3), activiteiten: homeGroup(.activiteit, most: 6),
      disciplines: homeGroup(.discipline, most: 30), wijkverbanden: homeGroup(.wijkverband, most: 6),
      alles: EverythingMaker(context: context).link, regios: regios, onderdelen: onderdelen)
  }

  /// The first of a list, and where the rest is; nil where there are none.
  private func homeGroup(_ type: ContentType, most: Int, withSummary: Bool = false) -> GroupView? {
    var items = (type == .participatie ? site.timely[type] : site.lists[type]) ?? []
    if type == .mijlpaal {
      // What lies ahead; where nothing does, the last of what was.
      let ahead = items.filter { plan.timeGroup(of: $0, in: site) == .mijlpaal(.komt) }
      items = ahead.isEmpty ? Array(items.suffix(3)) : ahead
    }
    guard !items.isEmpty else { return nil }
    let shown = items.prefix(most).map { page in
      var link = linker.link(to: page, bijschrift: inList(page))
      if withSummary { link.samenvatting = publication[page].facts.samenvatting }
      return link
    }
    let titel = listTitle(type)
    return GroupView(
      titel: nationalTitle(type) ?? titel, items: shown,
      meer: LinkView(titel: words.allUnder(titel), adres: linker.address(.list(type))))
  }

  /// What a region calls a list of which nothing is its own; nil for all other lists.
  private func nationalTitle(_ type: ContentType) -> String? {
    guard site.regio != nil, let titel = words.national(type) else { return nil }
    let hasOwn = (site.lists[type] ?? []).contains { page in
      publication[page].regio != nil || publication[page].regios != nil || site.additions[page] != nil
    }
    return hasOwn ? nil : titel
  }

  /// A region as the portal shows it: who works together there, as far as the sources say.
  private func card(of page: PageIndex) -> RegionCardView {
    var card = RegionCardView(
      titel: publication[page].facts.titel, adres: linker.address(of: page),
      samenvatting: publication[page].facts.samenvatting, merk: linker.mark(of: page))
    guard case .regio(let regio) = publication[page].details else { return card }
    card.gemeenten = regio.gemeenten.map { publication[$0.gemeente].facts.titel }.joined(separator: ", ")
    card.verzekeraar = regio.verzekeraar
    return card
  }
}
