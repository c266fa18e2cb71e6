import Domain
import Planning
import Templating
import Words

extension ListMaker {
  /// Beside a term in the glossary: its abbreviation and full form, and how many pages use it.
  func caption(ofTerm index: PageIndex) -> String? {
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
    // A use that was not found proves nothing: only what was found is said.
    if uses > 0 { parts.append(words.usedOn(pages: uses)) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
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
      place.path += "#" + Anchor.letter(letter).name
      return LinkView(titel: heading(of: letter), adres: place)
    }
  }

  /// Beside a discipline in a list: its code, and in how many activities it takes part.
  func caption(ofDiscipline index: PageIndex) -> String {
    "\(publication[index].slug), \(words.activities(site.samenwerking.activiteiten(of: index).count))"
  }
}
