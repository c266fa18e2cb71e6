/// What a page is about; the folder it stands in says which.
public enum ContentType: String, Sendable, Hashable, CaseIterable, Comparable {
  case regio, gemeente, hoofdtaak, activiteit, discipline, wijkverband, governance, mijlpaal
  case participatie, besluit, nieuws, begrip, bijlage, bron, pagina
  /// The title and introduction above the list of a folder: its `index.md`.
  case sectie

  /// The name in typed references, as in `activiteit:valpreventie`.
  public var reference: String { rawValue }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// In the order of declaration, which is the order that lists of mixed pages are grouped in.
  public static func < (left: ContentType, right: ContentType) -> Bool { left.rank < right.rank }
}
