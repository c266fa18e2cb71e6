public import Domain
public import Planning
public import Templating
public import Theme

/// Turns planned pages into bytes; may be used from many tasks at once.
public struct Renderer: Sendable {
  /// What a file holds.
  public enum Output: Sendable {
    /// These bytes, as UTF-8 text.
    case text([UInt8])
    /// The bytes of the file at this path.
    case copy(of: String)
  }

  let plan: SitePlan
  private let templates: TemplateSet
  private let today: Datum
  private let frames: Frames
  private let captions: Captions
  private let assets: [SiteAssets]
  private let notes: [SiteNotes]
  private let hasSearch: Bool
  let searchLeads = Once<SearchLeads>()
  private let locale: String

  /// A renderer of `plan` in the looks of `themes`; `today` is the day that statuses are said for, `hasSearch`
  /// whether a search index is made.
  public init(
    _ plan: SitePlan, templates: TemplateSet, themes: Themes, today: Datum, hasSearch: Bool = false
  ) {
    self.plan = plan
    self.templates = templates
    self.today = today
    frames = Frames(templates: templates, hasSearch: hasSearch)
    self.hasSearch = hasSearch
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
    captions = Captions(of: plan.publication, today: today)
    notes = plan.sites.map { _ in SiteNotes() }
    locale = Self.locale(of: plan.publication.site.taal)
  }

  /// The files that the pages of `site` load, such as its style sheet: path within the site, and bytes.
  public func assets(of site: PlannedSite) -> [(path: String, bytes: [UInt8])] {
    files(of: site).files.map { ($0.path, $0.bytes) }
  }

  private func files(of site: PlannedSite) -> SiteAssets { assets[site.regio.map { $0 + 1 } ?? 0] }

  /// What the planned page holds.
  public func output(of page: PlannedPage, in site: PlannedSite) -> Output {
    let composer = composer(of: page, in: site)
    switch page.content {
    case .page(let index, let addition):
      let type = plan.publication[index].type
      return text(
        composer.view(of: index, addition: addition), type == .regio ? .regio : .pagina, composer, type,
        page: index, .page(index, addition: addition))
    case .expired(let index):
      return text(composer.lapsed(index), .vervallen, composer, plan.publication[index].type)
    case .portal: return text(composer.portal(), .portaal, composer, nil, .portal)
    case .list(let type, let items, let number, let count):
      return text(
        composer.view(of: type, items: items, number: number, count: count), .lijst, composer, type,
        .list(type))
    case .matrix: return text(composer.matrix(), .matrix, composer, .activiteit, .matrix)
    case .everything: return text(composer.everything(), .alles, composer, nil)
    case .placeFinder: return text(composer.placeFinder(), .waar, composer, nil, script: "plaats")
    case .search(let letter, let number):
      return text(
        composer.search(letter: letter, number: number, hasIndex: hasSearch), .zoeken, composer, nil,
        script: hasSearch && letter == nil ? "zoeken" : nil)
    case .redirect(let index): return text(composer.redirect(to: index), .omleiding, composer, nil)
    case .notFound: return text(composer.notFound(), .nietGevonden, composer, nil)
    case .feed: return .text(templates.render(composer.feed(), with: .feed))
    case .planningFeed: return .text(templates.render(composer.planningFeed(), with: .feed))
    case .calendar: return .text(composer.calendar())
    case .event(let index, let addition): return .text(composer.calendar(of: index, addition: addition))
    case .robots: return .text(templates.render(composer.robots(), with: .robots))
    case .sitemap(let range): return .text(templates.render(composer.sitemap(range), with: .sitemap))
    case .sitemapIndex(let parts):
      return .text(templates.render(composer.sitemapIndex(parts: parts), with: .sitemapIndex))
    case .favicon: return .text(Array(files(of: site).theme.favicon.utf8))
    case .webManifest: return .text(composer.webManifest(in: files(of: site).theme))
    case .securityText: return .text(composer.securityText())
    case .file(let position): return .copy(of: plan.publication.files[position].source)
    }
  }

  func composer(of page: PlannedPage, in site: PlannedSite) -> Composer {
    let isAnywhere = if case .notFound = page.content { true } else { false }
    let linker = isAnywhere ? Linker(anywhereIn: plan, site) : Linker(plan, site, file: page.file)
    return Composer(
      plan: plan, site: site, linker: linker, captions: captions,
      notes: notes[site.regio.map { $0 + 1 } ?? 0], today: today)
  }

  private func text(
    _ view: consuming PageView, _ name: TemplateName, _ composer: Composer, _ active: ContentType?,
    page: PageIndex? = nil, _ subject: Composer.Subject? = nil, script: String? = nil
  ) -> Output {
    let files = files(of: composer.site)
    let frame = frames.frame(
      for: composer, active: active, page: page, isSearch: view.zoek != nil, files: files)
    view.taal = plan.publication.site.taal
    if !view.isVerborgen || name == .alles { view.klopt = composer.mistake(on: view.titel, page) }
    view.kop = frame.kop
    view.voet = frame.voet
    view.hoofd = frame.hoofd
    view.script = script.flatMap { files.scripts[$0] }.map {
      ScriptView(adres: composer.linker.address($0.path), integriteit: $0.integrity)
    }
    view.siteTitel = composer.site.titel
    view.ogTaal = locale
    if active == .nieuws || active == .besluit, page != nil { view.ogSoort = "article" }
    view.jsonLD = composer.linkedData(for: view, subject)
    return .text(templates.render(view, with: name))
  }

  /// The language with its country, as Open Graph has it; others than these keep what was written.
  private static func locale(of language: String) -> String {
    switch language {
    case "nl": "nl_NL"
    case "en": "en_GB"
    default: String(language.map { $0 == "-" ? "_" : $0 })
    }
  }
}
