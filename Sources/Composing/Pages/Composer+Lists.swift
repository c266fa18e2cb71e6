import Domain
import Planning
import Templating

extension Composer {
  /// One page of a list, with the introduction of its folder on the first.
  func view(of type: ContentType, items: [PageIndex], number: Int, count: Int) -> PageView {
    let items = timely(type, items, number: number, count: count)
    var view = PageView()
    let folder = type.folder ?? ""
    let titel = listTitle(type)
    view.titel = titel
    view.titelVolledig = fullTitle(number == 1 ? titel : "\(titel), pagina \(number) van \(count)")
    view.kruimels = crumbs([CrumbView(titel: titel, adres: "", isHier: true)])
    let path = number == 1 ? folder + "/" : "\(folder)/pagina/\(number)/"
    view.canoniek = site.adres + "/" + path
    if count > 1 { view.bijschrift = "Pagina \(number) van \(count)" }
    if number == 1 {
      fillIntroduction(&view, introduction(of: type))
      fillTime(&view, listing: type)
    }
    view.groepen = groups(of: type, items)
    if type == .gemeente, number == 1, !plan.plaatsen.isEmpty {
      view.doel = LinkView(
        titel: "Waar hoor ik bij? Alle kernen en gemeenten van A tot Z",
        adres: linker.address(PlannedPage.placeFinderPath))
    }
    if type == .activiteit, number == 1, site.lists[.discipline]?.isEmpty == false {
      view.doel = LinkView(
        titel: "Activiteiten per discipline", adres: linker.address("activiteiten/matrix/"))
    }
    if type == .mijlpaal { view.stroken = timeLine(of: plan.ordered(items)) }
    if type == .discipline, number == 1 {
      view.beeld = web()
      view.tabellen = webTable()
    }
    func address(_ number: Int) -> Address {
      linker.address(number == 1 ? folder + "/" : "\(folder)/pagina/\(number)/")
    }
    if type == .begrip { view.letters = letters(of: site.lists[type] ?? [], address: address) }
    if type == .bron, number == 1 { view.tabellen = conflictTables() }
    if number > 1 {
      view.vorige = LinkView(titel: "Vorige pagina (\(number - 1))", adres: address(number - 1))
    }
    if number < count {
      view.volgende = LinkView(titel: "Volgende pagina (\(number + 1))", adres: address(number + 1))
    }
    return view
  }

  func fillIntroduction(_ view: inout PageView, _ introduction: (page: PageIndex, addition: PageIndex?)?) {
    guard let introduction else { return }
    let page = publication[introduction.page]
    var filler = BodyFiller(linker: linker, page: introduction.page)
    view.samenvatting = page.facts.samenvatting
    view.inhoud = filler.html(of: page.body)
    if let addition = introduction.addition {
      view.toevoegingTitel = "In deze regio"
      view.toevoeging = filler.html(of: publication[addition].body)
    }
    view.bronnen = page.facts.bronnen.map { linker.link(to: $0) }
  }

  /// The items of a list; activities and governance under the headings of their groups.
  private func groups(of type: ContentType, _ items: [PageIndex]) -> [GroupView] {
    func item(_ page: PageIndex) -> LinkView {
      var link = linker.link(to: page, bijschrift: caption(inListOf: type, page))
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
      let name = groupName(of: publication[page]) ?? timeGroup(of: page)?.titel ?? ""
      if groups[name] == nil { order.append((name, page)) }
      groups[name, default: []].append(item(page))
    }
    return order.map { name, first in
      GroupView(
        titel: name, items: groups[name] ?? [],
        anker: type == .begrip ? Self.anchor(Alphabet.Letter(of: publication[first].facts.titel)) : nil)
    }
  }

  private func caption(inListOf type: ContentType, _ page: PageIndex) -> String? {
    switch type {
    case .discipline: caption(ofDiscipline: page)
    case .begrip: caption(ofTerm: page)
    default: inList(page)
    }
  }

  private func groupName(of page: Page) -> String? {
    switch page.details {
    case .activiteit(let activiteit): activiteit.groep
    case .governance(let governance): Self.heading(of: governance.soort)
    case .begrip: Alphabet.Letter(of: page.facts.titel).heading
    default: nil
    }
  }

  private static func heading(of soort: Governance.Soort) -> String {
    switch soort {
    case .uitleg: "Uitleg"
    case .ontwerpcriterium: "Ontwerpcriteria"
    case .organisatievorm: "Organisatievormen"
    case .kassier: "Kassier"
    case .mandaat: "Mandaat per discipline"
    case .financiering: "Geld"
    case .bouwsteen: "Bouwstenen van een RESV-plan"
    case .succesfactor: "Succesfactoren van een hecht wijkverband"
    case .basisfunctionaliteit: "Basisfunctionaliteiten"
    case .scenario: "Scenario’s van de NZa"
    }
  }

  /// The activities against the disciplines, as a table with words in its cells.
  func matrix() -> PageView {
    var view = PageView()
    let titel = "Activiteiten per discipline"
    let disciplines = site.lists[.discipline] ?? []
    view.titel = titel
    view.titelVolledig = fullTitle(titel)
    view.samenvatting = "Welke discipline is bij welke activiteit betrokken?"
    view.kruimels = crumbs([
      CrumbView(titel: listTitle(.activiteit), adres: linker.address("activiteiten/"), isHier: false),
      CrumbView(titel: titel, adres: "", isHier: true),
    ])
    view.canoniek = site.adres + "/activiteiten/matrix/"
    view.stroken = dotGrid()
    view.tabellen = [
      TableView(
        titel: titel,
        koppen: [LinkView(titel: "Activiteit")] + disciplines.map { linker.link(to: $0) },
        rijen: (site.lists[.activiteit] ?? []).map { page in
          var own: Set<PageIndex> = []
          if case .activiteit(let activiteit) = publication[page].details {
            own = Set(activiteit.disciplines.map { site.replacements[$0] ?? $0 })
          }
          return TableView.Row(
            kop: TableView.Cell(links: [linker.link(to: page)]),
            cellen: disciplines.map { TableView.Cell(own.contains($0) ? "ja" : "") })
        },
        noot: "Een lege cel betekent: de bron noemt deze discipline niet bij de activiteit.")
    ]
    return view
  }

  /// What stands at the address of a page that has lapsed.
  func lapsed(_ index: PageIndex) -> PageView {
    let page = publication[index]
    var view = PageView()
    view.titel = page.facts.titel
    view.titelVolledig = fullTitle("Vervallen: \(page.facts.titel)", of: page.type)
    view.kruimels = crumbs(to: page)
    view.isVerborgen = true
    view.bijschrift = page.facts.vervalt.map { "Deze pagina is vervallen op \($0.dutch)." }
    view.canoniek = site.adres + "/" + page.path
    return view
  }

  /// An earlier address of a page.
  func redirect(to index: PageIndex) -> PageView {
    var view = PageView()
    let location = plan.location(of: index, from: site)
    view.titel = publication[index].facts.titel
    view.titelVolledig = fullTitle("Verhuisd: \(view.titel)")
    view.isVerborgen = true
    view.canoniek = location.site.adres + "/" + location.path
    view.doel = linker.link(to: index)
    return view
  }

  func notFound() -> PageView {
    var view = PageView()
    view.titel = "Deze pagina is er niet"
    view.titelVolledig = fullTitle(view.titel)
    view.isVerborgen = true
    view.kruimels = crumbs([CrumbView(titel: view.titel, adres: "", isHier: true)])
    view.groepen = [
      GroupView(
        titel: "Verder zoeken",
        items: [
          LinkView(
            titel: "Alle pagina’s van A tot Z", adres: linker.address(PlannedPage.searchPath + "#_alles"))
        ] + (placeFinderAddress.map { [LinkView(titel: "Waar hoor ik bij?", adres: $0)] } ?? [])
          + [LinkView(titel: "Voorpagina: \(site.titel)", adres: linker.address(""))])
    ]
    view.canoniek = site.adres + "/"
    return view
  }
}
