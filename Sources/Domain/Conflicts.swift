/// Where sources contradict each other, in the order of the pages that say so.
public struct Conflicts: Sendable {
  /// The moments that sources give differently.
  public let moments: [PageIndex]
  /// The hoofdtaken that sources name or number differently.
  public let names: [PageIndex]
  /// The sources that have a part in any of them.
  public let bronnen: Set<PageIndex>

  /// The conflicts among some pages of a publication, as a region sees them; nil for the portal.
  public init(among pages: [PageIndex], of publication: Publication, in regio: Int?) {
    var (moments, names): ([PageIndex], [PageIndex]) = ([], [])
    var bronnen: Set<PageIndex> = []
    for page in pages {
      switch publication[page].details.seen(from: regio) {
      case .mijlpaal(let mijlpaal) where mijlpaal.isConflict:
        moments.append(page)
        bronnen.formUnion(mijlpaal.versies.map(\.bron))
      case .hoofdtaak(let hoofdtaak) where hoofdtaak.isConflict:
        names.append(page)
        bronnen.formUnion(hoofdtaak.namen.filter { $0.naam != nil || $0.nummer != nil }.map(\.bron))
      case .regio, .gemeente, .hoofdtaak, .activiteit, .discipline, .wijkverband, .governance, .mijlpaal,
        .participatie, .besluit, .nieuws, .begrip, .bijlage, .bron, .pagina, .sectie:
        break
      }
    }
    (self.moments, self.names, self.bronnen) = (moments, names, bronnen)
  }
}
