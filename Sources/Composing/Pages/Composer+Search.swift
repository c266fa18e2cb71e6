import Domain
import Planning
import Templating

extension Composer {
  /// The page that searches, with all pages from A to Z; or those of one letter, where letters have pages.
  func search(letter: Int?, number: Int, hasIndex: Bool) -> PageView {
    let alphabet = site.alphabet
    let part = letter.map { alphabet.parts[$0] }
    var view = PageView()
    view.titel = hasIndex ? "Zoeken" : "Alle pagina’s van A tot Z"
    view.canoniek = site.adres + "/" + (part?.path(number) ?? PlannedPage.searchPath)
    var title = view.titel
    if let part {
      title = "Alle pagina’s: \(part.letter.heading)"
      view.titel = title
      if part.pageCount > 1 {
        view.bijschrift = "Pagina \(number) van \(part.pageCount)"
        title += ", pagina \(number) van \(part.pageCount)"
      }
      turn(&view, part, number)
      view.kruimels = crumbs([
        CrumbView(
          titel: hasIndex ? "Zoeken" : "Alle pagina’s van A tot Z",
          adres: linker.address(PlannedPage.searchPath), isHier: false),
        CrumbView(titel: view.titel, adres: "", isHier: true),
      ])
    } else {
      view.kruimels = crumbs([CrumbView(titel: view.titel, adres: "", isHier: true)])
    }
    view.titelVolledig = fullTitle(title)
    view.zoek = SearchView(
      index: hasIndex && part == nil ? linker.address(PlannedPage.searchIndexPath) : "",
      wortel: linker.address(""),
      adres: linker.address(PlannedPage.searchPath),
      waar: placeFinderAddress ?? "",
      letters: letters(alphabet),
      groepen: groups(alphabet, part, number))
    return view
  }

  private func letters(_ alphabet: SiteAlphabet) -> [LinkView] {
    alphabet.parts.map { part in
      LinkView(
        titel: part.letter.heading,
        adres: alphabet.isDivided
          ? linker.address(part.path(1)) : Address(root: "#", path: Self.anchor(part.letter)))
    }
  }

  private func groups(_ alphabet: SiteAlphabet, _ part: SiteAlphabet.Part?, _ number: Int)
    -> [SearchLetterView]
  {
    if let part {
      return [
        SearchLetterView(
          letter: part.letter.heading, anker: Self.anchor(part.letter),
          namen: part.names(on: number).map(name))
      ]
    }
    guard !alphabet.isDivided else { return [] }
    return alphabet.parts.map {
      SearchLetterView(letter: $0.letter.heading, anker: Self.anchor($0.letter), namen: $0.names.map(name))
    }
  }

  private func name(_ place: Int32) -> SearchNameView {
    let entry = plan.alphabet.entries[Int(place)]
    let page = publication[entry.page]
    var soort = page.type.singular
    // On the portal: whose it is.
    if let regio = page.regio, regio != site.regio, page.type != .regio {
      soort += ", " + plan.site(of: regio).titel
    }
    return SearchNameView(
      anders: entry.isTitle ? nil : entry.naam, titel: page.facts.titel,
      adres: linker.address(of: entry.page),
      soort: soort)
  }

  private func turn(_ view: inout PageView, _ part: SiteAlphabet.Part, _ number: Int) {
    if number > 1 {
      view.vorige = LinkView(
        titel: "Vorige pagina (\(number - 1))", adres: linker.address(part.path(number - 1)))
    }
    if number < part.pageCount {
      view.volgende = LinkView(
        titel: "Volgende pagina (\(number + 1))", adres: linker.address(part.path(number + 1)))
    }
  }
}
