public import Diagnostics

/// One Markdown file of the content, understood.
///
/// A class, though a value in all but name: it never changes, and there are many hands through which it goes.
public final class Page: Sendable {
  /// How a page of a region stands to the national page of the same name.
  public enum Role: Sendable, Hashable {
    /// It stands on its own.
    case own
    /// It adds a section below the national page.
    case adds(to: PageIndex)
    /// It takes the place of the national page.
    case replaces(PageIndex)
  }

  /// An address that a page had before.
  public struct FormerAddress: Sendable {
    /// The address within a site, without the slashes around it.
    public let path: String
    /// Where it is written.
    public let place: Place

    /// An address, written at `place`.
    public init(_ path: String, at place: Place) {
      self.path = path
      self.place = place
    }

    /// The file that leads on from there.
    public var file: String { path.hasSuffix(".html") ? path : path + "/index.html" }
  }

  /// What every page may say about itself, whatever its type.
  public struct Facts: Sendable {
    /// The title.
    public var titel: String
    /// One or two sentences.
    public var samenvatting: String?
    /// Where its facts come from.
    public var bronnen: [PageIndex]
    /// The function of who keeps it up to date.
    public var eigenaar: String?
    /// When its facts were last checked.
    public var gecontroleerd: Datum?
    /// From when it is shown.
    public var publiceren: Datum?
    /// From when it is no longer shown.
    public var vervalt: Datum?
    /// Earlier addresses.
    public var eerder: [FormerAddress]
    /// Other words that people look for it with.
    public var zoekwoorden: [String]
    /// The language, where it is not the site's.
    public var taal: String?
    /// Whether that language is written from right to left.
    public let isRightToLeft: Bool
    /// Its place in lists; low numbers first.
    public var volgorde: Int?

    /// What a page says about itself.
    public init(
      titel: String, samenvatting: String?, bronnen: [PageIndex], eigenaar: String?, gecontroleerd: Datum?,
      publiceren: Datum?, vervalt: Datum?, eerder: [FormerAddress], zoekwoorden: [String], taal: String?,
      isRightToLeft: Bool = false, volgorde: Int?
    ) {
      self.titel = titel
      self.samenvatting = samenvatting
      self.bronnen = bronnen
      self.eigenaar = eigenaar
      self.gecontroleerd = gecontroleerd
      self.publiceren = publiceren
      self.vervalt = vervalt
      self.eerder = eerder
      self.zoekwoorden = zoekwoorden
      self.taal = taal
      self.isRightToLeft = isRightToLeft
      self.volgorde = volgorde
    }
  }

  /// What the page is about.
  public let type: ContentType
  /// The name of its file without `.md`; for a `sectie` the folder it introduces.
  public let slug: String
  /// The region it belongs to, by its place in `Publication.regios`; nil for a national page.
  public let regio: Int?
  /// Its file, as the user would type it.
  public let file: String
  /// How it stands to the national page of the same name.
  public let role: Role
  /// The regions that a national page is shown in; nil for all.
  public let regios: [Int]?
  /// Whether its time has passed: it leaves a notice at its address and is listed nowhere.
  public let isExpired: Bool
  /// What it says about itself.
  public let facts: Facts
  /// What its type adds.
  public let details: Details
  /// Its text.
  public let body: Body
  /// Every page it names, in any way, each once and in order.
  public let names: [PageIndex]
  /// The files it refers to, by their place in `Publication.files`.
  public let files: [Int]
  /// Whether it is a draft, which only a view copy shows.
  public let isDraft: Bool
  /// Why something that looks like personal data may stand on it, or in its files; nil where nothing may.
  public let bevatGegevens: String?
  /// The address within a site, without a slash before it: `disciplines/wv/`; empty for a home page.
  public let path: String

  /// A page.
  public init(
    type: ContentType, slug: String, regio: Int?, file: String, role: Role, regios: [Int]?,
    isExpired: Bool, facts: Facts, details: Details, body: Body, names: [PageIndex], files: [Int] = [],
    bevatGegevens: String? = nil, isDraft: Bool = false
  ) {
    self.type = type
    self.slug = slug
    self.regio = regio
    self.file = file
    self.role = role
    self.regios = regios
    self.isExpired = isExpired
    self.facts = facts
    self.details = details
    self.body = body
    self.names = names
    self.files = files
    self.bevatGegevens = bevatGegevens
    self.isDraft = isDraft
    path = Self.path(of: type, slug: slug)
  }

  private static func path(of type: ContentType, slug: String) -> String {
    let traits = type.traits
    return switch traits.standing {
    case .home: ""
    case .top: slug + "/"
    case .aboveList: slug.isEmpty ? "" : slug + "/"
    case .inFolder: (traits.folder ?? "") + "/" + slug + "/"
    }
  }

  /// Whether it waits: as a draft, or for its day. Only a view copy holds such pages.
  public func isAwaited(on today: Datum) -> Bool {
    isDraft || facts.publiceren.map { $0 > today } ?? false
  }

  /// The day that its list is sorted by; nil where days do not count.
  public var datum: Datum? {
    switch details {
    case .nieuws(let datum): datum
    case .besluit(let besluit): besluit.datum
    case .mijlpaal(let mijlpaal): mijlpaal.wanneer.earliest ?? mijlpaal.wanneer.latest
    case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .participatie,
      .begrip, .bijlage, .bron, .pagina, .sectie:
      nil
    }
  }
}
