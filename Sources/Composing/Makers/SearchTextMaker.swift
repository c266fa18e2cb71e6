import Domain
import Planning
import Templating
import Words

/// Makes what can be found of a page.
struct SearchTextMaker: Maker {
  let context: Context

  /// What can be found of a planned page: HTML made for the search index; nil for what is not searched.
  ///
  /// A page of another site shows what that site has of its own: the national text is found at its own address.
  func searchText(of page: PlannedPage, from other: PlannedSite, _ leads: SearchLeads) -> [UInt8]? {
    switch page.content {
    case .page(let index, let addition): searchText(of: index, addition, from: other, leads)
    case .portal: searchText(HomeMaker(context: context).portal(), leads)
    case .list(let type, let items, 1, let count):
      searchText(
        ListMaker(context: context, type: type, items: items, number: 1, count: count).view(), leads)
    case .matrix: searchText(MatrixMaker(context: context).view(), leads)
    case .placeFinder: searchText(PlaceFinderMaker(context: context).view(), leads)
    case .list, .expired, .everything, .search, .redirect, .notFound, .feed, .planningFeed, .calendar, .event,
      .favicon, .webManifest, .securityText, .robots, .sitemap, .sitemapIndex, .file, .picture:
      nil
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
      html.facts(DetailMaker(context: context).shown(page, index).feiten)
    }
    if let addition, let added {
      html.text(filler.html(of: added.body))
      html.facts(DetailMaker(context: context).shown(added, addition).feiten)
      disciplines += added.searchDisciplines(addition)
    }
    // The codes that professionals know them by.
    html.text(disciplines.map { publication[$0].slug }.joined(separator: " "))
    html.kind(words.singular(of: page.type))
    let owner = page.regio ?? (addition == nil ? nil : site.regio)
    var regios = [owner.map { plan.site(of: $0).titel } ?? words.national]
    if owner != nil, addition != nil, !isElsewhere { regios.append(words.national) }
    if owner == nil { regios += leads.regios(of: index).map { plan.site(of: $0).titel } }
    html.filter("regio", regios)
    if owner != nil, page.type != .regio { html.meta("regio", regios[0]) }
    html.filter("discipline", disciplines.map { publication[$0].facts.titel })
    return html.done(leads.compounds)
  }

  /// What can be found of a page that is no page of the content.
  private func searchText(_ view: some PageView, _ leads: SearchLeads) -> [UInt8] {
    var html = SearchText(titel: view.shell.titel, samenvatting: view.shell.samenvatting)
    if let text = view as? any TextView { html.text(text.inhoud) }
    html.kind(words.singular(of: .sectie))
    html.filter("regio", [site.regio == nil ? words.national : site.titel])
    return html.done(leads.compounds)
  }
}
