import Diagnostics
import Domain

/// Which pictures and documents are published: those that a page which is shown refers to, and no others.
///
/// Nobody may find the attachment of a draft, or of a page whose day has not come or has passed, by guessing its name.
struct ReferredFiles {
  private let publication: Publication
  private var isReferred: [Bool]

  init(
    _ publication: Publication, sites: [PlannedSite],
    introduction: (String, PlannedSite) -> PageIndex?
  ) {
    self.publication = publication
    isReferred = Array(repeating: false, count: publication.files.count)
    guard !publication.files.isEmpty else { return }
    for site in sites {
      for page in site.pages {
        switch page.content {
        case .page(let index, let addition):
          note(index)
          if let addition { note(addition) }
        case .list(let type, _, _, _):
          if let folder = type.folder { note(introduction(folder, site), in: site) }
        case .portal: note(introduction("", site), in: site)
        case .expired, .matrix, .placeFinder, .everything, .search, .redirect, .notFound, .feed,
          .planningFeed, .calendar, .event, .favicon, .webManifest, .securityText, .robots, .sitemap,
          .sitemapIndex, .file, .picture:
          break
        }
      }
    }
  }

  private mutating func note(_ page: PageIndex) {
    for file in publication[page].files { isReferred[file] = true }
  }

  private mutating func note(_ introduction: PageIndex?, in site: PlannedSite) {
    guard let page = introduction else { return }
    note(page)
    if let addition = site.additions[page] { note(addition) }
  }

  /// The files that stand in the site of a region, or in the portal.
  func files(of regio: Int?, _ pictures: [Int: Picture]) -> [PlannedPage] {
    publication.files.enumerated().flatMap { position, file -> [PlannedPage] in
      guard file.regio == regio, isReferred[position] else { return [] }
      let widths = pictures[position].map { picture in
        picture.widths.flatMap { width in
          picture.kinds.map { isWebP in
            PlannedPage(
              Picture.path(of: file.path, width: width, isWebP: isWebP),
              .picture(position, width: width, isWebP: isWebP))
          }
        }
      }
      return [PlannedPage(file.path, .file(position))] + (widths ?? [])
    }
  }

  /// Tells of each file that no page refers to, shown or not.
  func reportUnused(_ diagnostics: inout [Diagnostic]) {
    // A reference that was refused has had its own message, and mended it may lead here.
    guard !diagnostics.hasErrors else { return }
    var isWanted = zip(isReferred, publication.files).map { $0 || $1.isAwaited }
    for page in publication.pages { for file in page.files { isWanted[file] = true } }
    for (file, isWanted) in zip(publication.files, isWanted) where !isWanted {
      diagnostics.append(.fileUnused(file.source))
    }
  }
}

extension Diagnostic {
  static func fileUnused(_ path: String) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Diagnostic(
      .fileUnused, .warning, at: Place(path),
      Phrase(
        nl: "Het bestand “\(name)” komt niet op de site: geen pagina verwijst ernaar.",
        en: "The file “\(name)” does not become part of the site: no page refers to it."),
      help: Phrase(
        nl: "Verwijs ernaar op een pagina, of haal het bestand weg.",
        en: "Refer to it on a page, or remove the file."))
  }
}
