import Domain
import Planning
import Templating
import Words

/// Makes what a page’s type adds to it: facts, tables, and what must not be missed.
struct DetailMaker: Maker {
  let context: Context

  typealias Shown = (feiten: [FactView], tabellen: [TableView], waarschuwing: String?)

  /// All of it, for a page or for what a region adds to one.
  func shown(_ page: Page, _ index: PageIndex) -> Shown {
    switch page.details {
    case .regio(let regio): (facts(of: regio), gemeentenTable(of: regio), nil)
    case .gemeente(let gemeente): (facts(ofGemeente: index), kernTables(of: gemeente, index), nil)
    case .hoofdtaak(let hoofdtaak): ([], namesTable(of: hoofdtaak), nil)
    case .activiteit(let activiteit): (facts(of: activiteit), [], nil)
    case .discipline(let discipline):
      (facts(of: discipline, index), activityTables(of: discipline, index), nil)
    case .wijkverband(let wijkverband):
      ([fact(.gebied, wijkverband.gebied), fact(.deelnemers, wijkverband.disciplines)], [], nil)
    case .governance(let governance): (facts(of: governance), [], nil)
    case .mijlpaal(let mijlpaal): shown(mijlpaal)
    case .participatie(let participatie): shown(participatie, page, index)
    case .besluit(let besluit): shown(besluit)
    case .nieuws(let datum): ([fact(.datum, words.day(datum))], [], nil)
    case .begrip(let begrip): (facts(of: begrip), [], nil)
    case .bijlage(let bijlage): (optional(.hoofdtaken, bijlage.hoofdtaken), [], nil)
    case .bron(let bron): (facts(of: bron), ConflictMaker(context: context).tables(of: index), nil)
    case .pagina, .sectie: ([], [], nil)
    }
  }

  /// A fact that readers look for: where no source gives it, that is said.
  func fact(_ feit: Feit, _ value: String?) -> FactView {
    fact(feit, [LinkView(titel: value ?? words.unknown)], isOpen: value == nil)
  }

  func fact(_ feit: Feit, _ waarden: [LinkView], isOpen: Bool = false) -> FactView {
    FactView(feit, naam: words.name(of: feit), waarden: waarden, isOpen: isOpen)
  }

  func fact(_ feit: Feit, _ pages: [PageIndex]) -> FactView {
    pages.isEmpty ? fact(feit, nil) : fact(feit, pages.map { linker.link(to: $0) })
  }

  /// A fact that is left out where there is none.
  func optional(_ feit: Feit, _ value: String?) -> [FactView] {
    value.map { [fact(feit, $0)] } ?? []
  }

  func optional(_ feit: Feit, _ pages: [PageIndex]) -> [FactView] {
    pages.isEmpty ? [] : [fact(feit, pages)]
  }

  /// What a region's addition says in its front matter that the national page, which shows `national`, does not.
  func differences(_ addition: Page, _ index: PageIndex, from national: Shown) -> Shown {
    let (feiten, tabellen, waarschuwing) = shown(addition, index)
    return (
      feiten.filter { !$0.isOpen && !national.feiten.contains($0) },
      // Named after the region: two tables of one name on a page cannot be told apart by ear.
      tabellen.filter { !national.tabellen.contains($0) }.map {
        TableView(titel: "\($0.titel): \(site.titel)", koppen: $0.koppen, rijen: $0.rijen, noot: $0.noot)
      }, waarschuwing
    )
  }

  /// What a page rests on, with what the region's addition does.
  func sources(of page: Page, _ addition: PageIndex?) -> [LinkView] {
    var pages = page.facts.bronnen
    if let addition {
      pages += publication[addition].facts.bronnen.filter { !pages.contains($0) }
    }
    return pages.map { linker.link(to: $0, bijschrift: captions.asSource($0)) }
  }

  // MARK: - Types with a few facts

  private func facts(of activiteit: Activiteit) -> [FactView] {
    optional(.groep, activiteit.groep)
      + [
        activiteit.disciplines.isEmpty
          ? fact(.disciplines, [LinkView(titel: words.noDisciplinesNamed)], isOpen: true)
          : fact(.disciplines, activiteit.disciplines)
      ] + optional(.hoofdtaken, activiteit.hoofdtaken)
  }

  private func facts(of governance: Governance) -> [FactView] {
    optional(.nummer, governance.nummer.map { String($0) })
      + optional(.disciplines, governance.disciplines) + optional(.hoofdtaken, governance.hoofdtaken)
  }

  private func facts(of begrip: Begrip) -> [FactView] {
    var facts = optional(.afkorting, begrip.afkorting)
    if begrip.afkorting != nil {
      facts.append(
        begrip.voluit.map { fact(.voluit, $0) }
          ?? fact(.voluit, [LinkView(titel: words.notWrittenInFull)], isOpen: true))
    }
    return facts
      + optional(.synoniemen, begrip.synoniemen.isEmpty ? nil : begrip.synoniemen.joined(separator: "; "))
  }

  private func facts(of bron: Bron) -> [FactView] {
    [
      fact(.uitgever, bron.uitgever),
      fact(
        .datum, [LinkView(titel: bron.datum.map(words.moment) ?? words.documentHasNoDate)],
        isOpen: bron.datum == nil),
    ] + optional(.soortDocument, bron.soort)
      + [
        fact(
          .adres,
          [
            LinkView(
              titel: bron.adres.map(document) ?? words.noAddressKnown, adres: Address(bron.adres ?? ""))
          ],
          isOpen: bron.adres == nil)
      ] + optional(.bekeken, bron.geraadpleegd.map(words.day))
  }

  /// What a web address leads to, in words: an address itself is poor link text.
  private func document(at adres: String) -> String {
    let host = adres.split(separator: "/").dropFirst().first ?? ""
    return words.document(on: String(host), isPDF: adres.lowercased().hasSuffix(".pdf"))
  }

  private func namesTable(of hoofdtaak: Hoofdtaak) -> [TableView] {
    guard !hoofdtaak.namen.isEmpty else { return [] }
    return [
      TableView(
        titel: words.namesOfTask, koppen: words.nameColumns.map { LinkView(titel: $0) },
        rijen: hoofdtaak.namen.map { naam in
          TableView.Row(
            kop: TableView.Cell(links: [linker.link(to: naam.bron)]),
            cellen: [
              TableView.Cell(naam.nummer.map { String($0) } ?? words.noNumber),
              TableView.Cell(naam.naam ?? words.notNamed), TableView.Cell(naam.opmerking ?? ""),
            ])
        })
    ]
  }
}
