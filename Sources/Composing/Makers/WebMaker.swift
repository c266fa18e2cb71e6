import Domain
import Drawing
import Planning
import Templating

/// Makes the pictures of who works with whom.
struct WebMaker: Maker {
  let context: Context

  /// The disciplines that take part in activities together; nil where none do.
  func web() -> PictureView? {
    let disciplines = site.samenwerking.disciplines
    guard disciplines.count <= Webs.mostNodes else {
      return PictureView(titel: "Wie werkt met wie?", uitleg: MatrixMaker.tooMuch, tekening: [])
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
      titel: "Wie werkt met wie?",
      uitleg: "Een boog betekent: deze twee doen samen mee aan een activiteit. Hoe dikker de boog, hoe meer "
        + "activiteiten. De aantallen staan in de tabel.",
      tekening: Webs.arcs(
        order.map(captions.inPicture), ties, title: "Web van \(names.count) disciplines",
        description: "Er zijn \(ties.count) verbindingen. De dikste is die van \(names[widest.from]) en "
          + "\(names[widest.to]): samen in \(MatrixMaker.activities(widest.count)). De tabel heeft alle aantallen."
      ))
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
      if buren.count > most { links.append(LinkView(titel: "en nog \(buren.count - most)")) }
      return TableView.Row(
        kop: TableView.Cell(links: [linker.link(to: discipline)]), cellen: [TableView.Cell(links: links)])
    }
    guard !rows.isEmpty else { return [] }
    return [
      TableView(
        titel: "Wie werkt met wie, en in hoeveel activiteiten",
        koppen: ["Discipline", "Werkt samen met (aantal activiteiten)"].map { LinkView(titel: $0) },
        rijen: rows,
        noot: disciplines.count > Self.longestGroup
          ? "Dit zijn de eerste \(Self.longestGroup). De pagina van elke discipline heeft alle namen." : nil)
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
      linker.link(to: buur.discipline, bijschrift: "in \(MatrixMaker.activities(buur.activiteiten.count))")
    }
    let rest = buren.count - drawn.count
    return PictureView(
      titel: "Werkt samen met",
      uitleg: "Deze disciplines staan bij dezelfde activiteiten. Hoe dikker de lijn, hoe meer activiteiten."
        + (rest > 0 ? " Getekend zijn de \(drawn.count) waarmee dat het vaakst is." : ""),
      tekening: Webs.fan(
        name, drawn, title: "\(name) en \(drawn.count) andere discipline\(drawn.count == 1 ? "" : "s")",
        description: "Van \(name) gaat een lijn naar elke discipline uit de lijst hiernaast of hieronder."),
      items: shown,
      meer: buren.count > shown.count
        ? LinkView(titel: "Alle disciplines", adres: linker.address(.list(.discipline))) : nil)
  }
}
