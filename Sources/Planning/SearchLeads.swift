public import Domain

/// What leads to a page beside its own words, found once for all sites: the regions that a national page has to do
/// with, the kernen whose name stands for their gemeente, and the parts of compounds.
public struct SearchLeads: Sendable {
  private let regios: [PageIndex: [Int]]
  private let kernen: [PageIndex: [String]]
  /// The parts of compounds.
  public let compounds: Compounds

  /// The leads to the pages of a plan.
  public init(of plan: SitePlan) {
    regios = Self.regios(in: plan)
    kernen = Self.kernen(in: plan.publication)
    compounds = Compounds(of: plan.publication)
  }

  /// The regions that a national page has to do with, in order; none where it holds for all alike.
  public func regios(of page: PageIndex) -> [Int] { regios[page] ?? [] }

  /// The kernen of a gemeente: who types just that looks for this page.
  public func kernen(of page: PageIndex) -> [String] { kernen[page] ?? [] }

  private static func regios(in plan: SitePlan) -> [PageIndex: [Int]] {
    let publication = plan.publication
    var found: [PageIndex: Set<Int>] = [:]
    for (number, home) in publication.regios.enumerated() {
      for page in pages(of: home, in: publication) { found[page, default: []].insert(number) }
    }
    for (position, page) in publication.pages.enumerated() {
      if let regios = page.regios { found[PageIndex(position), default: []].formUnion(regios) }
    }
    for (position, page) in publication.pages.enumerated() {
      guard case .besluit(let besluit) = page.details, let gemeente = besluit.gemeente else { continue }
      found[PageIndex(position), default: []].formUnion(found[gemeente] ?? [])
    }
    return found.reduce(into: [:]) { leads, entry in
      guard publication[entry.key].regio == nil else { return }
      // Where a region has a page of that name itself, that one is found.
      leads[entry.key] = entry.value.sorted().filter {
        let site = plan.site(of: $0)
        return site.additions[entry.key] == nil && site.replacements[entry.key] == nil
      }
    }
  }

  /// What a region says about itself: its gemeenten, and the activities and disciplines that its page names.
  private static func pages(of home: PageIndex, in publication: Publication) -> [PageIndex] {
    guard case .regio(let regio) = publication[home].details else { return [] }
    var pages = regio.gemeenten.map(\.gemeente) + (regio.centrumgemeente.map { [$0] } ?? [])
    for named in publication[home].names {
      switch publication[named].details {
      case .activiteit(let activiteit): pages += [named] + activiteit.disciplines
      case .discipline: pages.append(named)
      // Who speaks for a discipline there: that one takes part.
      case .governance(let governance) where governance.soort == .mandaat:
        pages += [named] + governance.disciplines
      case .regio, .gemeente, .hoofdtaak, .wijkverband, .governance, .mijlpaal, .participatie, .besluit,
        .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
        break
      }
    }
    return pages
  }

  /// The kernen per gemeente, without those that a page of their own says more about.
  private static func kernen(in publication: Publication) -> [PageIndex: [String]] {
    var told: [PageIndex: Set<String>] = [:]
    for page in publication.pages where page.type == .pagina && !page.facts.zoekwoorden.isEmpty {
      for named in page.names where publication[named].type == .gemeente {
        told[named, default: []].formUnion(page.facts.zoekwoorden)
      }
    }
    return Dictionary(grouping: publication.kernen, by: \.gemeente).reduce(into: [:]) { kernen, entry in
      let elsewhere = told[entry.key] ?? []
      kernen[entry.key] = entry.value.map(\.naam).filter { !elsewhere.contains($0) }
    }
  }
}
