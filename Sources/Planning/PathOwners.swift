import Diagnostics
import Domain
import Words

/// Who owns which path of the output, so that no two files are written to one place.
///
/// Paths that differ only in case count as one: many file systems and readers do not tell them apart.
struct PathOwners {
  let publication: Publication
  private var owners: [String: PlannedPage.Content] = [:]
  /// The folders of the sites, since each has a search index in it.
  private let folders: Set<Substring>
  /// Mistakes told already: what is wrong on a national page is wrong in every region, and told once.
  private var told: Set<Mistake> = []

  private struct Mistake: Hashable {
    let path: String
    let page: String
    let owner: String
  }

  init(publication: Publication) {
    self.publication = publication
    folders = Set(publication.regios.map { publication[$0].slug.lowercased()[...] })
  }

  /// Adds the files of a site: its redirects, or everything else.
  mutating func add(_ site: PlannedSite, redirects: Bool, diagnostics: inout [Diagnostic]) {
    let home = site.regio.map { Owner.file(publication[publication.regios[$0]].file) }
    if let home, isOfSearchIndex(site.folder.lowercased() + "/") {
      // The whole region is in the way: told once, not for each of its files.
      if !redirects {
        diagnostics.append(.addressTaken("/\(site.folder)/", by: home, and: name(of: nil)))
      }
      return
    }
    for page in site.pages {
      let isRedirect = if case .redirect = page.content { true } else { false }
      guard isRedirect == redirects else { continue }
      var path = site.folder.isEmpty ? page.file : site.folder + "/" + page.file
      if path.utf8.contains(where: { (65...90).contains($0) || $0 > 127 }) { path = path.lowercased() }
      if isOfSearchIndex(path) {
        report(page, path, nil, home, &diagnostics)
      } else if let owner = owners[path] ?? fileInTheWay(of: path, page) {
        report(page, path, owner, home, &diagnostics)
      } else {
        owners[path] = page.content
      }
    }
  }

  /// Whether the search index of a site stands there, which no plan names the files of.
  private func isOfSearchIndex(_ path: String) -> Bool {
    if path.utf8.starts(with: SitePath.searchIndex.path.utf8) { return true }
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return path.utf8[slash...].dropFirst().starts(with: SitePath.searchIndex.path.utf8)
      && folders.contains(path[..<slash])
  }

  /// A file where this path needs a folder; only paths that authors choose can meet one.
  private func fileInTheWay(of path: String, _ page: PlannedPage) -> PlannedPage.Content? {
    switch page.content {
    case .redirect, .file, .picture: break
    case .page, .expired, .portal, .list, .matrix, .placeFinder, .everything, .search, .notFound, .feed,
      .planningFeed, .calendar, .event, .favicon, .webManifest, .securityText, .robots, .sitemap,
      .sitemapIndex:
      return nil
    }
    var folder = path[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let owner = owners[String(folder)] { return owner }
    }
    return nil
  }

  private mutating func report(
    _ page: PlannedPage, _ path: String, _ owner: PlannedPage.Content?, _ home: Owner?,
    _ diagnostics: inout [Diagnostic]
  ) {
    let mistake = Mistake(
      path: page.file.lowercased(), page: name(of: page.content).phrase.dutch,
      owner: name(of: owner).phrase.dutch)
    guard told.insert(mistake).inserted else { return }
    let address = "/" + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
    if case .redirect(let target) = page.content {
      let former = publication[target].facts.eerder.first { $0.file == page.file }
      let place = former?.place ?? Place(publication[target].file)
      switch owner {
      case .page(target, _)?:
        diagnostics.append(.redirectCircle(address, at: place))
      case .redirect(let other)?:
        if other != target {
          diagnostics.append(.redirectTwice(address, at: place, other: publication[other].file))
        }
      default:
        diagnostics.append(.redirectHides(address, at: place, owner: name(of: owner)))
      }
      return
    }
    let (maker, owner) = (name(of: page.content), name(of: owner))
    // What is made for a region has no file of its own, but the region has.
    let isMade = maker.place == nil && owner.place == nil
    diagnostics.append(.addressTaken(address, by: isMade ? home ?? maker : maker, and: owner))
  }

  /// The file of a page, or what is made there without one; nil stands for the search index.
  private func name(of content: PlannedPage.Content?) -> Owner {
    guard let content else { return .made(Phrase(nl: "de zoekindex", en: "the search index")) }
    return switch content {
    case .page(let index, _), .expired(let index), .redirect(let index), .event(let index, _):
      .file(publication[index].file)
    case .file(let position), .picture(let position, _, _): .file(publication.files[position].source)
    case .list(let type, _, _, _):
      .made(
        Phrase(
          nl: "de lijst “\(Words(.nl).plural(of: type))”", en: "the list “\(Words(.en).plural(of: type))”"))
    case .matrix: .made(Phrase(nl: "de matrix van activiteiten", en: "the matrix of activities"))
    case .everything: .made(Phrase(nl: "“\(Words(.nl).everything)”", en: "“\(Words(.en).everything)”"))
    case .search: .made(Phrase(nl: "de zoekpagina", en: "the search page"))
    case .placeFinder: .made(Phrase(nl: "“\(Words(.nl).placeFinder)”", en: "“\(Words(.en).placeFinder)”"))
    case .portal: .made(Phrase(nl: "de voorpagina", en: "the home page"))
    case .notFound: .made(Phrase(nl: "de pagina “Niet gevonden”", en: "the page “Not found”"))
    case .feed: .made(Phrase(nl: "de feed van de site", en: "the feed of the site"))
    case .planningFeed: .made(Phrase(nl: "de feed van de planning", en: "the feed of the planning"))
    case .calendar: .made(Phrase(nl: "de agenda van de site", en: "the calendar of the site"))
    case .favicon: .made(Phrase(nl: "het beeldmerk van de site", en: "the mark of the site"))
    case .webManifest: .made(Phrase(nl: "het webmanifest", en: "the web manifest"))
    case .securityText: .made(Phrase(nl: "“security.txt”", en: "“security.txt”"))
    case .robots: .made(Phrase(nl: "“robots.txt”", en: "“robots.txt”"))
    case .sitemap, .sitemapIndex:
      .made(Phrase(nl: "de lijst van adressen (sitemap)", en: "the list of addresses (sitemap)"))
    }
  }

  enum Owner {
    case file(String)
    case made(Phrase)

    var phrase: Phrase {
      switch self {
      case .file(let file): Phrase(nl: file, en: file)
      case .made(let phrase): phrase
      }
    }

    var place: Place? {
      if case .file(let file) = self { Place(file) } else { nil }
    }
  }
}

extension Diagnostic {
  static func addressTaken(_ address: String, by page: PathOwners.Owner, and owner: PathOwners.Owner)
    -> Diagnostic
  {
    Diagnostic(
      .addressTaken, at: page.place ?? owner.place,
      Phrase(
        nl: "Het adres \(address) is bezet door \((page.place == nil ? page : owner).phrase.dutch).",
        en: "The address \(address) is taken by \((page.place == nil ? page : owner).phrase.english)."),
      help: Phrase(nl: "Geef een van de twee een andere naam.", en: "Give one of the two another name."))
  }

  static func redirectHides(_ address: String, at place: Place, owner: PathOwners.Owner) -> Diagnostic {
    Diagnostic(
      .redirectHides, at: place,
      Phrase(
        nl: "Het oude adres \(address) is nu van \(owner.phrase.dutch).",
        en: "The earlier address \(address) now belongs to \(owner.phrase.english)."),
      help: Phrase(
        nl: "Haal dit adres weg onder `eerder`, of geef die pagina een andere naam.",
        en: "Remove this address from `eerder`, or give that page another name."))
  }

  static func redirectTwice(_ address: String, at place: Place, other: String) -> Diagnostic {
    Diagnostic(
      .redirectHides, at: place,
      Phrase(
        nl: "Het oude adres \(address) leidt ook naar \(other).",
        en: "The earlier address \(address) also leads to \(other)."),
      help: Phrase(
        nl: "Laat elk oud adres naar één pagina leiden.", en: "Let each earlier address lead to one page."))
  }

  static func redirectCircle(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .redirectCircle, at: place,
      Phrase(
        nl: "Het oude adres \(address) is het adres van de pagina zelf.",
        en: "The earlier address \(address) is the page’s own."),
      help: Phrase(nl: "Haal dit adres weg onder `eerder`.", en: "Remove this address from `eerder`."))
  }
}
