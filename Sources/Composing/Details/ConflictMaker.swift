import Domain
import Planning
import Templating
import Words

/// Makes the tables of what sources say against each other.
struct ConflictMaker: Maker {
  let context: Context

  /// What each source says about one subject.
  private struct Conflict {
    let page: PageIndex
    let versions: [(bron: PageIndex, text: String)]
  }

  private var conflicts: Conflicts {
    context.notes.conflicts.value {
      Conflicts(
        among: (site.lists[.mijlpaal] ?? []) + (site.lists[.hoofdtaak] ?? []), of: publication,
        in: site.regio)
    }
  }

  /// All conflicts that this site shows, as tables; none where the sources agree.
  func tables() -> [TableView] {
    tables(moments: moments, names: names) { conflict in
      [TableView.Cell(links: conflict.versions.map(said))]
    }
  }

  /// The conflicts that one source has a part in.
  func tables(of bron: PageIndex) -> [TableView] {
    guard conflicts.bronnen.contains(bron) else { return [] }
    func isPart(_ conflict: Conflict) -> Bool { conflict.versions.contains { $0.bron == bron } }
    return tables(
      moments: moments.filter(isPart), names: names.filter(isPart), of: bron
    ) { conflict in
      [
        TableView.Cell(conflict.versions.filter { $0.bron == bron }.map(\.text).joined(separator: "; ")),
        TableView.Cell(links: conflict.versions.filter { $0.bron != bron }.map(said)),
      ]
    }
  }

  private func tables(
    moments: [Conflict], names: [Conflict], of bron: PageIndex? = nil,
    cells: (Conflict) -> [TableView.Cell]
  ) -> [TableView] {
    let columns =
      bron == nil
      ? [words.whatSourcesSay] : [words.whatThisSourceSays, words.whatOtherSourcesSay]
    func table(_ titel: String, _ head: String, _ conflicts: [Conflict], _ noot: String) -> [TableView] {
      guard !conflicts.isEmpty else { return [] }
      return [
        TableView(
          titel: titel, koppen: ([head] + columns).map { LinkView(titel: $0) },
          rijen: conflicts.map {
            TableView.Row(kop: TableView.Cell(links: [linker.link(to: $0.page)]), cellen: cells($0))
          },
          noot: noot)
      ]
    }
    return table(
      words.conflictingMoments, words.momentColumn, moments, words.conflictingMomentsNote)
      + table(
        words.conflictingNames, words.singular(of: .hoofdtaak), names, words.conflictingNamesNote)
  }

  private func said(_ version: (bron: PageIndex, text: String)) -> LinkView {
    LinkView(titel: version.text, bijschrift: publication[version.bron].facts.titel)
  }

  private var moments: [Conflict] {
    conflicts.moments.compactMap { page in
      guard case .mijlpaal(let mijlpaal) = publication[page].details.seen(from: site.regio) else {
        return nil
      }
      return Conflict(page: page, versions: mijlpaal.versies.map { ($0.bron, words.moment($0.wanneer)) })
    }
  }

  private var names: [Conflict] {
    conflicts.names.compactMap { page in
      guard case .hoofdtaak(let hoofdtaak) = publication[page].details else { return nil }
      return Conflict(
        page: page,
        versions: hoofdtaak.namen.compactMap { naam in
          guard naam.naam != nil || naam.nummer != nil else { return nil }
          return (naam.bron, words.task(naam.nummer, named: naam.naam))
        })
    }
  }
}
