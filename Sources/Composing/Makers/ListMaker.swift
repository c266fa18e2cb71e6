import Domain
import Planning
import Templating
import Words

/// Makes the pages of a list.
struct ListMaker: Maker {
  let context: Context

  let type: ContentType
  let items: [PageIndex]
  /// Which page of the list it is, from 1 to `count`.
  let number: Int
  let count: Int

  /// One page of a list, with the introduction of its folder on the first.
  func view() -> ListView {
    let time = TimeMaker(context: context)
    let titel = listTitle(type)
    let isFirst = number == 1
    let text = TextMaker(context: context).introduction(isFirst ? introduction(of: type) : nil)
    return ListView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel,
          titelVolledig: fullTitle(isFirst ? titel : words.title(titel, page: number, of: count)),
          samenvatting: text.samenvatting, canoniek: site.address(of: .list(type, page: number)),
          kruimels: crumbs(here: titel), active: type),
        .list(type)),
      heading: Heading(bijschrift: count > 1 ? words.page(number, of: count) : nil),
      inhoud: text.inhoud, toevoeging: text.toevoeging, herkomst: ProvenanceView(bronnen: text.bronnen),
      volgendeDatum: isFirst && type == .mijlpaal ? time.nextDate() : nil, doel: isFirst ? otherWay : nil,
      letters: type == .begrip
        ? letters(of: site.lists[type] ?? []) { linker.address(.list(type, page: $0)) } : [],
      stroken: type == .mijlpaal
        ? TimeLineMaker(context: context).timeLine(of: plan.ordered(items)) : nil,
      groepen: groups(items),
      beeld: isFirst && type == .discipline ? WebMaker(context: context).web() : nil,
      tabellen: isFirst ? tables : [],
      bladeren: turn(number, of: count) { linker.address(.list(type, page: $0)) },
      agenda: isFirst ? time.agenda(listing: type) : nil)
  }

  /// Another way to see what is in the list.
  private var otherWay: LinkView? {
    switch type {
    case .gemeente where !plan.plaatsen.isEmpty:
      LinkView(
        titel: words.placeFinderFromAToZ,
        adres: linker.address(.placeFinder))
    case .activiteit where site.lists[.discipline]?.isEmpty == false:
      LinkView(titel: words.activitiesByDiscipline, adres: linker.address(.matrix))
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .mijlpaal,
      .participatie, .besluit, .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
      nil
    }
  }

  private var tables: [TableView] {
    switch type {
    case .discipline: WebMaker(context: context).webTable()
    case .bron: ConflictMaker(context: context).tables()
    case .regio, .gemeente, .hoofdtaak, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie,
      .besluit, .nieuws, .begrip, .bijlage, .pagina, .sectie:
      []
    }
  }

  /// The items of a list; activities and governance under the headings of their groups.
  private func groups(_ items: [PageIndex]) -> [GroupView] {
    func item(_ page: PageIndex) -> LinkView {
      var link = linker.link(to: page, bijschrift: caption(of: page))
      link.samenvatting = publication[page].facts.samenvatting
      if publication[page].regio != nil, site.regio == nil, type != .regio,
        let regio = publication[page].regio
      {
        link.bijschrift = [plan.site(of: regio).titel, link.bijschrift].compactMap { $0 }.joined(
          separator: ", ")
      }
      return link
    }
    var order: [(name: String, first: PageIndex)] = []
    var groups: [String: [LinkView]] = [:]
    for page in items {
      let name =
        groupName(of: publication[page]) ?? plan.timeGroup(of: page, in: site)?.heading(in: words) ?? ""
      if groups[name] == nil { order.append((name, page)) }
      groups[name, default: []].append(item(page))
    }
    return order.map { name, first in
      GroupView(
        titel: name, items: groups[name] ?? [],
        anker: type == .begrip ? Anchor.letter(Alphabet.Letter(of: publication[first].facts.titel)).name : nil
      )
    }
  }

  private func caption(of page: PageIndex) -> String? {
    switch type {
    case .discipline: caption(ofDiscipline: page)
    case .begrip: caption(ofTerm: page)
    case .regio, .gemeente, .hoofdtaak, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie,
      .besluit, .nieuws, .bijlage, .bron, .pagina, .sectie:
      inList(page)
    }
  }

  private func groupName(of page: Page) -> String? {
    switch page.details {
    case .activiteit(let activiteit): activiteit.groep
    case .governance(let governance): words.heading(of: governance.soort)
    case .begrip: heading(of: Alphabet.Letter(of: page.facts.titel))
    case .regio, .gemeente, .hoofdtaak, .discipline, .wijkverband, .mijlpaal, .participatie, .besluit,
      .nieuws, .bijlage, .bron, .pagina, .sectie:
      nil
    }
  }
}
