import Domain
import Planning
import Templating

extension Composer {
  // MARK: - The glossary

  /// Beside a term in the glossary: its abbreviation and full form, and how many pages use it.
  func caption(ofTerm index: PageIndex) -> String {
    let page = publication[index]
    var parts: [String] = []
    if case .begrip(let begrip) = page.details {
      // What the title says already is not said again.
      for part in [begrip.afkorting, begrip.voluit].compactMap({ $0 }) where !page.facts.titel.contains(part)
      {
        parts.append(part)
      }
    }
    let uses = pages(thatUse: index).count
    parts.append(uses == 0 ? "nog nergens gebruikt" : "op \(uses == 1 ? "1 pagina" : "\(uses) pagina’s")")
    return parts.joined(separator: "; ")
  }

  /// The pages that name a page, without the introductions of lists.
  func pages(thatUse page: PageIndex) -> [PageIndex] {
    plan.pages(naming: page, in: site).filter { publication[$0].type != .sectie }
  }

  /// The letters of a list with many pages, each leading to where it starts.
  func letters(of items: [PageIndex], address: (_ page: Int) -> Address) -> [LinkView] {
    var first: [Alphabet.Letter: Int] = [:]
    for (position, item) in items.enumerated() {
      let letter = Alphabet.Letter(of: publication[item].facts.titel)
      if first[letter] == nil { first[letter] = position / SitePlan.listPageLength + 1 }
    }
    return first.keys.sorted().map { letter in
      var place = address(first[letter] ?? 1)
      place.path += "#" + Self.anchor(letter)
      return LinkView(titel: letter.heading, adres: place)
    }
  }

  /// Where the names under a letter start, in each list from A to Z.
  static func anchor(_ letter: Alphabet.Letter) -> String { "_" + letter.name }
}
