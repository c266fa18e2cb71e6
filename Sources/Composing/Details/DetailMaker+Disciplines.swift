import Domain
import Planning
import Templating
import Words

extension DetailMaker {
  // MARK: - What a discipline has to do with

  func facts(of discipline: Discipline, _ index: PageIndex) -> [FactView] {
    let members = (site.lists[.discipline] ?? []).filter {
      if case .discipline(let other) = publication[$0].details { other.groep == index } else { false }
    }
    let said = governance(about: index)
    let mandates = said.filter(\.isMandate).map(\.page)
    let other = said.filter { !$0.isMandate }.map(\.page)
    return [fact(.code, publication[index].slug)]
      + optional(
        .schrijfwijzen, discipline.aliassen.isEmpty ? nil : discipline.aliassen.joined(separator: ", "))
      + optional(.hoortBij, discipline.groep.map { [$0] } ?? []) + optional(.leden, members)
      + [fact(.woordvoerders, mandates)]
      + optional(.gevraagd, other)
      + optional(.regiosMetDiscipline, regios(with: index))
  }

  /// The pages on governance that concern a discipline, in order.
  private func governance(about discipline: PageIndex) -> [(page: PageIndex, isMandate: Bool)] {
    plan.ordered(plan.pages(naming: discipline, in: site)).compactMap { page in
      guard case .governance(let governance) = publication[page].details,
        governance.disciplines.contains(where: { stands($0, for: discipline) })
      else { return nil }
      return (page, governance.soort == .mandaat)
    }
  }

  /// Whether `named` is the discipline, or the national page that it replaces.
  private func stands(_ named: PageIndex, for discipline: PageIndex) -> Bool {
    named == discipline || site.replacements[named] == discipline
  }

  /// The regions that do an activity which the discipline takes part in.
  private func regios(with discipline: PageIndex) -> [PageIndex] {
    context.notes.regios.value { regiosWithDisciplines }[discipline] ?? []
  }

  private var regiosWithDisciplines: [PageIndex: [PageIndex]] {
    var found: [PageIndex: [PageIndex]] = [:]
    for page in publication.regios {
      guard case .regio(let regio) = publication[page].details else { continue }
      var taking: Set<PageIndex> = []
      for index in regio.activiteiten {
        guard case .activiteit(let activiteit) = publication[index].details else { continue }
        for named in activiteit.disciplines {
          taking.insert(named)
          if let own = site.replacements[named] { taking.insert(own) }
        }
      }
      for discipline in taking { found[discipline, default: []].append(page) }
    }
    return found
  }

  /// Whether a discipline takes part in an activity; one that a text only speaks of does not.
  func takesPart(_ discipline: PageIndex, in page: PageIndex) -> Bool {
    guard case .activiteit(let activiteit) = publication[page].details else { return false }
    return activiteit.disciplines.contains { stands($0, for: discipline) }
  }

  /// The activities of a discipline, and those of the group it is one of: a table per group of activities.
  func activityTables(of discipline: Discipline, _ index: PageIndex) -> [TableView] {
    let own = site.samenwerking.activiteiten(of: index)
    var tables = activityTables(own, of: index, title: words.plural(of: .activiteit))
    if let groep = discipline.groep {
      let others = site.samenwerking.activiteiten(of: site.replacements[groep] ?? groep)
        .filter { !own.contains($0) }
      tables += activityTables(
        others, of: index, title: words.throughGroup(publication[groep].facts.titel))
    }
    return tables
  }

  private func activityTables(
    _ activiteiten: [PageIndex], of discipline: PageIndex, title: String
  ) -> [TableView] {
    var order: [String] = []
    var rows: [String: [TableView.Row]] = [:]
    for page in activiteiten.prefix(Self.longestGroup) {
      guard case .activiteit(let activiteit) = publication[page].details else { continue }
      let name = activiteit.groep.map { "\(title): \($0)" } ?? title
      if rows[name] == nil { order.append(name) }
      let others = activiteit.disciplines.filter { !stands($0, for: discipline) }
      rows[name, default: []].append(
        TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: page)]),
          cellen: [
            TableView.Cell(others.isEmpty ? words.noOtherDiscipline : titles(of: others)),
            TableView.Cell(titles(of: activiteit.hoofdtaken)),
          ]))
    }
    let rest = activiteiten.count - min(activiteiten.count, Self.longestGroup)
    return order.map { name in
      TableView(
        titel: name, koppen: words.activityColumns.map { LinkView(titel: $0) },
        rijen: rows[name] ?? [],
        noot: rest > 0 && name == order.last
          ? words.moreActivities(rest) : nil)
    }
  }

  private func titles(of pages: [PageIndex]) -> String {
    pages.map { publication[$0].facts.titel }.joined(separator: ", ")
  }
}
