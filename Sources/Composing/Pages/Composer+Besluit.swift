import Domain
import Planning
import Templating

extension Composer {
  /// A decision as facts, which is how a region's addition shows it.
  func shown(_ besluit: Besluit) -> Shown {
    var facts = mainFacts(of: besluit)
    if !besluit.beslispunten.isEmpty {
      facts.append(
        FactView(naam: "Wat is besloten", waarden: besluit.beslispunten.map { LinkView(titel: $0) }))
    }
    facts += optional("Wat dit betekent voor inwoners", besluit.betekenis)
    for (kant, naam) in [(Besluit.Argument.Kant.voor, "Argumenten voor"), (.tegen, "Argumenten tegen")] {
      let arguments = besluit.argumenten.filter { $0.kant == kant }
      if !arguments.isEmpty {
        facts.append(
          FactView(
            naam: naam,
            waarden: arguments.map {
              LinkView(titel: [$0.titel, $0.tekst].compactMap { $0 }.joined(separator: ": "))
            }))
      }
    }
    facts += procedure(of: besluit)
    if !besluit.bijlagen.isEmpty {
      facts.append(FactView(naam: "Bijlagen", waarden: besluit.bijlagen.map(link)))
    }
    return (facts, [], nil)
  }

  /// Puts the decision before everything else on its page.
  func fillDecision(_ view: inout PageView, _ page: Page, _ besluit: Besluit) {
    func arguments(_ kant: Besluit.Argument.Kant) -> [ArgumentView] {
      besluit.argumenten.filter { $0.kant == kant }.map { ArgumentView(kop: $0.titel, tekst: $0.tekst) }
    }
    let shown = BesluitView(
      punten: besluit.beslispunten.map { LinkView(titel: $0) },
      kern: FactsView(feiten: mainFacts(of: besluit), tabellen: []), betekenis: besluit.betekenis,
      voor: arguments(.voor), tegen: arguments(.tegen), stukken: besluit.bijlagen.map(link),
      procedure: FactsView(feiten: procedure(of: besluit), tabellen: []))
    view.besluit = shown
    view.feiten = []
    // The parts of the decision belong to the page's contents like its own headings; what was decided stands
    // above the contents.
    var before: [(String, String)] = []
    if shown.betekenis != nil { before.append(("_betekenis", "Wat betekent dit voor inwoners?")) }
    if !shown.voor.isEmpty { before.append(("_voor", "Argumenten voor")) }
    if !shown.tegen.isEmpty { before.append(("_tegen", "Argumenten tegen")) }
    var after: [(String, String)] = []
    if !shown.stukken.isEmpty { after.append(("_stukken", "Bijlagen")) }
    if !shown.procedure.feiten.isEmpty { after.append(("_procedure", "Hoe het besluit tot stand kwam")) }
    func contents(_ headings: [(String, String)]) -> [ContentsView] {
      headings.map { ContentsView(anker: $0.0, html: $0.1, isOnderdeel: false) }
    }
    let own = view.inhoudsopgave.isEmpty ? Self.contents(of: page.body.headings) : view.inhoudsopgave
    let all = contents(before) + own + contents(after)
    view.inhoudsopgave = all.count > 1 ? all : []
  }

  private func mainFacts(of besluit: Besluit) -> [FactView] {
    [fact("Datum", besluit.datum.dutch), fact("Gemeente", besluit.gemeente.map { [$0] } ?? [])]
      + optional("Onderwerp", besluit.onderwerp)
  }

  private func procedure(of besluit: Besluit) -> [FactView] {
    var facts = optional("Zaaknummer", besluit.zaaknummer) + optional("Team", besluit.team)
    facts += optional("Portefeuillehouder", besluit.portefeuillehouder)
    if let openbaar = besluit.openbaar {
      facts.append(fact("Openbaar", openbaar ? "Ja" : "Nee, vertrouwelijk"))
    }
    facts += optional("Hoofdtaken", besluit.hoofdtaken)
    if !besluit.afstemming.isEmpty {
      facts.append(
        FactView(
          naam: "Afgestemd met",
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
      words += [Self.ending(of: file.path), Self.size(file.size)].compactMap { $0 }
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
