public import Domain

/// A place that people say they live in: a kern, or a gemeente as a whole.
public struct Plaats: Sendable {
  /// The name.
  public let naam: String
  /// The gemeente: the one it lies in, or itself.
  public let gemeente: PageIndex
  /// Whether it is the gemeente as a whole.
  public let isGemeente: Bool
  /// The regions it belongs to; none when no source says.
  public let regios: [Int]
  /// Whether the region depends on the kern: only of a gemeente.
  public let isDivided: Bool
  /// Whether kernen are named: only of a gemeente.
  public let hasKernen: Bool

  /// Every kern and every gemeente, from A to Z; none where there is no region to belong to.
  static func all(in publication: Publication) -> [Plaats] {
    guard !publication.regios.isEmpty else { return [] }
    var plaatsen = publication.kernen.map {
      Plaats(
        naam: $0.naam, gemeente: $0.gemeente, isGemeente: false, regios: $0.regios, isDivided: false,
        hasKernen: false)
    }
    let withKernen = Set(publication.kernen.map(\.gemeente))
    var parts: [PageIndex: [(regio: Int, isWhole: Bool)]] = [:]
    for (number, page) in publication.regios.enumerated() {
      guard case .regio(let regio) = publication[page].details else { continue }
      for deelname in regio.gemeenten {
        parts[deelname.gemeente, default: []].append((number, deelname.kernen.isEmpty))
      }
    }
    for (position, page) in publication.pages.enumerated()
    where page.type == .gemeente && page.role == .own && !page.isExpired {
      let own = parts[PageIndex(position)] ?? []
      plaatsen.append(
        Plaats(
          naam: page.facts.titel, gemeente: PageIndex(position), isGemeente: true, regios: own.map(\.regio),
          isDivided: own.contains { !$0.isWhole }, hasKernen: withKernen.contains(PageIndex(position))))
    }
    let keys = plaatsen.map { Alphabet.key($0.naam) }
    return plaatsen.indices.sorted { one, other in
      keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
    }.map { plaatsen[$0] }
  }

  /// The letter that it stands under.
  public var letter: Alphabet.Letter { Alphabet.Letter(of: naam) }
}

extension SitePlan {
  /// Lists are cut into pages of this many.
  public static let listPageLength = SitePlanner.pageLength
}
