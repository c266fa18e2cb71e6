import Domain
import Planning
import Synchronization
import Templating
import Theme
import Words

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

  init(templates: TemplateSet) { self.templates = templates }

  func frame(
    for maker: FrameMaker, active: ContentType?, page: PageIndex?, isSearch: Bool
  ) -> Frame {
    let page = page.flatMap { maker.site.menus[.hoofd]?.contains($0) == true ? $0 : nil }
    let key = Key(
      regio: maker.site.regio, root: maker.linker.root, active: active, page: page,
      isPlaceFinder: maker.isPlaceFinder, isSearch: isSearch)
    if let frame = rendered.withLock({ $0[key] }) { return frame }
    let view = maker.frame(active: active, page: page, isSearch: isSearch)
    let frame = Frame(
      kop: templates.render(view, with: .kop), voet: templates.render(view, with: .voet),
      hoofd: templates.render(maker.head(), with: .hoofdThema))
    rendered.withLock { $0[key] = frame }
    return frame
  }
}

/// Makes what stands around every page.
struct FrameMaker: Maker {
  let context: Context

  /// What the head of every page says.
  fileprivate func head() -> HeadView {
    let files = context.files
    return HeadView(
      stijl: linker.address(ofFile: files.stijl.path),
      integriteit: linker.opensFromDisk ? nil : files.stijl.integrity,
      favicon: linker.address(.favicon), manifest: linker.address(.webManifest),
      kleurLicht: files.theme.light.accent, kleurDonker: files.theme.dark.background,
      feed: feedAddress, feedTitel: fullTitle(words.newsAndDecisions))
  }

  /// What stands around every page; `active` is the list that the page belongs to, `page` itself if the menu
  /// has it.
  fileprivate func frame(
    active: ContentType?, page: PageIndex?, isSearch: Bool
  ) -> FrameView {
    let pages = (site.menus[.hoofd] ?? []).map {
      CrumbView(
        titel: publication[$0].facts.titel, adres: linker.address(of: $0), isHier: $0 == page,
        merk: linker.mark(of: $0))
    }
    let regios: [ContentType] = site.regio == nil && !publication.regios.isEmpty ? [.regio] : []
    let types = regios + site.listedTypes.filter(\.traits.isInMainMenu)
    return FrameView(
      siteTitel: site.titel, afzender: publication.site.afzender, melding: publication.site.melding,
      start: linker.address(.home),
      portaal: site.regio == nil
        ? nil : LinkView(titel: publication.site.titel, adres: linker.address(.home, in: plan.sites[0])),
      menu: placeFinderItem
        + types.map {
          CrumbView(
            titel: words.plural(of: $0), adres: linker.address(.list($0)), isHier: $0 == active)
        } + pages,
      onderdelen: listLinks + [
        LinkView(titel: words.allPages, adres: allPagesAddress)
      ],
      voetmenu: (site.menus[.voet] ?? []).map { linker.link(to: $0) }
        + [EverythingMaker(context: context).link].compactMap(\.self) + outside,
      feed: feedAddress, isKijkversie: publication.isViewCopy,
      zoeken: linker.address(.search), heeftZoekindex: context.hasSearch,
      isZoekpagina: isSearch)
  }

  /// Empty in a view copy, which has none.
  private var feedAddress: Address { publication.isViewCopy ? "" : linker.address(.feed) }

  fileprivate var isPlaceFinder: Bool { linker.file == SitePath.placeFinder.file }

  /// First in the menu: what most citizens come to ask.
  private var placeFinderItem: [CrumbView] {
    placeFinderAddress.map { [CrumbView(titel: words.placeFinder, adres: $0, isHier: isPlaceFinder)] } ?? []
  }

  /// What the settings name outside the pages: the official statement, and where to ask.
  private var outside: [LinkView] {
    var links: [LinkView] = []
    if let statement = publication.site.toegankelijkheidsverklaring {
      links.append(LinkView(titel: words.accessibilityStatement, adres: Address(statement)))
    }
    if let contact = publication.site.contact {
      links.append(
        LinkView(titel: words.contact(contact), adres: MistakeMaker.address(ofContact: contact) ?? ""))
    }
    return links
  }
}
