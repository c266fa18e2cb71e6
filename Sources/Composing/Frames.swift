import Domain
import Planning
import Synchronization
import Templating
import Theme

/// What is around every page: alike on most pages of a site, so it is made once.
final class Frames: Sendable {
  struct Key: Hashable {
    let regio: Int?
    let root: String
    let active: ContentType?
    /// The page itself, where the menu has it.
    let page: PageIndex?
    let isPlaceFinder: Bool
    let isSearch: Bool
  }

  struct Frame {
    let kop: [UInt8]
    let voet: [UInt8]
    let hoofd: [UInt8]
  }

  private let rendered = Mutex<[Key: Frame]>([:])
  private let templates: TemplateSet
  private let hasSearch: Bool

  init(templates: TemplateSet, hasSearch: Bool) {
    self.templates = templates
    self.hasSearch = hasSearch
  }

  func frame(
    for composer: Composer, active: ContentType?, page: PageIndex?, isSearch: Bool, files: SiteAssets
  ) -> Frame {
    let page = page.flatMap { composer.site.menus[.hoofd]?.contains($0) == true ? $0 : nil }
    let key = Key(
      regio: composer.site.regio, root: composer.linker.root, active: active, page: page,
      isPlaceFinder: composer.isPlaceFinder, isSearch: isSearch)
    if let frame = rendered.withLock({ $0[key] }) { return frame }
    let view = composer.frame(active: active, page: page, hasSearch: hasSearch, isSearch: isSearch)
    let frame = Frame(
      kop: templates.render(view, with: .kop), voet: templates.render(view, with: .voet),
      hoofd: templates.render(composer.head(files), with: .hoofdThema))
    rendered.withLock { $0[key] = frame }
    return frame
  }
}

extension Composer {
  /// What the head of every page says.
  fileprivate func head(_ files: SiteAssets) -> HeadView {
    HeadView(
      stijl: linker.address(files.stijl.path), integriteit: files.stijl.integrity,
      favicon: linker.address(PlannedPage.faviconFile), manifest: linker.address(PlannedPage.webManifestFile),
      kleurLicht: files.theme.light.accent, kleurDonker: files.theme.dark.background,
      feed: linker.address("feed.xml"), feedTitel: fullTitle("Nieuws en besluiten"))
  }

  /// What stands around every page; `active` is the list that the page belongs to, `page` itself if the menu
  /// has it.
  fileprivate func frame(
    active: ContentType?, page: PageIndex?, hasSearch: Bool, isSearch: Bool
  ) -> FrameView {
    let pages = (site.menus[.hoofd] ?? []).map {
      CrumbView(titel: publication[$0].facts.titel, adres: linker.address(of: $0), isHier: $0 == page)
    }
    let regios: [ContentType] = site.regio == nil && !publication.regios.isEmpty ? [.regio] : []
    let types = regios + site.listedTypes.filter(Self.mainTypes.contains)
    return FrameView(
      siteTitel: site.titel, afzender: publication.site.afzender, melding: publication.site.melding,
      start: linker.address(""),
      portaal: site.regio == nil
        ? nil : LinkView(titel: publication.site.titel, adres: linker.address("", in: plan.sites[0])),
      menu: placeFinderItem
        + types.map {
          CrumbView(
            titel: $0.plural, adres: linker.address(($0.folder ?? "") + "/"), isHier: $0 == active)
        } + pages,
      onderdelen: parts + [
        LinkView(
          titel: "Alle pagina’s van A tot Z", adres: linker.address(PlannedPage.searchPath + "#_alles"))
      ],
      voetmenu: (site.menus[.voet] ?? []).map { linker.link(to: $0) }
        + [everythingLink].compactMap(\.self) + outside,
      feed: linker.address("feed.xml"),
      zoeken: linker.address(PlannedPage.searchPath), heeftZoekindex: hasSearch, isZoekpagina: isSearch)
  }

  fileprivate var isPlaceFinder: Bool { linker.file == PlannedPage.placeFinderPath + "index.html" }

  /// First in the menu: what most citizens come to ask.
  private var placeFinderItem: [CrumbView] {
    placeFinderAddress.map { [CrumbView(titel: "Waar hoor ik bij?", adres: $0, isHier: isPlaceFinder)] } ?? []
  }

  /// Where the place finder stands; nil where there are no places to find.
  var placeFinderAddress: Address? {
    plan.plaatsen.isEmpty ? nil : linker.address(PlannedPage.placeFinderPath)
  }

  /// The lists in the menu above every page: few enough to take in at once; the foot of the page has all.
  private static let mainTypes: Set<ContentType> = [
    .hoofdtaak, .activiteit, .discipline, .mijlpaal, .participatie, .besluit,
  ]

  /// Everything on one page, with its size: it is large. Nil for the portal, which has no such page.
  var everythingLink: LinkView? {
    guard site.regio != nil else { return nil }
    return LinkView(
      titel: "Alles op één pagina", adres: linker.address(PlannedPage.everythingPath),
      bijschrift: "om te printen, \(everythingSize)")
  }

  /// What the settings name outside the pages: the official statement, and where to ask.
  private var outside: [LinkView] {
    var links: [LinkView] = []
    if let statement = publication.site.toegankelijkheidsverklaring {
      links.append(LinkView(titel: "Toegankelijkheidsverklaring", adres: Address(statement)))
    }
    if let contact = publication.site.contact {
      links.append(
        LinkView(titel: "Contact: \(contact)", adres: Self.address(ofContact: contact) ?? ""))
    }
    return links
  }
}
