import Domain
import Planning
import Templating

extension DetailMaker {
  func shown(_ mijlpaal: Mijlpaal) -> Shown {
    let mijlpaal = mijlpaal.seen(from: site.regio)
    let facts =
      [
        fact(.wanneer, mijlpaal.wanneer.text),
        fact(.precisie, Self.precision(of: mijlpaal.wanneer, sources: mijlpaal.versies.count)),
      ] + optional(.hoofdtaken, mijlpaal.hoofdtaken)
    guard !mijlpaal.versies.isEmpty else { return (facts, [], nil) }
    let table = TableView(
      titel: "Wat elke bron over het moment zegt",
      koppen: ["Bron", "Moment", "Opmerking"].map { LinkView(titel: $0) },
      rijen: mijlpaal.versies.map { versie in
        TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: versie.bron)]),
          cellen: [TableView.Cell(versie.wanneer.text), TableView.Cell(versie.opmerking ?? "")])
      })
    let warning =
      mijlpaal.isConflict
      ? "Let op: de bronnen noemen verschillende momenten. Ze staan hieronder naast elkaar." : nil
    return (facts, [table], warning)
  }

  /// How exact a moment is, in words.
  static func precision(of wanneer: Wanneer, sources: Int = 1) -> String {
    let named = sources > 1 ? "De bronnen noemen" : "De bron noemt"
    switch wanneer.kind {
    case .unknown: return "\(named) geen moment"
    case .range(.day, .day): return "\(named) de eerste en de laatste dag"
    case .range: return "\(named) een periode, geen dagen"
    case .single(let limit, .day):
      switch limit {
      case .uiterlijk, .totEnMet: return "\(named) een laatste dag"
      case .vanaf, .per: return "\(named) een eerste dag"
      case .rond: return "\(named) een dag als schatting"
      case .voor, .tot: return "\(named) de dag waarvóór het is"
      case .na: return "\(named) de dag waarna het is"
      case nil: return "\(named) een dag"
      }
    case .single(_, .part): return "\(named) geen dag, wel een deel van een maand"
    case .single(_, .month): return "\(named) geen dag, wel een maand"
    case .single(_, .quarter): return "\(named) geen dag, wel een kwartaal"
    case .single(_, .partOfYear): return "\(named) geen dag, wel een deel van een jaar"
    case .single(_, .year): return "\(named) geen dag, wel een jaar"
    }
  }
}
