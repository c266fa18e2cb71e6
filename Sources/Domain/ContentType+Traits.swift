extension ContentType {
  /// What sets the pages of one type apart from those of the others, stated in one place.
  public struct Traits: Sendable {
    /// Where the pages of a type stand within a site.
    public enum Standing: Sendable {
      /// The home page of a region.
      case home
      /// At the top, below its own name alone.
      case top
      /// In the folder of its type.
      case inFolder
      /// Nowhere by itself: it is the introduction of a list.
      case aboveList
    }

    /// Where a list of the type stands.
    public enum List: Sendable, Equatable {
      /// There is none.
      case nowhere
      /// On the portal alone.
      case onPortal
      /// In every site that has such pages; menus show the lists by `rank`, from 1.
      case inSites(rank: Int)
    }

    /// How its list is best read.
    public enum Order: Sendable {
      /// As `site.yml` has it.
      case ofSettings
      /// By `volgorde`, then by title.
      case byTitle
      /// By day, the newest first.
      case newestFirst
      /// By day, the earliest first.
      case earliestFirst
    }

    /// How pages of the type stand in the document with everything about a region.
    public enum InDocument: Sendable {
      /// They do not, or at its head.
      case apart
      /// With their whole texts; parts stand by `rank`, from 1.
      case whole(rank: Int)
      /// As a term and what it means, behind all whole texts.
      case inShort(rank: Int)
    }

    /// The folder below `content/` (or below a region's folder); nil for what stands in any of them.
    public let folder: String?
    /// Where its pages stand.
    public let standing: Standing
    /// Where its list stands.
    public let list: List
    /// How its list is ordered.
    public let order: Order
    /// How it stands in the document with everything about a region.
    public let document: InDocument
    /// Whether its list is in the menu above every page, which is few enough to take in at once.
    public let isInMainMenu: Bool
    /// Whether the portal's list also gathers what regions publish about themselves.
    public let isGathered: Bool
    /// Whether the calendar and the feed of the planning can hold it.
    public let isPlanned: Bool
    /// Whether it is published on a day of its own, as an article is.
    public let isArticle: Bool
    /// Whether readers may expect that it names its sources.
    public let hasSources: Bool

    fileprivate init(
      _ folder: String?, _ standing: Standing = .inFolder, list: List, order: Order = .byTitle,
      document: InDocument, isInMainMenu: Bool = false, isGathered: Bool = false, isPlanned: Bool = false,
      isArticle: Bool = false, hasSources: Bool = true
    ) {
      self.folder = folder
      self.standing = standing
      self.list = list
      self.order = order
      self.document = document
      self.isInMainMenu = isInMainMenu
      self.isGathered = isGathered
      self.isPlanned = isPlanned
      self.isArticle = isArticle
      self.hasSources = hasSources
    }

    /// Whether there are pages of it that can be referred to and found.
    public var hasPages: Bool { standing != .aboveList }
  }

  /// What sets this type apart.
  public var traits: Traits {
    switch self {
    // It stands at the head of the document.
    case .regio: Traits("regios", .home, list: .onPortal, order: .ofSettings, document: .apart)
    case .gemeente: Traits("gemeenten", list: .inSites(rank: 4), document: .whole(rank: 1))
    case .hoofdtaak:
      Traits("hoofdtaken", list: .inSites(rank: 1), document: .whole(rank: 2), isInMainMenu: true)
    case .activiteit:
      Traits("activiteiten", list: .inSites(rank: 2), document: .whole(rank: 3), isInMainMenu: true)
    case .discipline:
      Traits("disciplines", list: .inSites(rank: 3), document: .inShort(rank: 10), isInMainMenu: true)
    case .wijkverband:
      Traits("wijkverbanden", list: .inSites(rank: 5), document: .whole(rank: 4), isGathered: true)
    case .governance: Traits("governance", list: .inSites(rank: 10), document: .whole(rank: 8))
    case .mijlpaal:
      Traits(
        "planning", list: .inSites(rank: 6), order: .earliestFirst, document: .whole(rank: 5),
        isInMainMenu: true, isPlanned: true)
    case .participatie:
      Traits(
        "participatie", list: .inSites(rank: 7), document: .whole(rank: 6), isInMainMenu: true,
        isGathered: true, isPlanned: true)
    case .besluit:
      Traits(
        "besluiten", list: .inSites(rank: 8), order: .newestFirst, document: .whole(rank: 7),
        isInMainMenu: true, isGathered: true, isArticle: true)
    case .nieuws:
      Traits(
        "nieuws", list: .inSites(rank: 9), order: .newestFirst, document: .whole(rank: 9),
        isGathered: true, isArticle: true)
    case .begrip: Traits("begrippen", list: .inSites(rank: 11), document: .inShort(rank: 11))
    case .bijlage: Traits("bijlagen", list: .inSites(rank: 12), document: .apart)
    case .bron:
      Traits("bronnen", list: .inSites(rank: 13), document: .inShort(rank: 12), hasSources: false)
    case .pagina: Traits("paginas", .top, list: .nowhere, document: .apart, hasSources: false)
    case .sectie: Traits(nil, .aboveList, list: .nowhere, document: .apart)
    }
  }

  /// The folder below `content/` (or below a region's folder); nil for a `sectie`, which stands in any of them.
  public var folder: String? { traits.folder }

  /// The type whose pages stand in a folder; nil for a folder of none.
  public init?(folder: String) {
    guard let type = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = type
  }

  /// The types that sites have lists of, in the order of the menus.
  public static let listed: [ContentType] = allCases.compactMap { type -> (rank: Int, type: ContentType)? in
    if case .inSites(let rank) = type.traits.list { (rank, type) } else { nil }
  }.sorted { $0.rank < $1.rank }.map(\.type)

  /// The types that the document with everything about a region has, in its order.
  public static let inDocument: [(type: ContentType, isShort: Bool)] =
    allCases.compactMap { type -> (rank: Int, type: ContentType, isShort: Bool)? in
      switch type.traits.document {
      case .apart: nil
      case .whole(let rank): (rank, type, false)
      case .inShort(let rank): (rank, type, true)
      }
    }.sorted { $0.rank < $1.rank }.map { ($0.type, $0.isShort) }
}
