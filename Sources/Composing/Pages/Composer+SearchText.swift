import Domain
import Planning
import Templating

extension Composer {
  /// What can be found of a planned page: HTML made for the search index; nil for what is not searched.
  ///
  /// A page of another site shows what that site has of its own: the national text is found at its own address.
  func searchText(of page: PlannedPage, from other: PlannedSite, _ leads: SearchLeads) -> [UInt8]? {
    switch page.content {
    case .page(let index, let addition): searchText(of: index, addition, from: other, leads)
    case .portal: searchText(portal(), soort: "Overzicht", leads)
    case .list(let type, let items, 1, let count):
      searchText(view(of: type, items: items, number: 1, count: count), soort: "Overzicht", leads)
    case .matrix: searchText(matrix(), soort: "Overzicht", leads)
    case .placeFinder: searchText(placeFinder(), soort: "Overzicht", leads)
    default: nil
    }
  }

  private func searchText(
    of index: PageIndex, _ addition: PageIndex?, from other: PlannedSite, _ leads: SearchLeads
  ) -> [UInt8] {
    let page = publication[index]
    let isElsewhere = other.regio != site.regio
    var html = SearchText(titel: page.facts.titel, samenvatting: page.facts.samenvatting)
    var filler = BodyFiller(linker: linker, page: index)
    var disciplines = page.searchDisciplines(index)
    let added = addition.map { publication[$0] }
    html.words(
      page.searchWords(in: publication) + (added?.searchWords(in: publication) ?? []),
      names: page.searchNames + leads.kernen(of: index).filter { $0 != page.facts.titel })
    if !(isElsewhere && addition != nil) {
      html.text(filler.html(of: page.body))
      html.facts(details(of: page, index).feiten)
    }
    if let addition, let added {
      html.text(filler.html(of: added.body))
      html.facts(details(of: added, addition).feiten)
      disciplines += added.searchDisciplines(addition)
    }
    // The codes that professionals know them by.
    html.text(disciplines.map { publication[$0].slug }.joined(separator: " "))
    html.kind(page.type == .regio ? ContentType.regio.singular : page.type.singular)
    let owner = page.regio ?? (addition == nil ? nil : site.regio)
    var regios = [owner.map { plan.site(of: $0).titel } ?? Self.national]
    if owner != nil, addition != nil, !isElsewhere { regios.append(Self.national) }
    if owner == nil { regios += leads.regios(of: index).map { plan.site(of: $0).titel } }
    html.filter("regio", regios)
    if owner != nil, page.type != .regio { html.meta("regio", regios[0]) }
    html.filter("discipline", disciplines.map { publication[$0].facts.titel })
    return html.done(leads.compounds)
  }

  /// What belongs to no region.
  private static let national = "Landelijk"

  private func searchText(_ view: PageView, soort: String, _ leads: SearchLeads) -> [UInt8] {
    var html = SearchText(titel: view.titel, samenvatting: view.samenvatting)
    html.text(view.inhoud)
    html.kind(soort)
    let titel = site.regio == nil ? Self.national : site.titel
    html.filter("regio", [titel])
    return html.done(leads.compounds)
  }
}

extension Page {
  /// What it is called: who types just that looks for this page, however many others use the word.
  fileprivate var searchNames: [String] {
    switch details {
    case .begrip(let begrip): [facts.titel] + (begrip.afkorting.map { [$0] } ?? [])
    case .discipline(let discipline): [facts.titel, slug] + discipline.aliassen
    case .regio(let regio): [facts.titel] + regio.andereNamen
    case .gemeente: [facts.titel]
    default: []
    }
  }

  /// Other words that lead to it.
  fileprivate func searchWords(in publication: Publication) -> [String] {
    switch details {
    case .discipline(let discipline): facts.zoekwoorden + [slug] + discipline.aliassen
    case .begrip(let begrip):
      facts.zoekwoorden + (begrip.afkorting.map { [$0] } ?? [])
        + (begrip.voluit.map { [$0] } ?? []) + begrip.synoniemen
    case .gemeente(let gemeente): facts.zoekwoorden + gemeente.kernen
    case .regio(let regio):
      facts.zoekwoorden + regio.andereNamen
        + regio.gemeenten.flatMap { [publication[$0.gemeente].facts.titel] + $0.kernen }
    default: facts.zoekwoorden
    }
  }

  /// The disciplines that it is about.
  fileprivate func searchDisciplines(_ index: PageIndex) -> [PageIndex] {
    switch details {
    case .activiteit(let activiteit): activiteit.disciplines
    case .governance(let governance): governance.disciplines
    case .wijkverband(let wijkverband): wijkverband.disciplines
    case .discipline: [index]
    default: []
    }
  }
}
