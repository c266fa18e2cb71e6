import Domain
import Planning
import Templating
import Words

extension DetailMaker {
  /// A decision as facts, which is how a region's addition shows it.
  func shown(_ besluit: Besluit) -> Shown {
    var facts = mainFacts(of: besluit)
    if !besluit.beslispunten.isEmpty {
      facts.append(
        fact(.beslispunten, besluit.beslispunten.map { LinkView(titel: $0) }))
    }
    facts += optional(.betekenis, besluit.betekenis)
    for (kant, feit) in [(Besluit.Argument.Kant.voor, Feit.argumentenVoor), (.tegen, .argumentenTegen)] {
      let arguments = besluit.argumenten.filter { $0.kant == kant }
      if !arguments.isEmpty {
        facts.append(
          fact(
            feit,
            arguments.map {
              LinkView(titel: [$0.titel, $0.tekst].compactMap { $0 }.joined(separator: ": "))
            }))
      }
    }
    facts += procedure(of: besluit)
    if !besluit.bijlagen.isEmpty {
      facts.append(fact(.bijlagen, besluit.bijlagen.map(link)))
    }
    return (facts, [], nil)
  }

  /// A decision as its own page has it, in parts; nil for any other page.
  func decision(_ page: Page) -> BesluitView? {
    guard case .besluit(let besluit) = page.details else { return nil }
    func arguments(_ kant: Besluit.Argument.Kant) -> [ArgumentView] {
      besluit.argumenten.filter { $0.kant == kant }.map { ArgumentView(kop: $0.titel, tekst: $0.tekst) }
    }
    return BesluitView(
      punten: besluit.beslispunten.map { LinkView(titel: $0) },
      kern: FactsView(feiten: mainFacts(of: besluit), tabellen: []), betekenis: besluit.betekenis,
      voor: arguments(.voor), tegen: arguments(.tegen), stukken: besluit.bijlagen.map(link),
      procedure: FactsView(feiten: procedure(of: besluit), tabellen: []))
  }

  private func mainFacts(of besluit: Besluit) -> [FactView] {
    [fact(.datum, words.day(besluit.datum)), fact(.gemeente, besluit.gemeente.map { [$0] } ?? [])]
      + optional(.onderwerp, besluit.onderwerp)
  }

  private func procedure(of besluit: Besluit) -> [FactView] {
    var facts = optional(.zaaknummer, besluit.zaaknummer) + optional(.team, besluit.team)
    facts += optional(.portefeuillehouder, besluit.portefeuillehouder)
    if let openbaar = besluit.openbaar {
      facts.append(fact(.openbaar, words.openness(openbaar)))
    }
    facts += optional(.hoofdtaken, besluit.hoofdtaken)
    if !besluit.afstemming.isEmpty {
      facts.append(
        fact(
          .afstemming,
          besluit.afstemming.map { part in
            LinkView(
              titel: part.onderdelen.isEmpty
                ? part.met : "\(part.met) (\(part.onderdelen.joined(separator: ", ")))")
          }))
    }
    return facts
  }

  /// An attachment with its type and size, or with what is not known of them.
  private func link(to stuk: Besluit.Stuk) -> LinkView {
    var said = stuk.soort.map { [$0] } ?? []
    if let bestand = stuk.bestand {
      let file = publication.files[bestand]
      said += [Self.ending(of: file.path), words.size(file.size)].compactMap { $0 }
      return LinkView(
        titel: stuk.titel, adres: linker.address(of: .file(bestand)),
        bijschrift: said.joined(separator: ", "))
    }
    if let adres = stuk.adres {
      said += [Self.ending(of: adres), words.sizeUnknown].compactMap { $0 }
      return LinkView(titel: stuk.titel, adres: Address(adres), bijschrift: said.joined(separator: ", "))
    }
    said.append(words.attachmentElsewhere)
    return LinkView(titel: stuk.titel, bijschrift: said.joined(separator: ", "))
  }

  /// The type of a file as its name says it; nil for a web page.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let plain = name.prefix { $0 != "?" && $0 != "#" }
    guard plain.contains("."), let ending = plain.split(separator: ".").last?.lowercased(),
      (2...4).contains(ending.utf8.count), !["html", "htm", "php", "aspx"].contains(ending)
    else { return nil }
    return ending
  }
}
