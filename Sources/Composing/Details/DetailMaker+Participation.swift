import Domain
import Planning
import Templating
import Words

extension DetailMaker {
  func shown(_ participatie: Participatie, _ page: Page, _ index: PageIndex) -> Shown {
    // Said once, with the moment that counts here: an addition has no life of its own.
    var stand: [FactView] = []
    if case .participatie(let counting) = publication[dated(index)].details {
      if case .adds = page.role {} else { stand = [fact(.stand, words.label(of: counting, on: today))] }
    }
    let facts =
      stand + moment(.openVanaf, .gaatOpen, participatie.opent)
      + moment(.openTot, .sluit, participatie.sluit)
      + optional(.doelgroep, participatie.voor) + sentence(.hoe, participatie.hoe)
      + sentence(.terugkoppeling, participatie.terugkoppeling)
    return (facts, [], nil)
  }

  /// A fact in words, some of which may be links.
  private func sentence(_ feit: Feit, _ text: String?) -> [FactView] {
    guard let text else { return [] }
    var fact = fact(feit, LinkView.pieces(of: text))
    fact.isSentence = fact.waarden.count > 1
    return [fact]
  }

  /// A moment under a name that ends in a preposition, or under another where it has one of its own.
  private func moment(_ feit: Feit, _ other: Feit, _ moment: Wanneer?) -> [FactView] {
    optional(moment?.isPlain ?? true ? feit : other, moment.map(words.moment))
  }
}

extension Participatie.Stand {
  /// The name for the style sheet.
  var name: String {
    switch self {
    case .open: "open"
    case .misschienOpen: "misschien"
    case .gaatOpen: "straks"
    case .gesloten: "gesloten"
    case .afgerond: "afgerond"
    case .nietsGepland: "niets"
    }
  }
}
