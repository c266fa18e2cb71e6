import Composing
import Domain
import Planning

/// What a preview asks of a snapshot, besides its files.
extension Snapshot {
  /// The language of the sites, such as `nl`; nil where the content cannot be read at all.
  public var language: String? { plan?.publication.site.taal }

  /// The file of the content that one of its files shows, as the user would type it; nil for what is gathered.
  public func source(of file: File) -> String? {
    guard let plan, case .page(let position) = file.position else { return nil }
    let publication = plan.publication
    return switch plan.sites[file.site].pages[position].content {
    case .page(let page, let addition): publication[addition ?? page].file
    case .expired(let page), .redirect(let page): publication[page].file
    case .file(let position), .picture(let position, _, _): publication.files[position].source
    case .portal: options.content + "/site.yml"
    case .list, .matrix, .placeFinder, .everything, .search, .notFound, .feed, .planningFeed, .calendar,
      .event,
      .favicon, .webManifest, .securityText, .robots, .sitemap, .sitemapIndex:
      nil
    }
  }

  /// The folder of the site that a file belongs to: empty for the portal.
  public func folder(of file: File) -> String { plan?.sites[file.site].folder ?? "" }

  /// The style sheet of a file's site: its path within the site, and the hash that browsers check it with.
  public func styleSheet(of file: File) -> (path: String, integrity: String)? {
    guard let plan, let renderer else { return nil }
    return renderer.styleSheet(of: plan.sites[file.site])
  }

  /// The addresses of all that visitors can open, below the output folder, such as `zwolle/planning/`.
  public var addresses: [String] {
    (plan?.sites ?? []).flatMap { site in site.pages.lazy.filter(\.isListed).map { site.path($0.path) } }
  }
}
