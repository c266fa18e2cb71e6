import Domain

/// What a fact is about; a fact is known by this.
package enum Feit: Equatable, Sendable, CaseIterable {
  case activiteiten, adres, afkorting, afstemming, andereNamen, argumentenTegen, argumentenVoor, bekeken
  case beslispunten, betekenis, bijlagen, centrumgemeente, code, datum, deelnemers, disciplines, doelgroep
  case fase, gaatOpen, gebied, gemeente, gemeenten, gevraagd, groep, hoe, hoofdtaken, hoortBij, kassier, leden
  case netwerk, nummer, onderwerp, openTot, openVanaf, openbaar, organisatievorm, portefeuillehouder
  case precisie, regio, regios, regiosMetDiscipline, schrijfwijzen, sluit, soortDocument, stand, synoniemen,
    team
  case terugkoppeling, uitgever, voluit, vragen, wanneer, woordvoerders, zaaknummer, zorgverzekeraar

  /// Whether it says where a way to take part is in its life, which its own page says above the text.
  package var isOfLife: Bool { self == .stand || self == .terugkoppeling }
}

/// The names of facts.
extension Words {
  package func name(of feit: Feit) -> String {
    switch feit {
    case .activiteiten: pick(nl: "Activiteiten in deze regio", en: "Activities in this region")
    case .adres: pick(nl: "Adres", en: "Address")
    case .afkorting: pick(nl: "Afkorting", en: "Abbreviation")
    case .afstemming: pick(nl: "Afgestemd met", en: "Agreed with")
    case .andereNamen: pick(nl: "Andere namen", en: "Other names")
    case .argumentenTegen: pick(nl: "Argumenten tegen", en: "Arguments against")
    case .argumentenVoor: pick(nl: "Argumenten voor", en: "Arguments for")
    case .bekeken: pick(nl: "Bekeken op", en: "Viewed on")
    case .beslispunten: pick(nl: "Wat is besloten", en: "What was decided")
    case .betekenis: pick(nl: "Wat dit betekent voor inwoners", en: "What this means for residents")
    case .bijlagen: plural(of: .bijlage)
    case .centrumgemeente: centreMunicipality
    case .code: pick(nl: "Code", en: "Code")
    case .datum: pick(nl: "Datum", en: "Date")
    case .deelnemers: pick(nl: "Wie doen mee", en: "Who takes part")
    case .disciplines: plural(of: .discipline)
    case .doelgroep: pick(nl: "Voor wie", en: "Who it is for")
    case .fase: pick(nl: "Fase", en: "Phase")
    case .gaatOpen: pick(nl: "Gaat open", en: "Opens")
    case .gebied: pick(nl: "Gebied", en: "Area")
    case .gemeente: singular(of: .gemeente)
    case .gemeenten: municipalities
    case .gevraagd: pick(nl: "Wat van deze discipline wordt gevraagd", en: "What is asked of this discipline")
    case .groep: pick(nl: "Groep", en: "Group")
    case .hoe: pick(nl: "Hoe", en: "How")
    case .hoofdtaken: plural(of: .hoofdtaak)
    case .hoortBij: pick(nl: "Hoort bij de groep", en: "Belongs to the group")
    case .kassier: treasurer
    case .leden: pick(nl: "Bestaat uit", en: "Consists of")
    case .netwerk: network
    case .nummer: pick(nl: "Nummer in de bron", en: "Number in the source")
    case .onderwerp: pick(nl: "Onderwerp", en: "Subject")
    case .openTot: pick(nl: "Open tot en met", en: "Open up to and including")
    case .openVanaf: pick(nl: "Open vanaf", en: "Open from")
    case .openbaar: pick(nl: "Openbaar", en: "Public")
    case .organisatievorm: pick(nl: "Organisatievorm", en: "Form of organisation")
    case .portefeuillehouder: pick(nl: "Portefeuillehouder", en: "Portfolio holder")
    case .precisie: pick(nl: "Hoe precies", en: "How exact")
    case .regio: singular(of: .regio)
    case .regios: plural(of: .regio)
    case .regiosMetDiscipline: pick(nl: "Regio’s met deze discipline", en: "Regions with this discipline")
    case .schrijfwijzen: pick(nl: "Ook geschreven als", en: "Also written as")
    case .sluit: pick(nl: "Sluit", en: "Closes")
    case .soortDocument: pick(nl: "Soort document", en: "Type of document")
    case .stand: pick(nl: "Stand", en: "Status")
    case .synoniemen: pick(nl: "Ook wel", en: "Also called")
    case .team: pick(nl: "Team", en: "Team")
    case .terugkoppeling: pick(nl: "Wat er met de inbreng is gedaan", en: "What was done with the responses")
    case .uitgever: pick(nl: "Uitgever", en: "Publisher")
    case .voluit: pick(nl: "Voluit", en: "In full")
    case .vragen: pick(nl: "Vragen", en: "Questions")
    case .wanneer: pick(nl: "Wanneer", en: "When")
    case .woordvoerders: pick(nl: "Wie spreekt namens deze discipline", en: "Who speaks for this discipline")
    case .zaaknummer: pick(nl: "Zaaknummer", en: "Case number")
    case .zorgverzekeraar: leadInsurer
    }
  }
}
