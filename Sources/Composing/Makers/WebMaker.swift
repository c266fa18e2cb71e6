import Domain
import Drawing
import Planning
import Templating
import Words

/// Makes the pictures of who works with whom.
struct WebMaker: Maker {
  let context: Context

  /// The disciplines that take part in activities together; nil where none do.
  func web() -> PictureView? {
    let disciplines = site.samenwerking.disciplines
    guard disciplines.count <= Webs.mostNodes else {
      return PictureView(titel: words.whoWorksWithWhom, uitleg: words.tooMuchToDraw, tekening: [])
    }
    // Who works with most others stands first: the long arcs then start from one side.
    let weights = disciplines.map { site.samenwerking.activiteiten(of: $0).count }
    let order = disciplines.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.map { disciplines[$0] }
    let rows = Dictionary(uniqueKeysWithValues: zip(order, 0...))
    let ties = order.enumerated().flatMap { from, discipline in
      site.samenwerking.buren(of: discipline).compactMap { buur -> Webs.Tie? in
        guard let to = rows[buur.discipline], to > from else { return nil }
        return Webs.Tie(from: from, to: to, count: buur.activiteiten.count)
      }
    }
    guard let widest = ties.max(by: { ($0.count, $1.from, $1.to) < ($1.count, $0.from, $0.to) }) else {
      return nil
    }
    let names = order.map { publication[$0].facts.titel }
    return PictureView(
      titel: words.whoWorksWithWhom,
      uitleg: words.arcsExplained,
      tekening: Webs.arcs(
        order.map(captions.inPicture), ties, title: words.web(of: names.count),
        description: words.webDescription(
          ties: ties.count, widest: (names[widest.from], names[widest.to]), shared: widest.count)))
  }

  /// With whom each discipline works, in how many activities.
  func webTable() -> [TableView] {
    let disciplines = site.samenwerking.disciplines
    // In a large web each discipline’s own page has the rest.
    let most = disciplines.count > Webs.mostNodes ? 10 : disciplines.count
    let rows = disciplines.prefix(Self.longestGroup).compactMap { discipline -> TableView.Row? in
      let buren = site.samenwerking.buren(of: discipline)
      guard !buren.isEmpty else { return nil }
      var links = buren.prefix(most).map { buur in
        LinkView(
          titel: publication[buur.discipline].facts.titel, bijschrift: String(buur.activiteiten.count))
      }
      if buren.count > most { links.append(LinkView(titel: words.andMore(buren.count - most))) }
      return TableView.Row(
        kop: TableView.Cell(links: [linker.link(to: discipline)]), cellen: [TableView.Cell(links: links)])
    }
    guard !rows.isEmpty else { return [] }
    return [
      TableView(
        titel: words.webTable,
        koppen: words.webColumns.map { LinkView(titel: $0) },
        rijen: rows,
        noot: disciplines.count > Self.longestGroup
          ? words.firstDisciplines(Self.longestGroup) : nil)
    ]
  }

  /// Whom one discipline works alongside; nil where no activity says.
  func fan(of discipline: PageIndex) -> PictureView? {
    let buren = site.samenwerking.buren(of: discipline)
    guard !buren.isEmpty else { return nil }
    let name = publication[discipline].facts.titel
    let drawn = buren.prefix(Webs.mostNodes).map {
      (name: captions.inPicture($0.discipline), count: $0.activiteiten.count)
    }
    let shown = buren.prefix(Self.longestGroup).map { buur in
      linker.link(to: buur.discipline, bijschrift: words.inActivities(buur.activiteiten.count))
    }
    return PictureView(
      titel: words.worksWith,
      uitleg: words.fanExplained(drawn: drawn.count < buren.count ? drawn.count : nil),
      tekening: Webs.fan(
        name, drawn, title: words.andOthers(name, drawn.count),
        description: words.fanDescription(of: name)),
      items: shown,
      meer: buren.count > shown.count
        ? LinkView(titel: words.allDisciplines, adres: linker.address(.list(.discipline))) : nil)
  }
}
