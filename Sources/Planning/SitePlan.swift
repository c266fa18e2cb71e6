public import Diagnostics
public import Domain
import Parallel

/// Every file of every site; no two share a path.
///
/// A class for the same reason as `Publication`.
public final class SitePlan: Sendable {
  /// What is planned from.
  public let publication: Publication
  /// The day of the build, which decides what is past, open and ahead.
  public let today: Datum
  /// The portal first, then the regions in order.
  public let sites: [PlannedSite]
  /// What is known of pictures, by their place in `Publication.files`.
  public let pictures: [Int: Picture]
  /// Every kern and gemeente, from A to Z.
  public let plaatsen: [Plaats]
  /// The names of all pages, from A to Z.
  public let alphabet: Alphabet
  private let order: PageOrder
  private let introductions: [Introduction: PageIndex]

  private struct Introduction: Hashable {
    let folder: String
    let regio: Int?
  }

  /// Plans all sites, on `jobs` tasks at once; two files for one path, or a redirect in the way of a page, are reported.
  public init(
    _ publication: Publication, pictures: [Int: Picture] = [:], today: Datum, jobs: Int,
    diagnostics: inout [Diagnostic]
  ) async {
    self.publication = publication
    self.today = today
    self.pictures = pictures
    let order = PageOrder(of: publication)
    self.order = order
    var introductions: [Introduction: PageIndex] = [:]
    var national: [PageIndex] = []
    var regional = Array(repeating: [PageIndex](), count: publication.regios.count)
    for (position, page) in publication.pages.enumerated() {
      if page.isIntroduction {
        introductions[Introduction(folder: page.slug, regio: page.regio)] = PageIndex(position)
      }
      if let regio = page.regio {
        regional[regio].append(PageIndex(position))
      } else {
        national.append(PageIndex(position))
      }
    }
    self.introductions = introductions
    let plaatsen = Plaats.all(in: publication)
    self.plaatsen = plaatsen
    let alphabet = Alphabet(of: publication)
    self.alphabet = alphabet
    let numbers: [Int?] = [nil] + publication.regios.indices.map { $0 }
    let made = await parallelMap(numbers, jobs: jobs) { [national, regional] regio in
      SitePlanner(
        publication, order: order, regio: regio, pagesOfRegio: regio.map { regional[$0] } ?? [],
        national: national, hasPlaces: !plaatsen.isEmpty, alphabet: alphabet, today: today
      ).site()
    }
    let files = ReferredFiles(publication, sites: made) {
      Self.introduction(of: $0, in: $1, publication, introductions)
    }
    sites = made.map { $0.adding(files.files(of: $0.regio, pictures)) }
    files.reportUnused(&diagnostics)
    var owners = PathOwners(publication: publication)
    // Redirects last: they are what gives way, also to the pages of another site.
    for site in sites { owners.add(site, redirects: false, diagnostics: &diagnostics) }
    for site in sites { owners.add(site, redirects: true, diagnostics: &diagnostics) }
    reportUnseen(regional, &diagnostics)
  }

  /// The plan of a publication that differs from another's in nothing but texts.
  public init(_ other: SitePlan, _ publication: Publication) {
    self.publication = publication
    today = other.today
    sites = other.sites
    pictures = other.pictures
    plaatsen = other.plaatsen
    alphabet = other.alphabet
    order = other.order
    introductions = other.introductions
  }

  /// Pages that no site shows, though nothing about them says so: nothing is left out in silence.
  private func reportUnseen(_ regional: [[PageIndex]], _ diagnostics: inout [Diagnostic]) {
    for (regio, pages) in regional.enumerated() {
      for page in pages {
        guard case .adds(let national) = publication[page].role, publication[national].type.traits.hasPages
        else {
          continue
        }
        if publication[national].isExpired || !isShown(national, in: site(of: regio)) {
          diagnostics.append(.additionUnseen(publication[page].file, national: publication[national].file))
        }
      }
    }
    for page in publication.pages where !page.type.traits.hasPages && !page.slug.isEmpty {
      let type = ContentType(folder: page.slug)
      let hasList = sites.contains { site in
        (page.regio == nil || page.regio == site.regio)
          && type.map { site.lists[$0]?.isEmpty == false } == true
      }
      if !hasList { diagnostics.append(.introductionUnseen(page.file)) }
    }
  }

  /// The site of a region; nil for the portal.
  public func site(of regio: Int?) -> PlannedSite { sites[regio.map { $0 + 1 } ?? 0] }

  /// Where a page stands, as seen from `site`: there if it is shown there, else in its own site or the portal.
  public func location(of page: PageIndex, from site: PlannedSite) -> (site: PlannedSite, path: SitePath) {
    let target = publication[page]
    if let regio = target.regio {
      return (regio == site.regio ? site : self.site(of: regio), .page(target))
    }
    if let regio = site.regio, target.regios?.contains(regio) ?? true, hasList(target, in: site) {
      return (site, .page(target))
    }
    return (sites[0], .page(target))
  }

  /// The site that a page is at home in where `site` shows it: a national one in the portal, unless the region adds
  /// to it.
  public func home(of page: Page, addition: PageIndex?, in site: PlannedSite) -> PlannedSite {
    if let regio = page.regio { return self.site(of: regio) }
    return addition == nil ? sites[0] : site
  }

  /// Whether an `index.md` has a list to stand above: a region need not have every list of the portal.
  private func hasList(_ page: Page, in site: PlannedSite) -> Bool {
    guard !page.type.traits.hasPages, let type = ContentType(folder: page.slug) else { return true }
    return site.lists[type]?.isEmpty == false
  }

  /// Whether a page is shown in `site`.
  public func isShown(_ page: PageIndex, in site: PlannedSite) -> Bool {
    location(of: page, from: site).site.regio == site.regio
  }

  /// The pages that name `page` and are shown in `site`, each once, in the order of the publication.
  public func pages(naming page: PageIndex, in site: PlannedSite) -> [PageIndex] {
    var found = mentions(of: page, in: site)
    if case .replaces(let national) = publication[page].role { found += mentions(of: national, in: site) }
    // Twins stand side by side once sorted: a set would hash every link of every page.
    found.sort()
    var last = page
    return found.filter { other in
      defer { last = other }
      return other != last && other != page
    }
  }

  /// The `index.md` of a folder (`""` for the home page) that `site` shows.
  public func introduction(of folder: String, in site: PlannedSite) -> PageIndex? {
    Self.introduction(of: folder, in: site, publication, introductions)
  }

  private static func introduction(
    of folder: String, in site: PlannedSite, _ publication: Publication,
    _ introductions: [Introduction: PageIndex]
  ) -> PageIndex? {
    if let regio = site.regio, let own = introductions[Introduction(folder: folder, regio: regio)] {
      return own
    }
    guard let national = introductions[Introduction(folder: folder, regio: nil)] else { return nil }
    guard let regio = site.regio, let regios = publication[national].regios else { return national }
    return regios.contains(regio) ? national : nil
  }

  /// The pages by type, and those of a type in the order that lists show them.
  public func ordered(_ pages: [PageIndex]) -> [PageIndex] { order.sorted(pages) }

  private func mentions(of page: PageIndex, in site: PlannedSite) -> [PageIndex] {
    var found = publication.relations.pages(naming: page, of: nil).filter {
      isShown($0, in: site) && site.replacements[$0] == nil
    }
    if let regio = site.regio { found += publication.relations.pages(naming: page, of: regio) }
    return found
  }
}

extension Page {
  /// Whether it introduces its folder by itself; an addition does so below the national one.
  fileprivate var isIntroduction: Bool {
    if case .adds = role { return false }
    return !type.traits.hasPages && !isExpired
  }
}

extension Diagnostic {
  static func additionUnseen(_ file: String, national: String) -> Diagnostic {
    Diagnostic(
      .fileSkipped, .warning, at: Place(file),
      Phrase(
        nl: "Deze aanvulling komt niet op de site: de landelijke pagina staat niet in deze regio.",
        en: "This addition does not become part of the site: the national page is not shown in this region."),
      help: Phrase(
        nl: "Kijk in \(national) naar `regios` en `vervalt`, of zet hier `vervangt: true`.",
        en: "Look at `regios` and `vervalt` in \(national), or put `vervangt: true` here."))
  }

  static func introductionUnseen(_ file: String) -> Diagnostic {
    Diagnostic(
      .fileSkipped, .warning, at: Place(file),
      Phrase(
        nl: "Deze inleiding komt niet op de site: er is geen lijst waar ze boven staat.",
        en: "This introduction does not become part of the site: there is no list for it to stand above."),
      help: Phrase(nl: "Zet een pagina in deze map.", en: "Put a page into this folder."))
  }
}
