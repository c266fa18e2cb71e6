import Domain
import Drawing
import Planning
import Templating

/// Makes the page of activities against disciplines.
struct MatrixMaker: Maker {
  let context: Context

  static let title = "Activiteiten per discipline"

  /// The activities against the disciplines, as a picture and as a table with words in its cells.
  func view() -> MatrixView {
    MatrixView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: Self.title, titelVolledig: fullTitle(Self.title),
          samenvatting: "Welke discipline is bij welke activiteit betrokken?",
          canoniek: site.address(of: .matrix),
          kruimels: crumbs([
            CrumbView(
              titel: listTitle(.activiteit), adres: linker.address(.list(.activiteit)), isHier: false),
            CrumbView(titel: Self.title, adres: "", isHier: true),
          ]), active: .activiteit),
        .matrix),
      heading: Heading(), stroken: dotGrid(), tabellen: [table])
  }

  private var table: TableView {
    let disciplines = site.lists[.discipline] ?? []
    return TableView(
      titel: Self.title,
      koppen: [LinkView(titel: "Activiteit")] + disciplines.map { linker.link(to: $0) },
      rijen: (site.lists[.activiteit] ?? []).map { page in
        var own: Set<PageIndex> = []
        if case .activiteit(let activiteit) = publication[page].details {
          own = Set(activiteit.disciplines.map { site.replacements[$0] ?? $0 })
        }
        return TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: page)]),
          cellen: disciplines.map { TableView.Cell(own.contains($0) ? "ja" : "") })
      },
      noot: "Een lege cel betekent: de bron noemt deze discipline niet bij de activiteit.")
  }

  static func activities(_ count: Int) -> String {
    count == 1 ? "1 activiteit" : "\(count) activiteiten"
  }

  /// Said where a picture would only confuse.
  static let tooMuch = "Dit is te veel om te tekenen. De tabel hieronder heeft alles."

  private static let matrixTitle = "Wie noemt de bron bij welke activiteit?"

  /// The activities in rows, the disciplines in columns; nil where no discipline takes part.
  private func dotGrid() -> StripsView? {
    let activiteiten = site.lists[.activiteit] ?? []
    // Who takes part in nothing would be a column without a dot.
    let disciplines = site.samenwerking.disciplines
    guard !disciplines.isEmpty else { return nil }
    guard activiteiten.count <= DotGrid.mostRows, disciplines.count <= DotGrid.mostColumns else {
      return StripsView(titel: Self.matrixTitle, uitleg: Self.tooMuch, kop: [], groepen: [])
    }
    let names = disciplines.map { publication[$0].facts.titel }
    let grid = DotGrid(columns: names)
    var taking = [[Bool]](
      repeating: [Bool](repeating: false, count: disciplines.count), count: activiteiten.count)
    let rows = Dictionary(uniqueKeysWithValues: zip(activiteiten, 0...))
    for (column, discipline) in disciplines.enumerated() {
      for activiteit in site.samenwerking.activiteiten(of: discipline) {
        if let row = rows[activiteit] { taking[row][column] = true }
      }
    }
    var order: [String] = []
    var groups: [String: [StripsView.Row]] = [:]
    for (row, index) in activiteiten.enumerated() {
      guard case .activiteit(let activiteit) = publication[index].details else { continue }
      let name = activiteit.groep ?? "Overige activiteiten"
      if groups[name] == nil { order.append(name) }
      let who = zip(names, taking[row]).filter(\.1).map(\.0)
      groups[name, default: []].append(
        StripsView.Row(
          titel: publication[index].facts.titel, adres: linker.address(of: index),
          tekst: who.isEmpty ? "De bron noemt geen disciplines" : who.joined(separator: ", "),
          strook: grid.strip(taking[row])))
    }
    return StripsView(
      titel: Self.matrixTitle,
      uitleg:
        "Een stip betekent: de bron noemt deze discipline bij de activiteit. De namen staan ook bij elke "
        + "activiteit.",
      kop: grid.head(
        title: Self.activities(activiteiten.count) + " en "
          + (disciplines.count == 1 ? "1 discipline" : "\(disciplines.count) disciplines"),
        description:
          "Elke kolom is een discipline: \(names.joined(separator: ", ")). Elke regel hieronder is "
          + "een activiteit, met in woorden wie de bron erbij noemt."),
      groepen: order.map { StripsView.Group(titel: $0, rijen: groups[$0] ?? []) })
  }
}
