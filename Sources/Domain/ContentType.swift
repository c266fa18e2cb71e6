/// What a page is about; the folder it stands in says which.
public enum ContentType: String, Sendable, Hashable, CaseIterable, Comparable {
  case regio, gemeente, hoofdtaak, activiteit, discipline, wijkverband, governance, mijlpaal
  case participatie, besluit, nieuws, begrip, bijlage, bron, pagina
  /// The title and introduction above the list of a folder: its `index.md`.
  case sectie

  /// The name in typed references, as in `activiteit:valpreventie`.
  public var reference: String { rawValue }

  /// The folder below `content/` (or below a region's folder); nil for a `sectie`, which stands in any of them.
  public var folder: String? {
    switch self {
    case .regio: "regios"
    case .gemeente: "gemeenten"
    case .hoofdtaak: "hoofdtaken"
    case .activiteit: "activiteiten"
    case .discipline: "disciplines"
    case .wijkverband: "wijkverbanden"
    case .governance: "governance"
    case .mijlpaal: "planning"
    case .participatie: "participatie"
    case .besluit: "besluiten"
    case .nieuws: "nieuws"
    case .begrip: "begrippen"
    case .bijlage: "bijlagen"
    case .bron: "bronnen"
    case .pagina: "paginas"
    case .sectie: nil
    }
  }

  /// The types that have a list of their own, in the order of the menus.
  public static let listed: [ContentType] = [
    .hoofdtaak, .activiteit, .discipline, .gemeente, .wijkverband, .mijlpaal, .participatie, .besluit,
    .nieuws, .governance, .begrip, .bijlage, .bron,
  ]

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
