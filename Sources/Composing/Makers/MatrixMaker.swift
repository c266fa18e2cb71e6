import Domain
import Drawing
import Planning
import Templating
import Words

/// Makes the page of activities against disciplines.
struct MatrixMaker: Maker {
  let context: Context

  /// The activities against the disciplines, as a picture and as a table with words in its cells.
  func view() -> MatrixView {
    MatrixView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: words.activitiesByDiscipline, titelVolledig: fullTitle(words.activitiesByDiscipline),
          samenvatting: words.activitiesByDisciplineSummary,
          canoniek: site.address(of: .matrix),
          kruimels: crumbs([
            CrumbView(
              titel: listTitle(.activiteit), adres: linker.address(.list(.activiteit)), isHier: false),
            CrumbView(titel: words.activitiesByDiscipline, adres: "", isHier: true),
          ]), active: .activiteit),
        .matrix),
      heading: Heading(), stroken: dotGrid(), tabellen: [table])
  }

  private var table: TableView {
    let disciplines = site.lists[.discipline] ?? []
    return TableView(
      titel: words.activitiesByDiscipline,
      koppen: [LinkView(titel: words.singular(of: .activiteit))] + disciplines.map { linker.link(to: $0) },
      rijen: (site.lists[.activiteit] ?? []).map { page in
        var own: Set<PageIndex> = []
        if case .activiteit(let activiteit) = publication[page].details {
          own = Set(activiteit.disciplines.map { site.replacements[$0] ?? $0 })
        }
        return TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: page)]),
          cellen: disciplines.map { TableView.Cell(own.contains($0) ? words.isNamed : "") })
      },
      noot: words.emptyCell)
  }

  /// The activities in rows, the disciplines in columns; nil where no discipline takes part.
  private func dotGrid() -> StripsView? {
    let activiteiten = site.lists[.activiteit] ?? []
    // Who takes part in nothing would be a column without a dot.
    let disciplines = site.samenwerking.disciplines
    guard !disciplines.isEmpty else { return nil }
    guard activiteiten.count <= DotGrid.mostRows, disciplines.count <= DotGrid.mostColumns else {
      return StripsView(titel: words.whoIsNamedWhere, uitleg: words.tooMuchToDraw, kop: [], groepen: [])
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
      let name = activiteit.groep ?? words.otherActivities
      if groups[name] == nil { order.append(name) }
      let who = zip(names, taking[row]).filter(\.1).map(\.0)
      groups[name, default: []].append(
        StripsView.Row(
          titel: publication[index].facts.titel, adres: linker.address(of: index),
          merk: linker.mark(of: index),
          tekst: who.isEmpty ? words.noDisciplinesNamed : who.joined(separator: ", "),
          strook: grid.strip(taking[row])))
    }
    return StripsView(
      titel: words.whoIsNamedWhere,
      uitleg: words.dotsExplained,
      kop: grid.head(
        title: words.activitiesAndDisciplines(activiteiten.count, disciplines.count),
        description: words.dotsDescription(names)),
      groepen: order.map { StripsView.Group(titel: $0, rijen: groups[$0] ?? []) })
  }
}
