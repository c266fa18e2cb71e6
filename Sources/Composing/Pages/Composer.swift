import Domain
import Planning
import Templating

/// Makes the views of one page from the plan; knows words and order, not HTML.
struct Composer {
  let plan: SitePlan
  let site: PlannedSite
  var linker: Linker
  let captions: Captions
  let notes: SiteNotes
  /// The day of the build.
  let today: Datum

  var publication: Publication { plan.publication }

  /// More links than this under one heading help nobody; the list has the rest.
  static let longestGroup = 50

  /// A page with what the region adds to it.
  func view(of index: PageIndex, addition: PageIndex?) -> PageView {
    let page = publication[index]
    var view = PageView()
    view.titel = page.facts.titel
    view.titelVolledig = fullTitle(page.type == .regio ? nil : page.facts.titel, of: page.type)
    view.samenvatting = page.facts.samenvatting
    view.zoekwoorden = page.facts.zoekwoorden.isEmpty ? nil : page.facts.zoekwoorden.joined(separator: ", ")
    view.taalTekst = page.facts.taal.flatMap { $0 == publication.site.taal ? nil : $0 }
    view.soort = page.type == .pagina ? nil : page.type.singular
    view.kruimels = crumbs(to: page)
    view.gecontroleerd = page.facts.gecontroleerd?.dutch
    view.eigenaar = page.facts.eigenaar
    view.canoniek = canonical(page, addition: addition)
    fillText(&view, page, index, addition)
    (view.feiten, view.tabellen, view.waarschuwing) = details(of: page, index)
    if let addition { fillDifferences(&view, publication[addition], addition) }
    fillTime(&view, of: index, addition: addition)
    if case .besluit(let besluit) = page.details { fillDecision(&view, page, besluit) }
    if page.type == .discipline { view.beeld = fan(of: index) }
    if case .regio(let regio) = page.details {
      view.partners = partners(of: regio, named: page.facts.titel)
      view.thuis = home()
      view.volgendeDatum = nextDate()
    } else {
      view.groepen = groups(naming: index)
    }
    if !view.groepen.isEmpty {
      view.groepenTitel = page.type == .bron || page.type == .begrip ? "Gebruikt op" : "Meer hierover"
    }
    view.bronnen = sources(of: page, addition)
    view.isZonderBronnen = view.bronnen.isEmpty && page.type != .bron && page.type != .pagina
    return view
  }

  private func fillText(_ view: inout PageView, _ page: Page, _ index: PageIndex, _ addition: PageIndex?) {
    var filler = BodyFiller(linker: linker, page: index)
    view.inhoud = filler.html(of: page.body)
    var headings = page.body.headings
    if let addition {
      let added = publication[addition]
      view.toevoegingTitel = "In deze regio"
      view.toevoeging = filler.html(of: added.body)
      headings.append(Body.Heading(level: 2, id: "in-deze-regio", html: "In deze regio"))
      headings += added.body.headings
      view.herkomst =
        "Het deel “In deze regio” is van de regio \(site.titel)."
        + (Self.isNational(page) ? " De rest van de tekst is landelijk." : "")
    } else if site.regio != nil {
      view.herkomst =
        page.regio != nil
        ? "Deze tekst is van de regio \(site.titel)."
        : Self.isNational(page) ? "Deze tekst is landelijk." : nil
    }
    // From two headings up: fewer need no map.
    if headings.count(where: { $0.level == 2 }) > 1 {
      view.inhoudsopgave = Self.contents(of: headings)
    }
  }

  /// Whether a text outside the regions holds everywhere, and is not about one place or a few regions.
  private static func isNational(_ page: Page) -> Bool {
    switch page.type {
    case .besluit, .gemeente, .pagina, .nieuws: false
    default: page.regios == nil
    }
  }

  static func contents(of headings: [Body.Heading]) -> [ContentsView] {
    headings.filter { $0.level <= 3 }.map {
      ContentsView(anker: $0.id, html: $0.html, isOnderdeel: $0.level == 3)
    }
  }

  /// What a region's addition says in its front matter that the national page does not.
  func fillDifferences(_ view: inout PageView, _ addition: Page, _ index: PageIndex) {
    let (feiten, tabellen, waarschuwing) = details(of: addition, index)
    view.toevoegingFeiten = feiten.filter { !$0.isOpen && !view.feiten.contains($0) }
    // Named after the region: two tables of one name on a page cannot be told apart by ear.
    view.toevoegingTabellen = tabellen.filter { !view.tabellen.contains($0) }.map {
      TableView(titel: "\($0.titel): \(site.titel)", koppen: $0.koppen, rijen: $0.rijen, noot: $0.noot)
    }
    view.waarschuwing = view.waarschuwing ?? waarschuwing
  }

  /// The title in a browser's tab: what it is, then where.
  func fullTitle(_ titel: String?, of type: ContentType? = nil) -> String {
    // Piece by piece: each `+` would make a text of its own.
    var full = ""
    full.reserveCapacity(160)
    if let titel {
      full += titel
      full += " – "
      if let type, type != .pagina {
        full += type.singular
        full += " – "
      }
    }
    if site.regio != nil {
      full += site.titel
      full += " – "
    }
    full += publication.site.titel
    return full
  }

  /// A national page that a region shows unchanged belongs to the portal.
  private func canonical(_ page: Page, addition: PageIndex?) -> String {
    let isOwn = page.regio != nil || addition != nil
    return (isOwn ? site : plan.sites[0]).adres + "/" + page.path
  }

  func crumbs(to page: Page) -> [CrumbView] {
    if page.type == .regio { return crumbs([]) }
    // A page that has lapsed may have been the last of its list.
    guard page.type != .pagina, let folder = page.type.folder, site.lists[page.type]?.isEmpty == false else {
      return crumbs([CrumbView(titel: page.facts.titel, adres: "", isHier: true)])
    }
    return crumbs([
      CrumbView(titel: listTitle(page.type), adres: linker.address(folder + "/"), isHier: false),
      CrumbView(titel: page.facts.titel, adres: "", isHier: true),
    ])
  }

  /// The portal, the region, and then `rest`.
  func crumbs(_ rest: [CrumbView]) -> [CrumbView] {
    var crumbs: [CrumbView] = []
    if site.regio != nil {
      crumbs.append(
        CrumbView(titel: publication.site.titel, adres: linker.address("", in: plan.sites[0]), isHier: false))
    }
    crumbs.append(
      CrumbView(
        titel: site.regio == nil ? "Start" : site.titel, adres: linker.address(""), isHier: rest.isEmpty))
    return crumbs + rest
  }

  func sources(of page: Page, _ addition: PageIndex?) -> [LinkView] {
    var pages = page.facts.bronnen
    if let addition {
      pages += publication[addition].facts.bronnen.filter { !pages.contains($0) }
    }
    return pages.map { linker.link(to: $0, bijschrift: captions.asSource($0)) }
  }

  /// The title of a list: the one of its `index.md`, else the type's name.
  func listTitle(_ type: ContentType) -> String {
    introduction(of: type).map { publication[$0.page].facts.titel } ?? type.plural
  }

  /// The `index.md` of a folder, and what the region adds to it.
  func introduction(of type: ContentType) -> (page: PageIndex, addition: PageIndex?)? {
    guard let folder = type.folder, let page = plan.introduction(of: folder, in: site) else { return nil }
    return (page, site.additions[page])
  }

  // MARK: - Who names this page

  /// The pages that name `page`, under a heading per type.
  func groups(naming page: PageIndex) -> [GroupView] {
    let all = pages(thatUse: page)
    // A discipline’s activities stand in a table; one that only speaks of it stands apart.
    let isDiscipline = publication[page].type == .discipline
    let spoken = isDiscipline ? all.filter { isOnlySpoken(of: page, in: $0) } : []
    var groups = groups(of: isDiscipline ? all.filter { publication[$0].type != .activiteit } : all)
    if !spoken.isEmpty {
      groups.append(
        GroupView(titel: "Alleen genoemd bij deze activiteiten", items: spoken.map { linker.link(to: $0) }))
    }
    if site.regio == nil {
      // A region that does not show the page has no address for it.
      let regios = publication.relations.regios(naming: page).filter {
        plan.isShown(page, in: plan.site(of: $0))
      }
      if !regios.isEmpty, publication[page].type != .regio {
        groups.append(
          GroupView(
            titel: "In de regio’s",
            items: regios.map { regio in
              let other = plan.site(of: regio)
              return LinkView(
                // With the page's own title: the region's name alone leads to the region's home.
                titel: "\(other.titel): \(publication[page].facts.titel)",
                adres: linker.address(publication[page].path, in: other))
            }))
      }
    }
    return groups
  }

  private func isOnlySpoken(of discipline: PageIndex, in page: PageIndex) -> Bool {
    publication[page].type == .activiteit && !takesPart(discipline, in: page)
  }

  private func groups(of pages: [PageIndex]) -> [GroupView] {
    let ordered = plan.ordered(pages)
    var groups: [GroupView] = []
    var start = 0
    while start < ordered.count {
      let type = publication[ordered[start]].type
      let end = ordered[start...].firstIndex { publication[$0].type != type } ?? ordered.count
      groups.append(group(of: type, ordered[start..<end]))
      start = end
    }
    return groups
  }

  private func group(of type: ContentType, _ items: ArraySlice<PageIndex>) -> GroupView {
    // Without a list there is nowhere else to find the rest.
    let most = site.lists[type] == nil ? items.count : Self.longestGroup
    let shown = items.prefix(most).map { linker.link(to: $0, bijschrift: inList($0)) }
    let more =
      items.count > shown.count
      ? LinkView(
        titel: "Alle pagina’s onder \(listTitle(type))", adres: linker.address((type.folder ?? "") + "/"))
      : nil
    return GroupView(titel: type.plural, items: shown, meer: more)
  }
}
