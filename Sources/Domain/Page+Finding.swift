extension Page {
  /// What it is called: who types just that looks for this page, however many others use the word.
  public var searchNames: [String] {
    switch details {
    case .begrip(let begrip): [facts.titel] + (begrip.afkorting.map { [$0] } ?? [])
    case .discipline(let discipline): [facts.titel, slug] + discipline.aliassen
    case .regio(let regio): [facts.titel] + regio.andereNamen
    case .gemeente: [facts.titel]
    case .hoofdtaak, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie, .besluit, .nieuws,
      .bijlage, .bron, .pagina, .sectie:
      []
    }
  }

  /// Other words that lead to it.
  public func searchWords(in publication: Publication) -> [String] {
    switch details {
    case .discipline(let discipline): facts.zoekwoorden + [slug] + discipline.aliassen
    case .begrip(let begrip):
      facts.zoekwoorden + (begrip.afkorting.map { [$0] } ?? [])
        + (begrip.voluit.map { [$0] } ?? []) + begrip.synoniemen
    case .gemeente(let gemeente): facts.zoekwoorden + gemeente.kernen
    case .regio(let regio):
      facts.zoekwoorden + regio.andereNamen
        + regio.gemeenten.flatMap { [publication[$0.gemeente].facts.titel] + $0.kernen }
    case .hoofdtaak, .activiteit, .wijkverband, .governance, .mijlpaal, .participatie, .besluit, .nieuws,
      .bijlage, .bron, .pagina, .sectie:
      facts.zoekwoorden
    }
  }

  /// The disciplines that it is about.
  public func searchDisciplines(_ index: PageIndex) -> [PageIndex] {
    switch details {
    case .activiteit(let activiteit): activiteit.disciplines
    case .governance(let governance): governance.disciplines
    case .wijkverband(let wijkverband): wijkverband.disciplines
    case .discipline: [index]
    case .regio, .gemeente, .hoofdtaak, .mijlpaal, .participatie, .besluit, .nieuws, .begrip, .bijlage, .bron,
      .pagina, .sectie:
      []
    }
  }
}
