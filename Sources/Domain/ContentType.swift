/// What a page is about; the folder it stands in says which.
public enum ContentType: String, Sendable, Hashable, CaseIterable, Comparable {
  case regio, gemeente, hoofdtaak, activiteit, discipline, wijkverband, governance, mijlpaal
  case participatie, besluit, nieuws, begrip, bijlage, bron, pagina
  /// The title and introduction above the list of a folder: its `index.md`.
  case sectie

  /// The name in typed references, as in `activiteit:valpreventie`.
  public var reference: String { rawValue }

  /// The name of one, as a heading.
  public var singular: String {
    switch self {
    case .regio: "Regio"
    case .gemeente: "Gemeente"
    case .hoofdtaak: "Hoofdtaak"
    case .activiteit: "Activiteit"
    case .discipline: "Discipline"
    case .wijkverband: "Hecht wijkverband"
    case .governance: "Bestuur en geld"
    case .mijlpaal: "Planning"
    case .participatie: "Meedoen"
    case .besluit: "Besluit"
    case .nieuws: "Nieuws"
    case .begrip: "Begrip"
    case .bijlage: "Bijlage"
    case .bron: "Bron"
    case .pagina: "Pagina"
    case .sectie: "Overzicht"
    }
  }

  /// The name of all of them, as a heading of their list.
  public var plural: String {
    switch self {
    case .regio: "Regio’s"
    case .gemeente: "Gemeenten en kernen"
    case .hoofdtaak: "Hoofdtaken"
    case .activiteit: "Activiteiten"
    case .discipline: "Disciplines"
    case .wijkverband: "Hechte wijkverbanden"
    case .governance: "Bestuur en geld"
    case .mijlpaal: "Planning"
    case .participatie: "Meedoen"
    case .besluit: "Besluiten"
    case .nieuws: "Nieuws"
    case .begrip: "Begrippen"
    case .bijlage: "Bijlagen"
    case .bron: "Bronnen"
    case .pagina: "Pagina’s"
    case .sectie: "Overzichten"
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// In the order of declaration, which is the order that lists of mixed pages are grouped in.
  public static func < (left: ContentType, right: ContentType) -> Bool { left.rank < right.rank }
}
