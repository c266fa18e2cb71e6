import Domain
import Planning
import Templating
import Words

extension DetailMaker {
  func shown(_ mijlpaal: Mijlpaal) -> Shown {
    let mijlpaal = mijlpaal.seen(from: site.regio)
    let facts =
      [
        fact(.wanneer, words.moment(mijlpaal.wanneer)),
        fact(.precisie, words.precision(of: mijlpaal.wanneer, sources: mijlpaal.versies.count)),
      ] + optional(.hoofdtaken, mijlpaal.hoofdtaken)
    guard !mijlpaal.versies.isEmpty else { return (facts, [], nil) }
    let table = TableView(
      titel: words.whatEachSourceSaysOfMoment,
      koppen: words.versionColumns.map { LinkView(titel: $0) },
      rijen: mijlpaal.versies.map { versie in
        TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: versie.bron)]),
          cellen: [TableView.Cell(words.moment(versie.wanneer)), TableView.Cell(versie.opmerking ?? "")])
      })
    return (facts, [table], mijlpaal.isConflict ? words.momentsDifferWarning : nil)
  }
}
