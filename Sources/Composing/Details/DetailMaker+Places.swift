import Domain
import Planning
import Templating

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
    FactView(
      .gemeenten, waarden: [LinkView(titel: "Welke gemeenten meedoen, is nog niet bekend.")],
      isOpen: true)
  }

  func gemeentenTable(of regio: Regio) -> [TableView] {
    let rows = regio.gemeenten.map { deelname in
      TableView.Row(
        kop: TableView.Cell(links: [linker.link(to: deelname.gemeente)]),
        cellen: [
          TableView.Cell(Self.name(of: deelname.rol)),
          TableView.Cell(
            deelname.kernen.isEmpty ? "Geen aparte kernen genoemd" : deelname.kernen.joined(separator: ", ")),
        ])
    }
    // Where no source names any, the facts say so: a table without rows says nothing.
    guard !rows.isEmpty else { return [] }
    return [
      TableView(
        titel: "Gemeenten in deze regio",
        koppen: ["Gemeente", "Hoe doet de gemeente mee", "Kernen"].map { LinkView(titel: $0) },
        rijen: rows)
    ]
  }

  private static func name(of rol: Deelname.Rol?) -> String {
    switch rol {
    case .tekent: "Tekent de afspraken"
    case .intentie: "Wil meedoen (intentieverklaring)"
    case .deelnemer: "Doet mee"
    case nil: unknown
    }
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
      titel: "Bij welke regio hoort welke kern?",
      koppen: ["Kern", "Regio"].map { LinkView(titel: $0) },
      rijen: kernen.map { kern in
        TableView.Row(
          kop: TableView.Cell(kern.naam),
          cellen: [
            kern.regios.isEmpty
              ? TableView.Cell("Onbekend: vraag het aan de gemeente")
              : TableView.Cell(links: kern.regios.map { linker.link(to: publication.regios[$0]) })
          ])
      },
      noot: isOpen ? "Van een kern zonder regio zeggen de bronnen niet waar ze bij hoort." : nil)
  }
}
