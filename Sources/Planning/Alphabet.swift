public import Domain

/// The names of all pages from A to Z, put in order once for all sites.
public struct Alphabet: Sendable {
  /// One name of a page.
  public struct Entry: Sendable {
    /// The title, or another name it goes by.
    public let naam: String
    /// The page.
    public let page: PageIndex
    /// Whether the name is the page's title.
    public let isTitle: Bool
    /// The letter it stands under.
    let letter: Letter
  }

  /// Every name, in order.
  public let entries: [Entry]
  /// The places in `entries`, per page.
  private let places: [[Int32]]

  init(of publication: Publication) {
    var found: [(entry: Entry, key: [UInt8])] = []
    found.reserveCapacity(publication.pages.count)
    for (position, page) in publication.pages.enumerated() where page.type.traits.hasPages && !page.isExpired
    {
      if case .adds = page.role { continue }
      let titleKey = Self.key(page.facts.titel)
      var keys: Set<[UInt8]> = [titleKey]
      func add(_ naam: String, _ key: [UInt8], isTitle: Bool) {
        let entry = Entry(
          naam: naam, page: PageIndex(position), isTitle: isTitle, letter: Letter(of: key))
        found.append((entry, key))
      }
      add(page.facts.titel, titleKey, isTitle: true)
      for naam in Self.otherNames(of: page) {
        let key = Self.key(naam)
        if keys.insert(key).inserted { add(naam, key, isTitle: false) }
      }
    }
    // By the first eight bytes as a number, which settles nearly all comparisons.
    let starts = found.map {
      $0.key.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << (8 * UInt64(8 - min(8, $0.key.count)))
    }
    entries = found.indices.sorted { one, other in
      if starts[one] != starts[other] { return starts[one] < starts[other] }
      let (left, right) = (found[one], found[other])
      return left.key == right.key
        ? left.entry.page < right.entry.page : left.key.lexicographicallyPrecedes(right.key)
    }.map { found[$0].entry }
    var places = [[Int32]](repeating: [], count: publication.pages.count)
    for (place, entry) in entries.enumerated() { places[entry.page.position].append(Int32(place)) }
    self.places = places
  }

  /// What else people call it.
  private static func otherNames(of page: Page) -> [String] {
    switch page.details {
    case .begrip(let begrip): [begrip.afkorting, begrip.voluit].compactMap { $0 } + begrip.synoniemen
    case .discipline(let discipline): [page.slug] + discipline.aliassen
    case .regio(let regio): regio.andereNamen
    case .gemeente, .hoofdtaak, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie, .besluit,
      .nieuws, .bijlage, .bron, .pagina, .sectie:
      []
    }
  }

  /// The names of `pages`, in order.
  func names(of pages: [PageIndex]) -> [Int32] {
    pages.flatMap { places[$0.position] }.sorted()
  }
}

/// The list of all pages of one site, by letter; cut into pages of its own where it is long.
public struct SiteAlphabet: Sendable {
  /// The names under one letter.
  public struct Part: Sendable {
    /// The letter.
    public let letter: Alphabet.Letter
    /// The places of the names in `Alphabet.entries`.
    public let names: [Int32]

    /// How many pages its names take, where letters have pages of their own.
    public var pageCount: Int { (names.count + SiteAlphabet.pageLength - 1) / SiteAlphabet.pageLength }

    /// The names on page `number`, from 1.
    public func names(on number: Int) -> ArraySlice<Int32> {
      names.dropFirst((number - 1) * SiteAlphabet.pageLength).prefix(SiteAlphabet.pageLength)
    }

    /// The address of page `number` within the site.
    public func path(_ number: Int) -> SitePath { .letter(letter, page: number) }
  }

  /// More names than this on one page would weigh more than a page may.
  static let pageLength = 400

  /// The letters that names start with, in order.
  public let parts: [Part]
  /// Whether each letter has a page of its own.
  public let isDivided: Bool

  init(_ names: [Int32], of alphabet: Alphabet) {
    var parts: [Part] = []
    var start = 0
    while start < names.count {
      let letter = alphabet.entries[Int(names[start])].letter
      let end =
        names[start...].firstIndex { alphabet.entries[Int($0)].letter != letter } ?? names.count
      parts.append(Part(letter: letter, names: Array(names[start..<end])))
      start = end
    }
    // Digits come before letters in the order of bytes; a reader looks for letters first.
    self.parts = parts.sorted { $0.letter < $1.letter }
    isDivided = names.count > Self.pageLength
  }
}
