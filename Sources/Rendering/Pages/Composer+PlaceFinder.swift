import Domain
import Planning

extension Composer {
  /// “Waar hoor ik bij?”: every kern and gemeente from A to Z, and who decides in each region.
  func placeFinder() -> PageView {
    var view = PageView()
    view.titel = "Waar hoor ik bij?"
    view.titelVolledig = fullTitle(view.titel)
    view.samenvatting =
      "Zoek uw dorp, stad of gemeente. U ziet bij welke regio, en dus bij welk RESV, u hoort."
    view.kruimels = crumbs([CrumbView(titel: view.titel, adres: "", isHier: true)])
    view.canoniek = site.adres + "/" + PlannedPage.placeFinderPath
    view.plaatsen = PlacesView(
      bijschrift: "Bij welke regio hoort welke kern of gemeente?", letters: placeLetters())
    view.tabellen = [decidersTable()]
    return view
  }

  private func placeLetters() -> [PlaceLetterView] {
    let letters = Dictionary(grouping: plan.plaatsen, by: \.letter)
    let words = searchWords
    return letters.keys.sorted().map { letter in
      PlaceLetterView(
        letter: letter.heading, anker: Self.anchor(letter),
        rijen: (letters[letter] ?? []).map { row(of: $0, words) })
    }
  }

  /// All words that a page wants to be found by: few places are among them.
  private var searchWords: Set<String> {
    Set(publication.pages.lazy.filter { $0.type == .pagina }.flatMap(\.facts.zoekwoorden))
  }

  private func row(of plaats: Plaats, _ words: Set<String>) -> PlaceRowView {
    var row = PlaceRowView(
      naam: plaats.naam, soort: !plaats.isGemeente ? .kern : plaats.isDivided ? .verdeeld : .gemeente,
      gemeente: linker.link(to: plaats.gemeente))
    row.regios = plaats.regios.map {
      linker.link(to: publication.regios[$0], bijschrift: $0 == site.regio ? "deze regio" : nil)
    }
    row.isEigen = site.regio.map(plaats.regios.contains) ?? false
    if plaats.regios.isEmpty, words.contains(plaats.naam) {
      row.meer = page(about: plaats).map { linker.link(to: $0) }
    }
    return row
  }

  /// The page that has a place among its search words and names its gemeente.
  private func page(about plaats: Plaats) -> PageIndex? {
    plan.pages(naming: plaats.gemeente, in: site).first { index in
      let page = publication[index]
      return page.type == .pagina && page.facts.zoekwoorden.contains(plaats.naam)
    }
  }

  /// What the sources say about who decides, per region.
  private func decidersTable() -> TableView {
    TableView(
      titel: "Wie beslist in welke regio?",
      koppen: ["Regio", "Centrumgemeente", "Preferente zorgverzekeraar"].map { LinkView(titel: $0) },
      rijen: publication.regios.compactMap { page in
        guard case .regio(let regio) = publication[page].details else { return nil }
        return TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: page)]),
          cellen: [
            regio.centrumgemeente.map { TableView.Cell(links: [linker.link(to: $0)]) }
              ?? TableView.Cell(Self.unknown), TableView.Cell(regio.verzekeraar ?? Self.unknown),
          ])
      })
  }
}
