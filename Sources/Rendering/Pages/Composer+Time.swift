import Domain
import Planning

extension Composer {
  // MARK: - Planning, participation and decisions

  func shown(_ mijlpaal: Mijlpaal) -> Shown {
    let facts = [fact("Wanneer", mijlpaal.wanneer.text)] + optional("Hoofdtaken", mijlpaal.hoofdtaken)
    guard !mijlpaal.versies.isEmpty else { return (facts, [], nil) }
    let table = TableView(
      titel: "Wat elke bron over het moment zegt",
      koppen: ["Bron", "Moment", "Opmerking"].map { LinkView(titel: $0) },
      rijen: mijlpaal.versies.map { versie in
        TableView.Row(
          kop: TableView.Cell(links: [linker.link(to: versie.bron)]),
          cellen: [TableView.Cell(versie.wanneer.text), TableView.Cell(versie.opmerking ?? "")])
      })
    let warning =
      mijlpaal.isConflict
      ? "Let op: de bronnen noemen verschillende momenten. Ze staan hieronder naast elkaar." : nil
    return (facts, [table], warning)
  }

  func shown(_ participatie: Participatie) -> Shown {
    let facts =
      [FactView(naam: "Stand", waarden: [LinkView(titel: status(of: participatie))])]
      + optional("Open vanaf", participatie.opent?.text)
      + optional("Open tot en met", participatie.sluit?.text)
      + optional("Voor wie", participatie.voor) + optional("Hoe", participatie.hoe)
      + optional("Wat er met de inbreng is gedaan", participatie.terugkoppeling)
    return (facts, [], nil)
  }

  /// Said with its dates, so that it is also right when it is read later.
  private func status(of participatie: Participatie) -> String {
    // What is “onbekend” is no plan.
    let opent = participatie.opent.flatMap { $0.kind == .unknown ? nil : $0 }
    let sluit = participatie.sluit.flatMap { $0.kind == .unknown ? nil : $0 }
    guard opent != nil || sluit != nil else { return "Nog niets gepland" }
    if let last = sluit?.latest, last < today {
      return participatie.terugkoppeling == nil
        ? "Gesloten (tot en met \(last.dutch))" : "Afgerond (gesloten op \(last.dutch))"
    }
    if let opent, let first = opent.earliest ?? opent.latest, first > today {
      return "Nog niet open: opent \(opent.text)"
    }
    return "Open" + (sluit.map { " tot en met \($0.text)" } ?? "")
  }

  func shown(_ besluit: Besluit) -> Shown {
    var facts = [fact("Datum", besluit.datum.dutch), fact("Gemeente", besluit.gemeente.map { [$0] } ?? [])]
    facts += optional("Onderwerp", besluit.onderwerp)
    if !besluit.beslispunten.isEmpty {
      facts.append(
        FactView(naam: "Wat is besloten", waarden: besluit.beslispunten.map { LinkView(titel: $0) }))
    }
    facts += optional("Zaaknummer", besluit.zaaknummer) + optional("Team", besluit.team)
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
    if !besluit.bijlagen.isEmpty {
      facts.append(
        FactView(
          naam: "Bijlagen",
          waarden: besluit.bijlagen.map {
            LinkView(titel: $0.titel, adres: Address($0.adres ?? ""), bijschrift: $0.soort)
          }))
    }
    return (facts, [], nil)
  }
}
