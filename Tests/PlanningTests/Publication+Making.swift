import Diagnostics
import Domain

extension Publication {
  /// A publication of these pages, without regions.
  static func of(_ pages: [Page]) -> Publication {
    Publication(
      site: Site(
        titel: "Proef", afzender: "ons", adres: "https://proef.example", taal: "nl", melding: nil,
        toegankelijkheidsverklaring: nil, contact: nil, isOverheid: false, beveiliging: nil),
      pages: pages, regios: [], files: [], kernen: [])
  }
}

extension Page {
  /// A page with a title, and what a test is about.
  static func of(
    _ type: ContentType, _ slug: String, _ titel: String, details: Details, volgorde: Int? = nil,
    eerder: [String] = [],
    isExpired: Bool = false
  ) -> Page {
    let file = "content/\(type.folder ?? "")/\(slug).md"
    return Page(
      type: type, slug: slug, regio: nil, file: file, role: .own, regios: nil, isExpired: isExpired,
      facts: Facts(
        titel: titel, samenvatting: nil, bronnen: [], eigenaar: nil, gecontroleerd: nil, publiceren: nil,
        vervalt: nil,
        eerder: eerder.map { FormerAddress($0, at: Place(file, line: 2, column: 1)) }, zoekwoorden: [],
        taal: nil,
        volgorde: volgorde),
      details: details, body: .empty, names: [])
  }

  /// A term.
  static func begrip(
    _ slug: String, _ titel: String, afkorting: String? = nil, voluit: String? = nil,
    synoniemen: [String] = [],
    volgorde: Int? = nil, eerder: [String] = [], isExpired: Bool = false
  ) -> Page {
    .of(
      .begrip, slug, titel,
      details: .begrip(Begrip(afkorting: afkorting, voluit: voluit, synoniemen: synoniemen)),
      volgorde: volgorde,
      eerder: eerder, isExpired: isExpired)
  }
}
