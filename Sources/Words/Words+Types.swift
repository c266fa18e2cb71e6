public import Domain

extension Words {
  /// The name of one page of a type, as a heading.
  public func singular(of type: ContentType) -> String {
    switch type {
    case .regio: pick(nl: "Regio", en: "Region")
    case .gemeente: pick(nl: "Gemeente", en: "Municipality")
    case .hoofdtaak: pick(nl: "Hoofdtaak", en: "Main task")
    case .activiteit: pick(nl: "Activiteit", en: "Activity")
    case .discipline: pick(nl: "Discipline", en: "Discipline")
    case .wijkverband: pick(nl: "Hecht wijkverband", en: "Neighbourhood partnership")
    case .governance: pick(nl: "Bestuur en geld", en: "Governance and funding")
    case .mijlpaal: pick(nl: "Planning", en: "Timetable")
    case .participatie: pick(nl: "Meedoen", en: "Have your say")
    case .besluit: pick(nl: "Besluit", en: "Decision")
    case .nieuws: pick(nl: "Nieuws", en: "News")
    case .begrip: pick(nl: "Begrip", en: "Term")
    case .bijlage: pick(nl: "Bijlage", en: "Annex")
    case .bron: pick(nl: "Bron", en: "Source")
    case .pagina: pick(nl: "Pagina", en: "Page")
    case .sectie: pick(nl: "Overzicht", en: "Overview")
    }
  }

  /// The name of all pages of a type, as a heading of their list.
  public func plural(of type: ContentType) -> String {
    switch type {
    case .regio: pick(nl: "Regio’s", en: "Regions")
    case .gemeente: pick(nl: "Gemeenten en kernen", en: "Municipalities and places")
    case .hoofdtaak: pick(nl: "Hoofdtaken", en: "Main tasks")
    case .activiteit: pick(nl: "Activiteiten", en: "Activities")
    case .discipline: pick(nl: "Disciplines", en: "Disciplines")
    case .wijkverband: pick(nl: "Hechte wijkverbanden", en: "Neighbourhood partnerships")
    case .governance: pick(nl: "Bestuur en geld", en: "Governance and funding")
    case .mijlpaal: pick(nl: "Planning", en: "Timetable")
    case .participatie: pick(nl: "Meedoen", en: "Have your say")
    case .besluit: pick(nl: "Besluiten", en: "Decisions")
    case .nieuws: pick(nl: "Nieuws", en: "News")
    case .begrip: pick(nl: "Begrippen", en: "Glossary")
    case .bijlage: pick(nl: "Bijlagen", en: "Annexes")
    case .bron: pick(nl: "Bronnen", en: "Sources")
    case .pagina: pick(nl: "Pagina’s", en: "Pages")
    case .sectie: pick(nl: "Overzichten", en: "Overviews")
    }
  }
}
