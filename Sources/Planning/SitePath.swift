public import Domain

/// A place within a site: the one home of every address that is no page of the content.
public struct SitePath: Sendable, Hashable {
  /// The address below that of the site, without a slash before it; that of a page ends in one, or is empty.
  public let path: String

  init(_ path: String) { self.path = path }

  /// The file that stands there, below the site's folder.
  public var file: String { path.isEmpty || path.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path }

  /// Where the site starts.
  public static let home = SitePath("")
  /// The activities against the disciplines.
  public static let matrix = SitePath((ContentType.activiteit.folder ?? "") + "/matrix/")
  /// The place finder.
  public static let placeFinder = SitePath("waar-hoor-ik-bij/")
  /// Everything about a region on one page.
  public static let everything = SitePath("alles/")
  /// Search, and the list of all pages.
  public static let search = SitePath("zoeken/")
  /// The search index: its files are made after the plan, so nothing else stands there.
  public static let searchIndex = SitePath("pagefind/")
  /// What a host shows where there is nothing.
  public static let notFound = SitePath("404.html")
  /// News and decisions.
  public static let feed = SitePath("feed.xml")
  /// What changed in the planning.
  public static let planningFeed = SitePath("planning/feed.xml")
  /// Everything with exact days.
  public static let calendar = SitePath("planning/planning.ics")
  /// The mark of the site.
  public static let favicon = SitePath("favicon.svg")
  /// What a telephone needs to put the site on its home screen.
  public static let webManifest = SitePath("manifest.webmanifest")
  /// Whom to tell of a leak (RFC 9116).
  public static let securityText = SitePath(".well-known/security.txt")
  /// What search engines may read.
  public static let robots = SitePath("robots.txt")
  /// The addresses for search engines, or the list of the parts that have them.
  public static let sitemap = SitePath("sitemap.xml")

  /// Part `number` of the addresses for search engines, from 1.
  public static func sitemap(part number: Int) -> SitePath { SitePath("sitemap-\(number).xml") }

  /// Page `number` of a list, from 1.
  public static func list(_ type: ContentType, page number: Int = 1) -> SitePath {
    let folder = type.folder ?? ""
    return SitePath(number == 1 ? folder + "/" : "\(folder)/pagina/\(number)/")
  }

  /// Page `number`, from 1, of the names under a letter.
  public static func letter(_ letter: Alphabet.Letter, page number: Int) -> SitePath {
    SitePath(search.path + letter.name + "/" + (number == 1 ? "" : "\(number)/"))
  }

  /// A page of the content.
  public static func page(_ page: Page) -> SitePath { SitePath(page.path) }

  /// The calendar of one page.
  public static func event(of page: Page) -> SitePath { SitePath(page.path + page.slug + ".ics") }
}

extension PlannedSite {
  /// The whole web address of a place in this site.
  public func address(of place: SitePath) -> String { adres + "/" + place.path }
}
