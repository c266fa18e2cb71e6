import Domain
import Planning
import Templating
import Words

extension DetailMaker {
  // MARK: - Regions, gemeenten and kernen

  func facts(of regio: Regio) -> [FactView] {
    [
      fact(.zorgverzekeraar, regio.verzekeraar),
      fact(.centrumgemeente, regio.centrumgemeente.map { [$0] } ?? []),
      fact(.netwerk, regio.netwerk),
      fact(.organisatievorm, regio.organisatievorm.map { [$0] } ?? []),
      fact(.kassier, regio.kassier), fact(.fase, regio.fase),
    ] + (regio.gemeenten.isEmpty ? [unknownGemeenten] : []) + optional(.gebied, regio.gebied)
      + optional(.andereNamen, regio.andereNamen.isEmpty ? nil : regio.andereNamen.joined(separator: ", "))
      + [fact(.activiteiten, regio.activiteiten)] + optional(.vragen, regio.contact)
  }

  private var unknownGemeenten: FactView {
    fact(.gemeenten, [LinkView(titel: words.municipalitiesNotKnown)], isOpen: true)
  }

  func gemeentenTable(of regio: Regio) -> [TableView] {
    let rows = regio.gemeenten.map { deelname in
      TableView.Row(
        kop: TableView.Cell(links: [linker.link(to: deelname.gemeente)]),
        cellen: [
          TableView.Cell(words.name(of: deelname.rol)),
          TableView.Cell(
            deelname.kernen.isEmpty ? words.noPlacesNamed : deelname.kernen.joined(separator: ", ")),
        ])
    }
    // Where no source names any, the facts say so: a table without rows says nothing.
    guard !rows.isEmpty else { return [] }
    return [
      TableView(
        titel: words.municipalitiesInRegion,
        koppen: words.municipalitiesColumns.map { LinkView(titel: $0) },
        rijen: rows)
    ]
  }

  func facts(ofGemeente index: PageIndex) -> [FactView] {
    let regios = publication.regios.filter { page in
      guard case .regio(let regio) = publication[page].details else { return false }
      return regio.gemeenten.contains { $0.gemeente == index }
    }
    return [fact(regios.count > 1 ? .regios : .regio, regios)]
  }

  func kernTables(of gemeente: Gemeente, _ index: PageIndex) -> [TableView] {
    gemeente.kernen.isEmpty ? [] : [kernTable(publication.kernen.filter { $0.gemeente == index })]
  }

  /// Which kern belongs to which region; for a kern in no list the answer is that it is not known.
  func kernTable(_ kernen: [Publication.Kern]) -> TableView {
    let isOpen = kernen.contains { $0.regios.isEmpty }
    return TableView(
      titel: words.placesTable,
      koppen: words.placesColumns.map { LinkView(titel: $0) },
      rijen: kernen.map { kern in
        TableView.Row(
          kop: TableView.Cell(kern.naam),
          cellen: [
            kern.regios.isEmpty
              ? TableView.Cell(words.regionNotKnown)
              : TableView.Cell(links: kern.regios.map { linker.link(to: publication.regios[$0]) })
          ])
      },
      noot: isOpen ? words.placesWithoutRegion : nil)
  }
}
