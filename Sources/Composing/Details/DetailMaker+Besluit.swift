import Domain
import Planning
import Templating

extension DetailMaker {
  /// A decision as facts, which is how a region's addition shows it.
  func shown(_ besluit: Besluit) -> Shown {
    var facts = mainFacts(of: besluit)
    if !besluit.beslispunten.isEmpty {
      facts.append(
        FactView(.beslispunten, waarden: besluit.beslispunten.map { LinkView(titel: $0) }))
    }
    facts += optional(.betekenis, besluit.betekenis)
    for (kant, feit) in [(Besluit.Argument.Kant.voor, Feit.argumentenVoor), (.tegen, .argumentenTegen)] {
      let arguments = besluit.argumenten.filter { $0.kant == kant }
      if !arguments.isEmpty {
        facts.append(
          FactView(
            feit,
            waarden: arguments.map {
              LinkView(titel: [$0.titel, $0.tekst].compactMap { $0 }.joined(separator: ": "))
            }))
      }
    }
    facts += procedure(of: besluit)
    if !besluit.bijlagen.isEmpty {
      facts.append(FactView(.bijlagen, waarden: besluit.bijlagen.map(link)))
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
    [fact(.datum, besluit.datum.dutch), fact(.gemeente, besluit.gemeente.map { [$0] } ?? [])]
      + optional(.onderwerp, besluit.onderwerp)
  }

  private func procedure(of besluit: Besluit) -> [FactView] {
    var facts = optional(.zaaknummer, besluit.zaaknummer) + optional(.team, besluit.team)
    facts += optional(.portefeuillehouder, besluit.portefeuillehouder)
    if let openbaar = besluit.openbaar {
      facts.append(fact(.openbaar, openbaar ? "Ja" : "Nee, vertrouwelijk"))
    }
    facts += optional(.hoofdtaken, besluit.hoofdtaken)
    if !besluit.afstemming.isEmpty {
      facts.append(
        FactView(
          .afstemming,
          waarden: besluit.afstemming.map { part in
            LinkView(
              titel: part.onderdelen.isEmpty
                ? part.met : "\(part.met) (\(part.onderdelen.joined(separator: ", ")))")
          }))
    }
    return facts
  }

  /// An attachment with its type and size, or with what is not known of them.
  private func link(to stuk: Besluit.Stuk) -> LinkView {
    var words = stuk.soort.map { [$0] } ?? []
    if let bestand = stuk.bestand {
      let file = publication.files[bestand]
      words += [Self.ending(of: file.path), FileSize.words(file.size)].compactMap { $0 }
      return LinkView(
        titel: stuk.titel, adres: linker.address(of: .file(bestand)),
        bijschrift: words.joined(separator: ", "))
    }
    if let adres = stuk.adres {
      words += [Self.ending(of: adres), "grootte niet bekend"].compactMap { $0 }
      return LinkView(titel: stuk.titel, adres: Address(adres), bijschrift: words.joined(separator: ", "))
    }
    words.append("niet op deze site; soort bestand en grootte niet bekend")
    return LinkView(titel: stuk.titel, bijschrift: words.joined(separator: ", "))
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
