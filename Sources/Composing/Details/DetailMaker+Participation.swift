import Domain
import Planning
import Templating

extension DetailMaker {
  func shown(_ participatie: Participatie, _ page: Page, _ index: PageIndex) -> Shown {
    // Said once, with the moment that counts here: an addition has no life of its own.
    var stand: [FactView] = []
    if case .participatie(let counting) = publication[dated(index)].details {
      if case .adds = page.role {} else { stand = [fact(.stand, counting.label(on: today))] }
    }
    let facts =
      stand + moment(.openVanaf, .gaatOpen, participatie.opent)
      + moment(.openTot, .sluit, participatie.sluit)
      + optional(.doelgroep, participatie.voor) + optional(.hoe, participatie.hoe)
      + optional(.terugkoppeling, participatie.terugkoppeling)
    return (facts, [], nil)
  }

  /// A moment under a name that ends in a preposition, or under another where it has one of its own.
  private func moment(_ feit: Feit, _ other: Feit, _ moment: Wanneer?) -> [FactView] {
    optional(moment?.isPlain ?? true ? feit : other, moment?.text)
  }
}

extension Participatie {
  /// From when to when, in the words of the source.
  var period: String {
    switch (opent?.known, sluit?.known) {
    case (let opent?, let sluit?):
      if opent.isPlain, opent.agrees(with: sluit), opent.exactDays != nil { return "Open op \(opent.text)." }
      if opent.isPlain, sluit.isPlain { return "Open van \(opent.text) tot en met \(sluit.text)." }
      return "Gaat open: \(opent.text). Sluit: \(sluit.text)."
    case (let opent?, nil):
      return "Gaat open: \(opent.text). Wanneer het sluit, is nog niet bekend."
    case (nil, let sluit?):
      return sluit.isPlain ? "Open tot en met \(sluit.text)." : "Sluit: \(sluit.text)."
    case (nil, nil): return "Er is nog geen datum bekend."
    }
  }

  /// Where it is in its life, in a few words with the date that matters.
  func label(on day: Datum) -> String {
    let opent = opent?.known
    let sluit = sluit?.known
    let until = sluit.map { $0.isPlain ? "tot en met \($0.text)" : $0.text }
    switch stand(on: day) {
    case .open:
      return "Open"
        + (until.map { " \($0)" } ?? opent.map { $0.isPlain ? " vanaf \($0.text)" : " \($0.text)" } ?? "")
    case .misschienOpen:
      return "Misschien open: " + [opent?.text, sluit?.text].compactMap { $0 }.joined(separator: " – ")
    case .gaatOpen: return "Gaat open: \(opent?.text ?? "")"
    case .gesloten: return sluit.map { "Gesloten \($0.after)" } ?? "Gesloten"
    case .afgerond: return sluit.map { "Afgerond, gesloten \($0.after)" } ?? "Afgerond"
    case .nietsGepland: return "Nog niets gepland"
    }
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

  /// The heading of its group in the list.
  var heading: String {
    switch self {
    case .open: "Open"
    case .misschienOpen: "Misschien open: de bron noemt geen vaste dag"
    case .gaatOpen: "Gaat nog open"
    case .gesloten: "Gesloten, nog zonder terugkoppeling"
    case .afgerond: "Afgerond, met terugkoppeling"
    case .nietsGepland: "Nog niets gepland"
    }
  }
}

extension Wanneer {
  /// Whether nothing but a moment is written, so that words can stand before it.
  fileprivate var isPlain: Bool {
    if case .single(nil, _) = kind { true } else { false }
  }

  /// What comes after it, in words.
  fileprivate var after: String { isPlain ? "na \(text)" : "(\(text))" }
}
