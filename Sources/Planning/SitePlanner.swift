import Domain

/// Decides which files one site holds.
struct SitePlanner {
  let publication: Publication
  let order: PageOrder
  /// The region; nil for the portal.
  let regio: Int?
  /// Whether there is any kern or gemeente to find.
  let hasPlaces: Bool
  let alphabet: Alphabet
  let today: Datum

  /// Lists are cut into pages of this many: enough to scan, short enough for a phone.
  static let pageLength = 50
  /// Source of the rule: the sitemaps.org protocol.
  static let sitemapLength = 50_000

  private(set) var additions: [PageIndex: PageIndex] = [:]
  private var replacements: [PageIndex: PageIndex] = [:]
  private var shown: [PageIndex] = []
  private var expired: [PageIndex] = []

  init(
    _ publication: Publication, order: PageOrder, regio: Int?, pagesOfRegio: [PageIndex],
    national: [PageIndex], hasPlaces: Bool, alphabet: Alphabet, today: Datum
  ) {
    self.publication = publication
    self.order = order
    self.regio = regio
    self.hasPlaces = hasPlaces
    self.alphabet = alphabet
    self.today = today
    for index in pagesOfRegio {
      switch publication[index].role {
      case .adds(let national): additions[national] = index
      case .replaces(let national): replacements[national] = index
      case .own: break
      }
    }
    for index in national where isShownHere(publication[index]) && replacements[index] == nil {
      publication[index].isExpired ? expired.append(index) : shown.append(index)
    }
    for index in pagesOfRegio {
      if case .adds = publication[index].role { continue }
      publication[index].isExpired ? expired.append(index) : shown.append(index)
    }
    // What has lapsed adds nothing.
    additions = additions.filter { !publication[$0.value].isExpired }
  }

  private func isShownHere(_ page: Page) -> Bool {
    guard let regio, let regios = page.regios else { return page.type.traits.standing != .home }
    return regios.contains(regio)
  }

  func site() -> PlannedSite {
    let lists = lists()
    var pages: [PlannedPage] = []
    for index in shown where publication[index].type.traits.hasPages {
      pages.append(
        PlannedPage(.page(publication[index]), .page(index, addition: additions[index])))
    }
    for index in expired where publication[index].type.traits.hasPages {
      pages.append(PlannedPage(.page(publication[index]), .expired(index)))
    }
    if regio == nil { pages.append(PlannedPage(.home, .portal)) }
    let timely = lists.filter { $0.key.traits.isPlanned }.mapValues(timely)
    for (type, items) in lists where !items.isEmpty { pages += listPages(of: type, timely[type] ?? items) }
    if lists[.activiteit]?.isEmpty == false, lists[.discipline]?.isEmpty == false {
      pages.append(PlannedPage(.matrix, .matrix))
    }
    if hasPlaces { pages.append(PlannedPage(.placeFinder, .placeFinder)) }
    if regio != nil { pages.append(PlannedPage(.everything, .everything)) }
    let siteAlphabet = SiteAlphabet(alphabet.names(of: pagesWithNames), of: alphabet)
    pages += searchPages(siteAlphabet)
    let agenda = agenda(lists)
    pages += agendaPages(agenda, lists)
    pages += redirects()
    pages.append(PlannedPage(.notFound, .notFound))
    // A view copy is not for the public: nothing leads there.
    if !publication.isViewCopy { pages.append(PlannedPage(.feed, .feed)) }
    pages.append(PlannedPage(.favicon, .favicon))
    pages.append(PlannedPage(.webManifest, .webManifest))
    if regio == nil, publication.site.beveiliging != nil {
      pages.append(PlannedPage(.securityText, .securityText))
    }
    pages.append(PlannedPage(.robots, .robots))
    pages.sort { $0.file < $1.file }
    let sorted = pages.count
    if !publication.isViewCopy { pages += sitemaps(for: sorted) }
    return PlannedSite(
      regio: regio, folder: folder, adres: adres, titel: titel, pages: pages, sorted: sorted, lists: lists,
      timely: timely,
      additions: additions, replacements: replacements, agenda: agenda, menus: menus(),
      samenwerking: Samenwerking(
        in: lists[.activiteit] ?? [], of: publication, disciplines: lists[.discipline] ?? [],
        replacements: replacements), alphabet: siteAlphabet)
  }

  /// The pages that a reader can look for here; the portal leads to those of the regions too.
  private var pagesWithNames: [PageIndex] {
    guard regio == nil else { return shown }
    return shown + publication.regios
      + publication.pages.indices.lazy.map { PageIndex($0) }.filter {
        let page = publication[$0]
        return page.regio != nil && page.role == .own && page.type.traits.standing != .home
          && page.type.traits.hasPages && !page.isExpired
      }
  }

  private func searchPages(_ alphabet: SiteAlphabet) -> [PlannedPage] {
    var pages = [PlannedPage(.search, .search(letter: nil, number: 1))]
    guard alphabet.isDivided else { return pages }
    for (letter, part) in alphabet.parts.enumerated() {
      pages += (1...part.pageCount).map {
        PlannedPage(part.path($0), .search(letter: letter, number: $0))
      }
    }
    return pages
  }

  /// The pages per type; the portal gathers what regions publish about themselves.
  private func lists() -> [ContentType: [PageIndex]] {
    var lists = Dictionary(grouping: shown) { publication[$0].type }
    if regio == nil {
      lists[.regio] = publication.regios
      for (position, page) in publication.pages.enumerated()
      where page.regio != nil && page.type.traits.isGathered && page.role == .own && !page.isExpired {
        lists[page.type, default: []].append(PageIndex(position))
      }
    }
    for (type, items) in lists {
      let traits = type.traits
      lists[type] =
        switch traits.list {
        case .nowhere: nil
        case .onPortal where regio != nil: nil
        case .onPortal, .inSites: sorted(items, traits.order)
        }
    }
    return lists
  }

  private func sorted(_ items: [PageIndex], _ order: ContentType.Traits.Order) -> [PageIndex] {
    switch order {
    case .ofSettings: items
    // In the order of the days that count here.
    case .earliestFirst where !additions.isEmpty:
      self.order.sorted(items) { publication.dated($0, addition: additions[$0]) }
    case .earliestFirst, .newestFirst, .byTitle: self.order.sorted(items)
    }
  }

  private func listPages(of type: ContentType, _ items: [PageIndex]) -> [PlannedPage] {
    let count = (items.count + Self.pageLength - 1) / Self.pageLength
    return (1...max(1, count)).map { number in
      let slice = items.dropFirst((number - 1) * Self.pageLength).prefix(Self.pageLength)
      return PlannedPage(
        .list(type, page: number), .list(type, items: Array(slice), number: number, count: count))
    }
  }

  /// The earlier addresses; those of a page that has lapsed lead to its notice.
  private func redirects() -> [PlannedPage] {
    (shown + expired + additions.values.sorted()).flatMap { index in
      publication[index].facts.eerder.map { PlannedPage($0.file, .redirect(to: index)) }
    }
  }

  private func sitemaps(for count: Int) -> [PlannedPage] {
    guard count > Self.sitemapLength else { return [PlannedPage(.sitemap, .sitemap(0..<count))] }
    let parts = (count + Self.sitemapLength - 1) / Self.sitemapLength
    return [PlannedPage(.sitemap, .sitemapIndex(parts: parts))]
      + (0..<parts).map { part in
        let start = part * Self.sitemapLength
        return PlannedPage(
          .sitemap(part: part + 1), .sitemap(start..<min(start + Self.sitemapLength, count)))
      }
  }

  private func menus() -> [Menu: [PageIndex]] {
    var menus: [Menu: [PageIndex]] = [:]
    let loose = shown.filter { publication[$0].type.traits.standing == .top }
    for index in order.sorted(loose) {
      if case .pagina(let menu) = publication[index].details { menus[menu, default: []].append(index) }
    }
    return menus
  }

  private var home: Page? { regio.map { publication[publication.regios[$0]] } }
  private var folder: String { home?.slug ?? "" }
  private var titel: String { home?.facts.titel ?? publication.site.titel }
  private var adres: String {
    guard let home, case .regio(let regio) = home.details else { return publication.site.adres }
    return regio.adres ?? publication.site.adres + "/" + home.slug
  }
}
