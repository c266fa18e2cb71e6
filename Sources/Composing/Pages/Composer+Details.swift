import Domain
import Planning
import Templating

extension Composer {
  typealias Shown = (feiten: [FactView], tabellen: [TableView], waarschuwing: String?)

  /// What a page's type adds: facts, tables, and what must not be missed.
  func details(of page: Page, _ index: PageIndex) -> Shown {
    switch page.details {
    case .regio(let regio): (facts(of: regio), gemeentenTable(of: regio), nil)
    case .gemeente(let gemeente): (facts(ofGemeente: index), kernTables(of: gemeente, index), nil)
    case .hoofdtaak(let hoofdtaak): ([], namesTable(of: hoofdtaak), nil)
    case .activiteit(let activiteit): (facts(of: activiteit), [], nil)
    case .discipline(let discipline):
      (facts(of: discipline, index), activityTables(of: discipline, index), nil)
    case .wijkverband(let wijkverband):
      ([fact("Gebied", wijkverband.gebied), fact("Wie doen mee", wijkverband.disciplines)], [], nil)
    case .governance(let governance): (facts(of: governance), [], nil)
    case .mijlpaal(let mijlpaal): shown(mijlpaal)
    case .participatie(let participatie): shown(participatie, page, index)
    case .besluit(let besluit): shown(besluit)
    case .nieuws(let datum): ([FactView(naam: "Datum", waarden: [LinkView(titel: datum.dutch)])], [], nil)
    case .begrip(let begrip): (facts(of: begrip), [], nil)
    case .bijlage(let bijlage): (optional("Hoofdtaken", bijlage.hoofdtaken), [], nil)
    case .bron(let bron): (facts(of: bron), conflictTables(of: index), nil)
    case .pagina, .sectie: ([], [], nil)
    }
  }

  /// What the reader sees where no source says more.
  static let unknown = "Nog niet bekend"

  /// A fact that readers look for: where no source gives it, that is said.
  func fact(_ naam: String, _ value: String?) -> FactView {
    FactView(naam: naam, waarden: [LinkView(titel: value ?? Self.unknown)], isOpen: value == nil)
  }

  func fact(_ naam: String, _ pages: [PageIndex]) -> FactView {
    pages.isEmpty ? fact(naam, nil) : FactView(naam: naam, waarden: pages.map { linker.link(to: $0) })
  }

  /// A fact that is left out where there is none.
  func optional(_ naam: String, _ value: String?) -> [FactView] {
    value.map { [fact(naam, $0)] } ?? []
  }

  func optional(_ naam: String, _ pages: [PageIndex]) -> [FactView] {
    pages.isEmpty ? [] : [fact(naam, pages)]
  }

  // MARK: - Types with a few facts

  private func facts(of activiteit: Activiteit) -> [FactView] {
    optional("Groep", activiteit.groep)
      + [
        activiteit.disciplines.isEmpty
          ? FactView(
            naam: "Disciplines", waarden: [LinkView(titel: "De bron noemt geen disciplines")], isOpen: true)
          : fact("Disciplines", activiteit.disciplines)
      ] + optional("Hoofdtaken", activiteit.hoofdtaken)
  }

  private func facts(of governance: Governance) -> [FactView] {
    optional("Nummer in de bron", governance.nummer.map { String($0) })
      + optional("Disciplines", governance.disciplines) + optional("Hoofdtaken", governance.hoofdtaken)
  }

  private func facts(of begrip: Begrip) -> [FactView] {
    var facts = optional("Afkorting", begrip.afkorting)
    if begrip.afkorting != nil {
      facts.append(
        begrip.voluit.map { fact("Voluit", $0) }
          ?? FactView(
            naam: "Voluit", waarden: [LinkView(titel: "Geen van de bronnen schrijft dit voluit")],
            isOpen: true))
    }
    return facts
      + optional("Ook wel", begrip.synoniemen.isEmpty ? nil : begrip.synoniemen.joined(separator: "; "))
  }

  private func facts(of bron: Bron) -> [FactView] {
    [
      fact("Uitgever", bron.uitgever),
      FactView(
        naam: "Datum", waarden: [LinkView(titel: bron.datum?.text ?? "Het document heeft geen datum")],
        isOpen: bron.datum == nil),
    ] + optional("Soort document", bron.soort)
      + [
        FactView(
          naam: "Adres",
          waarden: [
            LinkView(
              titel: bron.adres.map(Self.words) ?? "Geen adres bekend", adres: Address(bron.adres ?? ""))
          ],
          isOpen: bron.adres == nil)
      ] + optional("Bekeken op", bron.geraadpleegd?.dutch)
  }

  /// What a web address leads to, in words: an address itself is poor link text.
  private static func words(for adres: String) -> String {
    let host = adres.split(separator: "/").dropFirst().first ?? ""
    return "Het document op \(host)" + (adres.lowercased().hasSuffix(".pdf") ? " (pdf)" : "")
  }

  private func namesTable(of hoofdtaak: Hoofdtaak) -> [TableView] {
    guard !hoofdtaak.namen.isEmpty else { return [] }
    return [
      TableView(
        titel: "Hoe elke bron deze taak noemt",
        koppen: ["Bron", "Nummer", "Naam in de bron", "Opmerking"].map { LinkView(titel: $0) },
        rijen: hoofdtaak.namen.map { naam in
          TableView.Row(
            kop: TableView.Cell(links: [linker.link(to: naam.bron)]),
            cellen: [
              TableView.Cell(naam.nummer.map { String($0) } ?? "geen"),
              TableView.Cell(naam.naam ?? "niet genoemd"), TableView.Cell(naam.opmerking ?? ""),
            ])
        })
    ]
  }
}
