import Domain
import Exporting
public import Planning
public import Templating
public import Theme
import Words

/// Turns planned pages into bytes; may be used from many tasks at once.
public struct Renderer: Sendable {
  /// What a file holds.
  public enum Output: Sendable {
    /// These bytes, as UTF-8 text.
    case text([UInt8])
    /// The bytes of the file at this path.
    case copy(of: String)
    /// The picture at this path, upright and without what is not seen; in this width, or its own.
    case picture(of: String, width: Int?, isWebP: Bool)
  }

  let plan: SitePlan
  private let templates: TemplateSet
  private let frames: Frames
  private let captions: Captions
  private let assets: [SiteAssets]
  private let notes: [SiteNotes]
  private let hasSearch: Bool
  private let opensFromDisk: Bool
  private let words: Words
  let searchLeads = Once<SearchLeads>()
  private let termUses = Once<TermUses>()

  /// A renderer of `plan` in the looks of `themes`; `hasSearch` says
  /// whether a search index is made, `opensFromDisk` whether pages are opened without a server.
  public init(
    _ plan: SitePlan, templates: TemplateSet, themes: Themes, hasSearch: Bool = false,
    opensFromDisk: Bool = false
  ) {
    self.plan = plan
    words = Words(of: plan.publication.site)
    let templates = templates.saying(words.templateTexts)
    self.templates = templates
    frames = Frames(templates: templates)
    self.hasSearch = hasSearch
    self.opensFromDisk = opensFromDisk
    let scripts = templates.assets.scripts.map { name, bytes in
      (name, SiteAssets.File(name, ending: "js", bytes))
    }
    // Most regions have no colours of their own: one style sheet, made once, serves them all.
    func loaded(with theme: Theme) -> SiteAssets {
      SiteAssets(
        theme: theme, stijl: templates.assets.stijl, scripts: Dictionary(uniqueKeysWithValues: scripts))
    }
    let national = loaded(with: themes.national)
    assets = plan.sites.map { site in
      site.regio == nil ? national : themes.regional[site.folder].map(loaded) ?? national
    }
    captions = Captions(of: plan.publication, today: plan.today, words)
    notes = plan.sites.map { _ in SiteNotes() }
  }

  /// The files that the pages of `site` load, such as its style sheet: path within the site, and bytes.
  public func assets(of site: PlannedSite) -> [(path: String, bytes: [UInt8])] {
    files(of: site).files.map { ($0.path, $0.bytes) }
  }

  /// The style sheet of `site`: its path within the site, and the hash that browsers check it with.
  public func styleSheet(of site: PlannedSite) -> (path: String, integrity: String) {
    let sheet = files(of: site).stijl
    return (sheet.path, sheet.integrity)
  }

  private func files(of site: PlannedSite) -> SiteAssets { assets[site.regio.map { $0 + 1 } ?? 0] }

  /// What the planned page holds.
  public func output(of page: PlannedPage, in site: PlannedSite) -> Output {
    let context = context(of: page, in: site)
    switch page.content {
    case .page(let index, let addition):
      let maker = PageMaker(context: context, index: index, addition: addition)
      if case .regio(let regio) = plan.publication[index].details { return text(maker.home(of: regio)) }
      return text(maker.view())
    case .expired(let index): return text(NoticeMaker(context: context).lapsed(index))
    case .portal: return text(HomeMaker(context: context).portal())
    case .list(let type, let items, let number, let count):
      return text(
        ListMaker(context: context, type: type, items: items, number: number, count: count).view())
    case .matrix: return text(MatrixMaker(context: context).view())
    case .everything: return text(EverythingMaker(context: context).view())
    case .placeFinder: return text(PlaceFinderMaker(context: context).view())
    case .search(let letter, let number):
      return text(SearchMaker(context: context).view(letter: letter, number: number))
    case .redirect(let index): return text(NoticeMaker(context: context).redirect(to: index))
    case .notFound: return text(NoticeMaker(context: context).notFound())
    case .feed: return .text(FeedMaker(context: context).feed().encoded)
    case .planningFeed: return .text(FeedMaker(context: context).planningFeed().encoded)
    case .calendar: return .text(CalendarMaker(context: context).calendar().encoded)
    case .event(let index, let addition):
      return .text(CalendarMaker(context: context).calendar(of: index, addition: addition).encoded)
    case .robots: return .text(SiteFileMaker(context: context).robots().encoded)
    case .sitemap(let range): return .text(SiteFileMaker(context: context).sitemap(range).encoded)
    case .sitemapIndex(let parts):
      return .text(SiteFileMaker(context: context).sitemapIndex(parts: parts).encoded)
    case .favicon: return .text(Array(files(of: site).theme.favicon.utf8))
    case .webManifest: return .text(SiteFileMaker(context: context).webManifest().encoded)
    case .securityText: return .text(SiteFileMaker(context: context).securityText()?.encoded ?? [])
    case .file(let position):
      let source = plan.publication.files[position].source
      return plan.pictures[position] == nil
        ? .copy(of: source) : .picture(of: source, width: nil, isWebP: false)
    case .picture(let position, let width, let isWebP):
      return .picture(of: plan.publication.files[position].source, width: width, isWebP: isWebP)
    }
  }

  func context(of page: PlannedPage, in site: PlannedSite) -> Context {
    let isAnywhere = if case .notFound = page.content { true } else { false }
    var linker = isAnywhere ? Linker(anywhereIn: plan, site) : Linker(plan, site, file: page.file)
    linker.opensFromDisk = opensFromDisk
    return Context(
      plan: plan, site: site, linker: linker, captions: captions,
      notes: notes[site.regio.map { $0 + 1 } ?? 0], frames: frames, files: files(of: site),
      hasSearch: hasSearch, words: words, termUses: termUses)
  }

  private func text<Page: PageView>(_ view: Page) -> Output {
    .text(templates.render(view, with: Page.template))
  }
}
