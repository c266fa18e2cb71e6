public import Domain

/// One file that a site will hold.
public struct PlannedPage: Sendable {
  /// What the file shows.
  public enum Content: Sendable {
    /// A page, with what the region adds to it.
    case page(PageIndex, addition: PageIndex?)
    /// The notice that a page has lapsed.
    case expired(PageIndex)
    /// The home page of the portal.
    case portal
    /// One page of a list; `number` counts from 1 to `count`.
    case list(ContentType, items: [PageIndex], number: Int, count: Int)
    /// The activities against the disciplines.
    case matrix
    /// Every kern and gemeente, with the region it belongs to.
    case placeFinder
    /// Everything about a region, to print or to keep.
    case everything
    /// Search, and the list of all pages; of one letter where they have pages of their own.
    case search(letter: Int?, number: Int)
    /// An earlier address of a page.
    case redirect(to: PageIndex)
    case notFound
    case feed
    /// What changed in the planning, as a feed of its own.
    case planningFeed
    /// Everything of the site that has exact days.
    case calendar
    /// One thing with exact days, with what the region adds to it.
    case event(PageIndex, addition: PageIndex?)
    /// The mark of the site as a picture.
    case favicon
    /// What a telephone needs to put the site on its home screen.
    case webManifest
    /// Whom to tell of a leak (RFC 9116).
    case securityText
    case robots
    /// Part of the list of addresses for search engines: the planned pages in `range`.
    case sitemap(Range<Int>)
    /// The list of parts, where there are several.
    case sitemapIndex(parts: Int)
    /// A file that is published as it is, by its place in `Publication.files`.
    case file(Int)
    /// Another width or kind of a picture, by its place in `Publication.files`.
    case picture(Int, width: Int, isWebP: Bool)
  }

  /// The file below the site's folder, such as `disciplines/wv/index.html`.
  public let file: String
  /// What it shows.
  public let content: Content

  /// A file that shows `content`.
  init(_ place: SitePath, _ content: Content) { self.init(place.file, content) }

  /// A file that shows `content`.
  public init(_ file: String, _ content: Content) {
    self.file = file
    self.content = content
  }

  /// The address within the site: without `index.html`.
  public var path: String {
    file.hasSuffix("index.html") ? String(Substring(file.utf8.dropLast("index.html".utf8.count))) : file
  }

  /// Where it stands within the site.
  public var place: SitePath { SitePath(path) }

  /// Whether it takes as long as a hundred others.
  public var isLong: Bool {
    if case .everything = content { true } else { false }
  }

  /// Whether search engines should know of it.
  public var isListed: Bool {
    switch content {
    case .page, .portal, .list, .matrix, .placeFinder, .search: true
    case .expired, .everything, .redirect, .notFound, .feed, .planningFeed, .calendar, .event, .favicon,
      .webManifest, .securityText, .robots, .sitemap, .sitemapIndex, .file, .picture:
      false
    }
  }
}
