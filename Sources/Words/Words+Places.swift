package import Domain

/// Regions, gemeenten and kernen: who belongs where, and who takes part how.
///
/// In English a gemeente is a municipality and a kern is a place: “kern” is a word of Dutch planners for a village or
/// a town, which English has no one word for. `RESV` stays: it is a name.
extension Words {
  package var places: String { pick(nl: "Kernen", en: "Places") }

  /// Source of the English: the Association of Netherlands Municipalities calls it “centre municipality”.
  package var centreMunicipality: String { pick(nl: "Centrumgemeente", en: "Centre municipality") }

  package var leadInsurer: String { pick(nl: "Preferente zorgverzekeraar", en: "Preferred health insurer") }

  // MARK: - The place finder

  package var placeFinder: String { pick(nl: "Waar hoor ik bij?", en: "Which region am I in?") }

  package var placeFinderFromAToZ: String {
    pick(
      nl: "Waar hoor ik bij? Alle kernen en gemeenten van A tot Z",
      en: "Which region am I in? All places and municipalities from A to Z")
  }

  package var placeFinderSummary: String {
    pick(
      nl: "Zoek uw dorp, stad of gemeente. U ziet bij welke regio, en dus bij welk RESV, u hoort.",
      en:
        "Find your village, town or municipality. You will see which region you belong to, and so which RESV."
    )
  }

  package var placesCaption: String {
    pick(
      nl: "Bij welke regio hoort welke kern of gemeente?",
      en: "Which place or municipality belongs to which region?")
  }

  /// Of which regions the sources name no gemeente at all.
  package func municipalitiesMissing(of regions: [String]) -> String {
    pick(
      nl: "De bronnen noemen niet alle gemeenten. Van \(enumerated(regions)) noemen zij er geen.",
      en: "The sources do not name all municipalities. For \(enumerated(regions)) they name none.")
  }

  package var thisRegion: String { pick(nl: "deze regio", en: "this region") }

  package var regionsTable: String {
    pick(
      nl: "Centrumgemeente en zorgverzekeraar per regio",
      en: "Centre municipality and health insurer of each region")
  }

  package var regionsColumns: [String] { [singular(of: .regio), centreMunicipality, leadInsurer] }

  // MARK: - Who takes part in a region

  package var municipalitiesNotKnown: String {
    pick(
      nl: "Welke gemeenten meedoen, is nog niet bekend.",
      en: "It is not yet known which municipalities take part.")
  }

  package var municipalitiesInRegion: String {
    pick(nl: "Gemeenten in deze regio", en: "Municipalities in this region")
  }

  package var municipalitiesColumns: [String] {
    [
      singular(of: .gemeente),
      pick(nl: "Hoe doet de gemeente mee", en: "How the municipality takes part"), places,
    ]
  }

  package var noPlacesNamed: String {
    pick(nl: "Geen aparte kernen genoemd", en: "No separate places named")
  }

  /// How firmly a gemeente takes part; nil where no source says.
  package func name(of rol: Deelname.Rol?) -> String {
    switch rol {
    // What a source says beforehand: whether it has been done is another fact.
    case .tekent: pick(nl: "Wil de afspraken tekenen", en: "Intends to sign the agreements")
    case .intentie:
      pick(nl: "Wil meedoen (intentieverklaring)", en: "Intends to take part (declaration of intent)")
    case .deelnemer: pick(nl: "Doet mee", en: "Takes part")
    case nil: unknown
    }
  }

  // MARK: - Which kern belongs where

  package var placesTable: String {
    pick(nl: "Bij welke regio hoort welke kern?", en: "Which place belongs to which region?")
  }

  package var placesColumns: [String] { [pick(nl: "Kern", en: "Place"), singular(of: .regio)] }

  package var regionNotKnown: String {
    pick(nl: "Onbekend: vraag het aan de gemeente", en: "Not known: ask the municipality")
  }

  package var placesWithoutRegion: String {
    pick(
      nl: "Van een kern zonder regio zeggen de bronnen niet waar ze bij hoort.",
      en: "For a place without a region, the sources do not say where it belongs.")
  }
}
