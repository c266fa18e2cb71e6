import Domain
import Planning
import Templating
import Words

/// Makes the pages that search, and list all pages by letter.
struct SearchMaker: Maker {
  let context: Context

  /// The page that searches, with all pages from A to Z; or those of one letter, where letters have pages.
  func view(letter: Int?, number: Int) -> SearchPageView {
    let hasIndex = context.hasSearch
    let alphabet = site.alphabet
    let part = letter.map { alphabet.parts[$0] }
    let allTitle = hasIndex ? words.search : words.allPages
    let titel = part.map { words.allPages(under: heading(of: $0.letter)) } ?? allTitle
    let count = part?.pageCount ?? 1
    var way = [CrumbView(titel: titel, adres: "", isHier: true)]
    if part != nil {
      way.insert(
        CrumbView(titel: allTitle, adres: linker.address(.search), isHier: false), at: 0)
    }
    return SearchPageView(
      shell: ShellMaker(context: context).shell(
        ShellMaker.Cover(
          titel: titel,
          titelVolledig: fullTitle(count > 1 ? words.title(titel, page: number, of: count) : titel),
          canoniek: site.address(of: part?.path(number) ?? .search), kruimels: crumbs(way),
          script: hasIndex && part == nil ? "zoeken" : nil, isSearch: true)),
      heading: Heading(bijschrift: count > 1 ? words.page(number, of: count) : nil),
      zoek: SearchView(
        index: hasIndex && part == nil ? linker.address(.searchIndex) : "",
        wortel: linker.address(.home),
        adres: linker.address(.search),
        waar: placeFinderAddress ?? "",
        letters: letters(alphabet),
        groepen: groups(alphabet, part, number)),
      bladeren: part.map { part in
        turn(number, of: count) { linker.address(part.path($0)) }
      } ?? TurnView())
  }

  private func letters(_ alphabet: SiteAlphabet) -> [LinkView] {
    alphabet.parts.map { part in
      LinkView(
        titel: heading(of: part.letter),
        adres: alphabet.isDivided
          ? linker.address(part.path(1)) : Address(root: "#", path: Anchor.letter(part.letter).name))
    }
  }

  private func groups(_ alphabet: SiteAlphabet, _ part: SiteAlphabet.Part?, _ number: Int)
    -> [LetterView<SearchNameView>]
  {
    if let part {
      return [
        LetterView(
          letter: heading(of: part.letter), anker: Anchor.letter(part.letter).name,
          items: part.names(on: number).map(name))
      ]
    }
    guard !alphabet.isDivided else { return [] }
    return alphabet.parts.map {
      LetterView(
        letter: heading(of: $0.letter), anker: Anchor.letter($0.letter).name, items: $0.names.map(name))
    }
  }

  private func name(_ place: Int32) -> SearchNameView {
    let entry = plan.alphabet.entries[Int(place)]
    let page = publication[entry.page]
    var soort = words.singular(of: page.type)
    // On the portal: whose it is.
    if let regio = page.regio, regio != site.regio, page.type != .regio {
      soort += ", " + plan.site(of: regio).titel
    }
    return SearchNameView(
      anders: entry.isTitle ? nil : entry.naam, titel: page.facts.titel,
      adres: linker.address(of: entry.page),
      soort: soort, merk: linker.mark(of: entry.page))
  }
}
