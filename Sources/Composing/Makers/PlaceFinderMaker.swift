import Domain
import Planning
import Templating
import Words

/// Makes the page that tells which place belongs to which region.
struct PlaceFinderMaker: Maker {
  let context: Context

  /// “Waar hoor ik bij?”: every kern and gemeente from A to Z, and what is known of each region.
  func view() -> PlaceFinderView {
    let titel = words.placeFinder
    return PlaceFinderView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel, titelVolledig: fullTitle(titel),
          samenvatting: words.placeFinderSummary,
          canoniek: site.address(of: .placeFinder), kruimels: crumbs(here: titel),
          script: "plaats")),
      heading: Heading(),
      plaatsen: PlacesView(
        bijschrift: words.placesCaption, noot: missingGemeenten,
        letters: placeLetters()),
      tabellen: [regionsTable()])
  }

  /// Of which regions the sources name no gemeente at all: who lives there looks in vain.
  private var missingGemeenten: String? {
    let names = publication.regios.compactMap { page in
      if case .regio(let regio) = publication[page].details, regio.gemeenten.isEmpty,
        regio.centrumgemeente == nil
      {
        publication[page].facts.titel
      } else {
        nil
      }
    }
    return names.isEmpty ? nil : words.municipalitiesMissing(of: names)
  }

  private func placeLetters() -> [LetterView<PlaceRowView>] {
    let letters = Dictionary(grouping: plan.plaatsen, by: \.letter)
    let searched = searchWords
    return letters.keys.sorted().map { letter in
      LetterView(
        letter: heading(of: letter), anker: Anchor.letter(letter).name,
        items: (letters[letter] ?? []).map { row(of: $0, searched) })
    }
  }

  /// All words that a page wants to be found by: few places are among them.
  private var searchWords: Set<String> {
    Set(publication.pages.lazy.filter { $0.type == .pagina }.flatMap(\.facts.zoekwoorden))
  }

  private func row(of plaats: Plaats, _ searched: Set<String>) -> PlaceRowView {
    let isUnknown = plaats.regios.isEmpty && searched.contains(plaats.naam)
    return PlaceRowView(
      naam: plaats.naam, soort: !plaats.isGemeente ? .kern : plaats.isDivided ? .verdeeld : .gemeente,
      hasKernen: plaats.hasKernen, gemeente: linker.link(to: plaats.gemeente),
      regios: plaats.regios.map {
        linker.link(to: publication.regios[$0], bijschrift: $0 == site.regio ? words.thisRegion : nil)
      },
      meer: isUnknown ? page(about: plaats).map { linker.link(to: $0) } : nil,
      isEigen: site.regio.map(plaats.regios.contains) ?? false)
  }

  /// The page that has a place among its search words and names its gemeente.
  private func page(about plaats: Plaats) -> PageIndex? {
    plan.pages(naming: plaats.gemeente, in: site).first { index in
      let page = publication[index]
      return page.type == .pagina && page.facts.zoekwoorden.contains(plaats.naam)
    }
  }

  /// The centrumgemeente and the insurer of each region, as far as the sources name them.
  private func regionsTable() -> TableView {
    TableView(
      titel: words.regionsTable,
      koppen: words.regionsColumns.map { LinkView(titel: $0) },
      rijen: publication.regios.compactMap { page in
        guard case .regio(let regio) = publication[page].details else { return nil }
        return TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: page)]),
          cellen: [
            regio.centrumgemeente.map { TableView.Cell(links: [linker.link(to: $0)]) }
              ?? TableView.Cell(words.unknown),
            TableView.Cell(regio.verzekeraar ?? words.unknown),
          ])
      })
  }
}
